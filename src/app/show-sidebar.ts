/** Opens a page from the menu; the very first time, the welcome before it. */
import { type PageEntry, SIDEBARS } from './menu';
import type { Ports } from './ports';

export type SidebarName = Exclude<keyof typeof SIDEBARS, 'welcome'>;

/** Kept once the welcome was shown: the page that was asked for then. It is never shown again, finished or not. */
const WELCOMED = 'welcome';

export function showSidebar(ports: Ports, name: SidebarName): void {
  if (ports.memory.get(WELCOMED) !== null) {
    openPage(ports, SIDEBARS[name]);
    return;
  }
  openPage(ports, SIDEBARS.welcome);
  ports.memory.set(WELCOMED, name);
}

/** Opens a page that explains the add-on: it needs no spreadsheet and no permission but to be shown, and no welcome before it. */
export function showExplanation(ports: Ports, name: 'about' | 'help' | 'selfTest'): void {
  openPage(ports, SIDEBARS[name]);
}

/** Opens what was asked for when the welcome came first; Today where that is no longer known. */
export function showWhatWasAsked(ports: Ports): PageEntry {
  const asked = ports.memory.get(WELCOMED) ?? '';
  const page: PageEntry = isSidebar(asked) ? SIDEBARS[asked] : SIDEBARS.today;
  openPage(ports, page);
  return page;
}

function isSidebar(name: string): name is SidebarName {
  return name !== 'welcome' && Object.keys(SIDEBARS).includes(name);
}

function openPage(ports: Ports, { file, title, size }: PageEntry): void {
  if (size === undefined) ports.ui.showSidebar(file, title);
  else ports.ui.showDialog(file, title, size);
}
