import { CHANNELS, TOUCH_KINDS } from '../../domain/choices';
import { choices, date, id, long, stage, text } from '../field-look';
import { readLog } from '../records/log';
import type { TableTab } from '../table-tab';

/** Activity Log (ours): touches and stage moves, appended only. */
export const activityLogTab: TableTab<'log'> = {
  kind: 'log',
  names: {
    exact: ['activity log', 'log'],
    strong: ['activity log', 'activity', 'log', 'touches', 'contact log', 'protokoll', 'journal', 'registro', '記録'],
    weak: ['history'],
  },
  columns: {
    when: { look: date(), words: ['date', 'day', 'on', 'timestamp', 'datum', 'data', 'fecha', '日付'] },
    kind: {
      look: choices(TOUCH_KINDS, 'What kind of communication this was.'),
      words: ['type', 'activity', 'activity type', 'kind of activity', 'what', 'art', 'tipo', '種類'],
    },
    channel: {
      look: choices(CHANNELS, 'How you were in touch.', 110),
      words: ['how', 'medium', 'via', 'method', 'kanal', 'canal', '手段'],
    },
    contact: {
      look: text(),
      words: ['who', 'name', 'person', 'contact name', 'with', 'with whom', 'kontakt', 'contato', 'contacto', '名前'],
    },
    company: {
      look: text(),
      words: ['organization', 'employer', 'firma', 'unternehmen', 'entreprise', 'empresa', '会社'],
    },
    fromStage: { look: stage(), words: ['stage before', 'previous stage', 'old stage', 'from'] },
    toStage: { look: stage(), words: ['stage after', 'new stage', 'to', 'stage'] },
    summary: {
      look: long(420),
      words: [
        'notes',
        'note',
        'what happened',
        'details',
        'description',
        'comments',
        'what we discussed',
        'overview',
        'notizen',
        'notas',
        'résumé',
        'resumo',
        'resumen',
        'メモ',
        '内容',
      ],
    },
    id: { look: id(), words: ['log id', 'record id', 'row id'] },
  },
  others: [],
  essential: ['when', 'summary'],
  identity: ['when', 'contact', 'company', 'summary'],
  read: readLog,
  isOurs: true,
};
