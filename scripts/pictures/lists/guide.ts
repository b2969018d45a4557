/** The pictures of the user's guide and the README. */
import path from 'node:path';
import { ROOT } from '../../build/paths';
import type { Picture, Stage } from '../picture';

/** A sidebar as it stands beside the sheet: 300 pixels wide, drawn twice as fine. */
const SIDEBAR = { part: 'sidebar', window: { width: 1100, height: 660 }, scale: 2 } as const;

const CONNECTIONS = path.join(ROOT, 'test', 'fixtures', 'imports', 'linkedin-connections.csv');

/** Chooses a menu item and waits for words of the page that it opens. */
function open(item: string, words: string | RegExp, place: 'sidebar' | 'dialog' = 'sidebar') {
  return async (stage: Stage): Promise<void> => {
    await stage.choose(item);
    await stage[place].getByText(words).first().waitFor();
  };
}

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
  {
    file: 'guide/pictures/welcome.png',
    part: 'dialog',
    isFirstRun: true,
    async prepare({ choose, dialog }) {
      await choose("Open today's list");
      for (const title of ['Set up your tabs', 'Who you are']) {
        await dialog.getByRole('heading', { name: title }).waitFor();
        await dialog.getByRole('button', { name: 'Skip this step' }).click();
      }
      await dialog.getByRole('button', { name: 'Switch reminders on' }).waitFor();
    },
  },
  { file: 'guide/pictures/today.png', ...SIDEBAR, prepare: open("Open today's list", 'Mark done: Leo Brandt') },
  {
    file: 'guide/pictures/mail.png',
    part: 'mail',
    window: { width: 800, height: 700 },
    scale: 2,
    async prepare({ choose, page, mail }) {
      await choose("Send today's reminders now");
      await page.getByRole('button', { name: 'OK' }).click();
      await mail.getByText('Leo Brandt').first().waitFor();
    },
  },
  {
    file: 'guide/pictures/today-tab.png',
    part: 'window',
    window: { width: 900, height: 420 },
    async prepare({ choose, page, showTab }) {
      await choose('Update the Today tab');
      await page.getByRole('button', { name: 'OK' }).click();
      await showTab('Today');
    },
  },
  {
    file: 'guide/pictures/log.png',
    ...SIDEBAR,
    async prepare({ choose, sidebar }) {
      await choose('Log a conversation');
      await sidebar.getByLabel('Who').fill('Dana Whitfield');
      await sidebar.getByRole('option', { name: /Dana Whitfield/ }).click();
      await sidebar.getByLabel('What was said').fill('Coffee, she offered to introduce me to Tom');
      await sidebar.getByLabel('Next step', { exact: true }).fill('Write to Tom');
    },
  },
  {
    file: 'guide/pictures/contact.png',
    ...SIDEBAR,
    async prepare({ choose, sidebar }) {
      await choose('Add or edit a contact');
      await sidebar
        .getByLabel('Paste anything about them')
        .fill('Tom Becker, Backend Engineer at Copperline, tom.becker@copperline.example, (415) 555-0142');
      await sidebar.getByRole('button', { name: 'Take it apart' }).click();
      await sidebar.getByRole('button', { name: 'Put this message away' }).click();
    },
  },
  {
    file: 'guide/pictures/pipeline.png',
    part: 'dialog',
    prepare: open('Show my pipeline', 'Fernwood Health', 'dialog'),
  },
  {
    file: 'guide/pictures/checks.png',
    ...SIDEBAR,
    prepare: open('Check my tabs', /^\d+ (?:things? to look at|tips?)$/),
  },
  { file: 'guide/pictures/estimate.png', ...SIDEBAR, prepare: open('Estimate my job offers', 'Where you stand') },
  {
    file: 'guide/pictures/goals.png',
    ...SIDEBAR,
    prepare: open('Plan my goals for this term', 'Your networking goals'),
  },
  {
    file: 'guide/pictures/network.png',
    part: 'dialog',
    prepare: open('Show my network', 'Meaningful contact', 'dialog'),
  },
  {
    file: 'guide/pictures/import.png',
    part: 'dialog',
    async prepare({ choose, dialog }) {
      await choose('Import a file');
      await dialog.getByLabel('CSV, TSV or text file').setInputFiles(CONNECTIONS);
      await dialog.getByRole('heading', { name: 'What is in the file?' }).waitFor();
      await dialog.getByRole('button', { name: 'Look at the rows' }).click();
      await dialog.getByText('will be added below your last row').waitFor();
    },
  },
  { file: 'guide/pictures/offer.png', ...SIDEBAR, prepare: open('Answer an offer', 'I got another offer') },
  { file: 'guide/pictures/settings.png', ...SIDEBAR, prepare: open('Change reminders and settings', 'Next mail') },
];
