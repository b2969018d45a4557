/** Tries on the platform it runs on what the code and the local host take for granted. */
import type { MemoryPort, SelfTestLine, SelfTestPort } from '../../app/ports';
import { fail, type Result, succeed } from '../../domain/result';
import { mayOnlyView } from '../protection';
import type { ActiveSpreadsheet } from '../spreadsheet';
import { type Assumption, type Bench, Undecided } from './assumption';
import { addressOf } from './documentation';
import { GROUPS } from './groups';
import { removeTimers } from './services';
import { removeProperty } from './stores';
import { TemporaryTab } from './temporary-tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Added = { readonly sheet: Sheet; readonly cameToFront: boolean };

const FIRST_ROW = 20;

const RUNNING = fail('busy', 'The self-test is running in another window of yours. Wait a minute, then try again.');

export class GoogleSelfTest implements SelfTestPort {
  constructor(
    private readonly active: ActiveSpreadsheet,
    private readonly memory: MemoryPort,
    private readonly log: (message: string, cause?: unknown) => void,
  ) {}

  run(): ReturnType<SelfTestPort['run']> {
    if (mayOnlyView(this.active.get()))
      return fail(
        'read-only',
        'You may view this spreadsheet but not change it, so the self-test cannot add its temporary tab. Run it in a spreadsheet that you may edit.',
      );
    const lock = LockService.getUserLock();
    if (!lock.tryLock(0)) return RUNNING;
    const remarks: string[] = [];
    const tab = new TemporaryTab(this.active.get(), this.memory);
    const clear = (said: string): void => {
      try {
        if (tab.removeLeftover() && said !== '') remarks.push(said);
      } catch (cause) {
        this.log('The temporary tab could not be removed', cause);
        remarks.push(
          'The tab "Self-test … (temporary)" could not be removed. Run the self-test again, or delete that tab yourself.',
        );
      }
    };
    try {
      clear('A temporary tab was left by an earlier run that was cut off. It is removed now.');
      const lines = this.look(tab);
      return succeed({ lines, remarks });
    } finally {
      clear('');
      lock.releaseLock();
    }
  }

  endTimers(): void {
    removeTimers();
  }

  clearLeftovers(): Result<null, 'busy'> {
    const lock = LockService.getUserLock();
    if (!lock.tryLock(0)) return RUNNING;
    try {
      new TemporaryTab(this.active.get(), this.memory).removeLeftover();
      removeProperty();
      removeTimers();
      return succeed(null);
    } finally {
      lock.releaseLock();
    }
  }

  private look(tab: TemporaryTab): readonly SelfTestLine[] {
    let added: Added | string;
    try {
      added = tab.add();
    } catch (cause) {
      added = `the temporary tab could not be added (${wordsOf(cause)})`;
    }
    const bench = this.benchOn(added);
    return GROUPS.flatMap(({ title, assumptions }) =>
      assumptions.map((assumption) => ({
        group: title,
        assumed: assumption.assumed,
        page: addressOf(assumption.page),
        ...verdictOn(assumption, bench),
      })),
    );
  }

  private benchOn(added: Added | string): Bench {
    const { active } = this;
    let nextRow = FIRST_ROW;
    const sheet = (): Sheet => {
      if (typeof added === 'string') throw new Error(added);
      return added.sheet;
    };
    return {
      spreadsheet: active.get(),
      sheet,
      cells: (rows, columns) => {
        const range = sheet().getRange(nextRow, 1, rows, columns);
        // A row is left free, for what is inserted there.
        nextRow += rows + 2;
        return range;
      },
      get zone() {
        return active.zoneName();
      },
      cameToFront: typeof added !== 'string' && added.cameToFront,
    };
  }
}

function verdictOn(assumption: Assumption, bench: Bench): Pick<SelfTestLine, 'verdict' | 'seen'> {
  try {
    const seen = assumption.see(bench);
    if (seen instanceof Undecided) return { verdict: 'unknown', seen: seen.because };
    if (seen === assumption.expected) return { verdict: 'yes', seen };
    return { verdict: 'no', seen: `Expected: ${assumption.expected}. Seen: ${seen}.` };
  } catch (cause) {
    return { verdict: 'no', seen: `Expected: ${assumption.expected}. Seen: an error, ${wordsOf(cause)}.` };
  }
}

function wordsOf(cause: unknown): string {
  const { message } = (cause ?? {}) as { readonly message?: unknown };
  return typeof message === 'string' ? message.replace(/[.\s]+$/, '') : String(cause);
}
