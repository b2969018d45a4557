/**
 * Touches by person and company, built once for all rules.
 *
 * A touch is known from the Activity Log, from a contact's own cells (Last contacted, the dates in Last communication)
 * or from an application's own cells. Names are matched without case, accents, titles and spaces. Where several
 * contacts share a name, the company tells them apart; a line of the log that names no company then counts for all of
 * them, because a reminder must never ignore a conversation. Touches in the future are ignored: they have not happened.
 */
import type { Application, Book, Contact } from './book';
import { type Day, latestDay } from './day';
import { fromCells, fromLog, type IndexedTouch, type Line, latestFirst, thanksIn } from './indexed-touch';
import { namesIn, plainCompany, plainPerson } from './names';
import { plainWords } from './plain-text';
import { heldInterviewDays, statesInterview } from './remark';
import { hasOutcome } from './stage';

export type { IndexedTouch };

/** A person an application names: with the contact of that name, where there is one. */
interface NamedPerson {
  readonly name: string;
  readonly contact: Contact | null;
}

export interface TouchIndex {
  /** Latest first, without stage moves. Matches by name, also where two contacts of one name differ by company. */
  ofContact(contact: Contact): readonly IndexedTouch[];
  /** Latest first, with stage moves: the log's lines for the company, and what passed with the people it names. */
  ofApplication(application: Application): readonly IndexedTouch[];
  /** Playbook §3: the latest of Last contacted, the date in Last communication and the Activity Log. */
  lastTouch(contact: Contact): Day | null;
  /** The latest of Last activity, Applied on, Stage since, Interview on (once past) and the log. */
  lastActivity(application: Application): Day | null;
  /** The people in an application's Contact cell, in order. A contact of another company is not taken for one of them. */
  peopleOf(application: Application): readonly NamedPerson[];
  /** The contact that a name stands for; null when there is none, or several and the company does not settle it. */
  contactNamed(name: string, company?: string): Contact | null;
  /** Days on which this application has an interview, earliest first: stated in its cells or logged, past or to come. */
  interviewsOf(application: Application): readonly Day[];
  /** Days from today on of the interviews stated by the applications that name this contact and go on, in no order. */
  comingInterviewsWith(contact: Contact): readonly Day[];
  /**
   * As `interviewsOf`, with those the rows of its people tell of ("18.2. phone screen" in Last communication): the people it
   * names, or where it names nobody the contacts of that company. Earliest first.
   */
  toldInterviewsOf(application: Application): readonly Day[];
  /** As `interviewsOf`, without those only the log tells of: a line of the log says itself whom it was with. */
  statedInterviewsOf(application: Application): readonly Day[];
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The log's lines for one company, and its applications. */
interface CompanyLines {
  readonly lines: Line[];
  readonly applications: Application[];
  /** Each application's part of the lines, once it was asked for. */
  shares: ReadonlyMap<Application, readonly IndexedTouch[]> | null;
}

/** With more applications than this at one company, its lines count for all of them. */
const MOST_SIBLINGS = 20;

const NO_DAYS: readonly Day[] = [];

class Index implements TouchIndex {
  private readonly applications: readonly Application[];
  private readonly contacts = new Map<string, Contact[]>();
  private readonly linesByName = new Map<string, Map<string, Line[]>>();
  private readonly companies = new Map<string, CompanyLines>();
  private readonly contactTouches = new Map<Contact, readonly IndexedTouch[]>();
  private readonly applicationTouches = new Map<Application, readonly IndexedTouch[]>();
  private readonly people = new Map<Application, readonly NamedPerson[]>();
  private readonly interviews = new Map<Application, readonly Day[]>();

  /** Made when first asked for: for each contact the interviews of the applications that name them. */
  private namedIn: ReadonlyMap<Contact, readonly { readonly day: Day; readonly application: Application }[]> | null =
    null;

  /** Made when first asked for. */
  private byCompany: ReadonlyMap<string, readonly Contact[]> | null = null;

  private readonly locale: string;

  constructor(
    book: Book,
    private readonly today: Day,
  ) {
    this.applications = book.applications;
    this.locale = book.locale;
    for (const contact of book.contacts) {
      const name = plainPerson(contact.name);
      if (!contact.isExample && name !== '') push(this.contacts, name, contact);
    }
    for (const application of book.applications) {
      const company = plainCompany(application.company);
      if (!application.isExample && company !== '') this.company(company).applications.push(application);
    }
    for (const touch of book.log) {
      if (touch.isExample || touch.kind === 'estimate' || touch.kind === 'skipped' || touch.when > today) continue;
      this.add(fromLog(touch));
    }
  }

  private company(name: string): CompanyLines {
    let found = this.companies.get(name);
    if (found === undefined) {
      found = { lines: [], applications: [], shares: null };
      this.companies.set(name, found);
    }
    return found;
  }

  private add(line: Line): void {
    const { who: name, at: company } = line;
    // A stage move is the application's; it is no touch of a person.
    if (name !== '' && line.kind !== 'stage') {
      let byCompany = this.linesByName.get(name);
      if (byCompany === undefined) {
        byCompany = new Map();
        this.linesByName.set(name, byCompany);
      }
      push(byCompany, company, line);
    }
    // A line that names only a person of ours belongs to that person's company as well.
    const alone = company === '' ? (this.contacts.get(name) ?? []) : [];
    const at = company !== '' ? company : alone.length === 1 ? plainCompany(alone[0]?.company ?? '') : '';
    // A word to a reference names the company that may call; nothing has passed with that company.
    if (at !== '' && line.kind !== 'reference-alert') this.company(at).lines.push(line);
  }

  ofContact(contact: Contact): readonly IndexedTouch[] {
    const known = this.contactTouches.get(contact);
    if (known !== undefined) return known;
    const logged = this.loggedWith(contact);
    const told = fromCells(contact, logged, this.today, this.locale);
    const touches = logged.length === 0 ? told : [...logged, ...told];
    for (const { day, application } of this.namedFor(contact)) {
      if (day >= this.today || touches.some((touch) => touch.day === day)) continue;
      touches.push({
        day,
        kind: 'conversation',
        channel: 'interview',
        summary: '',
        source: 'application',
        contact: contact.name,
        company: application.company,
        fromStage: null,
        toStage: null,
        talk: true,
        event: 'interview',
      });
    }
    if (touches.length > 1) touches.sort(latestFirst);
    this.contactTouches.set(contact, touches);
    return touches;
  }

  comingInterviewsWith(contact: Contact): readonly Day[] {
    return this.namedFor(contact).flatMap(({ day, application }) =>
      day >= this.today && !hasOutcome(application.stage) ? [day] : [],
    );
  }

  private namedFor(contact: Contact): readonly { readonly day: Day; readonly application: Application }[] {
    if (this.namedIn === null) {
      const named = new Map<Contact, { day: Day; application: Application }[]>();
      for (const application of this.applications) {
        if (application.isExample || application.contact.trim() === '') continue;
        for (const day of this.statedInterviewsOf(application))
          for (const { contact: person } of this.peopleOf(application))
            if (person !== null) push(named, person, { day, application });
      }
      this.namedIn = named;
    }
    return this.namedIn.get(contact) ?? [];
  }

  private loggedWith(contact: Contact): readonly Line[] {
    const name = plainPerson(contact.name);
    const byCompany = this.linesByName.get(name);
    if (byCompany === undefined) return [];
    const namesakes = this.contacts.get(name) ?? [];
    if (namesakes.length <= 1) {
      const lists = Array.from(byCompany.values());
      return lists.length === 1 ? (lists[0] ?? []) : lists.flat();
    }
    const company = plainCompany(contact.company);
    if (company !== '') return [...(byCompany.get(company) ?? []), ...(byCompany.get('') ?? [])];
    const others = new Set(namesakes.map((namesake) => plainCompany(namesake.company)));
    return Array.from(byCompany)
      .filter(([at]) => at === '' || !others.has(at))
      .flatMap(([, lines]) => lines);
  }

  ofApplication(application: Application): readonly IndexedTouch[] {
    const known = this.applicationTouches.get(application);
    if (known !== undefined) return known;
    const logged = [...this.loggedAt(application), ...thanksIn(application, this.today, this.locale)];
    const people = this.peopleOf(application);
    if (people.length === 0) {
      const sorted = logged.length > 1 ? logged.sort(latestFirst) : logged;
      this.applicationTouches.set(application, sorted);
      return sorted;
    }
    const touches = new Set<IndexedTouch>(logged);
    const company = plainCompany(application.company);
    for (const person of people) {
      for (const line of this.linesByName.get(plainPerson(person.name))?.get('') ?? []) touches.add(line);
      if (person.contact === null) continue;
      for (const touch of this.ofContact(person.contact)) {
        const at = plainCompany(touch.company);
        if (touch.kind === 'reference-alert' || touch.source === 'application') continue;
        if (touch.source === 'contact' || at === '' || at === company) touches.add(touch);
      }
    }
    const sorted = Array.from(touches).sort(latestFirst);
    this.applicationTouches.set(application, sorted);
    return sorted;
  }

  private loggedAt(application: Application): readonly IndexedTouch[] {
    const company = this.companies.get(plainCompany(application.company));
    if (company === undefined) return [];
    const count = company.applications.length;
    if (count < 2 || count > MOST_SIBLINGS) return company.lines;
    company.shares ??= this.shareOut(company);
    return company.shares.get(application) ?? company.lines;
  }

  /** Where a company has several applications, a line that names the position or the person of some means only those. */
  private shareOut({ lines, applications }: CompanyLines): ReadonlyMap<Application, readonly IndexedTouch[]> {
    const shares = new Map<Application, IndexedTouch[]>(applications.map((application) => [application, []]));
    const siblings = applications.map((application) => ({
      application,
      position: application.position.trim().toLowerCase(),
      people: new Set(this.peopleOf(application).map((person) => plainPerson(person.name))),
    }));
    const hasPositions = siblings.some(({ position }) => position.length > 3);
    for (const line of lines) {
      const summary = hasPositions ? line.summary.toLowerCase() : '';
      const byPosition =
        summary === '' ? [] : siblings.filter(({ position }) => position.length > 3 && summary.includes(position));
      const byPerson = line.who === '' ? [] : siblings.filter(({ people }) => people.has(line.who));
      const meant = byPosition.length > 0 ? byPosition : byPerson.length > 0 ? byPerson : siblings;
      for (const { application } of meant) shares.get(application)?.push(line);
    }
    return shares;
  }

  lastTouch(contact: Contact): Day | null {
    return this.ofContact(contact)[0]?.day ?? null;
  }

  lastActivity(application: Application): Day | null {
    const past = (day: Day | null): Day | null => (day !== null && day <= this.today ? day : null);
    const interviews = this.interviewsOf(application).filter((day) => day <= this.today);
    return latestDay(
      past(application.lastActivity),
      past(application.appliedOn),
      past(application.stageSince),
      interviews[interviews.length - 1] ?? null,
      this.ofApplication(application)[0]?.day ?? null,
    );
  }

  peopleOf(application: Application): readonly NamedPerson[] {
    const known = this.people.get(application);
    if (known !== undefined) return known;
    const cell = application.contact.trim();
    const whole = cell === '' ? null : this.contactNamed(cell, application.company);
    const names = whole === null ? namesIn(cell) : [cell];
    const people = names.map((name) => {
      const contact = this.contactNamed(name, application.company);
      return { name: contact?.name ?? name, contact };
    });
    this.people.set(application, people);
    return people;
  }

  contactNamed(name: string, company = ''): Contact | null {
    const namesakes = this.contacts.get(plainPerson(name)) ?? [];
    if (namesakes.length <= 1) return namesakes[0] ?? null;
    const wanted = plainCompany(company);
    const there = namesakes.filter((contact) => wanted !== '' && plainCompany(contact.company) === wanted);
    if (there.length > 0) return there[0] ?? null;
    const unstated = namesakes.filter((contact) => contact.company === '');
    return unstated.length === 1 && wanted !== '' ? (unstated[0] ?? null) : null;
  }

  interviewsOf(application: Application): readonly Day[] {
    const known = this.interviews.get(application);
    if (known !== undefined) return known;
    const days = new Set(this.statedInterviewsOf(application));
    for (const line of this.loggedAt(application)) if (line.channel === 'interview' && line.event) days.add(line.day);
    const sorted = days.size === 0 ? NO_DAYS : Array.from(days).sort();
    this.interviews.set(application, sorted);
    return sorted;
  }

  toldInterviewsOf(application: Application): readonly Day[] {
    const days = new Set(this.interviewsOf(application));
    for (const contact of this.insidersOf(application))
      for (const touch of this.ofContact(contact)) {
        const isTold = touch.source === 'contact' && touch.event === 'interview';
        if (isTold && this.isMeant(application, contact, touch.summary)) days.add(touch.day);
      }
    return Array.from(days).sort();
  }

  /** The contacts that an application names; those of its company where it names nobody. */
  private insidersOf(application: Application): readonly Contact[] {
    const named = this.peopleOf(application);
    const company = plainCompany(application.company);
    if (named.length === 0) return this.contactsByCompany().get(company) ?? [];
    return named.flatMap(({ contact }) => {
      const at = plainCompany(contact?.company ?? '');
      return contact === null || (at !== '' && at !== company) ? [] : [contact];
    });
  }

  /** Of several applications with one person: the one whose position the words name, else the only one that is interviewed for. */
  private isMeant(application: Application, contact: Contact, summary: string): boolean {
    const company = plainCompany(application.company);
    const siblings = (this.companies.get(company)?.applications ?? []).filter(
      (other) => !hasOutcome(other.stage) && this.insidersOf(other).includes(contact),
    );
    if (siblings.length < 2) return true;
    const words = ` ${plainWords(summary)} `;
    const named = siblings.filter(
      ({ position }) => position.trim() !== '' && words.includes(` ${plainWords(position)} `),
    );
    const meant = named.length > 0 ? named : siblings.filter(({ stage }) => stage === 'Interview Set');
    return meant.length === 1 && meant[0] === application;
  }

  private contactsByCompany(): ReadonlyMap<string, readonly Contact[]> {
    if (this.byCompany === null) {
      const found = new Map<string, Contact[]>();
      for (const namesakes of this.contacts.values())
        for (const contact of namesakes)
          if (contact.company.trim() !== '') push(found, plainCompany(contact.company), contact);
      this.byCompany = found;
    }
    return this.byCompany;
  }

  statedInterviewsOf(application: Application): readonly Day[] {
    const days = new Set<Day>();
    if (application.interviewOn !== null) days.add(application.interviewOn);
    if (application.nextStepDay !== null && statesInterview(application.nextStep)) days.add(application.nextStepDay);
    // The column is missing or empty: notes may tell of an interview that was held.
    if (application.interviewOn === null)
      for (const day of heldInterviewDays(application.notes, this.today, this.locale)) days.add(day);
    return days.size === 0 ? NO_DAYS : Array.from(days).sort();
  }
}

/**
 * Builds the index in time that grows with the rows. Questions are answered when first asked and remembered; ask about
 * records of the same book.
 */
export function buildTouchIndex(book: Book, today: Day): TouchIndex {
  return new Index(book, today);
}
