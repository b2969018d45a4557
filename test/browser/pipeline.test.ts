/** The pipeline: each way to move a card, what each stage asks, and what happens when saving fails. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ApplicationDetails, PipelineReport, Stage } from '../../src/api';
import { accessibilityFaults } from './accessibility';
import { launchBrowser } from './browser';
import { EMPTY_PIPELINE, HOOLI, HUGE_PIPELINE, PIPELINE } from './fixtures/pipeline';
import { openStubPage, type StubAnswers, type StubOptions, type StubPage } from './stub-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const WIDE: StubOptions = { width: 900, height: 600 };
const said = (message: string) => [{ value: { message } }];
const NEVER = [{ never: true }] as const;

async function open(answers: StubAnswers = {}, options: StubOptions = WIDE): Promise<StubPage> {
  const stub = await openStubPage(
    browser,
    'pipeline',
    { getPipeline: [{ value: PIPELINE }], getPeople: [{ value: { people: [], companies: [] } }], ...answers },
    options,
  );
  stub.page.setDefaultTimeout(15_000);
  await stub.page.getByRole('searchbox', { name: 'Search' }).waitFor();
  return stub;
}

/** The board after an application was moved: what the server would report. */
function movedTo(to: Stage): PipelineReport {
  const hooli = PIPELINE.stages.flatMap(({ applications }) => applications).find(({ id }) => id === HOOLI.id);
  if (hooli === undefined) throw new Error('No Hooli');
  return {
    ...PIPELINE,
    stages: PIPELINE.stages.map(({ stage, applications }) => ({
      stage,
      applications: [
        ...applications.filter(({ id }) => id !== hooli.id),
        ...(stage === to ? [{ ...hooli, daysInStage: 0, daysLate: 0 }] : []),
      ],
    })),
  };
}

const column = (page: Page, stage: string) => page.getByRole('region', { name: new RegExp(`^${stage} `) });
const cardIn = (page: Page, stage: string, company: string) =>
  column(page, stage).getByRole('button', { name: `${company}: change` });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
const moves = async (stub: StubPage) =>
  (await stub.calls()).filter(({ name }) => name === 'moveStage' || name === 'acceptOffer');

async function moveBy(page: Page, company: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `Move to… ${company}` }).click();
  await page.getByRole('menuitem', { name: to, exact: true }).click();
}

describe('the board', () => {
  test('five stages stand beside each other with their counts and caps, the outcomes below', async () => {
    const { page, close } = await open();
    const headings = await page.locator('.column h2').allTextContents();
    expect(headings).toEqual([
      'Stage not understood 1',
      'Inactive 2',
      'Uncalled 2',
      'Trying-To 3',
      'Interview Set 1',
      'Waiting 1',
      'Offer 1',
      'Accepted 0',
      'Declined 0',
      'Rejected 2',
      'Closed 0',
    ]);
    const tops = await page
      .locator('.board.working .column')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    expect((await page.locator('.cap').allTextContents()).map((text) => text.trim())).toEqual([
      'Move these to the stage you mean',
      'At most 20, better fewer',
      'Keep it at 5 or fewer',
    ]);
    // The late one first, in words and with a mark.
    const first = column(page, 'Trying-To').locator('.card').first();
    expect((await first.textContent())?.replace(/\s+/g, ' ')).toMatch(
      /^HooliSoftware EngineerWrite to Priya about the team Fri, Nov 20 3 days late12 days in this stage/,
    );
    expect(await first.locator('.late svg').count()).toBe(1);
    await close();
  });

  test('the caps of a full stage are told in words', async () => {
    const { page, close } = await open({ getPipeline: [{ value: HUGE_PIPELINE }] });
    expect((await page.locator('.cap').allTextContents()).map((text) => text.trim())).toEqual([
      'Over 30: add no new ones',
      'Over 5: ask where you stand',
    ]);
    await close();
  });

  test('search and filters narrow it together, and say how much is left', async () => {
    const { page, close } = await open();
    const companies = () => page.locator('.card-open').allInnerTexts();
    await page.getByRole('button', { name: 'Late' }).click();
    expect(await companies()).toEqual(['Acme', 'Hooli']);
    expect(await page.getByText('2 of 13 applications').count()).toBe(1);
    await page.getByRole('searchbox', { name: 'Search' }).fill('hoo PRIYA');
    expect(await companies()).toEqual(['Hooli']);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('button', { name: 'Without next step' }).click();
    expect(await companies()).toEqual(['Globex']);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByLabel('Stage', { exact: true }).selectOption('Rejected');
    expect(await companies()).toEqual(['Soylent', 'Tyrell']);
    await page.getByRole('searchbox', { name: 'Search' }).fill('nobody');
    await page.getByText('Nothing matches').waitFor();
    await page.getByRole('button', { name: 'Show all' }).first().click();
    expect((await companies()).length).toBeGreaterThan(8);
    await close();
  });

  test('2,000 applications: few are drawn, more on request, and each is found', async () => {
    const { page, close } = await open({ getPipeline: [{ value: HUGE_PIPELINE }] });
    expect(await page.locator('.card').count()).toBe(150);
    await column(page, 'Waiting').getByRole('button', { name: 'Show 30 more of 170' }).click();
    expect(await column(page, 'Waiting').locator('.card').count()).toBe(60);
    await page.getByRole('searchbox', { name: 'Search' }).fill('Company 1999');
    await cardIn(page, 'Closed', 'Company 1999').waitFor();
    expect(await page.locator('.card').count()).toBe(1);
    await close();
  });

  test('the funnel counts the furthest stage of each, and says when it is too few to tell', async () => {
    const { page, close } = await open();
    await page.getByText('How far they got').click();
    const row = page.locator('tr', { has: page.getByRole('rowheader', { name: 'Interview Set' }) });
    expect(await row.locator('.bar-text').textContent()).toBe('4 of 9, too few to tell');
    await page.getByText('Worth knowing').click();
    await page.getByText('1 application in Trying-To has no next step: Globex.').waitFor();
    await close();
  });

  test('an empty pipeline says how to start, and adds one company after the other', async () => {
    const stub = await openStubPage(
      browser,
      'pipeline',
      {
        getPipeline: [{ value: EMPTY_PIPELINE }],
        getPeople: [{ value: { people: [], companies: [] } }],
        saveApplication: [
          { value: { message: 'Added: Orbit, in Inactive.' } },
          { value: { message: 'Added: Acme, in Inactive.' } },
        ],
      },
      WIDE,
    );
    const { page } = stub;
    await page.getByText('Find about 50 companies').waitFor();
    await page.getByRole('button', { name: 'Add the first company' }).click();
    for (const company of ['Orbit', 'Acme']) {
      await page.getByLabel('Company').fill(company);
      await page.getByLabel('Stage').selectOption('Inactive');
      await page.getByRole('button', { name: 'Add and go on' }).click();
      await page.getByText(`Added: ${company}`).waitFor();
    }
    await page.getByText('2 companies so far.').waitFor();
    expect(await page.getByLabel('Company').inputValue()).toBe('');
    expect((await stub.calls()).filter(({ name }) => name === 'saveApplication').map(({ input }) => input)).toEqual([
      { company: 'Orbit', stage: 'Inactive' },
      { company: 'Acme', stage: 'Inactive' },
    ]);
    await stub.close();
  });
});

describe('moving', () => {
  test('with the mouse: dragged onto a stage, asked for its day, shown there at once, saved once', async () => {
    const stub = await open(
      {
        getPipeline: [{ value: PIPELINE }, { value: movedTo('Interview Set') }],
        moveStage: said('Hooli is now in Interview Set.'),
      },
      { ...WIDE, holds: ['moveStage'] },
    );
    const { page } = stub;
    await page.locator('.card', { hasText: 'Hooli' }).dragTo(column(page, 'Interview Set'));
    await page.getByRole('button', { name: 'Move to Interview Set' }).click();
    await page.getByText('Give the day of the interview.').waitFor();
    await page.getByLabel('Day of the interview').fill('2026-12-02');
    await page.getByLabel('Time (optional)').fill('14:30');
    await page.getByRole('button', { name: 'Move to Interview Set' }).dblclick();
    await stub.release();
    await page.getByText('Hooli is now in Interview Set.').waitFor();
    expect(await cardIn(page, 'Interview Set', 'Hooli').count()).toBe(1);
    expect(await moves(stub)).toEqual([
      {
        name: 'moveStage',
        input: {
          id: 'a-1',
          to: 'Interview Set',
          interviewOn: '2026-12-02',
          interviewAt: '14:30',
          seen: { stage: 'Trying-To', interviewOn: null },
        },
      },
    ]);
    expect(await focused(page)).toBe('Hooli: change');
    await stub.close();
  });

  test('by keyboard: picked up, carried with the arrows, dropped, and all of it said', async () => {
    const stub = await open({
      getPipeline: [{ value: PIPELINE }, { value: movedTo('Waiting') }],
      moveStage: said('Hooli is now in Waiting.'),
    });
    const { page } = stub;
    const spoken = () => page.locator('[aria-live="assertive"]').textContent();
    await page.getByRole('button', { name: 'Carry Hooli with the arrow keys' }).focus();
    await page.keyboard.press('Enter');
    expect(await spoken()).toMatch(/^Hooli is picked up from Trying-To\./);
    await page.keyboard.press('ArrowRight');
    expect(await spoken()).toBe('Interview Set, 1 application.');
    await page.keyboard.press('Escape');
    expect(await spoken()).toBe('Hooli stays in Trying-To.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('[data-target="true"]').getAttribute('data-stage')).toBe('Waiting');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('Next step (optional)').fill('Ask on Friday');
    await page.keyboard.press('Enter');
    await page.getByText('Hooli is now in Waiting.').waitFor();
    expect((await moves(stub)).map(({ input }) => input)).toEqual([
      { id: 'a-1', to: 'Waiting', nextStep: 'Ask on Friday', seen: { stage: 'Trying-To' } },
    ]);
    await cardIn(page, 'Waiting', 'Hooli').waitFor();
    expect(await focused(page)).toBe('Hooli: change');
    await stub.close();
  });

  test('by the menu and the keyboard alone; Escape leads back to the button', async () => {
    const stub = await open({ moveStage: said('Acme is now in Closed.') });
    const { page } = stub;
    const button = page.getByRole('button', { name: 'Move to… Acme' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Move to… Acme');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('c');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Acme: Closed' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.closest('[data-card]')?.textContent)).toContain('Acme');
    expect(await moves(stub)).toEqual([]);
    await stub.close();
  });

  test.each([
    [
      'Lattice',
      'Inactive',
      async (page: Page) => page.getByLabel('Look at it again on').fill('2027-02-01'),
      { to: 'Inactive', parkedUntil: '2027-02-01' },
    ],
    [
      'Initech',
      'Trying-To',
      async (page: Page) => {
        await page.getByLabel('Next step', { exact: true }).fill('Write to Ann');
        await page.getByLabel('On which day?').fill('2026-11-25');
        await page.getByLabel('Notes').fill('Uses Go');
      },
      { to: 'Trying-To', notes: 'Uses Go', nextStep: 'Write to Ann', nextStepDue: '2026-11-25' },
    ],
    [
      'Orbit',
      'Offer',
      async (page: Page) => page.getByLabel('Decide by').fill('2026-12-04'),
      { to: 'Offer', decideBy: '2026-12-04' },
    ],
    [
      'Northwind',
      'Rejected',
      async (page: Page) => {
        await page.getByLabel('Why?').fill('Too little Go');
        await page.getByLabel('I have asked them').check();
        await page.getByLabel('Yes: rest it').check();
      },
      { to: 'Rejected', why: 'Too little Go', askedForReferrals: true, tryAgainOn: '2027-03-23' },
    ],
  ])('%s to %s asks for what the stage needs', async (company, to, fill, expected) => {
    const stub = await open({ moveStage: said('Done.') });
    await moveBy(stub.page, company, to);
    await fill(stub.page);
    await stub.page.getByRole('button', { name: `Move to ${to}` }).click();
    await stub.page.getByText('Done.').waitFor();
    expect((await moves(stub)).map(({ input }) => input)).toMatchObject([expected]);
    await stub.close();
  });

  test('Uncalled asks for a person only where there is none, and else asks nothing', async () => {
    const stub = await open({ moveStage: said('Moved.') });
    const { page } = stub;
    await moveBy(page, 'Initech', 'Uncalled');
    await page.getByText('Moved.').waitFor();
    expect((await moves(stub)).map(({ input }) => input)).toMatchObject([
      { to: 'Uncalled', seen: { stage: 'Inactive' } },
    ]);
    await stub.close();
  });

  test('Trying-To without a next step is told of, and left to the person', async () => {
    const stub = await open({ moveStage: said('Lattice is now in Trying-To.') });
    const { page } = stub;
    await moveBy(page, 'Lattice', 'Trying-To');
    await page.getByRole('button', { name: 'Move to Trying-To' }).click();
    await page.getByText('Say what you do next').waitFor();
    await page.getByRole('button', { name: 'Move without a next step' }).click();
    await page.getByText('Lattice is now in Trying-To.').waitFor();
    await stub.close();
  });

  test('an offer is accepted by its own use case, after it was asked', async () => {
    const stub = await open({ acceptOffer: said('Congratulations on Fernwood Health!') });
    const { page } = stub;
    await column(page, 'Offer')
      .getByRole('button', { name: /^Offer/ })
      .click();
    await moveBy(page, 'Fernwood Health', 'Accepted');
    await page.getByText('everyone to thank').waitFor();
    await page.getByRole('button', { name: 'Accept this offer' }).click();
    await page.getByText('Congratulations on Fernwood Health!').waitFor();
    expect((await moves(stub)).map(({ name, input }) => [name, (input as { seen: unknown }).seen])).toEqual([
      ['acceptOffer', { stage: 'Offer' }],
    ]);
    await stub.close();
  });

  test('a row whose stage is not understood is moved to the one that is meant', async () => {
    const stub = await open({ moveStage: said('Umbrella is now in Closed.') });
    const { page } = stub;
    await page.getByRole('button', { name: 'Stage not understood 1' }).click();
    await moveBy(page, 'Umbrella', 'Closed');
    await page.getByRole('button', { name: 'Move to Closed' }).click();
    await page.getByText('Umbrella is now in Closed.').waitFor();
    expect((await moves(stub)).map(({ input }) => input)).toMatchObject([{ seen: { stage: null } }]);
    await stub.close();
  });
});

describe('when saving fails', () => {
  test.each([
    [
      'Google',
      { fail: 'We are sorry, a server error occurred. Error code PERMISSION_DENIED.' },
      'several Google accounts',
    ],
    ['the network', { fail: 'NetworkError: Connection failure due to HTTP 0' }, 'no connection'],
    ['a protected sheet', { refuse: 'The Applications tab is protected.', code: 'protected' }, 'is protected'],
  ])('because of %s, the card goes back and the form keeps what was typed', async (_what, answer, words) => {
    const stub = await open({ moveStage: [answer, { value: { message: 'Hooli is now in Waiting.' } }] });
    const { page } = stub;
    await moveBy(page, 'Hooli', 'Waiting');
    await page.getByLabel('Next step (optional)').fill('Ask on Friday');
    await page.getByRole('button', { name: 'Move to Waiting' }).click();
    await page.getByRole('alert').getByText(words).waitFor();
    expect(await page.getByLabel('Next step (optional)').inputValue()).toBe('Ask on Friday');
    expect(await page.locator('[data-stage="Waiting"] .card').count()).toBe(1);
    expect(await page.locator('.board.working .column[data-stage="Trying-To"] .card').count()).toBe(3);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Move to Waiting' }).click();
    await page.getByText('Hooli is now in Waiting.').waitFor();
    expect(await moves(stub)).toHaveLength(2);
    await stub.close();
  });

  test('it is shown as being saved meanwhile, and cannot be moved twice', async () => {
    const { page, close } = await open({ moveStage: NEVER });
    await moveBy(page, 'Hooli', 'Waiting');
    await page.getByRole('button', { name: 'Move to Waiting' }).click();
    await cardIn(page, 'Waiting', 'Hooli').waitFor();
    await column(page, 'Waiting').getByText('Saving…').waitFor();
    expect(await page.getByRole('button', { name: 'Move to… Hooli' }).count()).toBe(0);
    expect(await focused(page)).toBe('Hooli: change');
    await close();
  });

  const MOVED_MEANWHILE: ApplicationDetails = { ...HOOLI, stage: 'Interview Set' };
  const STALE = { refuse: 'The row of Hooli was changed in the sheet.', code: 'stale' };

  test('a row that was moved in the sheet meanwhile: both are shown, and the person chooses', async () => {
    const stub = await open({
      moveStage: [STALE, { value: { message: 'Hooli is now in Waiting.' } }],
      getApplication: [{ value: MOVED_MEANWHILE }],
    });
    const { page } = stub;
    await moveBy(page, 'Hooli', 'Waiting');
    await page.getByRole('button', { name: 'Move to Waiting' }).click();
    await page.getByText('Row 3 was changed in the sheet').waitFor();
    expect(await page.locator('.changed-meanwhile dd').allInnerTexts()).toEqual(['Interview Set', 'Waiting']);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Move to Waiting all the same' }).click();
    await page.getByText('Hooli is now in Waiting.').waitFor();
    expect((await moves(stub)).map(({ input }) => (input as { seen: unknown }).seen)).toEqual([
      { stage: 'Trying-To' },
      { stage: 'Interview Set' },
    ]);
    await stub.close();
  });

  test('a field that was changed in the sheet meanwhile: chosen one by one, and the rest of the sheet is kept', async () => {
    const now: ApplicationDetails = {
      ...HOOLI,
      fields: { ...HOOLI.fields, nextStep: 'Call Priya', location: 'Berlin', notes: 'Uses Go and Rust' },
    };
    const stub = await open({
      saveApplication: [STALE, { value: { message: 'Saved: Hooli.' } }],
      getApplication: [{ value: HOOLI }, { value: now }],
    });
    const { page } = stub;
    await cardIn(page, 'Trying-To', 'Hooli').click();
    await page.getByLabel('Next step', { exact: true }).fill('Write to Ann');
    await page.getByLabel('Notes').fill('Uses Elm');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Row 3 was changed in the sheet').waitFor();
    expect(await page.locator('.changed-meanwhile legend').allInnerTexts()).toEqual(['Next step', 'Notes']);
    await page.getByRole('button', { name: 'Save what I chose' }).click();
    await page.getByText('Choose first what to keep').waitFor();
    await page.getByRole('button', { name: "Keep all of the sheet's" }).click();
    await page.getByLabel('Yours: Write to Ann').check();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save what I chose' }).click();
    await page.getByText('Saved: Hooli.').waitFor();
    expect((await stub.calls()).filter(({ name }) => name === 'saveApplication').map(({ input }) => input)).toEqual([
      {
        id: 'a-1',
        nextStep: 'Write to Ann',
        notes: 'Uses Elm',
        seen: { nextStep: 'Write to Priya about the team', notes: 'Uses Go' },
      },
      { id: 'a-1', nextStep: 'Write to Ann', seen: { nextStep: 'Call Priya' } },
    ]);
    await stub.close();
  });

  test('the form of a row keeps what was typed when it is closed and when saving fails', async () => {
    const stub = await open(
      {
        getApplication: [{ value: HOOLI }],
        saveApplication: [{ fail: 'Exceeded maximum execution time' }, { value: { message: 'Saved: Hooli.' } }],
      },
      { ...WIDE, holds: ['saveApplication'] },
    );
    const { page } = stub;
    await cardIn(page, 'Trying-To', 'Hooli').click();
    await page.getByLabel('Location').fill('Lisbon');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Hooli: change');
    await page.keyboard.press('Enter');
    await page.getByText('What you typed before and did not save is still here.').waitFor();
    await page.getByRole('button', { name: 'Save' }).dblclick();
    await stub.release();
    await page.getByRole('alert').getByText('longer than it allows').waitFor();
    expect(await page.getByLabel('Location').inputValue()).toBe('Lisbon');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved: Hooli.').waitFor();
    expect((await stub.calls()).filter(({ name }) => name === 'saveApplication').map(({ input }) => input)).toEqual([
      { id: 'a-1', location: 'Lisbon', seen: { location: 'Remote' } },
      { id: 'a-1', location: 'Lisbon', seen: { location: 'Remote' } },
    ]);
    await stub.close();
  });

  test('a row that is gone is told of, and can be looked for again', async () => {
    const stub = await open({
      getApplication: [
        { refuse: 'This row is no longer in the sheet as it was.', code: 'row-changed' },
        { value: HOOLI },
      ],
    });
    const { page } = stub;
    await cardIn(page, 'Trying-To', 'Hooli').click();
    await page.getByText('no longer in the sheet').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByLabel('Location').waitFor();
    await stub.close();
  });

  test('a duplicate is added only after it was looked at', async () => {
    const stub = await open({
      saveApplication: [
        { refuse: 'Hooli is in Applications already, in row 3.', code: 'duplicate' },
        { value: { message: 'Added: Hooli, in Uncalled.' } },
      ],
    });
    const { page } = stub;
    await page.getByRole('button', { name: 'Add an application' }).click();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('An application needs a company.').waitFor();
    await page.getByRole('combobox', { name: 'Company' }).fill('Hooli');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('in row 3').waitFor();
    await page.getByRole('button', { name: 'Add it all the same' }).click();
    await page.getByText('Added: Hooli, in Uncalled.').waitFor();
    expect((await stub.calls()).filter(({ name }) => name === 'saveApplication').map(({ input }) => input)).toEqual([
      { company: 'Hooli', stage: 'Uncalled' },
      { company: 'Hooli', stage: 'Uncalled', allowDuplicate: true },
    ]);
    await stub.close();
  });

  test('a board that cannot be read says why and can be tried again', async () => {
    const stub = await openStubPage(
      browser,
      'pipeline',
      { getPipeline: [{ fail: 'ScriptError: quota' }, { value: PIPELINE }] },
      WIDE,
    );
    await stub.page.getByText("Google's daily limit").waitFor();
    await stub.page.getByRole('button', { name: 'Try again' }).click();
    await cardIn(stub.page, 'Trying-To', 'Hooli').waitFor();
    await stub.close();
  });
});

describe('in the sidebar', () => {
  test('the stages stand under one another and fold, and a card is moved by the same menu', async () => {
    const stub = await open({ moveStage: said('Acme is now in Closed.') }, { width: 300, height: 700 });
    const { page } = stub;
    expect(await page.getByRole('button', { name: 'Rejected 2' }).getAttribute('aria-expanded')).toBe('false');
    await page.getByRole('button', { name: 'Uncalled 2' }).click();
    expect(await page.getByRole('button', { name: 'Acme: change' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Uncalled 2' }).click();
    await moveBy(page, 'Acme', 'Closed');
    await page.getByRole('button', { name: 'Move to Closed' }).click();
    await page.getByText('Acme is now in Closed.').waitFor();
    await stub.close();
  });
});
