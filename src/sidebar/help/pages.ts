/** The guide's pages as elements, and their blocks for the search. */
import { MENU_PLACE } from '../../domain/menu-place';
import type { GuidePage } from './guide-page';
import type { Block } from './search';

/** The pages of `docs/guide`, with `{menu}` where they name the add-on's menu. Set by the build. */
declare const __GUIDE__: readonly GuidePage[];

export const guide: readonly GuidePage[] = __GUIDE__.map((page) => ({
  ...page,
  html: page.html.split('{menu}').join(MENU_PLACE.replace('>', '&gt;')),
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
