/** Names of people and companies, as they are compared: case, accents, spaces, titles and legal forms do not tell two apart. */
import { plainWords } from './plain-text';
import { remembered } from './remembered';
import { sayList } from './say';

const TITLES = /^(?:dr|mr|mrs|ms|miss|mx|prof|professor|sir|herr|frau|mme|mlle|sr|sra|dott|dott ssa|ing)\s+(?=\S)/;
const LEGAL_FORM =
  /\s+(?:inc|incorporated|llc|ltd|limited|corp|corporation|co|company|gmbh|ag|kg|sa|sas|sarl|srl|spa|bv|nv|ab|as|oy|plc|pty|pte)$/;
const AFTER_NAME = /\s+(?:jr|sr|ii|iii|iv|phd|ph d|md|mba|esq|cpa|pe)$/;

const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d/gu;
const PRONOUNS = /\((?:she|he|they|ze|any|elle|ella|ela|sie|er|lei)\b[^)]*\)/giu;

/** "CFA", "Ph.D.", "SHRM-CP", "PMP®": several capitals, and no three small letters as a name has. */
function isCredential(text: string): boolean {
  return text
    .split(/\s+/)
    .every((word) => (word.match(/\p{Lu}/gu) ?? []).length > 1 && word.length < 12 && !/\p{Ll}{3}/u.test(word));
}

/** "Mary Jo Smith, MBA, PMP" without what she has earned; a name all in capitals is left as it is. */
function withoutCredentials(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  if (!/\S\s+\S/.test(parts[0] ?? '') || !/\p{Ll}/u.test(parts[0] ?? '')) return name;
  return parts.filter((part, place) => place === 0 || (part !== '' && !isCredential(part))).join(', ');
}

/** A name as it is said: "Smith, Mary" is Mary Smith; "Mary Smith, PhD" is not PhD Mary Smith, nor is "Acme, Inc." turned. */
export function inSpokenOrder(written: string): string {
  const name = written.includes(',') ? withoutCredentials(written) : written;
  if (!name.includes(',')) return name;
  const parts = name.split(',');
  const [family = '', given = ''] = parts.map((part) => part.trim());
  if (parts.length !== 2 || family === '' || given === '') return name;
  if (LEGAL_FORM.test(` ${plainWords(given)}`)) return name;
  return AFTER_NAME.test(` ${plainWords(given)}`) ? family : `${given} ${family}`;
}

/** A person's name as it is compared: `'Dr. Tomás  HERRERA'` and `'Herrera, Tomas'` are both `'tomas herrera'`. */
export const plainPerson = remembered((name: string): string => {
  const folded = plainWords(inSpokenOrder(name.replace(PRONOUNS, ' ').trim() || name));
  return folded.replace(TITLES, '').replace(AFTER_NAME, '') || folded;
});

/** A company's name as it is compared: `'Acme, Inc.'` is `'acme'`. */
export const plainCompany = remembered((name: string): string => {
  let plain = plainWords(name.replace(/[&+]/g, ' and '));
  for (let shorter = plain.replace(LEGAL_FORM, ''); shorter !== plain; shorter = plain.replace(LEGAL_FORM, ''))
    plain = shorter;
  return plain;
});

const SELF = new Set(['me', 'myself', 'i', 'self']);

/** The people a cell names: "Leo Brandt, Marcus Oyelaran", "Dana & Priya"; "Smith, Mary" is one person. */
export function namesIn(text: string): readonly string[] {
  const names: string[] = [];
  for (const part of text.replace(/\([^)]*\)/g, ' ').split(/[\n;/&|]|\s+(?:and|und|et|y|e)\s+/u)) {
    const pieces = part.split(',').map((piece) => piece.trim());
    // A comma parts two people where both pieces have a first and a last name; else it turns one name round.
    const isOnePerson = pieces.length === 2 && pieces.some((piece) => !/\s/.test(piece));
    for (const name of isOnePerson ? [part] : pieces) {
      const tidy = name.replace(/\s+/g, ' ').trim();
      if (tidy !== '' && /\p{L}/u.test(tidy) && !SELF.has(plainWords(tidy))) names.push(tidy);
    }
  }
  return names;
}

const HAN_OR_HANGUL = /^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u;

const TITLE = /^(?:dr|mr|mrs|ms|miss|mx|prof|professor|sir|herr|frau|mme|mlle)\b\.?\s+(?=\S)/i;
/** Words that are no name alone: "Uncle Dave" is not called Uncle. */
const CALLED_WITH = /^(?:uncle|aunt|auntie|grandpa|grandma|cousin|coach|father|sister|brother|pastor|rabbi)$/i;

/**
 * What to call a person in a greeting: `'Dr. Mary Smith'` and `'Smith, Mary'` are Mary, `'Dr. Patel'` keeps the title that
 * stands for the first name, and `'Ann & Bob Lee'` are Ann and Bob. A name in Chinese or Korean characters without a space
 * is kept whole, since its first characters are the family name. '' for an empty name and for an address.
 */
export function firstName(name: string): string {
  if (/\S@\S/.test(name)) return '';
  const spoken = inSpokenOrder(name.replace(/\([^)]*\)/g, ' ').replace(/["“”][^"“”]*["“”]/g, ' '))
    .replace(EMOJI, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const people = spoken.split(/\s*[&+]\s*|\s+(?:and|und)\s+/i).filter((part) => /\p{L}/u.test(part));
  if (people.length < 2) return firstNameOf(spoken);
  // "Mr. & Mrs. Lee" have no first name.
  const isTitled = people.some((part) => TITLE.test(`${part} x`) && !/\s/.test(part));
  return isTitled ? spoken : sayList(people.map(firstNameOf));
}

function firstNameOf(spoken: string): string {
  let withoutTitle = spoken;
  while (TITLE.test(withoutTitle)) withoutTitle = withoutTitle.replace(TITLE, '');
  if (HAN_OR_HANGUL.test(withoutTitle)) return withoutTitle;
  const [first = '', ...others] = withoutTitle.split(' ');
  if (others.length === 0 && withoutTitle !== spoken) return spoken;
  if (CALLED_WITH.test(first) && others.length > 0) return `${cased(first)} ${cased(others[0] ?? '')}`;
  // "J. Robert Oppenheimer" is called Robert.
  return cased(/^\p{L}\.?$/u.test(first) && others.length > 1 ? (others[0] ?? first) : first);
}

function cased(word: string): string {
  const called = word.replace(/,+$/, '');
  const isShouted = called.length > 2 && called === called.toUpperCase() && called !== called.toLowerCase();
  const isWhispered = called === called.toLowerCase() && called !== called.toUpperCase();
  return isShouted || isWhispered ? called.charAt(0).toUpperCase() + called.slice(1).toLowerCase() : called;
}
