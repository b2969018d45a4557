/** What a line of the self-test is made of: something the code takes for granted, and how to see whether it is so. */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Where the assumptions are tried: a tab of the self-test's own, and nothing of the person's. */
export interface Bench {
  readonly spreadsheet: Spreadsheet;
  /** Throws where the temporary tab could not be added. */
  sheet(): Sheet;
  /** Empty cells of the temporary tab that no other line uses. */
  cells(rows: number, columns: number): Range;
  /** The spreadsheet's zone, as IANA names it. */
  readonly zone: string;
  /** True where the temporary tab came to the front when it was added. */
  readonly cameToFront: boolean;
}

/** Cannot be seen from a script, here or at all; says why, and how a person sees it. */
export class Undecided {
  constructor(readonly because: string) {}
}

export interface Assumption {
  /** One sentence. */
  readonly assumed: string;
  /** The page of Google's documentation that it rests on: its last word and the place on it, `range#getvalues`. */
  readonly page: string;
  /** What {@link see} gives where it is so. */
  readonly expected: string;
  readonly see: (bench: Bench) => string | Undecided;
}

export interface Group {
  readonly title: string;
  readonly assumptions: readonly Assumption[];
}

/** A line, as a row of a table: assumed, page, expected, how it is seen. */
export function assume(assumed: string, page: string, expected: string, see: Assumption['see']): Assumption {
  return { assumed, page, expected, see };
}

/** A value in words that tell `5` from `'5'`: "the number 5", "the text “5”", "empty text", "nothing". */
export function words(value: unknown): string {
  if (value === '') return 'empty text';
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return `the text “${value}”`;
  if (typeof value === 'number') return `the number ${value}`;
  if (isDate(value)) return 'a date';
  return Array.isArray(value) ? value.map(words).join(', ') : String(value);
}

/** `instanceof Date` can be false for a date that comes from another context. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** 'refused' where the work throws, else 'accepted'. */
export function outcomeOf(work: () => unknown): string {
  try {
    work();
    return 'accepted';
  } catch {
    // That it is refused is what is looked for; the words are Google's and change.
    return 'refused';
  }
}
