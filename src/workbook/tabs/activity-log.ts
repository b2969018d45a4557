import type { TableTab } from '../table-tab';

/** Activity Log (ours): touches and stage moves, appended only. */
export const activityLogTab: TableTab<'log'> = {
  kind: 'log',
  name: 'Activity Log',
  names: {
    exact: ['activity log', 'log'],
    strong: ['activity log', 'activity', 'log', 'touches', 'contact log', 'protokoll', 'journal', 'registro', '記録'],
    weak: ['history'],
  },
  columns: {
    when: { header: 'When', words: ['date', 'day', 'on', 'timestamp', 'datum', 'data', 'fecha', '日付'] },
    kind: {
      header: 'Kind',
      words: ['type', 'activity', 'activity type', 'kind of activity', 'what', 'art', 'tipo', '種類'],
    },
    channel: { header: 'Channel', words: ['how', 'medium', 'via', 'method', 'kanal', 'canal', '手段'] },
    contact: {
      header: 'Contact',
      words: ['who', 'name', 'person', 'contact name', 'with', 'with whom', 'kontakt', 'contato', 'contacto', '名前'],
    },
    company: {
      header: 'Company',
      words: ['organization', 'employer', 'firma', 'unternehmen', 'entreprise', 'empresa', '会社'],
    },
    fromStage: { header: 'From stage', words: ['stage before', 'previous stage', 'old stage', 'from'] },
    toStage: { header: 'To stage', words: ['stage after', 'new stage', 'to', 'stage'] },
    summary: {
      header: 'Summary',
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
    id: { header: 'ID', words: ['log id', 'record id', 'row id'] },
  },
  others: [],
  essential: ['when', 'summary'],
  identity: ['when', 'contact', 'company', 'summary'],
};
