/** The pictures of the Marketplace listing: 1280 × 800, as Google asks. */
import type { Picture } from '../picture';

export const MARKETPLACE: readonly Picture[] = [
  {
    file: 'marketplace/screenshot-1-today.png',
    part: 'window',
    async prepare({ choose, showTab, sidebar }) {
      await showTab('Contacts');
      await choose("Open today's list");
      await sidebar.getByRole('button', { name: 'Mark done: Leo Brandt' }).waitFor();
    },
  },
  {
    file: 'marketplace/screenshot-2-pipeline.png',
    part: 'window',
    async prepare({ choose, showTab, dialog }) {
      await showTab('Applications');
      await choose('Show my pipeline');
      await dialog.getByText('Fernwood Health').first().waitFor();
    },
  },
  {
    file: 'marketplace/screenshot-3-checks.png',
    part: 'window',
    async prepare({ choose, showTab, sidebar }) {
      await showTab('Contacts');
      await choose('Check my tabs');
      await sidebar.getByText(/things? to look at/).waitFor();
    },
  },
  {
    file: 'marketplace/screenshot-4-estimate.png',
    part: 'window',
    async prepare({ choose, showTab, sidebar }) {
      await showTab('Job Offer Calculator');
      await choose('Estimate my job offers');
      await sidebar
        .getByText(/^An estimate: most likely \d/)
        .first()
        .waitFor();
    },
  },
  {
    file: 'marketplace/screenshot-5-network.png',
    part: 'window',
    async prepare({ choose, showTab, dialog }) {
      await showTab('Your Network');
      await choose('Show my network');
      await dialog.locator('canvas, svg').first().waitFor();
    },
  },
];
