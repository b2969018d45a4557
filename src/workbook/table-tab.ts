/** How a tab that holds a table is described: its name, its columns, and the words people use for both. */
import type { FieldsByTab, TableKind } from '../domain/book';

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
  /** The header that Set up writes, and the one that always wins. */
  readonly header: string;
  /** Other headers people write for it, as bare words; the more usual first. */
  readonly words: readonly string[];
}

export interface TableTab<Kind extends TableKind = TableKind> {
  readonly kind: Kind;
  /** The course's (or our own) name of the tab. */
  readonly name: string;
  readonly names: TabNames;
  /** In the order in which a new tab has them. */
  readonly columns: { readonly [F in FieldsByTab[Kind]]: ColumnDefinition };
  /** Headers that look like one of the columns and are something else ("Contact email" in Applications). */
  readonly others: readonly string[];
  /** Without one of these columns a tab is not taken for this one by its headers. */
  readonly essential: readonly FieldsByTab[Kind][];
  /** Fields that tell a row apart from others, for finding it again and for its key. */
  readonly identity: readonly FieldsByTab[Kind][];
}

/** The fields of a tab in the order of its columns. */
export function fieldsOf<Kind extends TableKind>(tab: TableTab<Kind>): readonly FieldsByTab[Kind][] {
  return Object.keys(tab.columns) as FieldsByTab[Kind][];
}
