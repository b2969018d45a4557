/** The menu, the sidebars and the messages in the spreadsheet window. */
import type { DialogSize, MenuEntry, UiPort } from '../app/ports';
import { pageNamed } from './pages';

/** `'bound'`: a visible menu of the spreadsheet's own script. `'addon'`: under Extensions, as the Marketplace asks. Set by the build. */
declare const __MENU__: 'bound' | 'addon';

export class SpreadsheetUi implements UiPort {
  addMenu(title: string, entries: readonly (MenuEntry | null)[]): void {
    const ui = SpreadsheetApp.getUi();
    let menu = __MENU__ === 'addon' ? ui.createAddonMenu() : ui.createMenu(title);
    for (const entry of entries) menu = entry === null ? menu.addSeparator() : menu.addItem(entry.label, entry.handler);
    menu.addToUi();
  }

  showSidebar(file: string, title: string): void {
    SpreadsheetApp.getUi().showSidebar(pageNamed(file).setTitle(title));
  }

  showDialog(file: string, title: string, { width, height }: DialogSize, opensAt?: string): void {
    const page = pageNamed(file).setWidth(width).setHeight(height);
    // A page takes no arguments, so what it is to begin with is written into it.
    if (opensAt !== undefined)
      page.setContent(
        page.getContent().replace('<div id="root"', `<div id="root" data-opens-at="${encodeURIComponent(opensAt)}"`),
      );
    // Modeless: "Go to row" leads to a sheet that can be typed into.
    SpreadsheetApp.getUi().showModelessDialog(page, title);
  }

  say(title: string, message: string): void {
    const ui = SpreadsheetApp.getUi();
    ui.alert(title, message, ui.ButtonSet.OK);
  }

  agrees(title: string, question: string): boolean {
    const ui = SpreadsheetApp.getUi();
    return ui.alert(title, question, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
  }
}
