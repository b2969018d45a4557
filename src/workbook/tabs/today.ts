import type { TableTab } from '../table-tab';

/**
 * Today (ours): the due list, for the phone. The add-on writes this tab anew, so only our own headers are taken for it:
 * a person's own tab called "Today" is left alone.
 */
export const todayTab: TableTab<'today'> = {
  kind: 'today',
  name: 'Today',
  names: { exact: ['today'], strong: ['today'], weak: [] },
  columns: {
    done: { header: 'Done', words: [] },
    snooze: { header: 'Snooze', words: [] },
    due: { header: 'Due', words: [] },
    whatToDo: { header: 'What to do', words: [] },
    who: { header: 'Who', words: [] },
    why: { header: 'Why', words: [] },
    howToReach: { header: 'How to reach them', words: [] },
    minutes: { header: 'Minutes', words: [] },
    id: { header: 'ID', words: [] },
  },
  others: [],
  essential: ['whatToDo', 'id'],
  identity: ['id', 'whatToDo', 'who'],
};
