/** The browser of the tests is that of the pictures. */
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser as launch } from '../../scripts/pictures/chromium';

/** Pages of this context compute so many times slower, which shows tests that only pass because the page is quick. */
async function slowDown(context: BrowserContext, times: number): Promise<void> {
  context.on('page', async (page) => {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  });
}

/** The browser of the tests; with `SLOW_BROWSER=8` in the environment its pages run eight times slower. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await launch();
  const times = Number(process.env.SLOW_BROWSER ?? '1');
  if (times > 1) {
    const newContext = browser.newContext.bind(browser);
    browser.newContext = async (options) => {
      const context = await newContext(options);
      await slowDown(context, times);
      return context;
    };
  }
  return browser;
}
