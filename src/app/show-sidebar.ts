/** Opens a page from the menu: a sidebar, or a dialog where it needs more room. */
import { type PageEntry, SIDEBARS } from './menu';
import type { Ports } from './ports';

export function showSidebar(ports: Ports, name: keyof typeof SIDEBARS): void {
  const { file, title, size }: PageEntry = SIDEBARS[name];
  if (size === undefined) ports.ui.showSidebar(file, title);
  else ports.ui.showDialog(file, title, size);
}
