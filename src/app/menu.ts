/** The add-on's menu and sidebars, as data: to add one is to add its line, its function in `main.ts` and its page. */
import type { DialogSize, MenuEntry, Ports } from './ports';
import { NoSpreadsheetError } from './ports';

export interface PageEntry {
  /** The page `dist/<file>.html`. */
  readonly file: string;
  readonly title: string;
  /** Given for a page that needs more room than a sidebar's 300 pixels: it opens as a dialog. */
  readonly size?: DialogSize;
}

export const SIDEBARS = {
  welcome: { file: 'welcome', title: 'Welcome', size: { width: 460, height: 600 } },
  today: { file: 'today', title: 'Today' },
  log: { file: 'log', title: 'Log a conversation' },
  contact: { file: 'contact', title: 'Add or edit a contact' },
  pipeline: { file: 'pipeline', title: 'My pipeline', size: { width: 900, height: 600 } },
  pipelineList: { file: 'pipeline', title: 'My pipeline' },
  checks: { file: 'checks', title: 'Check my tabs' },
  calculator: { file: 'calculator', title: 'Job offer estimate' },
  landing: { file: 'landing', title: 'I got an offer' },
  goals: { file: 'goals', title: 'Goals for this term' },
  network: { file: 'network', title: 'My network', size: { width: 900, height: 600 } },
  import: { file: 'import', title: 'Import and export', size: { width: 760, height: 560 } },
  settings: { file: 'settings', title: 'Reminders and settings' },
  about: { file: 'about', title: 'About this add-on', size: { width: 460, height: 600 } },
  help: { file: 'help', title: 'Help', size: { width: 680, height: 600 } },
  selfTest: { file: 'self-test', title: 'Self-test', size: { width: 760, height: 560 } },
} as const satisfies { readonly [name: string]: PageEntry };

export const MENU = [
  { label: "Open today's list", handler: 'showTodaySidebar' },
  { label: 'Log a conversation', handler: 'showLogSidebar' },
  { label: 'Add or edit a contact', handler: 'showContactSidebar' },
  { label: 'Show my pipeline', handler: 'showPipelineDialog' },
  { label: 'Show my pipeline beside the sheet', handler: 'showPipelineSidebar' },
  { label: 'Check my tabs', handler: 'showChecksSidebar' },
  { label: 'Estimate my job offers', handler: 'showCalculatorSidebar' },
  { label: 'Plan my goals for this term', handler: 'showGoalsSidebar' },
  { label: 'Show my network', handler: 'showNetworkDialog' },
  { label: 'Answer an offer', handler: 'showLandingSidebar' },
  null,
  { label: 'Set up my tabs', handler: 'setUpFromMenu' },
  { label: 'Import a file', handler: 'showImportDialog' },
  { label: 'Update the Today tab', handler: 'updateTodayFromMenu' },
  { label: 'Change reminders and settings', handler: 'showSettingsSidebar' },
  { label: "Send today's reminders now", handler: 'sendTodaysRemindersNow' },
  null,
  { label: 'Get help', handler: 'showHelpDialog' },
  { label: 'Read about this add-on', handler: 'showAboutDialog' },
] as const satisfies readonly (MenuEntry | null)[];

/** Added to the menu when somebody asks for it in About. */
export const SELF_TEST = {
  label: 'Run the self-test',
  handler: 'showSelfTestDialog',
} as const satisfies MenuEntry;

/** Runs a menu item. What was not expected is logged whole and said in plain words, in a dialog. */
export function runMenuItem(ports: Ports, name: string, item: (ports: Ports) => void): void {
  try {
    item(ports);
  } catch (cause) {
    if (!(cause instanceof NoSpreadsheetError)) ports.log(`${name} failed`, cause);
    ports.ui.say(
      'This did not work',
      'Nothing was changed. Reload the spreadsheet and try again. If you are signed in with several Google accounts, open the spreadsheet in a private window with one of them only.',
    );
  }
}
