/** What a person would see amiss in a page, as lines that can be read: what axe-core does not look for. */
import type { Page } from 'playwright-core';

/** Runs in the page. */
function findFaults(width: number, height: number, reach: boolean): string[] {
  const faults: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > width) faults.push(`${root.scrollWidth} pixels wide, not ${width}`);
  const told = (element: Element): string => element.outerHTML.replace(/\s+/g, ' ').slice(0, 140);
  const visible = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.closest('.visually-hidden, [aria-hidden]') === null;
  // A modal dialog is all there is while it is open.
  const top = document.querySelector('dialog[open]') ?? document.body;

  for (const element of top.querySelectorAll('button, a.button, summary, select, input, textarea, [role="menuitem"]')) {
    if (!visible(element)) continue;
    // A box or a dot is clicked by its label.
    const isBox = element.matches('[type="checkbox"], [type="radio"]');
    const target = isBox ? (element.closest('label') ?? element) : element;
    const box = target.getBoundingClientRect();
    if (box.height < 31.5 || box.width < 31.5)
      faults.push(`small: ${Math.round(box.width)} × ${Math.round(box.height)} ${told(target)}`);
    if (
      !isBox &&
      element instanceof HTMLElement &&
      element.scrollWidth > element.clientWidth + 2 &&
      element.tagName !== 'INPUT'
    )
      faults.push(`words cut off: ${told(element)}`);
  }
  const moving = document.getAnimations().length;
  if (moving > 0) faults.push(`${moving} animations, though less motion is asked for`);
  const filled = [...top.querySelectorAll('.button.filled')].filter(visible);
  if (filled.length > 1) faults.push(`filled buttons: ${filled.map((one) => one.textContent).join(', ')}`);
  for (const button of reach ? filled : []) {
    const { top: from, bottom } = button.getBoundingClientRect();
    if (from < 0 || bottom > height + 0.5) faults.push(`out of reach: ${told(button)}`);
  }
  for (const element of top.querySelectorAll('h2, h3, p, li, dt, dd, label, legend, th, td, span, bdi')) {
    if (!visible(element)) continue;
    const { left, right } = element.getBoundingClientRect();
    if ((right > width + 1 || left < -1) && element.closest('.wide-table, .virtual-grid, .board') === null)
      faults.push(`beside the page: ${told(element)}`);
  }
  return faults;
}

/** @param reach Whether the filled button must be in sight without scrolling. */
export async function lookFaults(page: Page, reach: boolean): Promise<readonly string[]> {
  const size = page.viewportSize();
  if (size === null) throw new Error('The page has no size');
  return page.evaluate(`(${findFaults})(${size.width}, ${size.height}, ${reach})`);
}
