/** What a check says, and the shape of a check (playbook §4). */
import type { Book, Cell, TabKind } from './book';
import type { Day } from './day';
import type { Settings } from './settings';

export type Severity = 'error' | 'warning' | 'info';

/** Where a finding points: a field of a row, a numbered column, or a whole tab. The workbook room turns it into `B7`. */
export interface FindingPlace {
  readonly tab: TabKind;
  readonly sheetName: string | null;
  readonly row: number | null;
  /** A field of the tab's table; the workbook room knows its column. */
  readonly field: string | null;
  /** 1-based column, for cells that belong to no field (calculator boxes, duplicate headers). */
  readonly column: number | null;
  /** The record's key: names the row between runs, also when others are sorted or inserted. Absent where no record stands there. */
  readonly key?: string;
}

/** A safe mending of one cell: made only while the cell still holds `before`. */
export interface FindingFix {
  /** What the fix does, in a few plain words: "Change to Trying-To". */
  readonly description: string;
  readonly before: Cell;
  readonly after: Cell;
  /** True where `after` is a new ID that is made when the fix is applied (the domain has no randomness). */
  readonly needsNewId?: true;
}

export interface DomainFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: FindingPlace;
  readonly message: string;
  readonly fix: FindingFix | null;
}

export interface CheckInput {
  readonly book: Book;
  readonly today: Day;
  readonly settings: Settings;
}

/** One rule of playbook §4: one file in `domain/checks`, one line in `domain/checks/index.ts`. */
export interface Check {
  readonly rule: string;
  readonly severity: Severity;
  find(input: CheckInput): readonly DomainFinding[];
}
