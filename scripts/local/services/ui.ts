/** https://developers.google.com/apps-script/reference/base/ui */
import { enumName, enumValue } from '../enumerations';
import type { Answer, Dialog, MenuEntry } from '../execution';
import { HtmlOutput } from './html';
import { ServiceError, ServiceObject, wrongSignature } from './service';

type Google = GoogleAppsScript.Base.Ui;
type GoogleMenu = GoogleAppsScript.Base.Menu;
type Button = GoogleAppsScript.Base.Button;
type Output = GoogleAppsScript.HTML.HtmlOutput;

class Menu extends ServiceObject implements GoogleMenu {
  readonly serviceName = 'Menu';
  readonly entries: MenuEntry[] = [];

  constructor(
    execution: ServiceObject['execution'],
    readonly caption: string,
    readonly addOn: boolean,
  ) {
    super(execution);
  }

  addItem(caption: string, functionName: string): GoogleMenu {
    if (typeof caption !== 'string' || typeof functionName !== 'string') {
      throw wrongSignature('Menu.addItem', [caption, functionName]);
    }
    this.entries.push({ kind: 'item', caption, functionName });
    return this;
  }
  addSeparator(): GoogleMenu {
    this.entries.push({ kind: 'separator' });
    return this;
  }
  addSubMenu(menu: GoogleMenu): GoogleMenu {
    if (!(menu instanceof Menu)) throw wrongSignature('Menu.addSubMenu', [menu]);
    this.entries.push({ kind: 'menu', caption: menu.caption, entries: menu.entries });
    return this;
  }
  addToUi(): void {
    const { caption, addOn, entries } = this;
    this.execution.menus.push({ caption, addOn, entries: [...entries] });
  }
}

class PromptResponse extends ServiceObject implements GoogleAppsScript.Base.PromptResponse {
  readonly serviceName = 'PromptResponse';

  constructor(
    execution: ServiceObject['execution'],
    readonly button: string,
    readonly text: string,
  ) {
    super(execution);
  }

  getResponseText(): string {
    return this.text;
  }
  getSelectedButton(): Button {
    return enumValue<Button>('Button', this.button);
  }
}

const BUTTONS: { readonly [set: string]: readonly string[] } = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

class Ui
  extends ServiceObject
  implements
    Pick<
      Google,
      'alert' | 'createAddonMenu' | 'createMenu' | 'prompt' | 'showModalDialog' | 'showModelessDialog' | 'showSidebar'
    >
{
  readonly serviceName = 'Ui';

  createMenu(caption: string): GoogleMenu {
    if (typeof caption !== 'string') throw wrongSignature('Ui.createMenu', [caption]);
    return new Menu(this.execution, caption, false);
  }
  /** The menu that stands under Extensions, by the add-on's name. */
  createAddonMenu(): GoogleMenu {
    return new Menu(this.execution, '', true);
  }
  alert(...args: unknown[]): Button {
    return whenAnswered(ask(this, 'alert', args).then(({ button }) => enumValue<Button>('Button', button)));
  }
  prompt(...args: unknown[]): GoogleAppsScript.Base.PromptResponse {
    return whenAnswered(
      ask(this, 'prompt', args).then(({ button, text }) => new PromptResponse(this.execution, button, text)),
    );
  }
  showSidebar(userInterface: Output): void {
    const html = outputOf(userInterface, 'Ui.showSidebar');
    // 300 pixels wide, whatever setWidth says.
    show(this, { kind: 'sidebar', title: html.title, html: html.content, width: 300, height: null });
  }
  showModalDialog(userInterface: Output, title: string): void {
    const { content, width, height } = outputOf(userInterface, 'Ui.showModalDialog');
    show(this, { kind: 'dialog', title, html: content, width, height });
  }
  showModelessDialog(userInterface: Output, title: string): void {
    const { content, width, height } = outputOf(userInterface, 'Ui.showModelessDialog');
    show(this, { kind: 'modeless-dialog', title, html: content, width, height });
  }
}

function outputOf(value: unknown, method: string): HtmlOutput {
  if (value instanceof HtmlOutput) return value;
  throw wrongSignature(method, [value]);
}

function show(ui: Ui, dialog: Omit<Dialog, 'message' | 'buttons' | 'answer'>): void {
  ui.execution.dialogs.push({ ...dialog, message: '', buttons: null, answer: null });
}

/** `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`. The script waits meanwhile, and loses its locks. */
/** The execution waits for what a service method promises, as Google's waits for the person. */
function whenAnswered<Value>(answer: Promise<unknown>): Value {
  return answer as unknown as Value;
}

async function ask(
  ui: Ui,
  kind: 'alert' | 'prompt',
  args: readonly unknown[],
): Promise<{ button: string; text: string }> {
  const set = args.length === 1 ? 'OK' : enumName('ButtonSet', args.at(-1));
  if (set === null || args.length < 1 || args.length > 3) throw wrongSignature(`Ui.${kind}`, args);
  const title = args.length === 3 ? String(args[0]) : '';
  const message = String(args.length === 3 ? args[1] : args[0]);
  const offered = BUTTONS[set] ?? [];
  ui.execution.host.locks.releaseAll(ui.execution);
  const given: Answer =
    ui.execution.answers.shift() ??
    (await ui.execution.ask?.({ kind, title, message, buttons: offered })) ??
    (offered[0] as string);
  const { button, text } = typeof given === 'string' ? { button: given, text: '' } : given;
  // The cross in the corner closes every dialog.
  if (button !== 'CLOSE' && !offered.includes(button)) throw new ServiceError(`The dialog has no button ${button}`);
  const nothing = { html: null, width: null, height: null };
  ui.execution.dialogs.push({
    kind,
    title,
    message,
    ...nothing,
    buttons: set,
    answer: kind === 'prompt' ? `${button}: ${text}` : button,
  });
  return { button, text };
}

/** `Ui.Button` and `Ui.ButtonSet` are put in place where the add-on sees the object. */
export function newUi(execution: ServiceObject['execution']): Google {
  return new Ui(execution) as unknown as Google;
}
