/** The pages of the guide hold together: contents, links, anchors, pictures, names of menu items. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Marked, type Token } from 'marked';
import { SOURCE } from '../../../scripts/build/paths';
import { anchorOf, GUIDE, readGuide } from '../../../scripts/guide/read-guide';
import { MENU, SIDEBARS } from '../../../src/app/menu';
import { MENU_TITLE } from '../../../src/domain/menu-place';

const marked = new Marked();
const files = readdirSync(GUIDE).filter((name) => name.endsWith('.md'));
const pages = new Map(files.map((name) => [name, marked.lexer(readFileSync(path.join(GUIDE, name), 'utf8'))]));

/** Every token of a kind on every page, with the page's file. */
function all(type: string): readonly { readonly file: string; readonly token: Token }[] {
  return [...pages].flatMap(([file, tokens]) => {
    const found: Token[] = [];
    marked.walkTokens(tokens, (token) => {
      if (token.type === type) found.push(token);
    });
    return found.map((token) => ({ file, token }));
  });
}

function anchorsOf(file: string): readonly string[] {
  return (pages.get(file) ?? []).flatMap((token) => (token.type === 'heading' ? [anchorOf(token.text)] : []));
}

test('every page stands in the table of contents, and no other', () => {
  const listed = readGuide().map(({ name }) => `${name}.md`);
  expect([...listed, 'README.md'].sort()).toEqual(files.sort());
});

test('every link leads to a page, to a heading that is there, or to a safe address', () => {
  const dead = all('link').filter(({ file, token }) => {
    const href = (token as { href: string }).href;
    if (href.startsWith('https://')) return false;
    if (href.startsWith('../')) return !existsSync(path.join(GUIDE, href));
    const [name = '', anchor] = href.split('#');
    const target = name === '' ? file : name;
    return !pages.has(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
  });
  expect(dead.map(({ file, token }) => `${file}: ${token.raw}`)).toEqual([]);
});

test('every picture says in words what it shows', () => {
  const poor = all('image').filter(({ token }) => (token as { text: string }).text.length < 20);
  expect(poor.map(({ file, token }) => `${file}: ${token.raw}`)).toEqual([]);
});

test('every menu item that a page names is in the menu', () => {
  const labels: readonly string[] = MENU.flatMap((entry) => (entry === null ? [] : [entry.label]));
  const named = all('strong').flatMap(({ file, token }) => {
    const found = new RegExp(`^${MENU_TITLE} > (.+)$`).exec((token as { text: string }).text);
    return found === null ? [] : [{ file, label: found[1] ?? '' }];
  });
  expect(named.length).toBeGreaterThan(12);
  expect(named.filter(({ label }) => !labels.includes(label))).toEqual([]);
});

/** What the pages tell people to choose in Google's own menus and dialogs. */
const GOOGLES =
  /^(File|Extensions|Share|Data|Advanced options) > |^(Advanced|Allow|Make a copy|Overview|Restore this version|Share|Uninstall)$/;

test('whatever a page says to choose, open or tick is written in the product', () => {
  const source = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(path.join(SOURCE, name), 'utf8'))
    .join('\n')
    .replace(/\s+/g, ' ');
  const chosen = files.flatMap((file) =>
    [...readFileSync(path.join(GUIDE, file), 'utf8').matchAll(/\b(?:choose|open|tick|then|or) \*\*([^*]+)\*\*/gi)].map(
      ([, words = '']) => ({ file, words: words.replace(`${MENU_TITLE} > `, '').replace(/\.$/, '') }),
    ),
  );
  expect(chosen.length).toBeGreaterThan(60);
  expect(chosen.filter(({ words }) => !GOOGLES.test(words) && !source.includes(words))).toEqual([]);
});

test('every sidebar leads to a page of the guide that is there', () => {
  const names = new Set<string>(readGuide().map(({ name }) => name));
  const sidebars = Object.values(SIDEBARS).flatMap((entry) => ('size' in entry ? [] : [entry.file]));
  const led = [...new Set(sidebars)].map((file) => {
    const source = readFileSync(path.join(SOURCE, 'sidebar', file, 'index.tsx'), 'utf8');
    return { file, leads: names.has(/start\('[^']+', \w+, '([\w-]+)'\)/.exec(source)?.[1] ?? '') };
  });
  expect(led.length).toBeGreaterThan(7);
  expect(led.filter(({ leads }) => !leads)).toEqual([]);
});

describe('as HTML', () => {
  const guide = readGuide();
  const htmlOf = (name: string): string => guide.find((page) => page.name === name)?.html ?? '';

  test('links between pages are routes, other links open a window of their own, pictures are left out', () => {
    expect(htmlOf('start')).toContain('<a href="#what-it-stores/the-five-permissions">');
    expect(htmlOf('uninstall')).toContain(
      '<a href="https://myaccount.google.com/connections" target="_blank" rel="noopener noreferrer">',
    );
    expect(guide.filter(({ html }) => /<img|\.md["#]/.test(html)).map(({ name }) => name)).toEqual([]);
  });

  test('the title is a heading of the second level, under the title of the window', () => {
    expect(htmlOf('log')).toMatch(/^<h2 id="log-a-conversation">Log a conversation<\/h2>/);
    expect(guide.filter(({ html }) => html.split('<h2').length !== 2).map(({ name }) => name)).toEqual([]);
  });
});
