/** Opens a sidebar from the menu. */
import { SIDEBARS } from './menu';
import type { Ports } from './ports';

export function showSidebar(ports: Ports, name: keyof typeof SIDEBARS): void {
  const { file, title } = SIDEBARS[name];
  ports.ui.showSidebar(file, title);
}
