import { defineCheck, own, placeOf } from './support/define';
import { quote, textOf, tidySpaces } from './support/words';

const PARTICLES = new Set([
  'de',
  'da',
  'do',
  'dos',
  'das',
  'del',
  'di',
  'la',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'al',
  'y',
  'e',
]);

/** "o'BRIEN-smith" → "O'Brien-Smith", "mcdonald" → "McDonald"; particles stay small after the first word. */
function capitalise(name: string): string {
  return name
    .toLowerCase()
    .split(' ')
    .map((word, index) =>
      index > 0 && PARTICLES.has(word)
        ? word
        : word
            .replace(/(^|[-'’(.])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
            .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`),
    )
    .join(' ');
}

/** Null where the letters are as they should be, or have no small and capital forms. */
function caseProblem(name: string): 'small' | 'capitals' | null {
  const letters = name.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase()).length;
  const small = letters.filter((letter) => letter !== letter.toUpperCase()).length;
  if (small > 0 && capitals === 0) return 'small';
  // A short word in capitals may be initials ("JP", "AJ Cole" has small ones anyway).
  if (capitals > 4 && small === 0) return 'capitals';
  return null;
}

/** A name in small letters only, in capitals only, or with stray spaces: it would stand so in every draft (playbook §4). */
export const untidyName = defineCheck('untidy-name', 'info', function* ({ book }) {
  for (const contact of own(book.contacts)) {
    const written = textOf(contact.written.name);
    const tidy = tidySpaces(written);
    if (tidy === '' || /[@\d]/u.test(tidy)) continue;
    const problem = caseProblem(tidy);
    const after = problem === null ? tidy : capitalise(tidy);
    if (after === written) continue;
    const what =
      problem === 'small'
        ? 'is written in small letters only'
        : problem === 'capitals'
          ? 'is written in capitals only'
          : 'has spaces that do not belong there';
    yield {
      place: placeOf(contact, 'name'),
      message: `Row ${contact.at.row}: ${quote(written)} ${what}. It would stand like that in your messages.`,
      fix: { description: `Change to ${after}`, before: written, after },
    };
  }
});
