/** What the workbench's page and its server say to each other: JSON only. */

interface TabView {
  readonly sheetId: number;
  readonly name: string;
  readonly color: string | null;
  /** Changes whenever a cell of the tab does; the page then asks for its cells again. */
  readonly revision: string;
}

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly entries: readonly MenuEntry[] };

/** A sidebar or dialog of the add-on; `url` is on another origin than the page. */
export interface PanelView {
  /** New with every showing, so that showing a sidebar again loads it again. */
  readonly key: string;
  readonly title: string;
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly modal: boolean;
}

export interface MailView {
  readonly id: number;
  readonly to: string;
  readonly subject: string;
  /** As people say it, in the workbook's zone: "Tue 24 Nov, 08:17". */
  readonly when: string;
}

export interface MailContent extends MailView {
  readonly text: string;
  /** Address of the HTML part, on the other origin; null for plain text. */
  readonly htmlUrl: string | null;
}

/** Something the add-on said outside its own pages: `Ui.alert`, `Spreadsheet.toast`, or an error of a menu item. */
export interface Notice {
  readonly id: number;
  readonly kind: 'alert' | 'toast' | 'error';
  readonly title: string;
  readonly text: string;
  /** What an alert can be answered with: OK, CANCEL, YES, NO; null where nobody waits for an answer. */
  readonly buttons: readonly string[] | null;
}

export interface ClockView {
  /** The workbook's wall clock, `'2026-11-23T08:00'`. */
  readonly local: string;
  /** "Mon 23 Nov 2026, 08:00" */
  readonly label: string;
  readonly timeZone: string;
}

export interface LoadingState {
  readonly phase: 'loading';
  readonly done: number;
  readonly total: number;
  readonly label: string;
}

export interface FailedState {
  readonly phase: 'failed';
  readonly message: string;
}

export interface ReadyState {
  readonly phase: 'ready';
  readonly title: string;
  readonly fileName: string;
  readonly tabs: readonly TabView[];
  readonly active: { readonly sheetId: number; readonly row: number; readonly column: number };
  /** Grows when the add-on, not the person, moved the selection. */
  readonly activations: number;
  readonly menus: readonly MenuEntry[];
  readonly clock: ClockView;
  readonly remindersOn: boolean;
  readonly mails: readonly MailView[];
  readonly sidebar: PanelView | null;
  readonly dialog: PanelView | null;
  readonly notices: readonly Notice[];
}

export type WorkbenchState = LoadingState | FailedState | ReadyState;

export interface CellStyleView {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly underline?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly size?: number;
}

export interface CellView {
  /** What the cell shows. */
  readonly text: string;
  /** What the editor opens with where it is not `text`: a formula, an unformatted number. */
  readonly entry?: string;
  /** Index into {@link SheetView.styles}. */
  readonly style?: number;
  readonly note?: string;
  /** Index into {@link SheetView.choices}. */
  readonly choices?: number;
  /** Set on a checkbox. */
  readonly checked?: boolean;
}

export interface SheetView {
  readonly sheetId: number;
  readonly revision: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  /** Pixels, one for each column. */
  readonly widths: readonly number[];
  readonly styles: readonly CellStyleView[];
  readonly choices: readonly (readonly string[])[];
  /** `[row, column, cell]`, 0-based; empty cells are left out. */
  readonly cells: readonly (readonly [number, number, CellView])[];
}

/** What the page may ask for, by path below `/api/`. */
export interface Calls {
  state(): WorkbenchState;
  sheet(input: { readonly sheetId: number }): SheetView;
  /** 0-based row and column, the text as a person types it. */
  edit(input: {
    readonly sheetId: number;
    readonly row: number;
    readonly column: number;
    readonly text: string;
  }): ReadyState;
  select(input: { readonly sheetId: number; readonly row: number; readonly column: number }): ReadyState;
  menu(input: { readonly functionName: string }): ReadyState;
  /** What `google.script.run` sends; `failure` is what its failure handler gets. */
  run(input: { readonly functionName: string; readonly args: readonly unknown[] }): {
    readonly outcome:
      | { readonly value: unknown }
      | { readonly failure: { readonly name: string; readonly message: string } };
    readonly state: ReadyState;
  };
  close(input: { readonly panel: 'sidebar' | 'dialog' }): ReadyState;
  dismiss(input: { readonly notice: number }): ReadyState;
  /** Presses a button of an alert for which a function waits. */
  answer(input: { readonly notice: number; readonly button: string }): ReadyState;
  /**
   * Moves the clock to a wall time (`'2026-11-24T08:59'`), by at most an hour: the add-on's timers run on the way, and the
   * page asks again until it is there. A time that has passed is set at once, and nothing runs.
   */
  clock(input: { readonly towards: string }): ReadyState;
  switchOnReminders(): ReadyState;
  mail(input: { readonly id: number }): MailContent;
}

/** A workbook that is open, as the server needs it. */
export interface OpenWorkbook {
  readonly fileName: string;
  readonly calls: {
    readonly [Name in keyof Calls]: (...input: Parameters<Calls[Name]>) => Promise<ReturnType<Calls[Name]>>;
  };
  /** The bytes of the `.xlsx` that the workbook now is. */
  download(): Promise<Uint8Array>;
  /** A mail as it was sent; null where there is no such mail. */
  mailSource(id: number): Uint8Array | null;
}
