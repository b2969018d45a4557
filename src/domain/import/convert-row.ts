/** A row of a file → a row of a tab: names put together, stages understood, days read, texts made safe to keep. */
import { type Day, parseDay } from '../day';
import type { Stage } from '../stage';
import { type DayOrder, readImportDay, type ZoneReader } from './import-days';
import {
  essentialField,
  IMPORT_FIELDS,
  type ImportCells,
  type ImportKind,
  type ImportRow,
  REACHED_BY,
} from './import-fields';

/** What a cell of Google Sheets holds at most. */
export const LONGEST_CELL = 50_000;

export interface ImportChoices {
  readonly kind: ImportKind;
  /** For each column of the file the field it fills, a part of a name, or null where it is left out. */
  readonly mapping: readonly (string | null)[];
  /** The columns' headers: they name what several columns say in one cell. */
  readonly headers: readonly string[];
  readonly order: DayOrder;
  readonly locale: string;
  readonly today: Day;
  /** Times that name a zone as the spreadsheet has them; without it they are taken as they stand. */
  readonly inZone?: ZoneReader | undefined;
  /** What a text of the stages' column means; null where nobody knows. */
  readonly stageOf: (text: string) => Stage | null;
}

export interface ConvertedRow {
  readonly row: ImportRow;
  readonly remarks: readonly ImportRemark[];
}

export interface ImportRemark {
  /** `day`, `tick`: not understood, kept as text or left out; `stage`: not understood, kept in the notes; `cut`: too long. */
  readonly kind: 'day' | 'tick' | 'stage' | 'cut';
  readonly field: string;
  readonly text: string;
}

const TICKED = /^(?:true|yes|y|x|1|ja|oui|sim|s[ií]|はい|checked|done|wahr|vrai|verdadeiro|verdadero|[✓✔☑✅])$/iu;
const NOT_TICKED = /^(?:false|no|n|0|nein|non|não|nao|いいえ|unchecked|falsch|faux|falso|[-–—☐✗✘❌×])$/iu;

/** The words of a stage as they are compared. */
export function stageWord(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** What tools write where there is no day, tick or stage. */
const NOTHING = /^(?:#?n\/a|none|null|nil|nan|undefined|0000-00-00.*|[\s.?–—-]+)$/i;
/** What Notion puts behind the name of a page: its address, or the file it was exported to. */
const PAGE_LINKS = /(?<=\S) \((?:https?:\/\/(?:www\.)?notion\.(?:so|site)\/[^\s)]*|[^()\n]+\.(?:md|csv))\)/g;
/** Signs that nobody sees, where they part nothing. */
const UNSEEN = /^[\s\u200b\u200e\u200f\u2060\ufeff]+|[\s\u200b\u200e\u200f\u2060\ufeff]+$/g;

/** A text as a cell keeps it: line breaks of one kind, no marks that spreadsheets put before formula signs in a file. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\u0000')
    .join('')
    .replace(UNSEEN, '')
    .replace(PAGE_LINKS, '')
    .replace(/^'(?=[=+\-@])/, '');
}

/** True for a text that says nothing where a day, a tick or a stage is wanted. */
export function isNoAnswer(text: string): boolean {
  return NOTHING.test(text);
}

/**
 * Leaves one value for each way to reach somebody, a mobile number before others; the rest goes to Current Status, which
 * holds contact information too (S0). Google Contacts writes several into one cell, parted by three colons.
 */
function keepOneEach(texts: Map<string, { header: string; text: string }[]>): void {
  for (const field of REACHED_BY) {
    const said = (texts.get(field) ?? []).flatMap(({ header, text }) =>
      text.split(' ::: ').map((one) => ({ header, text: one.trim() })),
    );
    const [first] = [...said.filter(({ header }) => /mobi|cell|handy/i.test(header)), ...said];
    if (first === undefined) continue;
    texts.set(field, [first]);
    const others = said.filter(
      ({ text }, at) => text !== first.text && said.findIndex((one) => one.text === text) === at,
    );
    // Without their headers: what stands before a number in Current Status is read as a company.
    if (others.length > 0)
      texts.set('currentStatus', [
        ...(texts.get('currentStatus') ?? []),
        { header: '', text: others.map(({ text }) => text).join(', ') },
      ]);
  }
}

/** Reads one row; a field whose cell says nothing is left out. Rows that went through here come out as they went in. */
export function convertRow(cells: readonly string[], choices: ImportChoices): ConvertedRow {
  const { kind, mapping, headers } = choices;
  const types = IMPORT_FIELDS[kind];
  const texts = new Map<string, { header: string; text: string }[]>();
  mapping.forEach((field, column) => {
    const text = tidy(cells[column] ?? '');
    if (field === null || text === '' || (types[field] !== undefined && types[field] !== 'text' && isNoAnswer(text)))
      return;
    const list = texts.get(field) ?? [];
    list.push({ header: headers[column] ?? '', text });
    texts.set(field, list);
  });
  keepOneEach(texts);
  const row: { [field: string]: string | number | boolean } = {};
  let saysApplied = false;
  const remarks: ImportRemark[] = [];
  const noted: string[] = [];
  const put = (field: string, text: string): void => {
    if (text.length > LONGEST_CELL) remarks.push({ kind: 'cut', field, text: text.slice(0, 60) });
    row[field] = text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
  };
  for (const [field, said] of texts) {
    const type = types[field];
    const [first] = said;
    if (type === undefined || first === undefined) continue;
    const { text } = first;
    if (type === 'text')
      put(
        field,
        said.length === 1
          ? text
          : said.map(({ header, text: own }) => (header === '' ? own : `${header}: ${own}`)).join('\n'),
      );
    else if (type === 'number') {
      if (/^\d{1,9}$/.test(text)) row[field] = Number(text);
      else put(field, text);
    } else if (type === 'tick') {
      if (TICKED.test(text)) row[field] = true;
      else if (!NOT_TICKED.test(text)) remarks.push({ kind: 'tick', field, text });
    } else if (type === 'stage') {
      const stage = choices.stageOf(text);
      if (stage !== null) row[field] = stage;
      else {
        remarks.push({ kind: 'stage', field, text });
        noted.push(`${first.header === '' ? 'Stage' : first.header}: ${text}`);
      }
    } else if (field === 'appliedOn' && TICKED.test(text)) saysApplied = true;
    else if (!NOT_TICKED.test(text)) {
      const read = readImportDay(text, {
        ...choices,
        withoutYear: liesAhead(field) ? 'nearest' : 'past',
        timeCounts: field === 'interviewOn',
      });
      if (read === null) {
        remarks.push({ kind: 'day', field, text });
        put(field, text);
      } else row[field] = field === 'interviewOn' ? withTime(read.day, read.minutes) : read.day;
    }
  }
  if (kind === 'contacts') {
    const parts = ['firstName', 'lastName'].flatMap((part) => texts.get(part)?.map(({ text }) => text) ?? []);
    if (row.name === undefined && parts.length > 0) put('name', parts.join(' '));
  } else {
    if (noted.length > 0) put('notes', [...noted, ...(typeof row.notes === 'string' ? [row.notes] : [])].join('\n'));
    // Applied and nothing said since is S3's Trying-To; what was never sent is Uncalled.
    if (row.stage === undefined && row[essentialField(kind)] !== undefined)
      row.stage = row.appliedOn === undefined && !saysApplied ? 'Uncalled' : 'Trying-To';
  }
  return { row, remarks };
}

/** Days that lie ahead as a rule: without a year the nearest is meant. */
const AHEAD = new Set(['nextFollowUp', 'pausedUntil', 'nextStepDue', 'interviewOn', 'parkedUntil', 'decideBy']);

export function liesAhead(field: string): boolean {
  return AHEAD.has(field);
}

function withTime(day: Day, minutes: number | null): string {
  if (minutes === null) return day;
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${day} ${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

const DAY_AND_TIME = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}):(\d{2}))?$/;

/** A converted row as cells. */
export function cellsOfRow(kind: ImportKind, row: ImportRow): ImportCells {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => {
      if (IMPORT_FIELDS[kind][field] !== 'day' || typeof value !== 'string') return [field, value];
      const match = DAY_AND_TIME.exec(value);
      const day = match?.[1] === undefined ? null : parseDay(match[1]);
      return [field, day === null ? value : { day, minutes: Number(match?.[2] ?? 0) * 60 + Number(match?.[3] ?? 0) }];
    }),
  );
}
