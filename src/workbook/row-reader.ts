/** Reads the cells of one row by field, and notes what could not be understood. */
import type { Cell, FieldsByTab, ReadingProblem, TableKind } from '../domain/book';
import type { Day } from '../domain/day';
import { plainWords } from '../domain/plain-text';
import type { RowPlace } from '../domain/tabs/tab';
import { cadenceOf, dayOfCell, isDateCell, isErrorCell, isFilled, numberOf, textOf, tickOf } from './cells';
import type { Columns } from './layout';
import type { RecordRow } from './rows';

/** What readers share: the locale, today, and where problems go. */
export interface ReadingContext {
  readonly locale: string;
  readonly today: Day;
  /** False once the workbook's own dates contradict its locale's order. */
  readonly orderSettled: boolean;
  readonly problems: ReadingProblem[];
  /** Called when a date is only one in the order that is not the locale's. */
  readonly onAgainstOrder: () => void;
}

export class RowReader<Kind extends TableKind> {
  readonly written: { readonly [F in FieldsByTab[Kind]]?: Cell };
  readonly at: RowPlace<Kind>;
  private readonly columns: { readonly [field: string]: number | undefined };

  constructor(
    private readonly context: ReadingContext,
    readonly kind: Kind,
    readonly sheetName: string,
    columns: Columns<Kind>,
    readonly source: RecordRow,
  ) {
    this.columns = source.columns ?? columns;
    const written: { [field: string]: Cell } = {};
    for (const field of Object.keys(this.columns)) {
      const column = this.columns[field];
      if (column !== undefined) written[field] = source.cells[column - 1] ?? '';
    }
    this.written = written as { readonly [F in FieldsByTab[Kind]]?: Cell };
    const id = textOf(written.id);
    this.at = { tab: kind, sheetName, row: source.row, id: id === '' ? null : id };
  }

  /** True when the tab has the field's column. */
  has(field: FieldsByTab[Kind]): boolean {
    return this.columns[field] !== undefined;
  }

  cell(field: FieldsByTab[Kind]): Cell {
    const column = this.columns[field];
    return column === undefined ? '' : (this.source.cells[column - 1] ?? '');
  }

  text(field: FieldsByTab[Kind]): string {
    return textOf(this.cell(field));
  }

  /** A ticked box; anything else than a tick or nothing is a problem. */
  tick(field: FieldsByTab[Kind]): boolean {
    const { value, understood } = tickOf(this.cell(field));
    if (!understood) this.problem('not-a-checkbox', field);
    return value ?? false;
  }

  number(field: FieldsByTab[Kind]): number | null {
    const { value, understood } = numberOf(this.cell(field), this.context.locale);
    if (!understood) this.problem('not-a-number', field);
    return value;
  }

  cadence(field: FieldsByTab[Kind]): number | null {
    const { value, understood } = cadenceOf(this.cell(field), this.context.locale);
    if (!understood) this.problem('not-a-number', field);
    return value;
  }

  /**
   * @param withoutYear What a year-less text means: see `TextDayOptions`.
   * @param pick Which of several days in one text counts.
   */
  day(field: FieldsByTab[Kind], withoutYear: 'past' | 'nearest' = 'past', pick: 'first' | 'last' = 'last'): Day | null {
    const cell = this.cell(field);
    if (cell === '') return null;
    // Nearly every day stands in a real date cell, and a large log holds twenty thousand of them.
    if (isDateCell(cell)) return cell.day;
    const { day, as, againstOrder } = dayOfCell(cell, { ...this.context, withoutYear, pick });
    if (againstOrder) this.context.onAgainstOrder();
    if (as === 'nonsense') this.problem('not-a-day', field);
    else if (day !== null && as === 'text') this.problem('text-day', field, day);
    else if (day !== null && as === 'ambiguous') this.problem('ambiguous-day', field, day);
    return day;
  }

  problem(kind: ReadingProblem['kind'], field: FieldsByTab[Kind], understood?: Day): void {
    const column = this.columns[field];
    const written = this.cell(field);
    // A formula's error is one problem, told once for the whole tab.
    if (column === undefined || isErrorCell(written)) return;
    this.context.problems.push({
      kind,
      tab: this.kind,
      sheetName: this.sheetName,
      row: this.source.row,
      field,
      column,
      written,
      ...(understood === undefined ? {} : { understood }),
    });
  }

  /** The row in bare words: names it where nothing better does. */
  fingerprint(fields: readonly FieldsByTab[Kind][]): string {
    const told = fields.map((field) => plainWords(this.text(field))).filter((words) => words !== '');
    if (told.length > 0) return told.join('/').replace(/ /g, '-').slice(0, 120);
    const all = Object.values<Cell | undefined>(this.written)
      .filter(isFilled)
      .map((cell) => plainWords(textOf(cell)));
    return all.join('/').replace(/ /g, '-').slice(0, 120);
  }
}

/** Gives rows of one tab their keys: the ID, else a fingerprint; equal ones are told apart by their occurrence. */
export class Keys {
  private readonly seen = new Map<string, number>();

  constructor(private readonly kind: TableKind) {}

  /** @param fingerprint Bare words that name the row, the same wherever it is sorted to. */
  keyFor(id: string | null, fingerprint: () => string): string {
    const base = id ?? `${this.kind}:${fingerprint()}`;
    const count = (this.seen.get(base) ?? 0) + 1;
    this.seen.set(base, count);
    return count === 1 ? base : `${base}~${count}`;
  }
}
