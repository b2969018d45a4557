/** The ports in memory: a workbook of grids, a clock that is set, an outbox, and faults by number of the call. */
import {
  type CellPlace,
  type ClockPort,
  type MenuEntry,
  type Moment,
  NoSpreadsheetError,
  type OutgoingMail,
  type Ports,
} from '../../../src/app/ports';
import type { Cell } from '../../../src/domain/book';
import { fail, succeed } from '../../../src/domain/result';
import { sameCell } from '../../../src/google/cells';
import { Zone } from '../../../src/google/zone';
import type { WritePlan } from '../../../src/workbook/change';
import type { TabGrid, WorkbookSnapshot } from '../../../src/workbook/grid';

const zones = new Map<string, Zone>();

function zoneOf(name: string): Zone {
  const zone = zones.get(name) ?? new Zone(name);
  zones.set(name, zone);
  return zone;
}

/** Makes the nth call of any port throw, before or after its effect. */
export interface PortFault {
  readonly nth: number;
  readonly when: 'before' | 'after';
}

export class World {
  readonly memory = new Map<string, string>();
  readonly outbox: OutgoingMail[] = [];
  readonly said: { title: string; message: string }[] = [];
  readonly logged: string[] = [];
  readonly menus: (readonly (MenuEntry | null)[])[] = [];
  triggers = 0;
  quota = 100;
  address: string | null = 'me@example.com';
  authorisationUrl: string | null = null;
  hasSpreadsheet = true;
  selection: CellPlace | null = null;
  /** Sheets the user may not edit. */
  readonly isProtected = new Set<string>();
  timeZone = 'America/Los_Angeles';
  instant = 0;
  snapshot: WorkbookSnapshot;
  calls = 0;
  fault: PortFault | null = null;
  private nextId = 1;

  constructor(snapshot: WorkbookSnapshot) {
    this.snapshot = snapshot;
    this.setTime('2026-11-23', 8 * 60);
  }

  setTime(day: string, minutes: number): void {
    this.instant = zoneOf(this.timeZone).instantOf(day as Moment['day'], minutes);
  }

  /** Rows of a tab, as the person sees them. */
  rows(name: string): readonly (readonly Cell[])[] {
    const tab = this.snapshot.tabs.find((one) => one.name === name);
    if (tab === undefined) throw new Error(`No tab ${name}`);
    return tab.rows;
  }

  /** Types into a cell, 1-based. */
  type(name: string, row: number, column: number, value: Cell): void {
    this.write({ create: [], expect: [], patches: [{ sheetName: name, row, column, values: [[value]] }] });
  }

  deleteRow(name: string, row: number): void {
    this.snapshot = {
      ...this.snapshot,
      tabs: this.snapshot.tabs.map((tab) =>
        tab.name === name ? { ...tab, rows: tab.rows.filter((_, index) => index !== row - 1) } : tab,
      ),
    };
  }

  private call<Value>(work: () => Value): Value {
    this.calls += 1;
    const number = this.calls;
    if (this.fault?.nth === number && this.fault.when === 'before') throw new Error(`Call ${number} failed`);
    const value = work();
    if (this.fault?.nth === number && this.fault.when === 'after') throw new Error(`Call ${number} failed afterwards`);
    return value;
  }

  private write(plan: WritePlan): void {
    const tabs: TabGrid[] = this.snapshot.tabs.map((tab) => ({ ...tab }));
    for (const { name, headers } of plan.create)
      tabs.push({
        sheetId: 100 + tabs.length,
        name,
        isHidden: false,
        rows: [[...headers]],
        formulas: null,
        backgrounds: null,
      });
    for (const { sheetName, row, column, values } of plan.patches) {
      const index = tabs.findIndex((tab) => tab.name === sheetName);
      const tab = tabs[index];
      if (tab === undefined) throw new Error(`No tab ${sheetName}`);
      const height = Math.max(tab.rows.length, row + values.length - 1);
      const width = Math.max(tab.rows[0]?.length ?? 0, column + (values[0]?.length ?? 0) - 1);
      const grid = Array.from({ length: height }, (_, r) =>
        Array.from({ length: width }, (__, c): Cell => values[r - row + 1]?.[c - column + 1] ?? tab.rows[r]?.[c] ?? ''),
      );
      tabs[index] = { ...tab, rows: grid };
    }
    this.snapshot = { ...this.snapshot, tabs };
  }

  private holds(plan: WritePlan): boolean {
    return plan.expect.every(({ sheetName, row, column, value }) => {
      // A tab that the plan makes is empty still.
      if (plan.create.some((created) => created.name === sheetName)) return value === '';
      const tab = this.snapshot.tabs.find((one) => one.name === sheetName);
      return tab !== undefined && sameCell(tab.rows[row - 1]?.[column - 1] ?? '', value);
    });
  }

  ports(): Ports {
    const clock = (): ClockPort => {
      const zone = zoneOf(this.timeZone);
      const momentOf = (instant: number): Moment => {
        const { day, minutes } = zone.wallClock(instant);
        return { day, hour: Math.floor(minutes / 60), minute: minutes % 60, instant };
      };
      return {
        now: () => momentOf(this.instant),
        instant: () => this.instant,
        momentOf,
        instantOf: (day, minutes) => zone.instantOf(day, minutes),
      };
    };
    const needSpreadsheet = () => {
      if (!this.hasSpreadsheet) throw new NoSpreadsheetError('none');
    };
    return {
      clock: {
        now: () =>
          this.call(() => {
            needSpreadsheet();
            return clock().now();
          }),
        instant: () => this.instant,
        momentOf: (instant) => clock().momentOf(instant),
        instantOf: (day, minutes) => clock().instantOf(day, minutes),
      },
      workbook: {
        describe: () =>
          this.call(() => ({
            id: 'book',
            title: 'My search',
            url: 'https://docs.google.com/spreadsheets/d/book/edit',
            timeZone: this.timeZone,
          })),
        read: (needsDetail) =>
          this.call(() => {
            needSpreadsheet();
            return {
              ...this.snapshot,
              tabs: this.snapshot.tabs.map((tab) =>
                needsDetail(tab) ? tab : { ...tab, formulas: null, backgrounds: null },
              ),
            };
          }),
        locale: () => this.snapshot.locale,
        formulas: (name, area) => {
          const formulas = this.snapshot.tabs.find((tab) => tab.name === name)?.formulas ?? [];
          if (area === undefined) return formulas;
          const { row, column, rowCount, columnCount } = area;
          return formulas
            .slice(row - 1, row - 1 + rowCount)
            .map((line) => line.slice(column - 1, column - 1 + columnCount));
        },
        write: (plan) =>
          this.call(() => {
            if (!this.holds(plan)) return fail('row-changed', 'changed');
            if (plan.patches.some(({ sheetName }) => this.isProtected.has(sheetName)))
              return fail('protected', 'protected');
            this.write(plan);
            return succeed(null);
          }),
        refusal: ({ sheetName }) => (this.isProtected.has(sheetName) ? 'protected' : null),
        editedCell: () => null,
        cells: () => {
          throw new Error('Edits are tested through the local host');
        },
        selection: () => this.selection,
        select: (name) => this.snapshot.tabs.some((tab) => tab.name === name),
      },
      setUp: {
        headers: () => ({}),
        apply: () => {
          throw new Error('Setting up is tested through the local host');
        },
      },
      marks: {
        replace: () => {
          throw new Error('Marks are tested through the local host');
        },
      },
      memory: {
        get: (key) => this.call(() => this.memory.get(key) ?? null),
        set: (key, value) =>
          this.call(() => {
            if (value === null) this.memory.delete(key);
            else this.memory.set(key, value);
          }),
        forgetAll: () => {
          throw new Error('Forgetting is tested through the local host');
        },
      },
      ownMemory: {
        get: (key) => this.call(() => this.memory.get(`own:${key}`) ?? null),
        set: (key, value) => this.call(() => this.memory.set(`own:${key}`, value ?? '')),
      },
      mail: {
        remaining: () => this.call(() => this.quota),
        sendToUser: (mail) => {
          if (this.address === null) return fail('no-address', 'no address');
          if (this.quota < 1) return fail('quota', 'quota');
          const to = this.address;
          try {
            return this.call(() => {
              this.quota -= 1;
              this.outbox.push(mail);
              return succeed({ to });
            });
          } catch {
            // As the adapter does: a mail that failed is an answer, not a crash.
            return fail('mail-failed', 'mail failed');
          }
        },
      },
      triggers: {
        exists: () => this.triggers > 0,
        create: () =>
          this.call(() => {
            this.triggers = 1;
            return succeed(null);
          }),
        remove: () => {
          this.triggers = 0;
        },
      },
      lock: { hold: (work) => succeed(work()) },
      user: { email: () => this.address },
      authorisation: { missing: () => (this.authorisationUrl === null ? null : { url: this.authorisationUrl }) },
      ui: {
        addMenu: (_title, entries) => this.menus.push(entries),
        showSidebar: () => undefined,
        showDialog: () => undefined,
        say: (title, message) => this.said.push({ title, message }),
        agrees: () => true,
      },
      selfTest: {
        run: () => fail('busy', 'There is no platform here.'),
        endTimers: () => undefined,
        clearLeftovers: () => fail('busy', 'There is no platform here.'),
      },
      newId: () => {
        this.nextId += 1;
        return `r${this.nextId}`;
      },
      log: (message) => this.logged.push(message),
    };
  }
}
