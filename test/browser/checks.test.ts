/** The Checks sidebar: finding the way to a cell, mending one or all of a kind, and putting it back. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { ALL_GOOD, FAULTS } from './fixtures/checks';
import { openStubPage, type StubAnswers } from './stub-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const open = (answers: StubAnswers) => openStubPage(browser, 'checks', answers, { height: 900 });
const FIXED = { value: { fixed: ['unknown-stage:Applications:14'], left: [], message: '1 cell was mended.' } };
const [FIRST, SECOND] = FAULTS.findings;

describe('looking', () => {
  test('findings stand under their tabs, with counts, the graver ones first', async () => {
    const { page, close } = await open({ checkWorkbook: [{ value: FAULTS }] });
    expect(await page.locator('summary h2').allTextContents()).toEqual([
      'Applications 2',
      'Job Offer Calculator 1',
      '📇 Contacts 2026 1',
    ]);
    expect(await page.locator('fieldset .button').allTextContents()).toEqual([
      'All 4',
      '1 to fix',
      '2 to check',
      '1 tip',
    ]);
    await close();
  });

  test('where there are only tips, it says that nothing is broken, and filters by nothing', async () => {
    const findings = FAULTS.findings.map((finding) => ({ ...finding, severity: 'info' }));
    const { page, close } = await open({ checkWorkbook: [{ value: { ...FAULTS, findings } }] });
    await page.getByRole('heading', { name: '4 tips' }).waitFor();
    await page.getByText('Nothing is broken.').waitFor();
    expect(await page.locator('fieldset .button').count()).toBe(0);
    await close();
  });

  test('many tips of one kind are one line with the others folded below, until something is looked for', async () => {
    const [first] = FAULTS.findings;
    const [tip] = FAULTS.findings.slice(-1);
    if (first === undefined || tip === undefined) throw new Error('No findings');
    const notes = Array.from({ length: 9 }, (_, index) => ({
      ...tip,
      id: `trying-without-notes ${index}`,
      rule: 'trying-without-notes',
      tab: first.tab,
      message: `Row ${index + 3} has no notes.`,
    }));
    const { page, close } = await open({ checkWorkbook: [{ value: { ...FAULTS, findings: [...notes, first, tip] } }] });
    const seen = () => page.locator('.finding > p:not(.preview):visible').allInnerTexts();
    await page.getByText('8 more like this').waitFor();
    const folded = await seen();
    expect(folded.map((text) => text.split('\n').pop())).toEqual([first.message, 'Row 3 has no notes.', tip.message]);
    await page.getByText('8 more like this').click();
    expect(await seen()).toHaveLength(11);
    await page.getByLabel('Filter').fill('notes');
    await page.getByText('8 more like this').waitFor({ state: 'detached' });
    expect(await seen()).toHaveLength(9);
    await close();
  });

  test('the filters narrow it, together', async () => {
    const { page, close } = await open({ checkWorkbook: [{ value: FAULTS }] });
    await page.getByRole('button', { name: '2 to check' }).click();
    expect(await page.locator('.finding').count()).toBe(2);
    await page.getByLabel('Filter').fill('INTERV');
    expect(await page.locator('.finding').count()).toBe(1);
    await page.getByLabel('Filter').fill('nothing like it');
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await page.locator('.finding').count()).toBe(4);
    await close();
  });

  test('a click goes to the cell, or says why it cannot', async () => {
    const { page, calls, close } = await open({
      checkWorkbook: [{ value: FAULTS }],
      showCell: [{ refuse: 'There is no tab called Applications any more.' }],
    });
    await page.getByRole('button', { name: /^Go to C14/ }).click();
    await page.getByRole('alert').getByText('There is no tab called Applications any more.').waitFor();
    expect((await calls())[1]).toEqual({ name: 'showCell', input: { tab: 'Applications', cell: 'C14' } });
    await close();
  });
});

describe('mending', () => {
  test('one finding, with what changes shown before, and undo offered after', async () => {
    const { page, calls, close } = await open({
      checkWorkbook: [{ value: FAULTS }, { value: ALL_GOOD }, { value: FAULTS }],
      fixFindings: [FIXED],
      undoFixes: [{ value: { message: '1 cell holds again what it held.' } }],
    });
    expect(await page.locator('.finding').first().locator('.preview').textContent()).toBe(
      'Before: Tryng-ToAfter: Trying-To',
    );
    await page.getByRole('button', { name: /^Change to Trying-To/ }).click();
    await page.getByRole('status').getByText('1 cell was mended.').waitFor();
    await page.getByText('Nothing in your sheet needs mending').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('status').getByText('1 cell holds again').waitFor();
    await page.getByText('4 things to look at').waitFor();
    expect((await calls()).map(({ name, input }) => [name, input])).toEqual([
      ['checkWorkbook', null],
      ['fixFindings', { ids: [FIRST?.id] }],
      ['checkWorkbook', null],
      ['undoFixes', null],
      ['checkWorkbook', null],
    ]);
    await close();
  });

  test('all of a kind in one call', async () => {
    const { page, calls, close } = await open({ checkWorkbook: [{ value: FAULTS }], fixFindings: [FIXED] });
    await page
      .getByRole('button', { name: /^All 2 like this/ })
      .first()
      .click();
    await page.getByRole('status').getByText('1 cell was mended.').waitFor();
    expect((await calls())[1]).toEqual({ name: 'fixFindings', input: { ids: [FIRST?.id, SECOND?.id] } });
    await close();
  });

  test('what was left alone is said, with the reason', async () => {
    const { page, close } = await open({
      checkWorkbook: [{ value: FAULTS }],
      fixFindings: [
        {
          value: {
            fixed: [],
            left: [{ id: 'x', message: 'C14 has changed since it was checked.' }],
            message: 'Nothing was mended.',
          },
        },
      ],
    });
    await page.getByRole('button', { name: /^Change to Trying-To/ }).click();
    await page.getByRole('alert').getByText('Nothing was mended. C14 has changed since it was checked.').waitFor();
    await close();
  });

  test('a fix that fails on the way can be tried again', async () => {
    const { page, calls, close } = await open({
      checkWorkbook: [{ value: FAULTS }],
      fixFindings: [{ fail: 'Exceeded maximum execution time' }, FIXED],
    });
    const fix = page.getByRole('button', { name: /^Change to Trying-To/ });
    await fix.click();
    await page.getByRole('alert').getByText('longer than it allows').waitFor();
    await fix.click();
    await page.getByRole('status').getByText('1 cell was mended.').waitFor();
    expect((await calls()).filter(({ name }) => name === 'fixFindings')).toHaveLength(2);
    await close();
  });
});

test('a sheet without faults says what was looked at, and checks again on request', async () => {
  const { page, calls, called, close } = await open({ checkWorkbook: [{ value: ALL_GOOD }] });
  expect(await page.locator('.checked li').allTextContents()).toEqual([...ALL_GOOD.checked]);
  await page.getByRole('button', { name: 'Check again' }).click();
  await called('checkWorkbook', 2);
  expect((await calls())[1]?.name).toBe('checkWorkbook');
  await close();
});
