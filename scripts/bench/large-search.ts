/**
 * A made-up job search of any size, as a spreadsheet in memory: what `npm run bench` measures on.
 *
 * The same size gives the same spreadsheet, so that two runs can be compared. Applications are two fifths of the
 * contacts and log lines four times as many: 5,000 contacts stand beside 2,000 applications and 20,000 log lines.
 */
import { addDays, type Day } from '../../src/domain/day';
import { STAGES } from '../../src/domain/stage';
import { emptySheet } from '../local/empty-sheet';
import type { CellStyle, ModelCell, SheetModel, SpreadsheetModel } from '../local/model';
import { dayToSerial } from '../local/serial-day';

type Row = readonly (string | number | boolean | null)[];

const DATE: CellStyle = { numberFormat: 'm/d/yyyy' };
const YELLOW: CellStyle = { background: '#ffff00' };

const CONTACT_HEADERS = [
  'Contact',
  'Current Status',
  'Last communication',
  'Next Steps',
  'Company',
  'Role',
  'Email',
  'Phone',
  'LinkedIn',
  'How we met',
  'Referred by',
  'Last contacted',
  'Times talked',
  'Knows what I want',
  'Would refer me',
  'Reference',
  'Keep in touch every (days)',
  'Next follow-up',
  'Ice-breaker',
  'Ice-breaker noted on',
  'Paused until',
  'ID',
];
const APPLICATION_HEADERS = [
  'Company',
  'Position',
  'Stage',
  'Stage since',
  'Contact',
  'Contact LinkedIn',
  'Job link',
  'Location',
  'Applied on',
  'Last activity',
  'Next step',
  'Next step due',
  'Interview on',
  'Follow-ups sent',
  'Parked until',
  'Decide by',
  'Why (outcome)',
  'Notes',
  'ID',
];
const LOG_HEADERS = ['When', 'Kind', 'Channel', 'Contact', 'Company', 'From stage', 'To stage', 'Summary', 'ID'];
const NETWORK_HEADERS = ['Person', 'Connected to', 'How they know each other'];
const GOAL_HEADERS = ['Term', 'Starts', 'Ends', 'Goal', 'Counts', 'Target', 'Done', 'Met?', 'Reflection'];

const FIRST = [
  'Ana',
  'Bo',
  'Chidi',
  'Dana',
  'Élodie',
  'Farid',
  'Grace',
  'Hana',
  'Ivan',
  'Jia',
  'Kofi',
  'Lena',
  'Marta',
  'Noor',
  'Omar',
  'Priya',
];
const LAST = [
  'Abe',
  'Brandt',
  'Costa',
  'Diaz',
  'Ekström',
  'Fields',
  'Gupta',
  'Haddad',
  'Ito',
  'Jones',
  'Kaya',
  'Lund',
  'Mori',
  'Novak',
  'Okafor',
];
const TALKS = [
  'coffee, talked about her team',
  'phone call, will ask around',
  'lunch at the meetup',
  'emailed my portfolio',
  'informational interview',
];

function pick<Item>(items: readonly Item[], index: number): Item {
  return items[index % items.length] as Item;
}

function personName(index: number): string {
  return `${pick(FIRST, index)} ${pick(LAST, Math.floor(index / FIRST.length))} ${index}`;
}

function companyName(index: number): string {
  return `Company ${index}`;
}

function sheet(
  sheetId: number,
  name: string,
  rows: readonly Row[],
  dateColumns: readonly string[] = [],
  yellow: readonly string[] = [],
): SheetModel {
  const header = rows[0] ?? [];
  const dates = new Set(dateColumns.map((title) => header.indexOf(title)));
  const cells = new Map<number, Map<number, ModelCell>>();
  rows.forEach((row, rowIndex) => {
    const line = new Map<number, ModelCell>();
    row.forEach((value, column) => {
      if (value === null || value === '') return;
      const cell: ModelCell = { value };
      if (typeof value === 'number' && dates.has(column)) cell.style = DATE;
      if (yellow.includes(`${rowIndex},${column}`)) cell.style = YELLOW;
      line.set(column, cell);
    });
    if (line.size > 0) cells.set(rowIndex, line);
  });
  return emptySheet(name, sheetId, {
    rowCount: rows.length + 200,
    columnCount: Math.max(26, header.length),
    cells,
    frozenRows: 1,
  });
}

function contactRows(count: number, today: Day): Row[] {
  return Array.from({ length: count }, (_unused, index) => {
    const talked = addDays(today, -((index * 7) % 200));
    const planned = index % 9 === 0;
    return [
      personName(index),
      `Engineer at ${companyName(index % 1500)}, met at a meetup`,
      planned ? '' : `${talked.slice(5, 7)}/${talked.slice(8)}/${talked.slice(0, 4)} - ${pick(TALKS, index)}`,
      index % 3 === 0 ? 'Ask how the new team is going' : '',
      companyName(index % 1500),
      'Engineer',
      `person${index}@company${index % 1500}.example`,
      '',
      `https://www.linkedin.com/in/person${index}`,
      'meetup',
      index > 0 && index % 11 === 0 ? personName(index - 1) : '',
      planned ? null : dayToSerial(talked),
      planned ? null : index % 5,
      index % 4 === 0,
      index % 4 === 0,
      index % 50 === 0,
      null,
      index % 13 === 0 ? dayToSerial(addDays(today, (index % 21) - 10)) : null,
      '',
      null,
      null,
      `c-${index}`,
    ];
  });
}

function applicationRows(count: number, today: Day): Row[] {
  return Array.from({ length: count }, (_unused, index) => {
    const stage = pick(
      STAGES.filter((name) => name !== 'Accepted'),
      index,
    );
    const since = dayToSerial(addDays(today, -(index % 90)));
    const applied = stage !== 'Inactive' && stage !== 'Uncalled';
    return [
      companyName(index),
      'Software Engineer',
      stage,
      since,
      personName(index),
      `https://www.linkedin.com/in/person${index}`,
      `https://jobs.example/${index}`,
      'Remote',
      applied ? since : null,
      since,
      stage === 'Trying-To' ? 'Write to the recruiter' : '',
      null,
      stage === 'Interview Set' ? dayToSerial(addDays(today, (index % 9) - 3)) : null,
      index % 4,
      null,
      stage === 'Offer' ? dayToSerial(addDays(today, 5)) : null,
      stage === 'Rejected' ? 'Chose somebody with more experience' : '',
      'Go, React',
      `a-${index}`,
    ];
  });
}

function logRows(count: number, people: number, today: Day): Row[] {
  const kinds = ['conversation', 'follow-up', 'thank-you', 'news'];
  const channels = ['email', 'call', 'meeting', 'LinkedIn'];
  return Array.from({ length: count }, (_unused, index) => [
    dayToSerial(addDays(today, -Math.floor(((count - index) * 180) / count))),
    pick(kinds, index),
    pick(channels, index + 1),
    personName(index % people),
    companyName(index % 1500),
    '',
    '',
    'Talked about the team and what comes next',
    `l-${index}`,
  ]);
}

function calculator(sheetId: number, name: string): SheetModel {
  const rows: Row[] = [
    [name, null],
    [null, null],
    ['How many LinkedIn requests to connect have you sent?', 85],
    ['How many job applications have you submitted?', 22],
    ['How many meaningful contacts have you made?', 3],
  ];
  return sheet(sheetId, name, rows, [], ['2,1', '3,1', '4,1']);
}

/** A search with `contacts` people as of `today`. */
export function largeSearch(contacts: number, today: Day): SpreadsheetModel {
  const links = Array.from(
    { length: Math.floor(contacts / 5) },
    (_unused, index): Row => [personName(index), personName(index + 1), 'colleagues'],
  );
  const goals: Row[] = [
    [
      'Fall 2026',
      dayToSerial('2026-09-01'),
      dayToSerial('2026-12-31'),
      'Send 40 LinkedIn requests',
      'LinkedIn requests',
      40,
      12,
      '',
      '',
    ],
  ];
  return {
    id: 'large-search',
    title: `A search with ${contacts} contacts`,
    locale: 'en_US',
    timeZone: 'America/Los_Angeles',
    sheets: [
      sheet(1, 'Instructions', [['Job Offer Steps to Success']]),
      sheet(2, 'Networking Goals', [GOAL_HEADERS, ...goals], ['Starts', 'Ends']),
      sheet(
        3,
        'Contacts',
        [CONTACT_HEADERS, ...contactRows(contacts, today)],
        ['Last contacted', 'Next follow-up', 'Ice-breaker noted on', 'Paused until'],
      ),
      sheet(4, 'Your Network', [NETWORK_HEADERS, ...links]),
      sheet(
        5,
        'Applications',
        [APPLICATION_HEADERS, ...applicationRows(Math.floor((contacts * 2) / 5), today)],
        ['Stage since', 'Applied on', 'Last activity', 'Next step due', 'Interview on', 'Parked until', 'Decide by'],
      ),
      calculator(6, 'Job Offer Calculator'),
      calculator(7, 'Job Offer Calculator - if High Job Ready Score'),
      sheet(8, 'Activity Log', [LOG_HEADERS, ...logRows(contacts * 4, contacts, today)], ['When']),
    ],
    namedRanges: new Map(),
  };
}
