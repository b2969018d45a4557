/** Where things stand in a workbook that was read: what the writers need to know and the domain must not. */
import type { FieldsByTab, TabKind, TableKind } from '../domain/book';

/** The column of each field that a table has, 1-based. */
export type Columns<Kind extends TableKind> = { readonly [F in FieldsByTab[Kind]]?: number };

/** A table with one header row. Rows and columns are 1-based, as the person sees them. */
export interface TableLayout<Kind extends TableKind = TableKind> {
  readonly kind: Kind;
  readonly sheetId: number;
  readonly sheetName: string;
  readonly headerRow: number;
  readonly columns: Columns<Kind>;
  /** Headers of tables that stand under the first, in order: from there on their columns count. */
  readonly laterHeaders?: readonly {
    readonly row: number;
    readonly columns: { readonly [field: string]: number | undefined };
  }[];
  /** Last row that holds anything; the header row when the table is empty. */
  readonly lastRow: number;
  /** Last column that holds anything. */
  readonly lastColumn: number;
  /** Section rows ("Junior Year") and group headings ("Applied"), in order. */
  readonly sections: readonly { readonly title: string; readonly row: number }[];
}

export interface WorkbookLayout {
  readonly tables: { readonly [Kind in TableKind]?: TableLayout<Kind> };
  /** The name of every tab that was recognised, by kind. */
  readonly sheetNames: { readonly [Kind in TabKind]?: string };
}
