import type { Application, Book, Contact } from '../book';
import type { FindingPlace } from '../finding';
import { emailsIn } from './support/contact-points';
import { defineCheck, own, placeOf } from './support/define';
import { SpellingIndex, slipBetween } from './support/spelling';
import { plainCompany, quote, tidySpaces } from './support/words';

interface Spelling {
  readonly shown: string;
  uses: number;
  readonly places: { readonly place: FindingPlace; readonly row: number }[];
  /** Web domains of the people and jobs under this spelling. */
  readonly domains: Set<string>;
}

function domainsOf(text: string): readonly string[] {
  const hosts = emailsIn(text).map((email) => email.slice(email.lastIndexOf('@') + 1));
  const link = /^(?:https?:\/\/)?(?:www\.|jobs\.|careers\.)?([^/?#\s]+\.[^/?#\s]+)/iu.exec(text.trim());
  if (link?.[1] !== undefined && !text.includes('@')) hosts.push(link[1]);
  return hosts.map((host) => host.toLowerCase());
}

function collect(book: Book): Map<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  const add = (row: Contact | Application, clues: readonly string[]): void => {
    const key = plainCompany(row.company);
    if (key === '') return;
    const spelling = spellings.get(key) ?? { shown: tidySpaces(row.company), uses: 0, places: [], domains: new Set() };
    spelling.uses += 1;
    spelling.places.push({ place: placeOf(row, 'company'), row: row.at.row });
    for (const clue of clues) for (const domain of domainsOf(clue)) spelling.domains.add(domain);
    spellings.set(key, spelling);
  };
  for (const application of own(book.applications)) add(application, [application.jobLink]);
  for (const contact of own(book.contacts)) add(contact, [contact.email]);
  return spellings;
}

/**
 * Whether two names are one name with a slip rather than two companies: letters swapped, or one too many or too few,
 * after the first; a letter replaced only in long names ("Stripe" and "Stride" are two companies).
 */
function isSlip(left: string, right: string): boolean {
  if (Math.min(left.length, right.length) < 5 || left[0] !== right[0]) return false;
  const slip = slipBetween(left, right);
  if (slip === 'letter-replaced') return Math.min(left.length, right.length) >= 9;
  return slip === 'transposed' || slip === 'letter-missing-or-added';
}

function digitsOf(name: string): string {
  return name.replace(/\D/gu, '');
}

/** Digits never slip: "Area 51" is looked for only among names with a 51. */
function indexesByDigits(names: Iterable<string>): ReadonlyMap<string, SpellingIndex> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const digits = digitsOf(name);
    const group = groups.get(digits);
    if (group === undefined) groups.set(digits, [name]);
    else group.push(name);
  }
  return new Map(Array.from(groups, ([digits, group]) => [digits, new SpellingIndex(group)]));
}

/** Each has a web domain of its own: two companies. */
function areToldApart(left: Spelling, right: Spelling): boolean {
  if (left.domains.size === 0 || right.domains.size === 0) return false;
  for (const domain of left.domains) if (right.domains.has(domain)) return false;
  return true;
}

/** One company spelt in two ways across the tabs ("Gogle", "Google"): its people and applications do not find each other (S1). */
export const companySpelling = defineCheck('company-spelling', 'info', function* ({ book }) {
  const spellings = collect(book);
  const indexes = indexesByDigits(spellings.keys());
  for (const [name, spelling] of spellings) {
    for (const other of indexes.get(digitsOf(name))?.near(name) ?? []) {
      const known = spellings.get(other);
      if (known === undefined || !isSlip(name, other) || areToldApart(spelling, known)) continue;
      // The rarer spelling is asked about; of two equally common ones the later in the sheets.
      const isRarer = spelling.uses < known.uses || (spelling.uses === known.uses && name > other);
      const first = spelling.places[0];
      if (!isRarer || first === undefined) continue;
      yield {
        place: first.place,
        message: `Row ${first.row}: ${quote(spelling.shown)} is written ${quote(known.shown)} elsewhere. If it is one company, write it alike, so that its people and applications find each other.`,
      };
      break;
    }
  }
});
