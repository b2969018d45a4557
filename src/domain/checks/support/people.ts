/** Recognising the people of the Contacts tab where another cell names them. */
import type { Book, Contact } from '../../book';
import { own } from './define';
import { SpellingIndex } from './spelling';
import { plainCompany, plainWords, tidySpaces } from './words';

/** What a cell that should name a person holds. */
type NameFound =
  | { readonly kind: 'known'; readonly contact: Contact }
  /** One slip away from exactly one contact. */
  | { readonly kind: 'misspelt'; readonly contact: Contact }
  /** Looks like a person's full name, and nobody of that name is listed. */
  | { readonly kind: 'stranger' }
  /** A first name alone, a team, a company, "me", free text: nothing to find fault with. */
  | { readonly kind: 'unclear' };

const NOT_PEOPLE =
  /\b(?:team|recruit\w*|hr|human resources|talent|hiring|manager|department|office|support|career\w*|fair|meetup|meet-up|event|conference|alumni|linkedin|indeed|glassdoor|handshake|angellist|wellfound|university|college|school|bootcamp|slack|discord|facebook|twitter|referral|online|website|friend|cousin|uncle|aunt|brother|sister|mother|father|mom|dad|neighbou?r|professor|teacher|mentor|coach|colleague|someone|somebody|nobody|no one|unknown|ask|via|through|met|from|at|my|the|group|club|company|inc|llc|panel|hackathon|newsletter|podcast|community|society|network\w*|program\w*|class\w*|cohort|job|board|agency)\b/iu;

const SELF = new Set(['me', 'myself', 'i', 'you', 'self', 'ich', 'moi', 'yo', 'eu', '私', '我', 'أنا']);

/** "Me", "myself", "ich": the person whose workbook it is. */
export function isSelf(name: string): boolean {
  return SELF.has(plainWords(name));
}

/** Two to four words of letters, each starting with a capital or of a script without capitals; "de", "van" may stand between. */
export function looksLikeFullName(text: string): boolean {
  const words = tidySpaces(text).split(' ');
  if (words.length < 2 || words.length > 4 || NOT_PEOPLE.test(text)) return false;
  return words.every(
    (word, index) =>
      /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’-]*$/u.test(word) ||
      (index > 0 && /^(?:de|da|do|dos|del|della|di|la|le|van|von|der|den|bin|ibn|al|el|y|e)$/u.test(word)),
  );
}

/** What stands further on in a cell is no list of names. */
const LONGEST_CELL = 500;

/** Splits "Dana and Priya Raman", "Dana; Priya" into names. What stands in brackets is a remark. */
export function namesIn(text: string): readonly string[] {
  return text
    .slice(0, LONGEST_CELL)
    .replace(/\([^)]*\)/gu, ' ')
    .split(/[\n,;/&+|]|\s+(?:and|und|et|y|e|和|と)\s+/u)
    .map(tidySpaces)
    .filter((name) => name !== '');
}

const indexes = new WeakMap<Book, PeopleIndex>();

/** The people of a book, indexed once for all checks that ask. */
export function peopleOf(book: Book): PeopleIndex {
  const known = indexes.get(book) ?? new PeopleIndex(book);
  indexes.set(book, known);
  return known;
}

/** Built once per book; each question costs the same however many contacts there are. */
class PeopleIndex {
  private readonly byName = new Map<string, Contact[]>();
  private readonly byPart = new Map<string, PartOf[]>();
  private readonly bySortedWords = new Map<string, Contact>();
  private readonly companies = new Set<string>();
  private readonly spelling: SpellingIndex;

  constructor(book: Book) {
    for (const contact of own(book.contacts)) {
      const name = plainWords(contact.name);
      if (name === '') continue;
      push(this.byName, name, contact);
      const parts = new Set(name.split(' '));
      for (const part of parts) push(this.byPart, part, { contact, parts });
      const sorted = sortedWords(parts);
      if (!this.bySortedWords.has(sorted)) this.bySortedWords.set(sorted, contact);
      if (contact.company !== '') this.companies.add(plainCompany(contact.company));
    }
    for (const application of own(book.applications)) this.companies.add(plainCompany(application.company));
    this.spelling = new SpellingIndex(this.byName.keys());
  }

  find(text: string): NameFound {
    const name = plainWords(text);
    if (name === '' || isSelf(text) || /[\d@]/u.test(text)) return { kind: 'unclear' };
    const exact = this.byName.get(name)?.[0];
    if (exact !== undefined) return { kind: 'known', contact: exact };
    if (this.companies.has(plainCompany(text))) return { kind: 'unclear' };
    const words = name.split(' ');
    const within = this.withAllWords(words);
    if (within !== null) return { kind: 'known', contact: within };
    const near = this.spelling.near(name);
    const nearest =
      near.length === 1 && near[0] !== undefined && name.length >= 5 ? this.byName.get(near[0]) : undefined;
    if (nearest?.length === 1 && nearest[0] !== undefined) return { kind: 'misspelt', contact: nearest[0] };
    return looksLikeFullName(text) ? { kind: 'stranger' } : { kind: 'unclear' };
  }

  /** "Priya", "Raman Priya" and "Dr Priya Raman" mean Priya Raman: one name's words hold all of the other's. */
  private withAllWords(words: readonly string[]): Contact | null {
    for (let dropped = -1; dropped < words.length; dropped += 1) {
      const rest = words.filter((_, index) => index !== dropped);
      const contact = rest.length > 1 ? this.bySortedWords.get(sortedWords(rest)) : undefined;
      if (contact !== undefined) return contact;
    }
    // Of the words, the one that fewest contacts have decides quickly.
    let fewest: readonly PartOf[] = [];
    for (const word of words) {
      const having = this.byPart.get(word);
      if (having === undefined) return null;
      if (fewest.length === 0 || having.length < fewest.length) fewest = having;
    }
    return fewest.find(({ parts }) => words.every((word) => parts.has(word)))?.contact ?? null;
  }
}

interface PartOf {
  readonly contact: Contact;
  readonly parts: ReadonlySet<string>;
}

function sortedWords(words: Iterable<string>): string {
  return Array.from(words).sort().join(' ');
}

function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}
