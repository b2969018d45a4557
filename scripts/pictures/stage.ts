/** Opens the workbench at the sample's Monday morning in a browser, and takes pictures of it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { buildFiles } from '../build';
import type { MenuKind } from '../build/server';
import type { SheetModel } from '../local/model';
import { emptyWorkbookFile } from '../local/workbook-file';
import { thirdMonth } from '../samples/third-month';
import { openSession } from '../workbench/open-session';
import { startWorkbench } from '../workbench/server';
import { pictureStyle } from './look';
import type { Picture, Stage } from './picture';
import { compressPng } from './png';

const NOW = '2026-11-23T08:00';
const TIME_ZONE = 'America/Los_Angeles';
const LOCALE = 'en_US';
const TITLE = 'My job search';
const WINDOW = { width: 1280, height: 800 };
const MENU = { bound: 'Job search', addon: 'Extensions' } as const;

/** Where each part stands in the window. */
const PARTS = {
  window: '.workbench',
  sidebar: '.addon-sidebar iframe',
  dialog: '.dialog iframe',
  mail: '.outbox article iframe',
} as const;

/** The sample without the characters that no font here can be counted on to have. */
function writable(sheets: SheetModel[]): SheetModel[] {
  for (const { cells } of sheets)
    for (const row of cells.values())
      for (const cell of row.values())
        if (typeof cell.value === 'string') cell.value = cell.value.replace(' (张伟)', '');
  return sheets;
}

async function writeAddOn(folder: string): Promise<string> {
  const files = Object.entries(await buildFiles('addon'));
  await Promise.all(files.map(([name, content]) => writeFile(path.join(folder, name), content)));
  return folder;
}

async function writeWorkbook(folder: string): Promise<string> {
  const workbook = await emptyWorkbookFile({ locale: LOCALE, timeZone: TIME_ZONE, title: TITLE });
  workbook.model.sheets = writable(thirdMonth());
  const file = path.join(folder, `${TITLE}.xlsx`);
  await writeFile(file, await workbook.save());
  return file;
}

function stageOf(page: Page, menu: MenuKind): Stage {
  const openMenu = async (): Promise<void> => {
    await page.getByRole('button', { name: MENU[menu], exact: true }).click();
    await page.getByRole('menu').first().waitFor();
  };
  return {
    page,
    sidebar: page.frameLocator(PARTS.sidebar),
    dialog: page.frameLocator(PARTS.dialog),
    mail: page.frameLocator(PARTS.mail),
    openMenu,
    async choose(caption) {
      await openMenu();
      await page.getByRole('menuitem', { name: caption, exact: true }).click();
    },
    async showTab(name) {
      const tab = page.getByRole('tab', { name, exact: true });
      await tab.click();
      await page.locator('[role="tab"][aria-selected="true"]', { hasText: name }).waitFor();
      await settle(page);
    },
  };
}

/** Waits until the server has answered and every frame has its fonts and two frames of painting behind it. */
async function settle(page: Page): Promise<void> {
  await page.locator('.workbench[data-busy="false"]').waitFor();
  for (const frame of page.frames()) {
    // A mail runs no scripts: it has neither fonts nor frames of painting to ask for.
    if (!(await runsScripts(frame))) continue;
    await frame.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    });
  }
}

async function runsScripts(frame: Frame): Promise<boolean> {
  if (frame.parentFrame() === null) return true;
  const sandbox = await (await frame.frameElement()).getAttribute('sandbox');
  return sandbox === null || sandbox.includes('allow-scripts');
}

/** A script that puts a style sheet into every document. As text: a function would carry the compiler's helpers along. */
function addStyleScript(style: string): string {
  return `document.addEventListener('DOMContentLoaded', () => {
    const element = document.createElement('style');
    element.textContent = ${JSON.stringify(style)};
    document.documentElement.append(element);
  });`;
}

/** Takes a picture in a workbench of its own, so that no picture depends on another; its bytes, compressed. */
export async function takePicture(browser: Browser, picture: Picture): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pictures-'));
  const workbench = await startWorkbench(0);
  const context = await browser.newContext({
    viewport: picture.window ?? WINDOW,
    deviceScaleFactor: picture.scale ?? 1,
    locale: 'en-US',
    timezoneId: TIME_ZONE,
    reducedMotion: 'reduce',
    colorScheme: 'light',
    // The workbench lets no page load a font; here one is given to it.
    bypassCSP: true,
  });
  try {
    const session = openSession(
      {
        file: await writeWorkbook(folder),
        now: NOW,
        timeZone: TIME_ZONE,
        locale: LOCALE,
        user: 'me@example.com',
        isUsed: picture.isFirstRun !== true,
        ...(picture.isAddOn === true ? { codeFolder: await writeAddOn(folder) } : {}),
      },
      workbench,
    );
    workbench.ready(await session);
    const style = await pictureStyle(picture.showsWorkbench === true);
    await context.addInitScript({ content: addStyleScript(style) });
    const page = await context.newPage();
    await page.goto(workbench.url);
    await page.getByRole('tab').first().waitFor();
    await picture.prepare(stageOf(page, picture.isAddOn === true ? 'addon' : 'bound'));
    await settle(page);
    const part = page.locator(PARTS[picture.part]);
    return compressPng(await part.screenshot({ animations: 'disabled', caret: 'hide', scale: 'device' }));
  } finally {
    await context.close();
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  }
}
