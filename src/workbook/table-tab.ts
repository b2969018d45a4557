/** How a tab that holds a table is known, read and made. What it and its columns are called stands in `domain/tabs`. */
import type { FieldsByTab, TableKind } from '../domain/book';
import type { RecordsByTab } from '../domain/tabs';
import type { FieldLook } from './field-look';
import type { TabGrid } from './grid';
import type { Columns } from './layout';
import type { ReadingContext } from './row-reader';
import type { LoneRow, RecordRow } from './rows';

/** The names a tab goes by, as bare words (lower case, no punctuation). */
export interface TabNames {
  /** The whole name. */
  readonly exact: readonly string[];
  /** Words that make it this tab wherever they stand in its name. */
  readonly strong: readonly string[];
  /** Words that only hint at it. */
  readonly weak: readonly string[];
}

export interface ColumnDefinition {
  /** Other headers people write for it than its own, as bare words; the more usual first. */
  readonly words: readonly string[];
  /** Of a column that Set up makes. */
  readonly look: FieldLook;
  /** Days that Set up lets stand out when they are past, or near. */
  readonly coloured?: readonly ('late' | 'soon')[];
}

export interface TableTab<Kind extends TableKind = TableKind> {
  readonly kind: Kind;
  readonly names: TabNames;
  readonly columns: { readonly [F in FieldsByTab[Kind]]: ColumnDefinition };
  /** Headers that look like one of the columns and are something else ("Contact email" in Applications). */
  readonly others: readonly string[];
  /** Without one of these columns a tab is not taken for this one by its headers. */
  readonly essential: readonly FieldsByTab[Kind][];
  /** Fields that tell a row apart from others, for finding it again and for its key. The first names the record. */
  readonly identity: readonly [FieldsByTab[Kind], ...FieldsByTab[Kind][]];
  /** The records of its rows, in order. What cannot be understood goes to `context.problems`. */
  read(
    sheetName: string,
    columns: Columns<Kind>,
    rows: readonly RecordRow[],
    context: ReadingContext,
  ): readonly RecordsByTab[Kind][];

  // What only some tabs have

  /** Reads lists that stand side by side where there is no table; null where the tab is none. */
  readBoard?(grid: TabGrid, context: ReadingContext): readonly RecordsByTab[Kind][] | null;
  /** Whether a lone text below the header is a heading or a record. Without this it is a note, and left out. */
  judge?(columns: Columns<Kind>, grid: TabGrid, headerRow: number): (lone: LoneRow) => 'section' | 'record' | 'ignore';
  /** True for a text that stands for a group even above the header ("Actively interviewing" over each table). */
  headsAbove?(text: string): boolean;
  /** The columns of rows without a header, where the tab's name says what it is and the cells settle it. */
  inferColumns?(rows: TabGrid['rows']): { readonly [field: string]: number | undefined };
  /** Its essential header may stand as a label at the left of lists ("Goals | Meet 5 people | Get 2 offers") and is none then. */
  readonly headerMayBeLabel?: true;
  /** The field of a person's name, which may stand in two columns: given and family name. */
  readonly nameOfPerson?: FieldsByTab[Kind];
  /** A tab of ours is made when something is written to it and it is missing. */
  readonly isOurs?: true;
  /** The add-on writes the tab anew: only our own headers are taken for it, and its IDs are not given by Set up. */
  readonly isWrittenAnew?: true;
}
