/** Which column is which, decided by what the headers say and never by position. */
import type { Cell, TableKind } from '../domain/book';
import { plainWords } from '../domain/plain-text';
import { fieldNames, headerOf } from '../domain/tabs';
import { isFilled } from './cells';
import type { Columns } from './layout';
import type { ColumnDefinition, TableTab } from './table-tab';

export interface MatchedHeader<Kind extends TableKind> {
  /** Index into `rows`, 0-based. */
  readonly rowIndex: number;
  /** 1-based column of each field found. */
  readonly columns: Columns<Kind>;
  /** How sure: 100 for each canonical header, less for other words. */
  readonly score: number;
}

const CANONICAL = 100;
const SYNONYM = 85;
const PART = 70;
const CONTAINED = 30;
/** Below this a header only contains the words; alone it does not make a header row. */
const SURE = PART - 10;
const LONGEST_HEADER = 80;
const ROWS_SEARCHED = 60;
const ROWS_BELOW_SURE = 10;
/** What three cells of a row cost that are no text. */
const DATA_PENALTY = 120;

interface Lexicon {
  readonly fields: readonly string[];
  readonly canonical: ReadonlyMap<string, string>;
  /** Bare words to the fields they may head, with their rank among the field's words. */
  readonly words: ReadonlyMap<string, readonly { readonly field: string; readonly rank: number }[]>;
  readonly others: ReadonlySet<string>;
  /** The words long enough to be looked for inside a longer header; `field` null for those that mean something else. */
  readonly phrases: readonly { readonly phrase: string; readonly field: string | null }[];
}

/** Alone they are the day that the tab is about; inside a longer header ("Saved date") they may be any. */
const ANY_DATE = new Set(['date', 'datum', 'fecha', 'data']);

const lexicons = new Map<TableKind, Lexicon>();

function lexiconOf(tab: TableTab): Lexicon {
  const known = lexicons.get(tab.kind);
  if (known) return known;
  const canonical = new Map<string, string>();
  const words = new Map<string, { field: string; rank: number }[]>();
  const phrases: { phrase: string; field: string | null }[] = [];
  const fields = fieldNames(tab.kind);
  const columns: { readonly [field: string]: ColumnDefinition } = tab.columns;
  for (const field of fields) {
    const header = headerOf(tab.kind, field);
    const otherWords = columns[field]?.words ?? [];
    canonical.set(plainWords(header), field);
    otherWords.forEach((word, rank) => {
      const bare = plainWords(word);
      const list = words.get(bare) ?? [];
      list.push({ field, rank });
      words.set(bare, list);
    });
    for (const phrase of [header, ...otherWords].map(plainWords)) {
      if (phrase.length >= 4 && !ANY_DATE.has(phrase)) phrases.push({ phrase, field });
    }
  }
  const others = new Set(tab.others.map(plainWords));
  for (const phrase of others) phrases.push({ phrase, field: null });
  phrases.sort((one, other) => other.phrase.length - one.phrase.length);
  const lexicon = { fields, canonical, words, others, phrases };
  lexicons.set(tab.kind, lexicon);
  return lexicon;
}

/** The parts of "Status / Stage", "Applied on (mm/dd)", "Contact: name". */
function partsOf(text: string): readonly string[] {
  const outside = text.replace(/[([{].*?[)\]}]/g, ' ');
  const pieces = outside.split(/[/&|,:;\n]|\s[-–—]\s|\s(?:and|or|und|oder|et|ou|y|o|e)\s/i);
  return [outside, ...pieces].map(plainWords).filter((part) => part !== '');
}

function candidatesFor(
  lexicon: Lexicon,
  header: HeaderText,
  searchWithin: boolean,
): readonly { field: string; score: number }[] {
  const { whole } = header;
  if (whole === '') return [];
  const own = lexicon.canonical.get(whole);
  if (own) return [{ field: own, score: CANONICAL }];
  const scores = new Map<string, number>();
  const offer = (field: string, score: number) => scores.set(field, Math.max(score, scores.get(field) ?? 0));
  if (lexicon.others.has(whole) || SPAN_OF_TIME.test(whole)) return [];
  for (const { field, rank } of lexicon.words.get(whole) ?? []) offer(field, SYNONYM - Math.min(rank, 40) * 0.2);
  if (scores.size === 0) {
    header.parts ??= partsOf(header.text);
    header.parts.forEach((part, index) => {
      const partOwn = lexicon.canonical.get(part);
      if (partOwn) offer(partOwn, PART + 8 - index);
      if (lexicon.others.has(part)) return;
      for (const { field, rank } of lexicon.words.get(part) ?? [])
        offer(field, PART - index - Math.min(rank, 40) * 0.1);
    });
  }
  if (searchWithin && scores.size === 0 && whole.split(' ').length <= 8) {
    const padded = ` ${whole} `;
    // The longest phrase decides: "Contact email address" is no "Contact".
    const found = lexicon.phrases.find(({ phrase }) => padded.includes(` ${phrase} `));
    if (found?.field) offer(found.field, CONTAINED + 25 * (found.phrase.length / whole.length));
  }
  return [...scores].map(([field, score]) => ({ field, score }));
}

/** A text that may be a header, with its bare words. */
interface HeaderText {
  readonly column: number;
  readonly text: string;
  readonly whole: string;
  /** Made when first asked for: most rows are data. */
  parts: readonly string[] | null;
}

interface HeaderRow {
  readonly texts: readonly HeaderText[];
  /** Headers are words; a row with dates and numbers is data. */
  readonly penalty: number;
}

/** The first rows of a grid made ready once for all the tabs it may be. */
const prepared = new WeakMap<readonly (readonly Cell[])[], readonly HeaderRow[]>();

function headerRows(rows: readonly (readonly Cell[])[]): readonly HeaderRow[] {
  const known = prepared.get(rows);
  if (known) return known;
  const result = rows.slice(0, ROWS_SEARCHED).map((row) => {
    const texts: HeaderText[] = [];
    let penalty = 0;
    row.forEach((cell, index) => {
      if (typeof cell !== 'string') {
        if (cell !== false) penalty += 40;
        return;
      }
      const text = cell.trim();
      if (text === '' || text.length > LONGEST_HEADER) return;
      texts.push({ column: index + 1, text, whole: plainWords(text), parts: null });
    });
    return { texts, penalty };
  });
  prepared.set(rows, result);
  return result;
}

/** "Days since", "weeks in stage": a count that a formula keeps, never the day that is meant by "since". */
const SPAN_OF_TIME =
  /^(?:number of |no of |of )?(?:days|weeks|months|age|tage|jours|dias)(?: (?:since|in|ago|left|open|until|to|seit|depuis|desde)\b|$)/;

/** Assigns fields to columns, the surest first, each at most once. */
function assign(lexicon: Lexicon, row: HeaderRow): { columns: Map<string, number>; score: number; sure: number } {
  const pairs: { field: string; column: number; score: number }[] = [];
  const offer = (searchWithin: boolean) => {
    pairs.length = 0;
    for (const header of row.texts) {
      for (const { field, score } of candidatesFor(lexicon, header, searchWithin))
        pairs.push({ field, column: header.column, score });
    }
  };
  offer(false);
  // Only a row that names a column surely is searched for headers that merely contain one.
  if (pairs.length > 0) offer(true);
  pairs.sort((one, other) => other.score - one.score || one.column - other.column);
  const columns = new Map<string, number>();
  const taken = new Set<number>();
  let score = -row.penalty;
  let sure = 0;
  for (const pair of pairs) {
    if (columns.has(pair.field) || taken.has(pair.column)) continue;
    columns.set(pair.field, pair.column);
    taken.add(pair.column);
    score += pair.score;
    if (pair.score >= SURE) sure += 1;
  }
  return { columns, score, sure };
}

interface Candidate {
  readonly rowIndex: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly score: number;
  readonly sure: number;
}

/**
 * Of tables under one another the first one's header, however much more the later one names: else the rows between them
 * would stand above the header and be read as nothing. Both name their records in the same column with the same word.
 */
function headerOfTheFirstTable(
  { identity: [name] }: { readonly identity: readonly string[] },
  rows: readonly (readonly Cell[])[],
  found: readonly Candidate[],
  best: Candidate,
): Candidate {
  const wordsAt = ({ rowIndex }: Candidate, column: number): string => {
    const cell = rows[rowIndex]?.[column - 1];
    return typeof cell === 'string' ? plainWords(cell) : '';
  };
  const column = name === undefined ? undefined : best.columns.get(name);
  if (name === undefined || column === undefined) return best;
  const first = found.find(
    (one) =>
      one.rowIndex < best.rowIndex &&
      one.columns.get(name) === column &&
      wordsAt(one, column) === wordsAt(best, column) &&
      rows.slice(one.rowIndex + 1, best.rowIndex).some((row) => row.filter(isFilled).length >= 2),
  );
  return first ?? best;
}

/**
 * The header row of a tab among its first rows: the one whose words name the most columns, the surest. Titles and notes
 * may stand above it; of tables under one another it is the first one's.
 *
 * @param namedSo True when the tab's name already says what it is: then the essential column alone makes a header.
 * @returns null when no row reads like this tab's header.
 */
export function matchHeader<Kind extends TableKind>(
  tab: TableTab<Kind>,
  rows: readonly (readonly Cell[])[],
  namedSo: boolean,
): MatchedHeader<Kind> | null {
  const lexicon = lexiconOf(tab as unknown as TableTab);
  let best: Candidate | null = null;
  const found: Candidate[] = [];
  for (const [rowIndex, row] of headerRows(rows).entries()) {
    if (row.texts.length === 0 || row.penalty >= DATA_PENALTY) continue;
    // A sure header with data below it is not outdone further down.
    if (best !== null && best.sure >= 3 && rowIndex > best.rowIndex + ROWS_BELOW_SURE) break;
    const { columns, score, sure } = assign(lexicon, row);
    if (!tab.essential.every((field) => columns.has(field))) continue;
    const enough = sure >= 2 || (namedSo && sure >= 1 && score >= SYNONYM - 10 && tab.essential.length === 1);
    if (!enough || score < SURE) continue;
    if (sure < 2 && row.texts.length < 2) continue;
    const candidate: Candidate = { rowIndex, columns, score, sure };
    found.push(candidate);
    if (best === null || score > best.score) best = candidate;
  }
  if (best === null) return null;
  best = headerOfTheFirstTable(tab, rows, found, best);
  return {
    rowIndex: best.rowIndex,
    // The lexicon is built from this tab's own columns, so every field is one of its fields.
    columns: Object.fromEntries(best.columns) as Columns<Kind>,
    score: best.score,
  };
}
