/** What every check is made of: places, findings, and the rows a check may speak about. */
import type { Book, FieldsByTab, RowReference, TabKind, TableKind } from '../../book';
import type { Check, CheckInput, DomainFinding, FindingFix, FindingPlace, Severity } from '../../finding';
import { isTable, TAB_KINDS } from '../../tabs';

/** What a check says of one place; its rule id and severity are added by {@link defineCheck}. */
export interface Remark {
  readonly place: FindingPlace;
  readonly message: string;
  readonly fix?: FindingFix | null;
  /** Only where one finding is graver or lighter than its rule. */
  readonly severity?: Severity;
}

/** Makes a check out of a function that tells its remarks one by one. */
export function defineCheck(rule: string, severity: Severity, remarks: (input: CheckInput) => Iterable<Remark>): Check {
  return {
    rule,
    severity,
    find(input) {
      const findings: DomainFinding[] = [];
      for (const remark of remarks(input)) {
        findings.push({
          rule,
          severity: remark.severity ?? severity,
          place: remark.place,
          message: remark.message,
          fix: remark.fix ?? null,
        });
      }
      return findings;
    },
  };
}

interface Placed {
  readonly key: string;
  readonly at: RowReference;
}

/** The cell of a record's field, or its whole row where `field` is null. */
export function placeOf(record: Placed, field: FieldsByTab[TableKind] | null): FindingPlace {
  const { tab, sheetName, row } = record.at;
  return { tab, sheetName, row, field, column: null, key: record.key };
}

/** A whole tab; its name is known only where it was found. */
export function placeOfTab(book: Book, tab: TabKind): FindingPlace {
  const report = book.tabs.find((candidate) => candidate.kind === tab);
  return { tab, sheetName: report?.sheetName ?? null, row: null, field: null, column: null };
}

/** The rows that are the person's own: the course's examples are left alone by all checks but `example-row`. */
export function own<Row extends { readonly isExample: boolean }>(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) => !row.isExample);
}

interface RowOfTab {
  readonly isExample: boolean;
  readonly key: string;
}

/** The records by tab and row, built when first asked: most books have no reading problem to look up. */
function rowsByPlace(book: Book): (tab: TabKind, row: number) => RowOfTab | undefined {
  let rows: Map<string, RowOfTab> | null = null;
  return (tab, row) => {
    if (rows === null) {
      rows = new Map();
      for (const kind of TAB_KINDS.filter(isTable))
        for (const record of book[kind]) rows.set(`${record.at.tab} ${record.at.row}`, record);
    }
    return rows.get(`${tab} ${row}`);
  };
}

/** Answers whether a row of a tab is one of the course's examples: reading problems name rows, not records. */
export function exampleRows(book: Book): (tab: TabKind, row: number) => boolean {
  const rowAt = rowsByPlace(book);
  return (tab, row) => rowAt(tab, row)?.isExample ?? false;
}

/** Finds the key of the record in a row: reading problems name rows, not records. */
export function keysByRow(book: Book): (tab: TabKind, row: number) => string | undefined {
  const rowAt = rowsByPlace(book);
  return (tab, row) => rowAt(tab, row)?.key;
}

/** `'a'`, `'a and b'`, `'a, b and c'`. */
export function listWords(words: readonly string[]): string {
  const last = words[words.length - 1];
  if (last === undefined) return '';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
