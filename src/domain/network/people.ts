/**
 * Who is in the network: you, your contacts, the people your applications name, and those whom only a link, a referral
 * or the drawn network names. Each person once, however often they are listed.
 */
import type { Book, Contact } from '../book';
import { isSelf, looksLikeFullName } from '../checks/support/people';
import type { Day } from '../day';
import { isMeaningful, timesTalked } from '../meaningful';
import { namesIn, plainCompany, plainPerson } from '../names';
import type { TouchIndex } from '../touch-index';

export interface Person {
  /** Names the person between runs: `'you'`, the contact's key, or `'name:'` and the bare name. */
  readonly key: string;
  readonly name: string;
  readonly company: string;
  readonly role: string;
  readonly term: string | null;
  /** Where the person stands in Contacts; null for somebody named elsewhere only. */
  readonly place: { readonly tab: string; readonly row: number } | null;
  readonly meaningful: boolean;
  readonly timesTalked: number;
  readonly lastTalk: Day | null;
}

/** The place of "You" among the people. */
export const YOU = 0;

const NO_COMPANY =
  /^(?:self employed|self|freelancer?|freelancing|student|unemployed|retired|none|n a|unknown|looking|stealth|stealth startup|tbd|consultant|independent)$/;

/** A company as it is compared; '' for what is no one's employer. */
export function companyKey(company: string): string {
  const plain = plainCompany(company);
  return NO_COMPANY.test(plain) ? '' : plain;
}

/** Above this many people of one first name a first name alone says nothing, and is not looked up. */
const MOST_OF_ONE_WORD = 200;

export class People {
  readonly list: Person[];
  private readonly byName = new Map<string, number[]>();
  private readonly bare = new Map<string, number>();
  private readonly byWord = new Map<string, Set<number>>();
  private readonly ownName: string;
  /** Where each row of Contacts went; a person listed twice is one. */
  private readonly ofRow = new Map<Contact, number>();

  constructor(
    book: Book,
    private readonly touches: TouchIndex,
    ownName: string,
  ) {
    this.ownName = plainPerson(ownName);
    this.list = [
      {
        key: 'you',
        name: 'You',
        company: '',
        role: '',
        term: null,
        place: null,
        meaningful: false,
        timesTalked: 0,
        lastTalk: null,
      },
    ];
    const named = book.contacts.filter((contact) => !contact.isExample && plainPerson(contact.name) !== '');
    // Rows with a company first: a row without one is the same person where there is but one of the name.
    for (const contact of named) if (companyKey(contact.company) !== '') this.addContact(contact);
    for (const contact of named) if (companyKey(contact.company) === '') this.addContact(contact);
    this.list.forEach((person, index) => {
      for (const word of index === YOU ? [] : plainPerson(person.name).split(' ')) {
        const having = this.byWord.get(word);
        if (having === undefined) this.byWord.set(word, new Set([index]));
        else having.add(index);
      }
    });
  }

  private addContact(contact: Contact): void {
    const name = plainPerson(contact.name);
    if (name === this.ownName) return;
    const namesakes = this.byName.get(name) ?? [];
    const company = companyKey(contact.company);
    const same =
      company === ''
        ? namesakes.length === 1
          ? namesakes[0]
          : undefined
        : namesakes.find((index) => companyKey(this.list[index]?.company ?? '') === company);
    const told = this.describe(contact);
    const known = same === undefined ? undefined : this.list[same];
    if (same === undefined || known === undefined) {
      this.byName.set(name, [...namesakes, this.list.length]);
      this.ofRow.set(contact, this.list.length);
      this.list.push(told);
      return;
    }
    this.ofRow.set(contact, same);
    this.list[same] = {
      ...known,
      role: known.role === '' ? told.role : known.role,
      term: known.term ?? told.term,
      meaningful: known.meaningful || told.meaningful,
      timesTalked: Math.max(known.timesTalked, told.timesTalked),
      lastTalk:
        known.lastTalk === null || (told.lastTalk !== null && told.lastTalk > known.lastTalk)
          ? told.lastTalk
          : known.lastTalk,
    };
  }

  private describe(contact: Contact): Person {
    return {
      key: contact.key,
      name: contact.name.trim(),
      company: contact.company,
      role: contact.role,
      term: contact.term,
      place: { tab: contact.at.sheetName, row: contact.at.row },
      meaningful: isMeaningful(contact, this.touches),
      timesTalked: timesTalked(contact, this.touches),
      lastTalk: this.touches.ofContact(contact).find((touch) => touch.talk)?.day ?? null,
    };
  }

  /** The person a row of Contacts is about; undefined for an example. */
  ofContact(contact: Contact): number | undefined {
    return this.ofRow.get(contact);
  }

  /**
   * Whom a name means: "me" is you, a first name alone is the one who has it, "Ana Abe (Acme)" tells two of a name
   * apart. Null where nobody or more than one has it.
   */
  find(text: string, company = ''): number | null {
    const whole = plainPerson(text);
    const remark = this.byName.has(whole) ? null : /^([^()]+)\(([^)]*)\)\s*$/.exec(text);
    const name = remark === null ? whole : plainPerson(remark[1] ?? text);
    if (name === '') return null;
    if (isSelf(name) || name === this.ownName) return YOU;
    const namesakes = this.byName.get(name);
    if (namesakes !== undefined) {
      if (namesakes.length === 1) return namesakes[0] ?? null;
      const wanted = companyKey(remark?.[2] ?? company);
      const there = namesakes.filter(
        (index) => wanted !== '' && companyKey(this.list[index]?.company ?? '') === wanted,
      );
      return (there.length === 1 ? there[0] : this.bare.get(name)) ?? null;
    }
    return this.bare.get(name) ?? this.withWords(name.split(' '));
  }

  /** The one contact whose name holds all the words. */
  private withWords(words: readonly string[]): number | null {
    let fewest: ReadonlySet<number> | null = null;
    for (const word of words) {
      const having = this.byWord.get(word);
      if (having === undefined) return null;
      if (fewest === null || having.size < fewest.size) fewest = having;
    }
    if (fewest === null || fewest.size > MOST_OF_ONE_WORD) return null;
    const found = [...fewest].filter((index) => words.every((word) => this.byWord.get(word)?.has(index) === true));
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** Whom a name means; somebody not met before joins the people. */
  findOrAdd(text: string, about: { readonly company?: string; readonly talks?: readonly Day[] } = {}): number | null {
    const found = this.find(text, about.company);
    if (found !== null) return found;
    const name = plainPerson(text);
    if (name === '') return null;
    const [latest] = about.talks ?? [];
    const index = this.list.length;
    this.bare.set(name, index);
    this.list.push({
      key: `name:${name}`,
      name: text.replace(/\s+/g, ' ').trim(),
      company: about.company ?? '',
      role: '',
      term: null,
      place: null,
      meaningful: false,
      timesTalked: new Set(about.talks).size,
      lastTalk: latest ?? null,
    });
    return index;
  }

  /** The people a cell of links names, each once. */
  inCell(cell: string): readonly number[] {
    const whole = this.find(cell);
    if (whole !== null) return [whole];
    // A cell may say "me" beside others.
    const self = cell.split(/[\n,;/&|]|\s+and\s+/).some((part) => isSelf(part)) ? [YOU] : [];
    const found = namesIn(cell).map((name) => this.findOrAdd(name));
    return [...new Set([...self, ...found.filter((index): index is number => index !== null)])];
  }

  /** As {@link inCell}, for a cell that may hold other things ("career fair"): strangers need a first and a last name. */
  inFreeCell(cell: string): readonly number[] {
    const whole = this.find(cell);
    if (whole !== null) return [whole];
    const found = namesIn(cell).map((name) => (looksLikeFullName(name) ? this.findOrAdd(name) : this.find(name)));
    return [...new Set(found.filter((index): index is number => index !== null))];
  }
}
