/** The open spreadsheet: the model, what the person has selected, and formulas recalculated when something changed. */
import type { CellContext } from './cells';
import type { HostClock } from './clock';
import { recalculate } from './formulas';
import type { ModelArea, SheetModel, SpreadsheetModel } from './model';
import { serialOfInstant } from './zone';

/** How long `NOW()` and `TODAY()` may stand before a read recalculates them. */
const STALE_AFTER = 60_000;

export class Workbook {
  activeSheetId: number;
  /** What is selected in the active sheet. */
  selection: ModelArea = { top: 0, left: 0, bottom: 0, right: 0 };
  #changed = true;
  #calculatedAt = Number.NEGATIVE_INFINITY;

  constructor(
    readonly model: SpreadsheetModel,
    readonly clock: HostClock,
  ) {
    this.activeSheetId = (model.sheets.find((sheet) => !sheet.hidden) ?? model.sheets[0])?.sheetId ?? 0;
  }

  get context(): CellContext {
    return { locale: this.model.locale, timeZone: this.model.timeZone, now: this.clock.now() };
  }

  /** Says that cells, sheets or names have changed: formulas are recalculated before they are next read. */
  changed(): void {
    this.#changed = true;
  }

  /** Brings formulas up to date where something has changed since. */
  recalculated(): this {
    const now = this.clock.now();
    if (this.#changed || Math.abs(now - this.#calculatedAt) > STALE_AFTER) {
      this.#changed = false;
      this.#calculatedAt = now;
      recalculate(this.model, { now: serialOfInstant(now, this.model.timeZone) });
    }
    return this;
  }

  get activeSheet(): SheetModel {
    const sheet = this.model.sheets.find((one) => one.sheetId === this.activeSheetId) ?? this.model.sheets[0];
    if (!sheet) throw new Error('A spreadsheet has at least one sheet');
    return sheet;
  }

  /**
   * Gives the spreadsheet and its sheets the identities they had in earlier runs (an .xlsx file holds none), and
   * remembers those of new ones.
   */
  takeIdentities(known: { id: string; sheetIds: Record<string, number> }): void {
    if (known.id === '') known.id = this.model.id;
    else this.model.id = known.id;
    const active = this.activeSheet;
    const used = new Set<number>();
    const strangers: SheetModel[] = [];
    for (const sheet of this.model.sheets) {
      const id = known.sheetIds[sheet.name];
      if (id === undefined || used.has(id)) strangers.push(sheet);
      else sheet.sheetId = id;
      if (id !== undefined) used.add(id);
    }
    for (const sheet of strangers) {
      while (used.has(sheet.sheetId)) sheet.sheetId += 1;
      used.add(sheet.sheetId);
    }
    this.activeSheetId = active.sheetId;
    this.rememberIdentities(known);
  }

  rememberIdentities(known: { id: string; sheetIds: Record<string, number> }): void {
    known.id = this.model.id;
    known.sheetIds = Object.fromEntries(this.model.sheets.map((sheet) => [sheet.name, sheet.sheetId]));
  }
}
