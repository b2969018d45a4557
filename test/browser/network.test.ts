/** The network map and the lists that say the same: looking, finding a way, adding a link, and every state. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { EMPTY_NETWORK, LARGE_NETWORK, NETWORK, NETWORK_WITH_LINK, waysTo } from './fixtures/network';
import { openStubPage, type StubAnswers, type StubOptions } from './stub-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const SIZE: StubOptions = { width: 900, height: 600 };
const open = (answers: StubAnswers, options: StubOptions = {}) =>
  openStubPage(browser, 'network', answers, { ...SIZE, ...options });
const ANSWERS: StubAnswers = { getNetwork: [{ value: NETWORK }], findIntroductions: [{ value: waysTo('Glasswing') }] };

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const placed = (page: Page): Promise<void> => page.locator('.map-progress').waitFor({ state: 'detached' });

/** How many pixels of the map are not of the ground's colour. */
function inkOf(page: Page): Promise<number> {
  return page.evaluate(`(() => {
    const canvas = document.querySelector('canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let ink = 0;
    for (let at = 0; at < data.length; at += 4)
      if (data[at] !== data[0] || data[at + 1] !== data[1] || data[at + 2] !== data[2]) ink += 1;
    return ink;
  })()`);
}

/** Waits for a frame that looks as it should; the test's own time limit ends a vain wait. */
async function untilInk(page: Page, isRight: (ink: number) => boolean): Promise<void> {
  while (!isRight(await inkOf(page))) await page.evaluate('new Promise(requestAnimationFrame)');
}

describe('looking', () => {
  test('everybody is listed by name, with who they are and whom they know', async () => {
    const { page, close } = await open(ANSWERS);
    expect(await page.locator('.people .person-line').allInnerTexts()).toEqual([
      'Amara Diallo\nSaltbox Games\nnot talked to yet · no links',
      'Dana Whitfield\nCopperline\nmeaningful contact · 2 links',
      'Kim Ito\nnot in Contacts · 1 link',
      'Leo Brandt\nSenior developer at Fernwood Health\ntalked once · 2 links',
      'Maximiliana Konstantinopoulou-Featherstonehaugh of the Long Name\nThe Incorporated Society of Extraordinarily Long Company Names\ntalked once · no links',
      'Noor Haddad\nAnalytics lead at Glasswing\nnot talked to yet · 2 links',
      'Priya Raman\niOS engineer at Lattice\nmeaningful contact · 1 link, 1 colleague',
      'Sofia Marchetti\nLattice\ntalked once · 1 colleague',
      'ليلى حداد\nMeridian Bank\ntalked once · no links',
    ]);
    await close();
  });

  test('the search narrows the list, by name, company or term, without accents', async () => {
    const { page, close } = await open(ANSWERS);
    const search = page.getByLabel('Search');
    await search.fill('LÁTTICE');
    expect(await page.locator('.people .who').allTextContents()).toEqual(['Priya Raman', 'Sofia Marchetti']);
    await search.fill('senior brandt');
    expect(await page.locator('.people .who').allTextContents()).toEqual(['Leo Brandt']);
    await page.getByRole('status').getByText('1 person matches').waitFor();
    await search.fill('nobody like that');
    await button(page, 'Show everybody').click();
    expect(await page.locator('.people .who').count()).toBe(9);
    await close();
  });

  test('a person chosen in the list is told whole; the focus goes there and comes back', async () => {
    const { page, calls, called, close } = await open({ ...ANSWERS, showCell: [{ value: null }] });
    const line = button(page, /^Leo Brandt/);
    await line.focus();
    await page.keyboard.press('Enter');
    const card = page.getByRole('region', { name: 'Leo Brandt' });
    await card.getByText('Holds 2 parts of a group together.').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Leo Brandt');
    expect(await card.locator('li').allInnerTexts()).toEqual([
      'Dana Whitfield worked together',
      'Noor Haddad run the data meetup',
      'You',
    ]);
    await button(page, 'Go to row 9: Leo Brandt').click();
    await called('showCell', 1);
    expect((await calls())[1]).toEqual({ name: 'showCell', input: { tab: 'Contacts', cell: 'A9' } });
    await card.getByRole('button', { name: 'Dana Whitfield' }).click();
    await page.getByRole('region', { name: 'Dana Whitfield' }).waitFor();
    await button(page, 'Close Dana Whitfield').press('Escape');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Leo Brandt');
    await close();
  });

  test('a row that is gone is said', async () => {
    const { page, close } = await open({ ...ANSWERS, showCell: [{ refuse: 'There is no tab "Contacts" any more.' }] });
    await button(page, /^Leo Brandt/).click();
    await button(page, /^Go to row 9/).click();
    await page.getByRole('alert').getByText('There is no tab "Contacts" any more.').waitFor();
    await close();
  });

  test('groups: who holds them together, and who stands alone', async () => {
    const { page, close } = await open(ANSWERS);
    await button(page, 'Groups').click();
    const names = (title: string): Promise<string[]> =>
      page.getByRole('region', { name: title }).locator('.who').allTextContents();
    expect(await names('Hold a group together')).toEqual([
      'Priya Raman',
      'Dana Whitfield',
      'Leo Brandt',
      'Noor Haddad',
    ]);
    expect(await names('Not connected to anybody else')).toEqual([
      'ليلى حداد',
      'Amara Diallo',
      'Maximiliana Konstantinopoulou-Featherstonehaugh of the Long Name',
    ]);
    const bridges = page.getByRole('list', { name: 'Links that hold a group together' });
    expect(await bridges.locator('li').allInnerTexts()).toEqual([
      'Priya Raman and Dana Whitfield: same climbing gym',
      'Dana Whitfield and Leo Brandt: worked together',
      'Leo Brandt and Noor Haddad: run the data meetup',
    ]);
    await close();
  });
});

describe('the map', () => {
  test('is drawn; zooming, choosing and colouring change it; Show all brings it back', async () => {
    const { page, close } = await open(ANSWERS);
    await placed(page);
    const first = await inkOf(page);
    expect(first).toBeGreaterThan(1000);
    const isFirst = (ink: number): boolean => Math.abs(ink - first) < first / 100;
    await button(page, 'Zoom in').click();
    await untilInk(page, (ink) => !isFirst(ink));
    await button(page, 'Show all').click();
    await untilInk(page, isFirst);
    const drawn = await page.evaluate("document.querySelector('canvas').toDataURL()");
    await page.getByLabel('Colour and shape by').selectOption('company');
    const legend = await page.locator('.legend li').allInnerTexts();
    expect(legend.slice(0, 2).map((line) => line.trim())).toEqual(['Lattice 2', 'Copperline 1']);
    while ((await page.evaluate("document.querySelector('canvas').toDataURL()")) === drawn)
      await page.evaluate('new Promise(requestAnimationFrame)');
    await close();
  });

  test('a press on somebody chooses them, a press beside lets go', async () => {
    const { page, close } = await open({ getNetwork: [{ value: { ...NETWORK, links: [], companies: [] } }] });
    await placed(page);
    const box = await page.locator('canvas').boundingBox();
    let chosen = '';
    for (let across = 10; across < (box?.width ?? 0) && chosen === ''; across += 20)
      for (let down = 10; down < (box?.height ?? 0) && chosen === ''; down += 20) {
        await page.mouse.click((box?.x ?? 0) + across, (box?.y ?? 0) + down);
        chosen = (await page.locator('.person h2').allTextContents()).join('');
      }
    expect(NETWORK.people.map(({ name }) => name)).toContain(chosen);
    await page.mouse.click((box?.x ?? 0) + 3, (box?.y ?? 0) + 3);
    await page.locator('.person').waitFor({ state: 'detached' });
    await close();
  });

  test('is saved as a picture', async () => {
    const { page, close } = await open(ANSWERS);
    await placed(page);
    const download = page.waitForEvent('download');
    await button(page, 'Save as picture').click();
    const picture = await download;
    expect(picture.suggestedFilename()).toBe('my-network.png');
    const stream = await picture.createReadStream();
    const bytes: Buffer[] = [];
    for await (const piece of stream) bytes.push(piece as Buffer);
    const whole = Buffer.concat(bytes);
    expect(whole.subarray(1, 4).toString()).toBe('PNG');
    expect([whole.readUInt32BE(16), whole.readUInt32BE(20)]).toEqual([2000, 1400]);
    await page.getByRole('status').getByText('The picture is in your downloads').waitFor();
    await close();
  });

  test('2,000 people are listed, found and drawn', async () => {
    const { page, close } = await open({ getNetwork: [{ value: LARGE_NETWORK }] });
    await page.getByLabel('Search').fill('First1999');
    expect(await page.locator('.people .who').allTextContents()).toHaveLength(1);
    await placed(page);
    expect(await inkOf(page)).toBeGreaterThan(1000);
    await page.getByLabel('Search').fill('');
    await page.getByText('Show more: 60 of 2000 are listed').waitFor();
    await close();
  });
});

describe('introductions', () => {
  test('a way is told step by step, and each of the pipeline says whether there is one', async () => {
    const { page, calls, close } = await open(ANSWERS);
    await button(page, 'Introductions').click();
    const lines = await page.locator('.people .person-line').allInnerTexts();
    expect(lines.map((line) => line.trim())).toEqual([
      'Lattice\nYou know Priya Raman, who works at Lattice. Write to them yourself.',
      'Glasswing\nAsk Leo Brandt to introduce you to Noor Haddad, who works at Glasswing.',
      'Saltbox Games\n1 person there, and nobody you talked to knows them.',
      'Nobody There\nNobody in your tabs works there yet.',
    ]);
    await page.getByLabel('Who can introduce me to').fill(' glasswing ');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ways to Glasswing' }).waitFor();
    expect((await calls())[1]).toEqual({ name: 'findIntroductions', input: { company: 'glasswing' } });
    expect(await page.locator('.way li').allInnerTexts()).toEqual([
      'Leo Brandt You have talked with Leo Brandt once, last on Fri, Nov 20, 3 days ago.',
      'Noor Haddad Leo Brandt and Noor Haddad know each other: "run the data meetup".',
    ]);
    await close();
  });

  test('from a person to their company, and by a press on a company', async () => {
    const { page, calls, close } = await open({
      ...ANSWERS,
      findIntroductions: [{ value: waysTo('Glasswing') }, { value: waysTo('Nobody There') }],
    });
    await button(page, /^Noor Haddad/).click();
    await button(page, 'Ways to Glasswing').click();
    await page.getByRole('heading', { name: 'Ways to Glasswing' }).waitFor();
    await button(page, /^Nobody There/).click();
    await page.getByText('Nobody in your tabs works at Nobody There yet. When').waitFor();
    expect((await calls()).slice(1).map(({ input }) => input)).toEqual([
      { company: 'Glasswing' },
      { company: 'Nobody There' },
    ]);
    await close();
  });

  test('a question that fails can be asked again; nothing asked is said', async () => {
    const { page, close } = await open({
      ...ANSWERS,
      findIntroductions: [{ fail: 'Exceeded maximum execution time' }, { value: waysTo('Glasswing') }],
    });
    await button(page, 'Introductions').click();
    await button(page, 'Find a way').click();
    await page.getByText('Write the name of a company.').waitFor();
    await page.getByLabel('Who can introduce me to').fill('Glasswing');
    await button(page, 'Find a way').click();
    await page.getByText('longer than it allows').waitFor();
    await button(page, 'Find a way').click();
    await page.getByRole('heading', { name: 'Ways to Glasswing' }).waitFor();
    expect(await page.getByText('longer than it allows').count()).toBe(0);
    await close();
  });
});

describe('adding a link', () => {
  test('is saved once, said, and seen at once; the next starts at the same person', async () => {
    const { page, calls, release, close } = await open(
      {
        getNetwork: [{ value: NETWORK }, { value: NETWORK_WITH_LINK }],
        saveLink: [{ value: { message: 'Linked: Amara Diallo and Priya Raman.' } }],
      },
      { holds: ['saveLink'] },
    );
    await button(page, /^Amara Diallo/).click();
    await button(page, 'Add a link').click();
    expect(await page.getByLabel('Person').inputValue()).toBe('Amara Diallo');
    await page.getByLabel('Knows').fill('Priya Raman');
    await page.getByLabel('How they know each other').fill('same class');
    await button(page, 'Save the link').dblclick();
    await release();
    await page.getByRole('status').getByText('Linked: Amara Diallo and Priya Raman.').waitFor();
    await button(page, 'Close').last().click();
    await page.getByRole('region', { name: 'Amara Diallo' }).getByText('Priya Raman').waitFor();
    expect((await calls()).map(({ name, input }) => [name, input])).toEqual([
      ['getNetwork', null],
      ['saveLink', { person: 'Amara Diallo', connectedTo: 'Priya Raman', howTheyKnow: 'same class' }],
      ['getNetwork', null],
    ]);
    await close();
  });

  test('what was typed survives a refusal; one person twice is not sent', async () => {
    const { page, calls, close } = await open({
      ...ANSWERS,
      saveLink: [{ refuse: 'Leo Brandt and Dana Whitfield are linked already, in row 3 of Your Network.' }],
    });
    await button(page, 'Add a link').click();
    await button(page, 'Save the link').click();
    expect(await page.getByText('Write the name of a person.').count()).toBe(2);
    await page.getByLabel('Person').fill('Leo Brandt');
    await page.getByLabel('Knows').fill(' leo brandt');
    await page.getByText('That is the same person.').waitFor();
    await button(page, 'Save the link').click();
    await page.getByLabel('Knows').fill('Dana Whitfield');
    await button(page, 'Save the link').click();
    await page.getByRole('alert').getByText('are linked already').waitFor();
    expect(await page.getByLabel('Knows').inputValue()).toBe('Dana Whitfield');
    expect((await calls()).filter(({ name }) => name === 'saveLink')).toHaveLength(1);
    await close();
  });

  test('is the first step of an empty network', async () => {
    const { page, close } = await open({
      getNetwork: [{ value: EMPTY_NETWORK }, { value: NETWORK }],
      saveLink: [{ value: { message: 'Linked: A and B.' } }],
    });
    await page.getByText('Your network starts with two names').waitFor();
    await page.getByLabel('Person').fill('A');
    await page.getByLabel('Knows').fill('B');
    await button(page, 'Save the link').click();
    await button(page, /^Leo Brandt/).waitFor();
    await close();
  });
});

describe('when the network cannot be read', () => {
  test('it says why, and tries again', async () => {
    const { page, close } = await open({ getNetwork: [{ fail: 'PERMISSION_DENIED' }, { value: NETWORK }] });
    await page.getByRole('alert').getByText('several Google accounts').waitFor();
    await button(page, 'Try again').click();
    await button(page, /^Leo Brandt/).waitFor();
    await close();
  });

  test('after a link was saved, the map that was there stays', async () => {
    const { page, close } = await open({
      getNetwork: [{ value: NETWORK }, { fail: 'NetworkError' }],
      saveLink: [{ value: { message: 'Linked: A and B.' } }],
    });
    await button(page, 'Add a link').click();
    await page.getByLabel('Person').fill('A');
    await page.getByLabel('Knows').fill('B');
    await button(page, 'Save the link').click();
    await page.getByRole('alert').getByText('There is no connection to Google').waitFor();
    expect(await button(page, /^Leo Brandt/).count()).toBe(1);
    await close();
  });
});
