/** Whether everything on a page can be reached with the Tab key alone, and whether one sees where one is. */
import type { Page } from 'playwright-core';

/** Runs in the page: gives what can be used a number, and tells how many there are. */
function numberAll(): number {
  const top = document.querySelector('dialog[open]') ?? document.body;
  const radios = new Set<string>();
  let count = 0;
  for (const element of top.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.tabIndex < 0) continue;
    // Of a group of dots the Tab key takes one; the arrow keys go on from it.
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      if (radios.has(element.name)) continue;
      radios.add(element.name);
      for (const one of top.querySelectorAll<HTMLElement>(`input[name="${element.name}"]`))
        one.dataset.number = String(count);
    } else element.dataset.number = String(count);
    count += 1;
  }
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return count;
}

/** Runs in the page: what has the focus now, and whether it is ringed. */
function whereNow(): { readonly number: string | null; readonly ringed: boolean; readonly html: string } {
  const now = document.activeElement as HTMLElement | null;
  const style = now === null ? null : getComputedStyle(now);
  return {
    number: now?.dataset.number ?? null,
    ringed: style !== null && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
    html: now?.outerHTML.replace(/\s+/g, ' ').slice(0, 120) ?? '',
  };
}

export async function keyboardFaults(page: Page): Promise<readonly string[]> {
  const count = await page.evaluate<number>(`(${numberAll})()`);
  const seen = new Set<string>();
  const faults: string[] = [];
  // A date has a stop for the day, the month, the year and the calendar.
  for (let press = 0; press < 4 * count + 4 && seen.size < count; press += 1) {
    await page.keyboard.press('Tab');
    const { number, ringed, html } = await page.evaluate<ReturnType<typeof whereNow>>(`(${whereNow})()`);
    if (number === null || seen.has(number)) continue;
    seen.add(number);
    if (!ringed) faults.push(`no ring: ${html}`);
  }
  for (let number = 0; number < count; number += 1) {
    if (seen.has(String(number))) continue;
    faults.push(
      `out of reach: ${await page
        .locator(`[data-number="${number}"]`)
        .first()
        .evaluate((one) => one.outerHTML.slice(0, 120))}`,
    );
  }
  return faults;
}
