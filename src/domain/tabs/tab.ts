/** What a tab is to the domain: its name, its columns' names, and what is lost without it. */
import type { Cell } from '../cell';

/** A tab by the names that messages use, which are those that Set up writes (playbook §2). */
export interface Tab {
  readonly name: string;
  /** What is lost where there is none, and how grave that is. */
  readonly missing: { readonly severity: 'warning' | 'info'; readonly what: string };
}

/** A tab that holds a table with one header row, and a `Row` in each row below it. */
export interface Table<Row extends RowRecord<string, string>> extends Tab {
  /** The usual header of each field, in the order in which a new tab has them. */
  readonly headers: { readonly [Field in FieldOf<Row>]: string };
  /** The fields without whose columns its rows cannot be read. */
  readonly needed: readonly FieldOf<Row>[];
}

/** The fields (columns) of a record's table. */
export type FieldOf<Row extends RowRecord<string, string>> = keyof Row['written'] & string;

/** Where a record stands. */
export interface RowPlace<Kind extends string> {
  readonly tab: Kind;
  /** The tab's name as the person wrote it. */
  readonly sheetName: string;
  /** Row number as the person sees it, 1-based. */
  readonly row: number;
  /** The row's ID column; null before Set up has given it one. */
  readonly id: string | null;
}

export interface RowRecord<Kind extends string, Field extends string> {
  /** Names the record for this run and between runs: its ID, or a fingerprint of its content before it has one. */
  readonly key: string;
  readonly at: RowPlace<Kind>;
  /** The cells of the row as written, by field; a field whose column is missing is absent. */
  readonly written: { readonly [F in Field]?: Cell };
  /** True for a row the course put there as a guide ("Example: Jamie Doe"). Rules leave it alone. */
  readonly isExample: boolean;
}
