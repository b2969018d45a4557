/** The first page that is opened brings the welcome, once, and the welcome leads on to what was asked for. */
import { describe, expect, test } from '@jest/globals';
import type { LocalHost } from '../../scripts/local/host';
import { MENU } from '../../src/app/menu';
import { answerOf, call, openSample } from './open-sample';

async function choose(host: LocalHost, functionName: string): Promise<readonly string[]> {
  const { error, dialogs } = await host.execute(functionName, [], { kind: 'menu' });
  expect(error).toBeNull();
  return dialogs.map(({ kind, title }) => `${kind}: ${title}`);
}

/** They explain the add-on, the welcome included. */
const EXPLANATIONS = ['showAboutDialog', 'showHelpDialog'];
const PAGES = MENU.flatMap((entry) =>
  entry !== null && /^show/.test(entry.handler) && !EXPLANATIONS.includes(entry.handler) ? [entry.handler] : [],
);

describe('the first time', () => {
  test('any page brings the welcome; afterwards it never comes again', async () => {
    const first = await Promise.all(PAGES.map((handler) => choose(openSample(), handler)));
    expect(first.map(([shown]) => shown)).toEqual(PAGES.map(() => 'modeless-dialog: Welcome'));
    const host = openSample();
    await choose(host, 'showGoalsSidebar');
    expect(await choose(host, 'showGoalsSidebar')).toEqual(['sidebar: Goals for this term']);
    expect(await choose(host, 'showChecksSidebar')).toEqual(['sidebar: Check my tabs']);
  });

  test('its end opens what was asked for', async () => {
    const host = openSample();
    await choose(host, 'showGoalsSidebar');
    const end = await host.callFromSidebar('finishWelcome');
    expect(end.result).toEqual({ ok: true, value: { message: 'Opened: Goals for this term.', opened: 'sidebar' } });
    expect(end.dialogs.map(({ kind, title }) => `${kind}: ${title}`)).toEqual(['sidebar: Goals for this term']);
  });

  test('a page leads to another one, but to none of every name', async () => {
    const host = openSample();
    await choose(host, 'showTodaySidebar');
    for (const [page, shown] of [
      ['contact', 'sidebar: Add or edit a contact'],
      ['pipelineList', 'sidebar: My pipeline'],
      ['import', 'modeless-dialog: Import and export'],
    ]) {
      const { result, dialogs } = await host.callFromSidebar('showPage', [{ page }]);
      expect(result).toEqual({ ok: true, value: null });
      expect(dialogs.map(({ kind, title }) => `${kind}: ${title}`)).toEqual([shown]);
    }
    expect((await host.callFromSidebar('showPage', [{ page: '__proto__' }])).result).toEqual({
      ok: false,
      code: 'bad-input',
      message: 'page: This is not what is expected here.',
    });
  });

  test('a wide page follows as a dialog, and Today where nothing was asked for', async () => {
    const host = openSample();
    await choose(host, 'showNetworkDialog');
    expect(answerOf(await host.callFromSidebar('finishWelcome'))).toMatchObject({ opened: 'dialog' });
    expect(answerOf(await openSample().callFromSidebar('finishWelcome'))).toEqual({
      message: 'Opened: Today.',
      opened: 'sidebar',
    });
  });

  test('pages that explain the add-on come without it, and it comes afterwards all the same', async () => {
    const host = openSample();
    for (const handler of EXPLANATIONS) expect((await choose(host, handler)).join()).not.toContain('Welcome');
    expect(await choose(host, 'showTodaySidebar')).toEqual(['modeless-dialog: Welcome']);
  });

  test('what is asked by a menu item that opens no page is done at once', async () => {
    const shown = await choose(openSample(), 'sendTodaysRemindersNow');
    expect(shown.join()).not.toContain('Welcome');
  });

  test('where it cannot be shown it comes the next time', async () => {
    const host = openSample();
    const fault = { call: 'Ui.showModelessDialog', nth: 1, when: 'before' } as const;
    await host.execute('showTodaySidebar', [], { kind: 'menu', fault });
    expect(await choose(host, 'showTodaySidebar')).toEqual(['modeless-dialog: Welcome']);
  });

  test('everybody who opens the spreadsheet has a first time of their own', async () => {
    const host = openSample();
    await choose(host, 'showTodaySidebar');
    const document = host.state.properties.document;
    expect(document).toEqual({});
    expect(Object.keys(host.state.properties.user).filter((key) => key.endsWith(':welcome'))).toHaveLength(1);
  });
});

test('the steps do what they say', async () => {
  const host = openSample();
  const preview = answerOf<{ steps: readonly unknown[] }>(await call(host, 'previewSetUp'));
  expect(preview.steps.length).toBeGreaterThan(0);
  answerOf(await call(host, 'setUpWorkbook'));
  expect(answerOf<{ steps: readonly unknown[] }>(await call(host, 'previewSetUp')).steps).toEqual([]);
});
