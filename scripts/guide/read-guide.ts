/**
 * The user's guide, read from `docs/guide`: its pages in the order of its table of contents (`README.md`), as HTML for
 * the Help dialog. The pages are Markdown so that they can be read, and mended, anywhere.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Marked, type Token, type Tokens } from 'marked';
import type { GuidePage } from '../../src/sidebar/help/guide-page';
import { ROOT } from '../build/paths';

export const GUIDE = path.join(ROOT, 'docs', 'guide');

/** @throws RangeError where a page holds raw HTML, or has no title. */
export function readGuide(folder: string = GUIDE): readonly GuidePage[] {
  return contentsOf(readFileSync(path.join(folder, 'README.md'), 'utf8')).map((entry) => {
    const markdown = readFileSync(path.join(folder, `${entry.name}.md`), 'utf8');
    const title = /^# (.+)$/m.exec(markdown)?.[1];
    if (title === undefined) throw new RangeError(`${entry.name}.md has no title`);
    return { ...entry, title, html: toHtml(markdown, entry.name) };
  });
}

type Entry = Pick<GuidePage, 'name' | 'about' | 'section'>;

function contentsOf(markdown: string): readonly Entry[] {
  const entries: Entry[] = [];
  let section = '';
  for (const token of new Marked().lexer(markdown)) {
    if (token.type === 'heading') section = token.text;
    if (token.type !== 'list') continue;
    for (const { text } of (token as Tokens.List).items) {
      const found = /^\[[^\]]+\]\(([\w-]+)\.md\): (.+)$/.exec(text);
      if (found !== null) entries.push({ name: found[1] ?? '', about: found[2] ?? '', section });
    }
  }
  return entries;
}

/** As GitHub names the headings of a page. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** `log.md#somebody-new` on any page → `#log/somebody-new`; an address elsewhere stays. */
function routeOf(href: string, page: string): string | null {
  const found = /^(?:([\w-]+)\.md)?(?:#(.+))?$/.exec(href);
  if (found === null) return null;
  const [, name = page, heading] = found;
  return heading === undefined ? `#${name}` : `#${name}/${heading}`;
}

function toHtml(markdown: string, page: string): string {
  const marked = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth, text }) {
        const level = depth + 1;
        return `<h${level} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        // Other documents are not in the window, so they are only named there.
        if (href.startsWith('../')) return text;
        const route = routeOf(href, page);
        return route === null
          ? `<a href="${escapeAttribute(href)}" target="_blank" rel="noopener noreferrer">${text}</a>`
          : `<a href="${escapeAttribute(route)}">${text}</a>`;
      },
      paragraph({ tokens }) {
        return isPicture(tokens) ? '' : `<p>${this.parser.parseInline(tokens)}</p>\n`;
      },
      html({ text }) {
        throw new RangeError(`${page}.md holds raw HTML: ${text}`);
      },
    },
  });
  return marked.parse(markdown, { async: false }).trim();
}

function isPicture(tokens: readonly Token[]): boolean {
  return tokens.length === 1 && tokens[0]?.type === 'image';
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
