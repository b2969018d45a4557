/** A workbook that is open in the workbench, and everything the person can do with it there. */
import PostalMime from 'postal-mime';
import { explainHostError, explainHostText } from '../build/source-positions';
import type { Question } from '../local/execution';
import type { ExecutionReport, LocalHost, MenuRecord } from '../local/host';
import type { SheetModel } from '../local/model';
import type { WorkbookFile } from '../local/workbook-file';
import { columnLetters } from './column-letters';
import type {
  Calls,
  MailContent,
  MailView,
  MenuEntry,
  Notice,
  OpenWorkbook,
  PanelView,
  ReadyState,
  SheetView,
} from './contract';
import { instantOf, sayMoment, wallClock } from './moments';
import { viewSheet } from './sheet-view';

export interface SessionOptions {
  readonly host: LocalHost;
  readonly file: WorkbookFile;
  readonly fileName: string;
  /** What `google.script.run` and the menu may call. */
  readonly functions: readonly string[];
  /** Keeps a page on the other origin and gives its address. */
  readonly publish: (html: string, scripted: boolean) => string;
}

/** What Google calls an add-on's menu: the name that it has in the Marketplace. */
const ADD_ON_NAME = 'Job Offer Steps to Success';

/** An add-on's menu stands under Extensions, as at Google. */
function viewMenu({ caption, addOn, entries }: MenuRecord): MenuEntry {
  if (!addOn) return { kind: 'menu', caption, entries };
  return { kind: 'menu', caption: 'Extensions', entries: [{ kind: 'menu', caption: ADD_ON_NAME, entries }] };
}

const HOUR = 3_600_000;
const SIDEBAR_WIDTH = 300;
const DIALOG_SIZE = { width: 600, height: 400 };

export class WorkbenchSession implements OpenWorkbook {
  readonly fileName: string;
  private revision = 0;
  private activations = 0;
  private lastId = 0;
  private sidebar: PanelView | null = null;
  private dialog: PanelView | null = null;
  private notices: Notice[] = [];
  /** The function of the menu that runs, and what it waits for. */
  private working: Promise<void> = Promise.resolve();
  private question: { readonly notice: number; readonly answer: (button: string) => void } | null = null;
  private asked: () => void = () => undefined;

  constructor(private readonly options: SessionOptions) {
    this.fileName = options.fileName;
  }

  /** Does what opening the spreadsheet does. */
  async start(): Promise<void> {
    this.take(await this.options.host.open(), 'onOpen');
  }

  async download(): Promise<Uint8Array> {
    return this.options.file.save();
  }

  /** The mail as it was sent, or null where there is no such mail. */
  mailSource(id: number): Uint8Array | null {
    return this.options.host.mail[id]?.source ?? null;
  }

  readonly calls: OpenWorkbook['calls'] = {
    state: async () => this.state(),
    sheet: async ({ sheetId }) => this.sheet(sheetId),
    edit: async ({ sheetId, row, column, text }) => {
      this.select(sheetId, row, column);
      await this.type(sheetId, `${columnLetters(column)}${row + 1}`, text);
      return this.state();
    },
    select: async ({ sheetId, row, column }) => {
      this.select(sheetId, row, column);
      return this.state();
    },
    menu: async ({ functionName }) => {
      this.working = this.options.host
        .execute(functionName, [], { kind: 'menu', ask: (question) => this.ask(question) })
        .then((report) => this.take(report, functionName, true));
      return this.untilQuestion();
    },
    run: async ({ functionName, args }) => this.run(functionName, args),
    close: async ({ panel }) => {
      this[panel] = null;
      return this.state();
    },
    dismiss: async ({ notice }) => {
      this.notices = this.notices.filter(({ id }) => id !== notice);
      return this.state();
    },
    answer: async ({ notice, button }) => {
      const waiting = this.question;
      if (waiting?.notice !== notice) return this.state();
      this.question = null;
      this.notices = this.notices.filter(({ id }) => id !== notice);
      const next = this.untilQuestion();
      waiting.answer(button);
      return next;
    },
    clock: async ({ towards }) => {
      await this.moveClock(towards);
      return this.state();
    },
    switchOnReminders: async () => {
      const report = await this.options.host.execute('saveSettings', [{ remindersOn: true }], { kind: 'sidebar' });
      this.take(report, 'saveSettings');
      this.complain(report.result);
      return this.state();
    },
    mail: async ({ id }) => this.mail(id),
  };

  private async run(functionName: string, args: readonly unknown[]): Promise<ReturnType<Calls['run']>> {
    if (!this.options.functions.includes(functionName)) {
      const message = `Script function not found: ${functionName}`;
      return { outcome: { failure: { name: 'ScriptError', message } }, state: this.state() };
    }
    const report = await this.options.host.callFromSidebar(functionName, args);
    this.take(report);
    const outcome =
      report.error === null
        ? { value: report.result }
        : { failure: { name: 'ScriptError', message: `${report.error.name}: ${report.error.message}` } };
    return { outcome, state: this.state() };
  }

  private async type(sheetId: number, a1: string, typed: string): Promise<void> {
    const sheet = this.sheets.find((one) => one.sheetId === sheetId);
    if (sheet === undefined) throw new RangeError('There is no such tab.');
    const { accepted, message, onEdit } = await this.options.host.edit({ sheet: sheet.name, a1, typed });
    this.revision += 1;
    if (!accepted) this.notify('error', '', message);
    if (onEdit !== null) this.take(onEdit, 'onEdit');
  }

  private async moveClock(towards: string): Promise<void> {
    const { host } = this.options;
    const now = host.clock.now();
    const target = instantOf(towards, host.timeZone);
    if (target < now) host.clock.set(target);
    else
      for (const { handler, report } of await host.advanceTo(Math.min(target, now + HOUR))) this.take(report, handler);
    this.revision += 1;
  }

  /** Shows what an execution showed; `functionName` when nobody else hears of its failure. */
  private take(report: ExecutionReport, functionName?: string, wasAsked = false): void {
    this.revision += 1;
    for (const shown of report.dialogs) {
      if (shown.kind === 'toast') this.notify('toast', shown.title, shown.message);
      else if (shown.kind === 'alert' || shown.kind === 'prompt') {
        // Those of the menu's functions were answered when they were shown.
        if (!wasAsked) this.notify('alert', shown.title, shown.message);
      } else this.open(shown.kind, shown.title, shown.html ?? '', shown.width, shown.height);
    }
    for (const { level, text } of report.logs) print(explainHostText(`[${level}] ${text}`));
    if (report.error !== null) {
      print(explainHostError(report.error));
      if (functionName !== undefined) this.notify('error', functionName, report.error.message);
    }
    this.followSelection();
  }

  /** Says what a `Result` that is not ok says. */
  private complain(result: unknown): void {
    const { ok, message } = (result ?? {}) as { ok?: unknown; message?: unknown };
    if (ok === false) this.notify('error', '', String(message));
  }

  /** Shows an alert and waits until a button of it is pressed. */
  private ask({ title, message, buttons }: Question): Promise<string> {
    this.notify('alert', title, message, buttons);
    const notice = this.lastId;
    return new Promise((answer) => {
      this.question = { notice, answer };
      this.asked();
    });
  }

  /** What is to be seen when the menu's function has ended or asks something. */
  private async untilQuestion(): Promise<ReadyState> {
    const asked = new Promise<void>((resolve) => {
      this.asked = resolve;
    });
    await Promise.race([this.working, asked]);
    return this.state();
  }

  private notify(kind: Notice['kind'], title: string, text: string, buttons: readonly string[] | null = null): void {
    this.lastId += 1;
    this.notices = [...this.notices.slice(-4), { id: this.lastId, kind, title, text, buttons }];
  }

  private open(
    kind: 'sidebar' | 'dialog' | 'modeless-dialog',
    title: string,
    html: string,
    width: number | null,
    height: number | null,
  ): void {
    this.lastId += 1;
    const panel: PanelView = {
      key: String(this.lastId),
      title,
      url: this.options.publish(html, true),
      width: kind === 'sidebar' ? SIDEBAR_WIDTH : (width ?? DIALOG_SIZE.width),
      height: height ?? DIALOG_SIZE.height,
      modal: kind === 'dialog',
    };
    this[kind === 'sidebar' ? 'sidebar' : 'dialog'] = panel;
  }

  private shownAt = '';

  /** Notices that the add-on has moved the selection. */
  private followSelection(): void {
    const active = JSON.stringify(this.active());
    if (active !== this.shownAt) this.activations += 1;
    this.shownAt = active;
  }

  private select(sheetId: number, row: number, column: number): void {
    const { workbook } = this.options.host;
    if (workbook === null) return;
    workbook.activeSheetId = sheetId;
    workbook.selection = { top: row, left: column, bottom: row, right: column };
    this.shownAt = JSON.stringify(this.active());
  }

  private active(): ReadyState['active'] {
    const { workbook } = this.options.host;
    return {
      sheetId: workbook?.activeSheetId ?? 0,
      row: workbook?.selection.top ?? 0,
      column: workbook?.selection.left ?? 0,
    };
  }

  private get sheets(): readonly SheetModel[] {
    return this.options.host.workbook?.model.sheets ?? [];
  }

  private sheet(sheetId: number): SheetView {
    const { model } = this.options.file;
    const sheet = this.sheets.find((candidate) => candidate.sheetId === sheetId);
    if (sheet === undefined) throw new RangeError('There is no such tab.');
    this.options.host.workbook?.recalculated();
    return viewSheet(sheet, model, String(this.revision));
  }

  private state(): ReadyState {
    const { host } = this.options;
    const now = host.clock.now();
    return {
      phase: 'ready',
      title: this.options.file.model.title,
      fileName: this.fileName,
      tabs: this.sheets
        .filter((sheet) => !sheet.hidden)
        .map(({ sheetId, name, tabColor }) => ({ sheetId, name, color: tabColor, revision: String(this.revision) })),
      active: this.active(),
      activations: this.activations,
      menus: host.menus.map(viewMenu),
      clock: {
        local: wallClock(now, host.timeZone),
        label: sayMoment(now, host.timeZone),
        timeZone: host.timeZone,
      },
      remindersOn: host.state.triggers.some((trigger) => !trigger.disabled),
      mails: host.mail.map((_, id) => this.mailView(id)),
      sidebar: this.sidebar,
      dialog: this.dialog,
      notices: this.notices,
    };
  }

  private mailView(id: number): MailView {
    const mail = this.options.host.mail[id];
    if (mail === undefined) throw new RangeError('There is no such mail.');
    return {
      id,
      to: mail.to,
      subject: mail.subject,
      when: sayMoment(mail.at, this.options.host.timeZone),
    };
  }

  private async mail(id: number): Promise<MailContent> {
    const view = this.mailView(id);
    const source = this.mailSource(id);
    if (source === null) throw new RangeError('There is no such mail.');
    const { text, html } = await PostalMime.parse(source);
    return {
      ...view,
      text: text ?? '',
      htmlUrl: html === undefined ? null : this.options.publish(html, false),
    };
  }
}

/** Into the terminal, when the places of it in the sources are known. */
function print(explained: Promise<string>): void {
  explained.then(
    (text) => process.stderr.write(`${text}\n`),
    (cause: unknown) => process.stderr.write(`${String(cause)}\n`),
  );
}
