/**
 * A dated remark typed into Last communication: "11/23 - coffee, she offered an intro". It is logged and stamped like a
 * conversation logged in the sidebar; the words stay where the person wrote them.
 *
 * A remark is new when its day did not stand in the cell before, so that a corrected word is no second conversation.
 * Words without a date are left alone: the check for them asks for one.
 */
import type { Book, Contact, DatedText, Touch } from '../../domain/book';
import { type Day, latestDay } from '../../domain/day';
import { plainPerson } from '../../domain/names';
import { readRemark } from '../../domain/remark';
import { succeed } from '../../domain/result';
import { findDays } from '../../domain/text-day';
import type { Change, SetFields } from '../../workbook/change';
import { columnsAt } from '../../workbook/columns-at';
import type { WorkbookLayout } from '../../workbook/layout';
import { findApplicationAt } from '../records/find-records';
import { dateCell, type NewTouch, setContact, touchChanges } from '../records/touch-changes';
import { editedContact } from './edited-row';
import { type FollowEdit, NOTHING } from './follow-edit';
import { latestLine, takenBack } from './take-back';

export const followCommunication: FollowEdit = ({ book, layout, today }, edit) => {
  const contact = editedContact(book, edit);
  if (contact === null) return NOTHING;
  const before = edit.before ?? '';
  const told = new Set(findDays(before, { locale: book.locale, today, withoutYear: 'past' }).map((found) => found.day));
  const remark = newRemark(book, contact, told, today);
  if (remark !== null) return succeed({ changes: logged(book, layout, contact, remark), value: null });
  const undone = undoneLine(book, contact, before);
  return undone === null ? NOTHING : succeed({ changes: unlogged(book, layout, contact, undone), value: null });
};

/** The latest remark of a new day that is not on record yet. */
function newRemark(book: Book, contact: Contact, told: ReadonlySet<Day>, today: Day): DatedText | null {
  const [latest] = contact.communications.filter(
    ({ day, ambiguous }) => day <= today && !ambiguous && !told.has(day) && day !== contact.lastContacted,
  );
  if (latest === undefined) return null;
  const { kind } = readRemark(latest.text);
  return linesOf(book, contact).some((line) => line.when === latest.day && line.kind === kind) ? null : latest;
}

function linesOf(book: Book, contact: Contact): readonly Touch[] {
  const name = plainPerson(contact.name);
  return book.log.filter(
    (line) => plainPerson(line.contact) === name && line.kind !== 'stage' && line.kind !== 'skipped',
  );
}

function touchOf(book: Book, contact: Contact, { day, text }: DatedText): NewTouch {
  const { kind, event, talk } = readRemark(text);
  return {
    contact,
    application: contact.company === '' ? null : findApplicationAt(book, contact.company),
    contactName: contact.name,
    companyName: contact.company,
    when: day,
    // A mail nobody answered is no conversation.
    kind: kind === 'conversation' && !talk ? 'follow-up' : kind,
    channel: event,
    summary: text,
    nextStep: '',
    nextStepDue: null,
    knowsWhatIWant: null,
    wouldReferMe: null,
  };
}

function logged(book: Book, layout: WorkbookLayout, contact: Contact, remark: DatedText): Change[] {
  const changes: Change[] = [];
  for (const change of touchChanges(book, layout, touchOf(book, contact, remark))) {
    // Typing makes no tabs.
    if (change.tab === 'log' && layout.tables.log === undefined) continue;
    if (change.type !== 'set-fields' || change.tab !== 'contacts') {
      changes.push(change);
      continue;
    }
    // The words stand there already.
    const { lastCommunication: _words, ...stamps } = change.fields;
    if ('timesTalked' in stamps && contact.timesTalked === null)
      stamps.timesTalked = contact.communications.filter(({ text }) => readRemark(text).talk).length;
    if (Object.keys(stamps).length > 0) changes.push(setContact(contact, stamps));
  }
  return changes;
}

/** The line of a remark that was just typed and has gone again: the cell is as it was, without it. */
function undoneLine(book: Book, contact: Contact, before: string): Touch | null {
  const left = contact.lastCommunication.trim();
  const line = latestLine(book);
  if (line === null || line.summary === '' || plainPerson(line.contact) !== plainPerson(contact.name)) return null;
  const isTakenAway = before.trim().endsWith(left) && before.includes(line.summary) && !left.includes(line.summary);
  return isTakenAway && line.kind !== 'skipped' && line.kind !== 'stage' ? line : null;
}

function unlogged(book: Book, layout: WorkbookLayout, contact: Contact, undone: Touch): Change[] {
  const columns = columnsAt(layout.tables.contacts, contact.at.row);
  const fields: { -readonly [F in keyof SetFields<'contacts'>['fields']]: SetFields<'contacts'>['fields'][F] } = {};
  if (columns.lastContacted !== undefined && contact.lastContacted === undone.when) {
    const others = linesOf(book, contact).filter((line) => line !== undone);
    const last = latestDay(
      ...others.map((line) => line.when),
      ...contact.communications.map(({ day }) => day).filter((day) => day !== undone.when),
    );
    fields.lastContacted = last === null ? '' : dateCell(last);
  }
  if (undone.kind === 'conversation' && columns.timesTalked !== undefined && (contact.timesTalked ?? 0) > 0)
    fields.timesTalked = contact.timesTalked === 1 ? '' : (contact.timesTalked ?? 1) - 1;
  const changes: Change[] = [takenBack(undone, undone.summary)];
  if (Object.keys(fields).length > 0) changes.push(setContact(contact, fields));
  return changes;
}
