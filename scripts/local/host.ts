/**
 * The local host: the bundle that is pushed to Google, run here on services kept in memory.
 *
 * ```ts
 * const host = new LocalHost({ model });
 * host.clock.setWallTime('2026-11-23T08:00', host.timeZone);
 * const report = await host.execute('getToday', [{}], { kind: 'sidebar' });
 * report.error ?? report.result;
 * ```
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Access } from './access';
import { HostClock } from './clock';
import { type Answer, Execution, type ExecutionKind, type Fault, type MenuRecord, type Question } from './execution';
import { LockTable } from './lock-table';
import type { SpreadsheetModel } from './model';
import { composeMail, mailFileName, writeMail } from './outbox';
import type { AuthModeName } from './permissions';
import {
  advanceTo,
  callFromSidebar,
  type Edit,
  type EditReport,
  editCells,
  openSpreadsheet,
  type TriggerRun,
} from './person';
import { type ExecutionError, runInWorker } from './run-in-worker';
import { createGlobals } from './services';
import type { Message } from './services/mail';
import { type HostState, newState, writeState } from './state';
import { Workbook } from './workbook';

export type { Access } from './access';
export type { ExecutionKind, Fault, MenuRecord } from './execution';
export type { AuthModeName } from './permissions';
export type { Edit, EditReport, TriggerRun } from './person';
export type { HostState, TriggerRecord } from './state';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface LocalHostOptions {
  /** The spreadsheet that is open; null where the script runs without one. */
  readonly model: SpreadsheetModel | null;
  /** Folder with `Code.js` (or `Code.gs`), `appsscript.json` and the HTML files; the project's `dist` by default. */
  readonly codeFolder?: string;
  /** What an earlier host remembered. It is used as it is and changed in place. */
  readonly state?: HostState;
  /** Where `.eml` files go; no files are written without it. */
  readonly outbox?: string | null;
  readonly clock?: HostClock;
  /** `me@example.com` by default; `''` where Google does not tell. */
  readonly user?: string;
  /** Language of the user's Google account, `'en'` by default. */
  readonly userLocale?: string;
  /** Mail recipients a day: 100 for a consumer account. */
  readonly mailQuota?: number;
  /** Simulated milliseconds of every service call, or by name (`{'Range.getValues': 200}`). */
  readonly latency?: number | { readonly [call: string]: number };
  /** Scopes of the manifest that the user did not grant (whole addresses). */
  readonly declinedScopes?: readonly string[];
  /** How the spreadsheet is shared with the user; `'edit'` unless said. */
  readonly access?: Access;
  /** False: the spreadsheet that is open is none to clock triggers. No public source settles which it is. */
  readonly triggersSeeSpreadsheet?: boolean;
  /** Real and simulated milliseconds that an execution may take: 6 minutes, 30 seconds for simple triggers. */
  readonly limits?: { readonly execution: number; readonly simpleTrigger: number };
}

export interface ExecuteOptions {
  readonly kind: ExecutionKind;
  /** LIMITED for simple triggers, else FULL. */
  readonly authMode?: AuthModeName;
  /** What the person answers to alerts and prompts, in order; the first button (OK, YES) when there are no more. */
  readonly answers?: readonly Answer[];
  /** Asks a person who is there when `answers` are used up; the function waits. */
  readonly ask?: (question: Question) => Promise<Answer>;
  readonly fault?: Fault;
  /** Told of every service call once it is carried out: its name, and its number from 1. */
  readonly watch?: (call: string, number: number) => void;
}

/** What came of one execution. */
export interface ExecutionReport {
  /** The function's value as plain data; undefined when it threw. */
  readonly result: unknown;
  /** Null when the function returned. */
  readonly error: ExecutionError | null;
  readonly dialogs: Execution['dialogs'];
  readonly menus: readonly MenuRecord[];
  readonly emails: Execution['emails'];
  /** Lines written with `console` and `Logger`, in order. */
  readonly logs: Execution['logs'];
  /** Calls by name, `{'Range.getValues': 6}`. */
  readonly serviceCalls: { readonly [call: string]: number };
  /** Service calls made while the files were loaded; Google would fail these in `AuthMode.NONE`. */
  readonly callsWhileLoading: number;
  /** Real time, the start of the worker included. */
  readonly milliseconds: number;
  /** Time taken by simulated latency and `Utilities.sleep`. */
  readonly simulatedMilliseconds: number;
}

/** A mail as the add-on handed it over, and as it travels. */
export interface DeliveredMail extends Message {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The whole `.eml`. */
  readonly source: Buffer;
}

interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes: readonly string[];
}

const NOTHING_RAN: ExecutionReport = {
  result: undefined,
  error: null,
  dialogs: [],
  menus: [],
  emails: [],
  logs: [],
  serviceCalls: {},
  callsWhileLoading: 0,
  milliseconds: 0,
  simulatedMilliseconds: 0,
};

const LIMITS = { execution: 6 * 60_000, simpleTrigger: 30_000 };

export class LocalHost {
  readonly codeFolder: string;
  readonly clock: HostClock;
  readonly state: HostState;
  readonly outbox: string | null;
  readonly manifest: Manifest;
  readonly mailQuota: number;
  readonly locks: LockTable = new LockTable();
  /** How the spreadsheet is shared with the user; may be changed between executions. */
  access: Access;
  /** Scopes that the user did not grant; may be changed between executions. */
  declinedScopes: readonly string[];
  latency: number | { readonly [call: string]: number };
  readonly triggersSeeSpreadsheet: boolean;
  /** Mail sent since this host was made, with its bytes. */
  readonly mail: DeliveredMail[] = [];
  /**
   * The menus that stand now: opening takes all away first, and a menu that is added takes the place of one with its
   * caption. (No public source says the latter; were there two at Google, both would work until the next opening.)
   */
  menus: readonly MenuRecord[] = [];
  readonly #workbook: Workbook | null;
  readonly #limits: { readonly execution: number; readonly simpleTrigger: number };

  /** Throws when the code folder holds no manifest. */
  constructor(options: LocalHostOptions) {
    this.codeFolder = options.codeFolder ?? path.join(ROOT, 'dist');
    this.manifest = JSON.parse(readFileSync(path.join(this.codeFolder, 'appsscript.json'), 'utf8')) as Manifest;
    this.clock = options.clock ?? new HostClock();
    this.state = options.state ?? newState({ email: 'me@example.com', locale: 'en' });
    if (options.user !== undefined) this.state.user.email = options.user;
    if (options.userLocale !== undefined) this.state.user.locale = options.userLocale;
    this.outbox = options.outbox ?? null;
    this.mailQuota = options.mailQuota ?? 100;
    this.latency = options.latency ?? 0;
    this.access = options.access ?? 'edit';
    this.declinedScopes = options.declinedScopes ?? [];
    this.triggersSeeSpreadsheet = options.triggersSeeSpreadsheet ?? true;
    this.#limits = options.limits ?? LIMITS;
    this.#workbook = options.model === null ? null : new Workbook(options.model, this.clock);
    this.#workbook?.takeIdentities(this.state.spreadsheet);
  }

  /** The open spreadsheet, formulas up to date; null when there is none. */
  get workbook(): Workbook | null {
    return this.#workbook;
  }

  /** Zone of the spreadsheet, or of the script when there is none. */
  get timeZone(): string {
    return this.#workbook?.model.timeZone ?? this.manifest.timeZone;
  }

  latencyOf(call: string): number {
    return typeof this.latency === 'number' ? this.latency : (this.latency[call] ?? 0);
  }

  /** Scopes that the manifest names and the user has granted. */
  grantedScopes(): ReadonlySet<string> {
    return new Set(this.manifest.oauthScopes.filter((scope) => !this.declinedScopes.includes(scope)));
  }

  /**
   * Opens the spreadsheet anew: runs `onOpen`; the menus are those that it adds. Nothing runs for a user who may not edit
   * it: the report is then empty.
   */
  async open(authMode: AuthModeName = 'LIMITED', fault: Fault | null = null): Promise<ExecutionReport> {
    this.menus = [];
    if (this.access !== 'edit') return NOTHING_RAN;
    return openSpreadsheet(this, authMode, fault);
  }

  /** A person types or pastes; `onEdit` runs afterwards. Throws a RangeError where there is no such sheet or cell. */
  edit(edit: Edit): Promise<EditReport> {
    return editCells(this, edit);
  }

  /**
   * Lets time pass up to an instant (milliseconds since 1970), running clock triggers as they come due: hourly, at a
   * minute that Google chooses and keeps. The time between runs is skipped.
   */
  advanceTo(instant: number): Promise<TriggerRun[]> {
    return advanceTo(this, instant);
  }

  /**
   * What `google.script.run[name](...args)` does. Rejects with a TypeError for a private name or an argument that is
   * not JSON-like; a result that is not arrives as null.
   */
  callFromSidebar(name: string, args: readonly unknown[] = []): Promise<ExecutionReport> {
    return callFromSidebar(this, name, args);
  }

  /** Writes what the host remembers beside the workbook. */
  saveState(file: string): void {
    this.#workbook?.rememberIdentities(this.state.spreadsheet);
    writeState(file, this.state);
  }

  /** An execution that runs nothing: for looking at the spreadsheet as a function would. */
  looker(kind: ExecutionKind): Execution {
    return new Execution(this, kind, 'FULL', null, [], this.clock.now());
  }

  /** Puts a mail that the add-on sends into the outbox and on record. */
  async deliver(execution: Execution, message: Message, recipients: number): Promise<void> {
    const at = this.clock.now();
    const number = this.state.sentMail.length + 1;
    const from = this.state.user.email || 'unknown@local-host.invalid';
    const content = await composeMail(message, from, at, number);
    const file = this.outbox === null ? null : await writeMail(this.outbox, mailFileName(message, at, number), content);
    const { to, cc, bcc, subject } = message;
    const mail = { at: new Date(at).toISOString(), to, cc, bcc, subject, recipients, file };
    this.state.sentMail.push(mail);
    this.mail.push({ ...message, at, source: content });
    execution.emails.push(mail);
  }

  #put(menu: MenuRecord): void {
    const isSame = (one: MenuRecord): boolean => one.caption === menu.caption && one.addOn === menu.addOn;
    const at = this.menus.findIndex(isSame);
    this.menus = at < 0 ? [...this.menus, menu] : this.menus.map((one) => (isSame(one) ? menu : one));
  }

  /**
   * Runs one function of the add-on in a fresh worker with nothing left over from earlier executions. Several may run
   * at once; they see each other's writes and wait for each other's locks.
   *
   * Never rejects for what the function did: what it threw, an unknown function and a used-up time limit are the
   * report's `error`. With `event`, the function gets the one argument that it makes, which may hold service objects.
   */
  async execute(
    functionName: string,
    args: readonly unknown[],
    how: ExecuteOptions,
    event?: (execution: Execution) => Record<string, unknown>,
  ): Promise<ExecutionReport> {
    const begun = performance.now();
    const simple = how.kind === 'simple-trigger';
    const limit = simple ? this.#limits.simpleTrigger : this.#limits.execution;
    const execution = new Execution(
      this,
      how.kind,
      how.authMode ?? (simple ? 'LIMITED' : 'FULL'),
      how.fault ?? null,
      how.answers ?? [],
      this.clock.now(),
    );
    execution.ask = how.ask ?? null;
    execution.watch = how.watch ?? null;
    const globals = createGlobals(execution);
    const outcome = await runInWorker(execution, {
      functionName,
      args: event ? [event(execution)] : args,
      globals,
      limit,
    });
    this.locks.releaseAll(execution);
    for (const menu of execution.menus) this.#put(menu);
    this.#workbook?.recalculated();
    this.clock.advance(this.clock.frozen ? 0 : execution.simulatedMilliseconds);
    return {
      result: outcome.value,
      error: outcome.error,
      dialogs: execution.dialogs,
      menus: execution.menus,
      emails: execution.emails,
      logs: execution.logs,
      serviceCalls: execution.serviceCalls,
      callsWhileLoading: execution.callsWhileLoading,
      milliseconds: Math.round(performance.now() - begun),
      simulatedMilliseconds: execution.simulatedMilliseconds,
    };
  }
}
