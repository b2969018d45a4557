/** The contact form: pasting, duplicates, a row changed meanwhile, one after the other, and no save twice. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { LEO, LEO_SELECTED, MANY_PEOPLE, NOTHING_SELECTED } from './fixtures/contacts';
import { openStubPage, type StubAnswers, type StubOptions, type StubPage } from './stub-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const FORM: StubAnswers = { getSelection: [{ value: NOTHING_SELECTED }] };
const ROW: StubAnswers = { ...FORM, getSelection: [{ value: LEO_SELECTED }] };
const SAVED = { value: { message: 'Added: Zoe Park.' } };

async function open(answers: StubAnswers, options: StubOptions = {}): Promise<StubPage> {
  const stub = await openStubPage(browser, 'contact', answers, { height: 900, ...options });
  await stub.page.getByLabel('Paste anything about them').waitFor();
  return stub;
}

async function inputsOf({ calls }: StubPage, name: string): Promise<readonly unknown[]> {
  return (await calls()).filter((one) => one.name === name).map(({ input }) => input);
}

const nameField = ({ page }: StubPage) => page.getByRole('textbox', { name: 'Name' });
const saveButton = ({ page }: StubPage) => page.getByRole('button', { name: /^(?:Add contact|Save changes)$/ });

describe('somebody new', () => {
  test('what is pasted is taken apart for review, and can be undone', async () => {
    const stub = await open(FORM);
    const { page } = stub;
    const paste = page.getByLabel('Paste anything about them');
    await paste.evaluate((field) => {
      const data = new DataTransfer();
      data.setData(
        'text/plain',
        'Zoe Park – Staff Eng at Orbit, zoe@orbit.example, linkedin.com/in/zoe\nintroduced by Dana, 3 Main Street',
      );
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page
      .getByRole('status')
      .getByText(/^ ?Filled in: Name; Role; Company; E-mail; LinkedIn/)
      .waitFor();
    const values = async () =>
      Promise.all(
        ['Role', 'E-mail', 'Phone', 'LinkedIn', 'Company', 'Referred by', 'How you met, and notes'].map((label) =>
          page.getByLabel(label, { exact: true }).inputValue(),
        ),
      );
    expect(await nameField(stub).inputValue()).toBe('Zoe Park');
    expect(await values()).toEqual([
      'Staff Eng',
      'zoe@orbit.example',
      '',
      'linkedin.com/in/zoe',
      'Orbit',
      'Dana Whitfield',
      'introduced by Dana, 3 Main Street',
    ]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect([await nameField(stub).inputValue(), ...(await values())].join('')).toBe('');
    await stub.close();
  });

  test('several are entered one after the other by keyboard; where you met stays', async () => {
    const stub = await open({ ...FORM, saveContact: [SAVED] });
    const { page } = stub;
    await page.getByLabel('Where you met').fill('SwiftFest');
    for (const name of ['Zoe Park', 'Amy Ito']) {
      await nameField(stub).focus();
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('The form is ready for the next one').waitFor();
      await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
      expect(await nameField(stub).inputValue()).toBe('');
    }
    expect(await inputsOf(stub, 'saveContact')).toEqual([
      { name: 'Zoe Park', howWeMet: 'SwiftFest' },
      { name: 'Amy Ito', howWeMet: 'SwiftFest' },
    ]);
    // Pasted, looked over, Enter: the paste field is empty again and sends the form.
    await page.keyboard.type('Ben Ode, ben@orbit.example');
    await page.getByRole('button', { name: 'Take it apart' }).press('Enter');
    await page.getByLabel('Paste anything about them').press('Enter');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.name-place input')?.value === '');
    expect((await inputsOf(stub, 'saveContact')).slice(2)).toEqual([
      { name: 'Ben Ode', email: 'ben@orbit.example', howWeMet: 'SwiftFest' },
    ]);
    // Whoever was just added is proposed, and told when typed again.
    await nameField(stub).fill('zoe park');
    await page.getByText('is in your contacts already').waitFor();
    await page.getByLabel('Referred by').fill('amy');
    await page.getByRole('option', { name: 'Amy Ito' }).waitFor();
    await stub.close();
  });

  test('all questions go along, as they were answered', async () => {
    const stub = await open({ ...FORM, saveContact: [SAVED] });
    const { page } = stub;
    await nameField(stub).fill('Zoe Park');
    await page.getByLabel('We have talked at least twice').check();
    await page.getByLabel('They understand what I look for').check();
    await page.getByLabel('They would be comfortable referring me').check();
    await page.getByText('All three: a meaningful contact').waitFor();
    await page.getByText('What comes next').click();
    await page.getByLabel('Next step', { exact: true }).fill('=1+1');
    await page.getByRole('button', { name: 'Next follow-up: in 14 days' }).click();
    await page.getByLabel('Ice-breaker').fill('Their dog Pixel');
    await page.getByText('How often to keep in touch').click();
    await page.getByLabel('Every how many days').fill('30');
    await page
      .getByText('12 follow-ups and about 120 minutes a year. With everybody else: 24 minutes a weekday.')
      .waitFor();
    await page.getByLabel('Referred by').fill('priya orbit');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Referred by').inputValue()).toBe('Priya Raman');
    await saveButton(stub).click();
    await page.getByRole('status').getByText('Added: Zoe Park').waitFor();
    expect(await inputsOf(stub, 'saveContact')).toEqual([
      {
        name: 'Zoe Park',
        timesTalked: 2,
        knowsWhatIWant: true,
        wouldReferMe: true,
        nextSteps: '=1+1',
        nextFollowUp: '2026-12-07',
        iceBreaker: 'Their dog Pixel',
        keepInTouchEvery: 30,
        referredBy: 'Priya Raman',
      },
    ]);
    await stub.close();
  });

  test('without a name, or with an impossible rhythm, nothing is sent and the field is in focus', async () => {
    const stub = await open({ ...FORM, saveContact: [SAVED] });
    const { page } = stub;
    await saveButton(stub).click();
    await page.getByRole('alert').getByText('Write a name first. Nothing was saved.').waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    await nameField(stub).fill('Zoe Park');
    await page.getByRole('button', { name: 'Put this message away' }).click();
    await page.getByText('How often to keep in touch').click();
    await page.getByLabel('Every how many days').fill('3');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('or leave it empty. Nothing was saved').waitFor();
    expect(await inputsOf(stub, 'saveContact')).toEqual([]);
    await stub.close();
  });

  test('a double click saves once', async () => {
    const stub = await open({ ...FORM, saveContact: [SAVED] }, { holds: ['saveContact'] });
    await nameField(stub).fill('Zoe Park');
    await saveButton(stub).dblclick();
    await stub.release();
    await stub.page.getByRole('status').getByText('Added: Zoe Park').waitFor();
    expect(await inputsOf(stub, 'saveContact')).toHaveLength(1);
    await stub.close();
  });

  test.each([
    ['the connection is lost', { fail: 'NetworkError: Connection failure due to HTTP 0' }, 'no connection to Google'],
    ['several accounts', { fail: 'Error code PERMISSION_DENIED.' }, 'several Google accounts'],
    [
      'the sheet is read-only',
      { refuse: '"Contacts" is protected against your edits.', code: 'protected' },
      'protected',
    ],
    ['the server fails', { fail: 'Service Spreadsheets failed' }, 'Something went wrong'],
  ])('what was typed survives when %s, and can be saved again', async (_what, answer, words) => {
    const stub = await open({ ...FORM, saveContact: [answer, SAVED] });
    await nameField(stub).fill('Zoe Park');
    await saveButton(stub).click();
    await stub.page.getByRole('alert').getByText(words).waitFor();
    expect(await nameField(stub).inputValue()).toBe('Zoe Park');
    await saveButton(stub).click();
    await stub.page.getByRole('status').getByText('Added: Zoe Park').waitFor();
    expect(await inputsOf(stub, 'saveContact')).toHaveLength(2);
    await stub.close();
  });
});

describe('a duplicate', () => {
  const TWIN: StubAnswers = {
    ...FORM,
    saveContact: [{ refuse: 'Leo Brandt is in Contacts already, in row 11.', code: 'duplicate' }, SAVED],
    findDuplicates: [{ value: [{ because: 'email', contact: LEO }] }],
  };

  test('is named with the reason; somebody else is added when the person says so', async () => {
    const stub = await open(TWIN);
    const { page } = stub;
    await nameField(stub).fill('L. Brandt');
    await page.getByLabel('E-mail').fill('leo@fernwood.example');
    await saveButton(stub).click();
    await page.getByRole('alert').getByText('Contacts, row 11: the same e-mail address').waitFor();
    await page.getByRole('button', { name: 'Somebody else: add them' }).click();
    await page.getByRole('status').getByText('Added').waitFor();
    const typed = { name: 'L. Brandt', email: 'leo@fernwood.example' };
    expect(await inputsOf(stub, 'saveContact')).toEqual([typed, { ...typed, allowDuplicate: true }]);
    expect(await inputsOf(stub, 'findDuplicates')).toEqual([{ ...typed, company: '', linkedIn: '' }]);
    await stub.close();
  });

  test('or their row is changed instead: what is new is kept, what differs is asked', async () => {
    const stub = await open(TWIN);
    const { page } = stub;
    await nameField(stub).fill('L. Brandt');
    await page.getByLabel('E-mail').fill('leo@fernwood.example');
    await page.getByLabel('Phone').fill('(415) 555-0133');
    await saveButton(stub).click();
    await page.getByRole('button', { name: 'Change that row instead' }).click();
    await page.getByRole('heading', { name: 'Leo Brandt Contacts, row 11' }).waitFor();
    await page.getByRole('group', { name: 'Name' }).getByLabel('In the sheet:').check();
    await saveButton(stub).click();
    await page.getByRole('status').getByText('ready for the next one').waitFor();
    expect((await inputsOf(stub, 'saveContact'))[1]).toEqual({
      id: 'r1',
      phone: '(415) 555-0133',
      seen: { phone: '' },
    });
    await stub.close();
  });
});

describe('the selected row', () => {
  test('is opened, and only what differs is sent', async () => {
    const stub = await open({ ...ROW, saveContact: [SAVED] });
    const { page } = stub;
    expect(await nameField(stub).inputValue()).toBe('Leo Brandt');
    await page.getByRole('button', { name: 'Nothing to save' }).waitFor();
    await page.getByLabel('They would be comfortable referring me').check();
    await page.getByLabel('Next follow-up', { exact: true }).fill('');
    await saveButton(stub).click();
    await page.getByRole('status').getByText('ready for the next one').waitFor();
    expect(await inputsOf(stub, 'saveContact')).toEqual([
      {
        id: 'r1',
        nextFollowUp: null,
        wouldReferMe: true,
        seen: { nextFollowUp: '2026-11-30', wouldReferMe: false },
      },
    ]);
    await stub.close();
  });

  test('takes the place of what was typed, which can be brought back', async () => {
    const stub = await open({ ...FORM, getSelection: [{ value: NOTHING_SELECTED }, { value: LEO_SELECTED }] });
    const { page } = stub;
    await nameField(stub).fill('Zoe Park');
    await page.getByRole('button', { name: 'Use the selected row' }).click();
    await page.getByRole('heading', { name: 'Leo Brandt' }).waitFor();
    await page.getByRole('button', { name: 'Bring back what you typed' }).click();
    expect(await nameField(stub).inputValue()).toBe('Zoe Park');
    await stub.close();
  });

  test('that is about nobody is said, and the form stays', async () => {
    const stub = await open(FORM);
    await nameField(stub).fill('Zoe Park');
    await stub.page.getByRole('button', { name: 'Use the selected row' }).click();
    await stub.page.getByRole('alert').getByText('The selected row is about nobody').waitFor();
    expect(await nameField(stub).inputValue()).toBe('Zoe Park');
    await stub.close();
  });

  const CHANGED =
    'Leo Brandt was changed in the sheet since you opened it: Next Steps. Nothing was written. Look at both and choose.';
  const now = { ...LEO, values: { ...LEO.values, nextSteps: 'Call him on Friday', role: 'Head of talent' } };

  test.each([
    ['In the sheet: Call him on Friday', { iceBreaker: 'Sailing' }, { iceBreaker: '' }],
    [
      'Yours: Write to him',
      { nextSteps: 'Write to him', iceBreaker: 'Sailing' },
      { nextSteps: 'Call him on Friday', iceBreaker: '' },
    ],
  ])('changed meanwhile: both are shown, and "%s" counts', async (choice, fields, seen) => {
    const stub = await open({
      ...ROW,
      saveContact: [{ refuse: CHANGED, code: 'stale' }, SAVED],
      getContact: [{ value: now }],
    });
    const { page } = stub;
    await page.getByLabel('Next step', { exact: true }).fill('Write to him');
    await page.getByLabel('Ice-breaker').fill('Sailing');
    await saveButton(stub).click();
    await page.getByRole('alert').getByText(CHANGED).waitFor();
    expect(await page.locator('.changed-meanwhile .check').allTextContents()).toEqual([
      'In the sheet: Call him on Friday',
      'Yours: Write to him',
    ]);
    // What nobody disputes is taken over, and nothing is saved before the choice.
    expect(await page.getByLabel('Role').inputValue()).toBe('Head of talent');
    await saveButton(stub).click();
    await page.getByRole('alert').getByText('Choose first what to keep').waitFor();
    await page.getByLabel(choice).check();
    await saveButton(stub).click();
    await page.getByRole('status').getByText('ready for the next one').waitFor();
    expect((await inputsOf(stub, 'saveContact'))[1]).toEqual({ id: 'r1', ...fields, seen });
    await stub.close();
  });

  test('gone meanwhile: what was typed can be saved as a new contact', async () => {
    const gone = { refuse: 'This row is no longer in the sheet as it was.', code: 'row-changed' };
    const stub = await open({ ...ROW, saveContact: [gone, SAVED], getContact: [gone] });
    await stub.page.getByLabel('Phone').fill('(415) 555-0133');
    await saveButton(stub).click();
    await stub.page.getByRole('alert').getByText('no longer in the row it was opened from').waitFor();
    await stub.page.getByRole('button', { name: 'Add contact' }).click();
    await stub.page.getByRole('status').getByText('ready for the next one').waitFor();
    expect((await inputsOf(stub, 'saveContact'))[1]).toMatchObject({ name: 'Leo Brandt', phone: '(415) 555-0133' });
    await stub.close();
  });
});

describe('names to choose from', () => {
  test('10,000 are searched while one types; 50 are drawn, and the rest is told', async () => {
    const stub = await open({ getSelection: [{ value: { ...NOTHING_SELECTED, names: MANY_PEOPLE } }] });
    const { page } = stub;
    const field = page.getByLabel('Referred by');
    await field.fill('okafor');
    await page.getByText('8,521 more: type on to find them').waitFor();
    expect(await page.getByRole('option').count()).toBe(50);
    await field.fill('person 9998');
    expect(await page.getByRole('option').allTextContents()).toEqual(['Person 9998 Okafor Company 98']);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    expect(await field.getAttribute('aria-activedescendant')).toMatch(/option-0$/);
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('Person 9998 Okafor');
    await stub.close();
  });
});

test('a failed start can be tried again', async () => {
  const stub = await openStubPage(browser, 'contact', {
    ...FORM,
    getSelection: [{ fail: 'x' }, { value: LEO_SELECTED }],
  });
  await stub.page.getByRole('button', { name: 'Try again' }).click();
  await stub.page.getByRole('heading', { name: 'Leo Brandt Contacts, row 11' }).waitFor();
  await stub.close();
});

test('at 200 % nothing sticks out sideways and the button is in reach', async () => {
  const stub = await open(ROW);
  await stub.page.setViewportSize({ width: 150, height: 450 });
  expect(await stub.page.evaluate('document.documentElement.scrollWidth')).toBe(150);
  expect(await stub.page.getByRole('button', { name: 'Nothing to save' }).isVisible()).toBe(true);
  await stub.close();
});
