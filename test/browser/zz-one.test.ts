import { test } from '@jest/globals';
import { launchBrowser } from './browser';
import { SIDEBARS } from './states';
import { openStubTab } from './stub-page';

test('one', async () => {
  const [page, state, w, h, out] = (process.env.ONE ?? '').split('|');
  const browser = await launchBrowser();
  const tab = await openStubTab(browser);
  const s = SIDEBARS.find((x) => (x.as ?? x.page) === page);
  const st = s?.states.find((x) => x.name === state);
  if (!s || !st) throw new Error('?');
  await tab.show(s.page, st.answers, s);
  await tab.page.getByText(st.shows).first().waitFor({ state: 'attached' });
  await st.act?.(tab.page);
  await tab.page.setViewportSize({ width: Number(w), height: Number(h) });
  await tab.page.waitForTimeout(300);
  await tab.page.screenshot({ path: out ?? '', fullPage: process.env.FULL === '1' });
  await browser.close();
}, 60000);
