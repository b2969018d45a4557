/** The Today sidebar: what is sent to the server, and what happens when the server fails. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, ElementHandle } from 'playwright-core';
import { launchBrowser } from './browser';
import { BATCH, NOTHING_DUE, TODAY } from './fixtures/today';
import { openStubPage, openStubTab, type StubAnswers, type StubOptions } from './stub-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const LEO = TODAY.actions[0]?.id;
const WITHOUT_LEO = { ...TODAY, actions: TODAY.actions.slice(1) };
const DONE = { value: { message: 'Logged: thank-you to Leo Brandt.' } };

const open = (answers: StubAnswers, options: StubOptions = {}) => openStubPage(browser, 'today', answers, options);

describe('Done', () => {
  test('one click logs the action, says so, and takes it off the list', async () => {
    const { page, calls, close } = await open({
      getToday: [{ value: TODAY }, { value: WITHOUT_LEO }],
      completeAction: [DONE],
    });
    await page.getByRole('button', { name: 'Mark done: Send Leo Brandt a thank-you note' }).click();
    await page.getByRole('status').getByText('Logged: thank-you to Leo Brandt.').waitFor();
    await page.getByText('Send Leo Brandt a thank-you note').waitFor({ state: 'detached' });
    expect((await calls()).map(({ name, input }) => [name, input])).toEqual([
      ['getToday', { batch: false }],
      ['completeAction', { id: LEO }],
      ['getToday', { batch: false }],
    ]);
    await close();
  });

  test('a double click saves once', async () => {
    const { page, calls, release, close } = await open(
      { getToday: [{ value: TODAY }, { value: WITHOUT_LEO }], completeAction: [DONE] },
      { holds: ['completeAction'] },
    );
    const button = page.getByRole('button', { name: 'Mark done: Leo Brandt', exact: true });
    const other = page.getByRole('button', { name: 'Mark done: Send Leo Brandt a thank-you note' });
    await button.evaluate(
      (one: HTMLElement, two) => {
        one.click();
        one.click();
        two?.click();
      },
      (await other.elementHandle()) as ElementHandle<HTMLElement> | null,
    );
    await release();
    await page.getByRole('status').getByText('Logged').waitFor();
    expect((await calls()).filter(({ name }) => name === 'completeAction')).toHaveLength(1);
    await close();
  });

  test('the second click of a double click never reaches the person who moves up', async () => {
    const { page, calls, close } = await open({
      getToday: [{ value: TODAY }, { value: WITHOUT_LEO }],
      completeAction: [DONE],
    });
    const button = page.locator('footer button');
    // The page's own clock decides what a double click is: a test may be slower than any finger.
    await page.clock.setFixedTime('2026-11-23T16:00:00.000Z');
    await button.click();
    await page.getByRole('button', { name: 'Mark done: Hooli' }).waitFor();
    await page.clock.setFixedTime('2026-11-23T16:00:00.500Z');
    await button.click();
    await page.waitForTimeout(200);
    expect((await calls()).filter(({ name }) => name === 'completeAction').map(({ input }) => input)).toEqual([
      { id: LEO },
    ]);
    await close();
  });

  test('a note goes along, and outlives a failed save', async () => {
    const { page, calls, close } = await open({
      getToday: [{ value: TODAY }],
      completeAction: [{ fail: 'NetworkError: Connection failure due to HTTP 0' }, DONE],
    });
    const note = page.getByLabel('Note (optional)');
    await note.fill('Sent it, he answered at once');
    const button = page.getByRole('button', { name: 'Mark done: Leo Brandt', exact: true });
    await button.click();
    await page.getByRole('alert').getByText('There is no connection to Google').waitFor();
    expect(await note.inputValue()).toBe('Sent it, he answered at once');
    await button.click();
    await page.getByRole('status').getByText('Logged').waitFor();
    expect((await calls()).filter(({ name }) => name === 'completeAction').map(({ input }) => input)).toEqual([
      { id: LEO, touch: { summary: 'Sent it, he answered at once' } },
      { id: LEO, touch: { summary: 'Sent it, he answered at once' } },
    ]);
    await close();
  });
});

describe('Undo', () => {
  const UNDOABLE = { value: { message: 'Done: Send Leo Brandt a thank-you note.', undo: 'r1' } };
  const BACK = { value: { message: 'Taken back: “Send Leo Brandt a thank-you note” is not done yet.' } };

  test('by keyboard: the next stop after Done; the line comes back with its note, and the way back is gone', async () => {
    const { page, called, calls, close } = await open({
      getToday: [{ value: TODAY }, { value: WITHOUT_LEO }, { value: TODAY }],
      completeAction: [UNDOABLE],
      undoAction: [BACK],
    });
    await page.getByLabel('Note (optional)').fill('Wrong line');
    await page.getByRole('button', { name: 'Mark done: Leo Brandt', exact: true }).press('Enter');
    await page.getByRole('status').getByText('Done: Send Leo Brandt a thank-you note.').waitFor();
    await page.getByRole('button', { name: 'Mark done: Leo Brandt', exact: true }).waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('is not done yet').waitFor();
    await page.getByRole('button', { name: 'Mark done: Leo Brandt', exact: true }).waitFor();
    expect(await page.getByLabel('Note (optional)').inputValue()).toBe('Wrong line');
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H2');
    await called('getToday', 3);
    expect((await calls()).filter(({ name }) => name === 'undoAction')).toEqual([
      { name: 'undoAction', input: { undo: 'r1' } },
    ]);
    await close();
  });

  test('it stays while nothing else is done, and then is about that', async () => {
    const tab = await openStubTab(browser);
    const { page } = tab;
    await page.clock.install({ time: '2026-11-23T16:00:00Z' });
    await tab.show('today', {
      getToday: [{ value: TODAY }, { value: WITHOUT_LEO }],
      completeAction: [UNDOABLE],
      snoozeAction: [{ value: { message: 'Put off until Fri, Nov 27.', undo: 'r2' } }],
    });
    await page.getByRole('button', { name: 'Mark done: Leo Brandt', exact: true }).click();
    const undo = page.getByRole('button', { name: 'Undo: Done: Send Leo Brandt a thank-you note.' });
    await undo.waitFor();
    await page.clock.fastForward('05:00');
    expect(await undo.isVisible()).toBe(true);
    await page.getByText('Not now').first().click();
    await page.getByRole('button', { name: '3 days', exact: true }).click();
    await page.getByRole('button', { name: 'Undo: Put off until Fri, Nov 27.' }).waitFor();
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(1);
    await tab.close();
  });

  test('what can no longer be taken back is said, and no longer offered', async () => {
    const { page, close } = await open({
      getToday: [{ value: TODAY }, { value: WITHOUT_LEO }],
      skipAction: [{ value: { message: 'Let go.', undo: 'r1' } }],
      undoAction: [{ refuse: 'This can no longer be taken back here.', code: 'nothing-to-undo' }],
    });
    await page.getByText('Not now').first().click();
    await page.getByLabel('Or skip it for good').fill('Moved away');
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('alert').getByText('This can no longer be taken back here.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('status').getByText('Let go.').isVisible()).toBe(true);
    await close();
  });
});

describe('Not now', () => {
  test.each([
    ['1 day', '2026-11-24'],
    ['3 days', '2026-11-26'],
    ['7 days', '2026-11-30'],
  ])('snoozed for %s, until %s', async (label, until) => {
    const { page, calls, close } = await open({
      getToday: [{ value: TODAY }],
      snoozeAction: [{ value: { message: 'ok' } }],
    });
    await page.getByText('Not now').first().click();
    await page.getByRole('button', { name: label, exact: true }).click();
    await page.getByRole('status').getByText('ok').waitFor();
    expect((await calls())[1]).toEqual({ name: 'snoozeAction', input: { id: LEO, until } });
    await close();
  });

  test('a day of today or before is refused with the reason, a later one is sent', async () => {
    const { page, calls, close } = await open({
      getToday: [{ value: TODAY }],
      snoozeAction: [{ value: { message: 'ok' } }],
    });
    await page.getByText('Not now').first().click();
    const day = page.getByLabel('Or on a day');
    await day.fill('2026-11-23');
    await page
      .locator('form')
      .filter({ has: day })
      .evaluate((form) => ((form as HTMLFormElement).noValidate = true));
    await page.getByRole('button', { name: 'Snooze' }).click();
    await page.getByText('Choose a day after today.').waitFor();
    await day.fill('2026-12-04');
    await page.getByRole('button', { name: 'Snooze' }).click();
    await page.getByRole('status').getByText('ok').waitFor();
    expect((await calls()).slice(1, 2)).toEqual([{ name: 'snoozeAction', input: { id: LEO, until: '2026-12-04' } }]);
    await close();
  });

  test('skipping needs a reason, and keeps it when the save is refused', async () => {
    const { page, calls, close } = await open({
      getToday: [{ value: TODAY }],
      skipAction: [{ refuse: 'The tab is protected. Nothing was saved.' }],
    });
    await page.getByText('Not now').first().click();
    await page.getByRole('button', { name: 'Skip' }).click({ force: true });
    const reason = page.getByLabel('Or skip it for good');
    await reason.fill('  He left the company ');
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('alert').getByText('The tab is protected').waitFor();
    expect(await reason.inputValue()).toBe('  He left the company ');
    expect((await calls()).slice(1)).toEqual([
      { name: 'skipAction', input: { id: LEO, reason: 'He left the company' } },
    ]);
    await close();
  });
});

describe('reaching the person', () => {
  test('links open outside, with the draft in Gmail', async () => {
    const { page, close } = await open({ getToday: [{ value: TODAY }] });
    const links = await page.locator('a.button').evaluateAll((all) =>
      all.map((link) => ({
        text: link.textContent,
        href: link.getAttribute('href')?.slice(0, 40),
        target: link.getAttribute('target'),
        rel: link.getAttribute('rel'),
      })),
    );
    const outside = { target: '_blank', rel: 'noopener noreferrer' };
    expect(links).toEqual([
      { text: 'Open draft in Gmail', href: 'https://mail.google.com/mail/?view=cm&fs', ...outside },
      { text: 'Call', href: 'tel:+15550104477', ...outside },
      { text: 'Mail', href: 'mailto:leo@example.com', ...outside },
      { text: 'LinkedIn', href: 'https://linkedin.com/in/leo-brandt', ...outside },
    ]);
    await close();
  });

  test('what a cell holds is text, never markup, and never a script to follow', async () => {
    const [first] = TODAY.actions;
    if (first === undefined) throw new Error('The fixture is empty.');
    const evil = {
      ...first,
      who: '<img src=x onerror="window.hacked=true">',
      why: '<script>window.hacked=true</script>',
      reach: { ...first.reach, linkedIn: 'javascript:window.hacked=true' },
    };
    const { page, close } = await open({ getToday: [{ value: { ...TODAY, actions: [evil] } }] });
    await page.getByText('<script>window.hacked=true</script>').waitFor();
    expect(await page.locator('img, a[href^="javascript"]').count()).toBe(0);
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    await close();
  });

  test('shows the row in the sheet', async () => {
    const { page, calls, called, close } = await open({ getToday: [{ value: TODAY }], showCell: [{ value: null }] });
    await page.getByRole('button', { name: 'Show row 14 in Contacts' }).click();
    await called('showCell', 1);
    expect((await calls())[1]).toEqual({ name: 'showCell', input: { tab: 'Contacts', cell: 'A14' } });
    await close();
  });
});

describe('when loading fails', () => {
  test('says what happened and loads again on request', async () => {
    const { page, close } = await open({ getToday: [{ fail: 'Error code PERMISSION_DENIED' }, { value: TODAY }] });
    await page.getByRole('alert').getByText('several Google accounts').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Send Leo Brandt a thank-you note').waitFor();
    expect(await page.getByRole('alert').getByText('several').count()).toBe(0);
    await close();
  });

  test('a refresh that fails keeps the list', async () => {
    const { page, close } = await open({ getToday: [{ value: TODAY }, { refuse: 'The sheet is busy. Try again.' }] });
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByRole('alert').getByText('The sheet is busy').waitFor();
    expect(await page.getByText('Send Leo Brandt a thank-you note').isVisible()).toBe(true);
    await close();
  });
});

test('left open overnight, it reads the list of the new day, and says so until it is there', async () => {
  const tab = await openStubTab(browser);
  const { page } = tab;
  // Half past eleven at night in the spreadsheet's zone.
  await page.clock.install({ time: '2026-11-24T07:30:00Z' });
  await tab.show('today', {
    getToday: [{ value: TODAY }, { fail: 'NetworkError' }, { value: { ...NOTHING_DUE, date: '2026-11-24' } }],
  });
  await page.getByRole('heading', { name: 'Mon, Nov 23' }).waitFor();
  await page.clock.fastForward('20:00');
  expect(await page.getByText('It is Tue, Nov 24 now').count()).toBe(0);
  await page.clock.fastForward('15:00');
  await page.getByText('It is Tue, Nov 24 now. This is still the list of Mon, Nov 23.').waitFor();
  await tab.called('getToday', 2);
  expect((await tab.calls()).filter(({ name }) => name === 'getToday')).toHaveLength(2);
  await page.getByRole('button', { name: "Show today's list" }).click();
  await page.getByRole('heading', { name: 'Tue, Nov 24' }).waitFor();
  await page.getByText('This is still the list of').waitFor({ state: 'detached' });
  await tab.close();
});

test('coming back from the sheet after a minute loads the list anew', async () => {
  const { page, calls, close } = await open({ getToday: [{ value: TODAY }, { value: NOTHING_DUE }] });
  await page.evaluate("window.dispatchEvent(new Event('focus'))");
  expect((await calls()).length).toBe(1);
  await page.evaluate("Date.now = ((now) => () => now() + 61000)(Date.now); window.dispatchEvent(new Event('focus'))");
  await page.getByText('Nothing is due today').waitFor();
  expect((await calls()).length).toBe(2);
  await close();
});

test('the keyboard alone unfolds an action and marks it done', async () => {
  const { page, calls, close } = await open({
    getToday: [{ value: TODAY }],
    completeAction: [{ value: { message: 'ok' } }],
  });
  const hooli = page.getByRole('button', { name: /^Hooli/ });
  await hooli.focus();
  await page.keyboard.press('Enter');
  expect(await hooli.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('ok').waitFor();
  expect((await calls())[1]).toEqual({ name: 'completeAction', input: { id: 'interview-prep|hooli' } });
  await close();
});

test('a batch day is asked for, with a break after twelve', async () => {
  const { page, calls, close } = await open({ getToday: [{ value: TODAY }, { value: BATCH }] });
  await page.getByRole('button', { name: 'Do more today' }).click();
  await page.getByText('18 follow-ups are left for after it').waitFor();
  expect((await calls())[1]).toEqual({ name: 'getToday', input: { batch: true } });
  await close();
});

test.each([
  [[true, true, false], 'Your day has 1 hour for this.', 60],
  [[true, true, false], '2 of them cannot wait; the rest fits the 20 minutes of your day.', 20],
  [[true, true, true], 'Your day has 20 minutes for this, but none of it can wait.', 20],
  [[false, false, false], 'Your day has 20 minutes for this.', 20],
])('says what cannot wait, and what the day has room for: %j', async (urgent, said, budgetMinutes) => {
  const actions = TODAY.actions.slice(0, 3).map((action, index) => ({ ...action, urgent: urgent[index] ?? false }));
  const { page, close } = await open({
    getToday: [{ value: { ...TODAY, minutesDone: 0, budgetMinutes, actions } }],
  });
  await page.getByText(said).waitFor();
  await close();
});

test('with nothing due, says who is next', async () => {
  const { page, close } = await open({ getToday: [{ value: NOTHING_DUE }] });
  await page.getByText('Next is Priya Raman, Tue, Nov 24 (tomorrow).').waitFor();
  await close();
});
