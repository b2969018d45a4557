/** The pictures of the Marketplace listing, in the sizes that Google asks for. */
import type { Drawing } from '../drawing';
import type { Picture, Stage } from '../picture';

async function openToday({ choose, sidebar }: Stage): Promise<void> {
  await choose("Open today's list");
  await sidebar.getByRole('button', { name: 'Mark done: Leo Brandt' }).waitFor();
}

export const SCREENSHOTS: readonly Picture[] = [
  {
    file: 'marketplace/screenshot-1-today.png',
    part: 'window',
    isAddOn: true,
    async prepare(stage) {
      await stage.showTab('Contacts');
      await openToday(stage);
      await stage.openMenu();
    },
  },
  {
    file: 'marketplace/screenshot-2-pipeline.png',
    part: 'window',
    isAddOn: true,
    async prepare(stage) {
      await stage.showTab('Applications');
      await openToday(stage);
      await stage.choose('Show my pipeline');
      await stage.dialog.getByText('Fernwood Health').first().waitFor();
    },
  },
  {
    file: 'marketplace/screenshot-3-checks.png',
    part: 'window',
    isAddOn: true,
    async prepare({ choose, showTab, sidebar }) {
      await showTab('Applications');
      await choose('Check my tabs');
      await sidebar.getByText(/^\d+ (?:things? to look at|tips?)$/).waitFor();
      await sidebar.getByLabel('Filter').fill('Applications');
    },
  },
  {
    file: 'marketplace/screenshot-4-estimate.png',
    part: 'window',
    isAddOn: true,
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
    isAddOn: true,
    async prepare(stage) {
      await stage.showTab('Your Network');
      await openToday(stage);
      await stage.choose('Show my network');
      await stage.dialog.locator('canvas, svg').first().waitFor();
    },
  },
];

const ICON_SIZES = [32, 48, 96, 128] as const;

export const ARTWORK: readonly Drawing[] = [
  ...ICON_SIZES.map((size) => ({
    file: `marketplace/icon-${size}.png`,
    from: 'marketplace/icon.svg',
    width: size,
    height: size,
  })),
  { file: 'marketplace/banner-220x140.png', from: 'marketplace/banner.svg', width: 220, height: 140 },
];
