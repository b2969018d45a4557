import { checkbox, date, id, long, number, text } from '../field-look';
import { readToday } from '../records/today';
import type { TableTab } from '../table-tab';

/**
 * Today (ours): the due list, for the phone. The add-on writes this tab anew, so only our own headers are taken for it:
 * a person's own tab called "Today" is left alone.
 */
export const todayTab: TableTab<'today'> = {
  kind: 'today',
  names: { exact: ['today'], strong: ['today'], weak: [] },
  columns: {
    done: { look: checkbox(60), words: [] },
    snooze: { look: checkbox(70), words: [] },
    due: { look: date(), coloured: ['late', 'soon'], words: [] },
    whatToDo: { look: long(260), words: [] },
    who: { look: text(150), words: [] },
    why: { look: long(300), words: [] },
    howToReach: { look: long(220), words: [] },
    minutes: { look: number(70), words: [] },
    id: { look: id(), words: [] },
  },
  others: [],
  essential: ['whatToDo', 'id'],
  identity: ['id', 'whatToDo', 'who'],
  read: readToday,
  isOurs: true,
  isWrittenAnew: true,
};
