/** The pictures of the user's guide and the README. */
import type { Picture } from '../picture';

export const GUIDE: readonly Picture[] = [
  {
    file: 'workbench.png',
    part: 'window',
    window: { width: 1400, height: 850 },
    showsWorkbench: true,
    async prepare({ choose, showTab, sidebar }) {
      await showTab('Contacts');
      await choose("Open today's list");
      await sidebar.getByRole('button', { name: 'Mark done: Leo Brandt' }).waitFor();
    },
  },
];
