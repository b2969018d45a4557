/** Finding a place in the guide by words, or by a message that names what the page cannot know. */
import { expect, test } from '@jest/globals';
import { type Block, findBlocks, plainWords } from '../../../src/sidebar/help/search';

const block = (text: string, heading = '', title = 'A page'): Block => ({ page: 'a', title, heading, text, place: 0 });

const GONE = block('"…" is protected against your edits, so nothing was written. Ask the owner of the spreadsheet.');
const STOP = block('Choose Switch reminders off. No mail comes.', 'Stop the mail', 'Settings');
const PAUSE = block('Write a day into the row.', 'Pause the mail', 'Settings');
const ACCENT = block('Émile’s offer, answered');
const ALL = [GONE, STOP, PAUSE, ACCENT];

test.each<[string, readonly Block[]]>([
  ['', []],
  ['  "…" ', []],
  ['mail', [STOP, PAUSE]],
  ['MAIL stop', [STOP]],
  ['settings reminders', [STOP]],
  ['emiles', []],
  ['Emile offer', [ACCENT]],
  ['mail zeppelin', []],
  ['"Contacts 2026" is protected against your edits, so nothing was written.', [GONE]],
  ['Contacts 2026 zeppelin protected mountain river', []],
])('%s', (query, found) => {
  expect(findBlocks(ALL, query)).toEqual(found);
});

test('words in the text come before words around it, and thirty places are enough', () => {
  const around = block('Something else.', 'Import');
  const inside = block('Import the file.', 'Import');
  expect(findBlocks([around, inside], 'import')).toEqual([inside, around]);
  expect(
    findBlocks(
      Array.from({ length: 40 }, () => inside),
      'import',
    ),
  ).toHaveLength(30);
});

test('plain words: small, without accents and signs, one space between', () => {
  expect(plainWords(' “Ándale”,  Foods & Co. ')).toBe('andale foods co');
});
