/** Logging a conversation: by keyboard, about anybody, one after the other. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { LEO_SELECTED, NOTHING_SELECTED } from './fixtures/contacts';
import { openStubPage, openStubTab, type StubAnswers, type StubOptions, type StubPage } from './stub-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const FORM: StubAnswers = { getSelection: [{ value: NOTHING_SELECTED }] };
const LOGGED = { value: { message: 'Logged: Talked, Leo Brandt.' } };

async function open(answers: StubAnswers, options: StubOptions = {}): Promise<StubPage> {
  const stub = await openStubPage(browser, 'log', answers, { height: 900, ...options });
  await stub.page.getByLabel('Who').waitFor();
  return stub;
}

async function logged({ calls }: StubPage): Promise<readonly unknown[]> {
  return (await calls()).filter((one) => one.name === 'logTouch').map(({ input }) => input);
}

test('by keyboard alone: a few letters, Enter, Tab, what was said, Enter', async () => {
  const stub = await open({ ...FORM, logTouch: [LOGGED] });
  const { page } = stub;
  // The field has the focus from the start.
  await page.keyboard.type('leo');
  // The one that Enter takes is marked, for the eye and aloud.
  await page.locator('[role="option"][aria-selected="true"]', { hasText: 'Leo Brandt' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Leo Brandt at Fernwood Health').waitFor();
  expect(await logged(stub)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.type('=Talked about the team');
  await page.keyboard.press('Tab');
  await page.keyboard.type('call');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Log it' }).press('Enter');
  await page.getByRole('status').getByText('Logged: Talked, Leo Brandt').waitFor();
  expect(await logged(stub)).toEqual([
    {
      when: '2026-11-23',
      kind: 'conversation',
      contact: 'Leo Brandt',
      contactId: 'r1',
      company: 'Fernwood Health',
      channel: 'call',
      summary: '=Talked about the team',
    },
  ]);
  // Ready for the next one: empty, in focus, with the day and the way kept.
  expect(await page.getByLabel('Who').inputValue()).toBe('');
  expect(await page.getByLabel('How').inputValue()).toBe('call');
  expect(await page.getByLabel('Who').evaluate((field) => field === document.activeElement)).toBe(true);
  await stub.close();
});

test('Undo takes the last one back, and what was typed is in the form again', async () => {
  const stub = await open({
    ...FORM,
    logTouch: [{ value: { message: 'Logged: Talked, Leo Brandt.', undo: 'r1' } }],
    undoAction: [{ value: { message: 'Taken back: “Talked, Leo Brandt” is no longer logged.' } }],
  });
  const { page } = stub;
  await page.getByLabel('Who').fill('Leo Brandt');
  await page.getByLabel('What was said').fill('Talked');
  await page.getByRole('button', { name: 'Log it' }).click();
  await page.getByRole('button', { name: 'Undo: Logged: Talked, Leo Brandt.' }).click();
  await page.getByRole('status').getByText('is no longer logged').waitFor();
  expect(await page.getByLabel('Who').inputValue()).toBe('Leo Brandt');
  expect(await page.getByLabel('What was said').inputValue()).toBe('Talked');
  expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  await stub.close();
});

test('the selected row is filled in, and the answers of before are known', async () => {
  const stub = await open({ ...FORM, getSelection: [{ value: LEO_SELECTED }], logTouch: [LOGGED] });
  const { page } = stub;
  expect(await page.getByLabel('What was said').evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await page.getByLabel('They understand what I look for').isChecked()).toBe(true);
  await page.getByLabel('They would be comfortable referring me').check();
  await page.getByRole('button', { name: 'Yesterday' }).click();
  await page.getByLabel('Next step', { exact: true }).fill('Send CV');
  await page.getByLabel('Next step on').fill('2026-11-30');
  await page.getByRole('button', { name: 'Log it' }).click();
  await page.getByRole('status').getByText('Logged').waitFor();
  expect(await logged(stub)).toEqual([
    {
      when: '2026-11-22',
      kind: 'conversation',
      contact: 'Leo Brandt',
      contactId: 'r1',
      company: 'Fernwood Health',
      nextStep: 'Send CV',
      nextStepDue: '2026-11-30',
      wouldReferMe: true,
    },
  ]);
  await stub.close();
});

describe('who is meant', () => {
  test('a company alone', async () => {
    const stub = await open({ ...FORM, logTouch: [LOGGED] });
    await stub.page.getByLabel('Who').fill('copperline');
    await stub.page.getByText('The company Copperline').waitFor();
    expect(await stub.page.getByLabel('They understand what I look for').count()).toBe(0);
    await stub.page.getByLabel('Who').press('Enter');
    await stub.page.getByRole('status').getByText('Logged').waitFor();
    expect(await logged(stub)).toEqual([{ when: '2026-11-23', kind: 'conversation', company: 'Copperline' }]);
    await stub.close();
  });

  test('somebody new, with a company, added to the contacts unless unticked', async () => {
    const stub = await open({ ...FORM, logTouch: [LOGGED] });
    const { page } = stub;
    for (const add of [true, false]) {
      await page.getByLabel('Who').fill('Zoe Park');
      await page.getByLabel('Their company (optional)').fill('Orbit');
      await page.getByLabel('Add them to my contacts').setChecked(add);
      await page.getByRole('button', { name: 'Log it' }).click();
      await page.waitForFunction(() => document.querySelector('input')?.value === '');
    }
    expect(await logged(stub)).toEqual(
      [true, false].map((addContact) => ({
        when: '2026-11-23',
        kind: 'conversation',
        contact: 'Zoe Park',
        addContact,
        company: 'Orbit',
      })),
    );
    await stub.close();
  });

  test('one of two of the same name is chosen first', async () => {
    const stub = await open({ ...FORM, logTouch: [LOGGED] });
    const { page } = stub;
    await page.getByLabel('Who').fill('priya raman');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Log it' }).click();
    await page.getByText('You have 2 contacts of this name. Choose one from the list.').first().waitFor();
    expect(await logged(stub)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Priya Raman at Orbit').waitFor();
    await page.getByRole('button', { name: 'Log it' }).click();
    await page.getByRole('status').getByText('Logged').waitFor();
    expect(await logged(stub)).toMatchObject([{ contact: 'Priya Raman', contactId: 'r4', company: 'Orbit' }]);
    await stub.close();
  });

  test('nobody, or a day to come, is said beside the field and not sent', async () => {
    const stub = await open({ ...FORM, logTouch: [LOGGED] });
    const { page } = stub;
    await page.getByRole('button', { name: 'Log it' }).click();
    await page.getByText('Say who it was with').waitFor();
    await page.getByLabel('Who').fill('Leo Brandt');
    await page.getByLabel('When', { exact: true }).fill('2026-11-24');
    await page.getByRole('button', { name: 'Log it' }).click();
    await page.getByText('The day is still to come').waitFor();
    expect(await logged(stub)).toEqual([]);
    await stub.close();
  });
});

test('left open overnight, it logs today as today', async () => {
  const tab = await openStubTab(browser);
  const { page } = tab;
  await page.clock.install({ time: '2026-11-24T07:30:00Z' });
  await tab.show('log', { getSelection: [{ value: NOTHING_SELECTED }] });
  await page.getByLabel('Who').waitFor();
  await page.clock.fastForward('40:00');
  await page.getByRole('button', { name: 'When: Today, Tue, Nov 24' }).waitFor();
  expect(await page.getByLabel('When', { exact: true }).inputValue()).toBe('2026-11-24');
  await tab.close();
});

test('a double click logs once', async () => {
  const stub = await open({ ...FORM, logTouch: [LOGGED] }, { holds: ['logTouch'] });
  await stub.page.getByLabel('Who').fill('Leo Brandt');
  await stub.page.getByRole('button', { name: 'Log it' }).dblclick();
  await stub.release();
  await stub.page.getByRole('status').getByText('Logged').waitFor();
  expect(await logged(stub)).toHaveLength(1);
  await stub.close();
});

test.each([
  ['offline', { fail: 'NetworkError: Connection failure due to HTTP 0' }, 'no connection to Google'],
  ['refused', { refuse: 'Leo Brandt in Contacts has changed since it was read.', code: 'row-changed' }, 'has changed'],
])('what was typed survives when it is %s, and can be sent again', async (_what, answer, words) => {
  const stub = await open({ ...FORM, logTouch: [answer, LOGGED] });
  const { page } = stub;
  await page.getByLabel('Who').fill('Leo Brandt');
  await page.getByLabel('What was said').fill('Talked');
  await page.getByRole('button', { name: 'Log it' }).click();
  await page.getByRole('alert').getByText(words).waitFor();
  expect(await page.getByLabel('What was said').inputValue()).toBe('Talked');
  await page.getByRole('button', { name: 'Log it' }).click();
  await page.getByRole('status').getByText('Logged').waitFor();
  await stub.close();
});
