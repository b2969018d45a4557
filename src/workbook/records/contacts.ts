/** Contacts: S0's four columns and ours, one record per person. */
import type { Cell, Contact } from '../../domain/book';
import { readCurrentStatus } from '../../domain/current-status';
import type { Day } from '../../domain/day';
import { readNameCell } from '../../domain/name-cell';
import { plainWords } from '../../domain/plain-text';
import { textOf } from '../cells';
import { readCommunications, readStepDay } from '../dated-text';
import type { Columns } from '../layout';
import { Keys, type ReadingContext, RowReader } from '../row-reader';
import type { RecordRow } from '../rows';

/** A contact before its introducer is known: that needs all names. */
interface Draft {
  readonly contact: Contact;
  readonly introducedBy: string;
}

/** Full names by bare words, and first names that only one contact has. */
function nameIndex(contacts: readonly Draft[]): (name: string, self: Contact) => string {
  const full = new Map<string, string>();
  const first = new Map<string, string | null>();
  for (const { contact } of contacts) {
    const nameWords = plainWords(contact.name);
    if (contact.isExample || nameWords === '') continue;
    full.set(nameWords, contact.name);
    const [firstName = ''] = nameWords.split(' ');
    first.set(firstName, first.has(firstName) && first.get(firstName) !== contact.name ? null : contact.name);
  }
  return (name, self) => {
    const words = plainWords(name);
    if (words === '') return '';
    const found = full.get(words) ?? (words.includes(' ') ? undefined : first.get(words));
    return found && found !== self.name ? found : '';
  };
}

function onlyText(cell: Cell): Cell {
  return typeof cell === 'string' ? cell : '';
}

function fullName(written: string, { familyName }: RecordRow): string {
  return familyName === undefined || familyName === '' ? written : `${written} ${familyName}`.trim();
}

/** A remark that states no day of its own, beside a column that says when: it is of that day. */
function datedBy(
  today: Day,
  lastContacted: Day | null,
  text: string,
  stated: ReturnType<typeof readCommunications>,
): ReturnType<typeof readCommunications> {
  if (
    lastContacted === null ||
    lastContacted > today ||
    text === '' ||
    stated.past.length > 0 ||
    stated.future !== null
  )
    return stated;
  return { ...stated, past: [{ day: lastContacted, text, ambiguous: false }] };
}

function readContact(
  reader: RowReader<'contacts'>,
  nameWords: string,
  context: ReadingContext,
  keys: Keys,
  sharedNames: ReadonlySet<string>,
): Draft {
  const currentStatus = reader.text('currentStatus');
  const told = readCurrentStatus(currentStatus);
  // A sheet with one column for both tells its remarks under "Last contact".
  const communicated = reader.has('lastCommunication')
    ? reader.cell('lastCommunication')
    : onlyText(reader.cell('lastContacted'));
  const lastContacted = reader.day('lastContacted');
  const communications = datedBy(
    context.today,
    lastContacted,
    textOf(communicated),
    readCommunications(communicated, context),
  );
  const named = readNameCell(reader.text('name'));
  const name = fullName(named.name, reader.source);
  const company = reader.text('company') || told.company;
  const fingerprint = () => {
    if (nameWords === '') return reader.fingerprint(['email', 'currentStatus']);
    const words = nameWords.replace(/ /g, '-');
    return sharedNames.has(nameWords) && company !== '' ? `${words}/${plainWords(company).replace(/ /g, '-')}` : words;
  };
  const contact: Contact = {
    key: keys.keyFor(reader.at.id, fingerprint),
    at: reader.at,
    written: reader.written,
    isExample: reader.source.isExample,
    name,
    term: reader.source.section,
    currentStatus,
    company,
    role: reader.text('role') || told.role,
    email: reader.text('email') || told.email || named.email,
    phone: reader.text('phone') || told.phone || named.phone,
    linkedIn: reader.text('linkedIn') || told.linkedIn || named.linkedIn,
    howWeMet: reader.text('howWeMet') || told.howWeMet,
    referredBy: reader.text('referredBy'),
    lastCommunication: textOf(communicated),
    communications: communications.past,
    communicationInFuture: communications.future,
    nextSteps: reader.text('nextSteps'),
    nextStepsDay: readStepDay(reader.cell('nextSteps'), context),
    lastContacted,
    timesTalked: reader.number('timesTalked'),
    knowsWhatIWant: reader.tick('knowsWhatIWant'),
    wouldReferMe: reader.tick('wouldReferMe'),
    reference: reader.tick('reference'),
    keepInTouchEvery: reader.cadence('keepInTouchEvery'),
    nextFollowUp: reader.day('nextFollowUp', 'nearest'),
    iceBreaker: reader.text('iceBreaker'),
    iceBreakerNotedOn: reader.day('iceBreakerNotedOn'),
    pausedUntil: reader.day('pausedUntil', 'nearest'),
  };
  return { contact, introducedBy: told.introducedBy };
}

/** Reads the rows of the Contacts tab. An introducer named in Current Status counts where it is one of the contacts. */
export function readContacts(
  sheetName: string,
  columns: Columns<'contacts'>,
  rows: readonly RecordRow[],
  context: ReadingContext,
): readonly Contact[] {
  const keys = new Keys('contacts');
  const seen = new Set<string>();
  const shared = new Set<string>();
  const names = rows.map((row) => plainWords(fullName(textOf(row.cells[(columns.name ?? 0) - 1]), row)));
  for (const name of names) {
    if (name === '') continue;
    if (seen.has(name)) shared.add(name);
    seen.add(name);
  }
  const drafts = rows.map((row, index) =>
    readContact(new RowReader(context, 'contacts', sheetName, columns, row), names[index] ?? '', context, keys, shared),
  );
  if (!drafts.some((draft) => draft.introducedBy !== '')) return drafts.map((draft) => draft.contact);
  const resolve = nameIndex(drafts);
  return drafts.map(({ contact, introducedBy }) =>
    contact.referredBy !== '' || introducedBy === ''
      ? contact
      : { ...contact, referredBy: resolve(introducedBy, contact) },
  );
}
