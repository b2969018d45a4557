/** The guide's pages as elements, and their blocks for the search. */
import pages from 'guide-pages';
import { MENU_PLACE, MENU_TITLE } from '../../domain/menu-place';
import type { Block } from './search';

export type GuidePage = (typeof pages)[number];

/** The pages name the menu of a spreadsheet's own script; where it stands elsewhere, they say so. */
export const guide: readonly GuidePage[] = pages.map((page) => ({
  ...page,
  html: page.html.split(`<strong>${MENU_TITLE}`).join(`<strong>${MENU_PLACE.replace('>', '&gt;')}`),
}));

const BLOCKS = 'p, li, tr';

/** The page's elements, new at each call; its blocks and headings can be given the focus. */
export function elementsOf(page: GuidePage): readonly Element[] {
  const { body } = new DOMParser().parseFromString(page.html, 'text/html');
  for (const element of body.querySelectorAll(`h2, h3, ${BLOCKS}`)) element.setAttribute('tabindex', '-1');
  return [...body.children];
}

export function blocksIn(parent: ParentNode): readonly HTMLElement[] {
  return [...parent.querySelectorAll<HTMLElement>(BLOCKS)];
}

/** Every block of the guide, in order. */
export function listBlocks(): readonly Block[] {
  return guide.flatMap((page) => {
    const root = document.createElement('div');
    root.append(...elementsOf(page));
    let heading = '';
    let place = 0;
    return [...root.querySelectorAll(`h3, ${BLOCKS}`)].flatMap((element): Block[] => {
      const text = (element.textContent ?? '').trim();
      if (element.tagName === 'H3') {
        heading = text;
        return [];
      }
      place += 1;
      return [{ page: page.name, title: page.title, heading, text, place: place - 1 }];
    });
  });
}
