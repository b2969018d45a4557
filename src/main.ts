/** The functions Apps Script may call: menu, triggers, sidebars, command line. Only exposes; nothing runs at load. */
import { MENU, MENU_TITLE, runMenuItem, SIDEBARS } from './app/menu';
import { showCell as showCellUseCase } from './app/show-cell';
import { runUseCase } from './app/use-case';
import { googlePorts } from './google/ports';

/** Simple trigger; may run before anything is granted (`AuthMode.NONE`), so it builds the menu and calls nothing else. */
export function onOpen(): void {
  googlePorts().ui.addMenu(MENU_TITLE, MENU);
}

export function onInstall(): void {
  onOpen();
}

export function showTodaySidebar(): void {
  runMenuItem(googlePorts(), 'showTodaySidebar', ({ ui }) => ui.showSidebar(SIDEBARS.today.file, SIDEBARS.today.title));
}

export function showCell(input?: unknown) {
  return runUseCase(googlePorts(), showCellUseCase, input);
}
