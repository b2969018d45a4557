/** The self-test's page: what it says before, while and after, what failed first, and the report to copy. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { SelfTestReport } from '../../src/api';
import { accessibilityFaults } from './accessibility';
import { launchBrowser } from './browser';
import { openStubPage } from './stub-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const PAGE = 'https://developers.google.com/apps-script/reference/spreadsheet/range#getvalue';
const COMMUNICATION =
  'https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values';
const GOOD: SelfTestReport = {
  version: '0.1.0',
  timeZone: 'America/Los_Angeles',
  locale: 'en_US',
  lines: [
    { group: 'Cells', assumed: 'An empty cell reads as empty text', page: PAGE, verdict: 'yes', seen: 'empty text' },
    {
      group: 'Timers',
      assumed: 'A timer sees the sheet',
      page: PAGE,
      verdict: 'unknown',
      seen: 'Only its run shows it.',
    },
  ],
  remarks: [],
  message: '1 of 1 thing are as assumed. 1 more cannot be seen from a script.',
};
/** What the page asks for itself, in order: where all is well, a date empties the answer and cannot be sent. */
const TRAVELLED = { value: { list: ['a', null, 'b'] } };
const PROBES = 13;
const SEEN = 'Expected: empty text. Seen: nothing.';
const BAD: SelfTestReport = {
  ...GOOD,
  lines: GOOD.lines.map((line) => (line.group === 'Cells' ? { ...line, verdict: 'no', seen: SEEN } : line)),
  remarks: ['A temporary tab was left by an earlier run that was cut off. It is removed now.'],
};

describe.each([
  { dark: false, width: 760, height: 560 },
  { dark: true, width: 380, height: 280 },
])('dark $dark, $width pixels', ({ dark, width, height }) => {
  test('asked for, refused, run, and run again', async () => {
    const { page, calls, release, close } = await openStubPage(
      browser,
      'self-test',
      {
        runSelfTest: [
          { refuse: 'The self-test is running in another window of yours.', code: 'busy' },
          { value: BAD },
          { value: GOOD },
        ],
        probeSelfTest: [
          ...Array.from({ length: PROBES }, () => TRAVELLED),
          { empty: true },
          TRAVELLED,
          { fail: 'Failed due to illegal value in property: holds' },
          TRAVELLED,
        ],
      },
      { dark, width, height, holds: ['runSelfTest'] },
    );
    const fine = async (): Promise<void> => {
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    };
    await page.getByText('It adds a tab named "Self-test"').waitFor();
    expect(await calls()).toEqual([]);
    await page.getByRole('button', { name: 'Run the self-test' }).dblclick();
    await page.getByText('Trying everything on a temporary tab').waitFor();
    await release();
    await page.getByRole('alert').getByText('running in another window').waitFor();
    expect(await calls()).toHaveLength(1);
    await fine();

    await page.getByRole('button', { name: 'Try again' }).click();
    const wrong = page.getByRole('table', { name: 'Not as expected' });
    await wrong.waitFor();
    const row = wrong.getByRole('row', { name: 'An empty cell reads as empty text' });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual([' No', SEEN]);
    expect(await row.getByRole('link').getAttribute('href')).toBe(PAGE);
    expect(await wrong.getByRole('row').allInnerTexts()).toHaveLength(4);
    await wrong.getByText('Seen: {"list":["a",null,"b"]} arrived.').waitFor();
    await wrong.getByText('Expected: refused before it was sent. Seen: sent.').waitFor();
    await page.getByText('It is removed now.').waitFor();
    await fine();
    await page.getByRole('button', { name: 'Copy the report' }).click();
    await page
      .getByRole('status')
      .getByText(/The report is (copied|selected)/)
      .waitFor();
    expect(await page.getByLabel('The whole report as text').inputValue()).toBe(
      [
        'Job Offer Steps to Success 0.1.0, self-test',
        'America/Los_Angeles, en_US',
        '2 of 5 things are as assumed. 3 are not. 1 more cannot be seen from a script.',
        ...BAD.remarks,
        '',
        'Cells',
        `  No: An empty cell reads as empty text. ${SEEN} <${PAGE}>`,
        '',
        'Timers',
        `  Not decidable: A timer sees the sheet. Only its run shows it. <${PAGE}>`,
        '',
        'Pages and the server',
        `  No: An answer with a date in it arrives empty. Expected: nothing arrived. Seen: {"list":["a",null,"b"]} arrived. <${COMMUNICATION}>`,
        `  Yes: What is undefined in a list arrives as nothing (null). ["a",null,"b"] <${COMMUNICATION}>`,
        `  No: A date cannot be sent. Expected: refused before it was sent. Seen: sent. <${COMMUNICATION}>`,
        `  Yes: Ten questions at once are all answered. 10 answers <${COMMUNICATION}>`,
      ].join('\n'),
    );

    await page.getByRole('button', { name: 'Run it again' }).click();
    await page.getByRole('table', { name: 'Cells' }).getByText('Yes').waitFor();
    await page.getByText('5 of 5 things are as assumed. 1 more cannot be seen from a script.').waitFor();
    expect(await page.getByText('Not as expected').count()).toBe(0);
    await fine();
    await close();
  });
});
