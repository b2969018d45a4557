/** The page about messages explains every one that the code can say, and none that it no longer says. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Marked, type Token } from 'marked';
import { collectMessages } from '../../../scripts/guide/collect-messages';
import { GUIDE } from '../../../scripts/guide/read-guide';

/** Quoted on the page, a paragraph for each message, and the text that explains them below. */
function quotesIn(markdown: string): { readonly messages: readonly string[]; readonly unexplained: readonly string[] } {
  const tokens = new Marked().lexer(markdown).filter(({ type }) => type !== 'space');
  const textsOf = (token: Token): string[] =>
    'tokens' in token && token.type === 'blockquote'
      ? (token.tokens ?? []).flatMap((inner) =>
          inner.type === 'paragraph' ? [inner.raw.replace(/\n/g, ' ').trim()] : [],
        )
      : [];
  return {
    messages: tokens.flatMap(textsOf),
    unexplained: tokens.flatMap((token, index) => (tokens[index + 1]?.type === 'paragraph' ? [] : textsOf(token))),
  };
}

const page = quotesIn(readFileSync(path.join(GUIDE, 'troubleshooting.md'), 'utf8'));
const { messages, unread } = collectMessages();

describe('docs/guide/troubleshooting.md', () => {
  test('quotes every message of the code (a new or changed one: quote it on the page and say what to do)', () => {
    const quoted = new Set(page.messages);
    expect(messages.filter(({ text }) => !quoted.has(text))).toEqual([]);
  });

  test('quotes no message that the code no longer says', () => {
    const said = new Set(messages.map(({ text }) => text));
    expect(page.messages.filter((text) => !said.has(text))).toEqual([]);
  });

  test('says below each what to do', () => {
    expect(page.unexplained).toEqual([]);
  });
});

test('what is said and cannot be read from the code is known, and made of messages that are', () => {
  expect(unread).toEqual([
    // The steps that were left, each with its message.
    'src/app/set-up-workbook.ts: join(…)',
    // The message of the result.
    'src/app/today-tab.ts: ConditionalExpression',
    // The messages of the findings that were left.
    'src/sidebar/checks/checks.tsx: text',
    // The report of an import undone.
    'src/sidebar/import/import.tsx: said',
  ]);
});

describe('collecting', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'messages-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const collect = (source: string) => {
    mkdirSync(path.join(folder, 'a'), { recursive: true });
    writeFileSync(path.join(folder, 'words.ts'), "export const LATER = 'Try it again later.';");
    // Written with @ here, lest it be taken for a slip.
    writeFileSync(path.join(folder, 'a', 'code.tsx'), source.replace(/@\{/g, '$${'));
    const found = collectMessages(folder);
    return { texts: found.messages.map(({ text }) => text), unread: found.unread.length };
  };

  test.each<[string, string, readonly string[]]>([
    ['a literal', "fail('x', 'There is no tab here.')", ['There is no tab here.']],
    ['a template', "fail('x', `Row @{row} has no name. @{hint}`)", ['Row … has no name. …']],
    [
      'a constant of another file',
      "import { LATER } from '../words'; fail('x', `Nothing was saved. @{LATER}`)",
      ['Nothing was saved. Try it again later.'],
    ],
    [
      'a choice',
      "speaker.warn(mine ? 'Your row is gone.' : 'Their row is gone.')",
      ['Their row is gone.', 'Your row is gone.'],
    ],
    [
      'a function of the same file',
      "function why(row) { return `Row @{row} was deleted.`; } fail('x', why(3))",
      ['Row … was deleted.'],
    ],
    [
      'a joined text',
      "new ServerProblem('x', 'Google refused it. ' + 'Try it again.')",
      ['Google refused it. Try it again.'],
    ],
    ['an attribute', '<Field problem={isEmpty ? "Write a name first." : null} />', ['Write a name first.']],
    ['a check of a value', "v.string('Write some text here.')", ['Write some text here.']],
    ['a list of what was left', "left.push({ id, message: 'This one was left alone.' })", ['This one was left alone.']],
    [
      'a function that finds faults',
      "const faultOf = () => 'The day is still to come.'",
      ['The day is still to come.'],
    ],
    ['no confirmation', "succeed({ message: 'This was saved for you.' })", []],
  ])('%s', (_what, source, texts) => {
    expect(collect(source)).toEqual({ texts, unread: 0 });
  });

  test('what comes from elsewhere is passed on; what cannot be read is named', () => {
    expect(collect("fail('x', held.message)")).toEqual({ texts: [], unread: 0 });
    expect(collect("fail('x', sayIt(row))")).toEqual({ texts: [], unread: 1 });
  });
});
