/**
 * Whoever used a button or a field that goes away is not left nowhere: the focus passes to what stood around it, so that
 * a screen reader says where one is and the Tab key goes on from there.
 */

/** What is worth being told of: a line of a list, a part of the page. */
const PLACES = 'li, form, section, fieldset, dialog, main';

/** Longer than a page takes to put the focus where it wants it; what it chose is left alone. */
const LEAVE_FOR_MS = 50;

/** Only for the moment: what can take the focus for good takes it from every click beside a button. */
export function passFocusTo(place: HTMLElement | null): void {
  if (place === null) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
}

function around(element: Element): readonly HTMLElement[] {
  const places: HTMLElement[] = [];
  for (let place = element.parentElement; place !== null; place = place.parentElement)
    if (place.matches(PLACES)) places.push(place);
  return places;
}

/** Watches a page for as long as it is open. */
export function keepFocus(page: HTMLElement): void {
  let last: Element | null = null;
  let places: readonly HTMLElement[] = [];
  const pass = (): void => {
    if (last === null || last.isConnected || document.activeElement !== document.body) return;
    last = null;
    passFocusTo(places.find((place) => place.checkVisibility()) ?? null);
  };
  page.addEventListener('focusin', ({ target }) => {
    last = target instanceof Element ? target : null;
    places = last === null ? [] : around(last);
  });
  // A click beside everything lets go of it for good.
  page.ownerDocument.addEventListener('pointerdown', () => {
    last = null;
  });
  new MutationObserver(() => {
    if (last !== null && !last.isConnected) setTimeout(pass, LEAVE_FOR_MS);
  }).observe(page, { childList: true, subtree: true });
}
