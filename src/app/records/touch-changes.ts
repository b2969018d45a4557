/** What logging a communication changes: a line in the Activity Log, and the rows of the person and the company. */
import type { Application, Book, Cell, Channel, Contact, TouchKind } from '../../domain/book';
import { type Day, latestDay } from '../../domain/day';
import { writtenDay } from '../../domain/written-day';
import type { AppendRow, Change, SetFields } from '../../workbook/change';
import { columnsAt } from '../../workbook/columns-at';
import type { WorkbookLayout } from '../../workbook/layout';

export interface NewTouch {
  readonly contact: Contact | null;
  readonly application: Application | null;
  /** As the log names them; a person or company need not stand in the tabs. */
  readonly contactName: string;
  readonly companyName: string;
  readonly when: Day;
  readonly kind: TouchKind;
  readonly channel: Channel | null;
  readonly summary: string;
  /** '' when nothing new was agreed. */
  readonly nextStep: string;
  readonly nextStepDue: Day | null;
  readonly knowsWhatIWant: boolean | null;
  readonly wouldReferMe: boolean | null;
}

/** Kinds after which the ball is with the company; a thank-you or a word to a reference is no news of the application. */
const MOVES_APPLICATION: readonly TouchKind[] = ['conversation', 'follow-up', 'news'];

type ContactFields = SetFields<'contacts'>['fields'];
type ApplicationFields = SetFields<'applications'>['fields'];

/** A day as a date cell without a time. */
export function dateCell(day: Day): Cell {
  return { day, minutes: 0 };
}

/** True when the log holds this very touch already: a second click, or a form sent twice. */
export function isLogged(book: Book, touch: NewTouch): boolean {
  return book.log.some(
    (line) =>
      line.when === touch.when &&
      line.kind === touch.kind &&
      line.channel === touch.channel &&
      line.contact === touch.contactName &&
      line.company === touch.companyName &&
      line.summary === touch.summary,
  );
}

/** The line of the Activity Log. */
export function logLine(fields: AppendRow<'log'>['fields']): Change {
  return { type: 'append-row', tab: 'log', fields };
}

export function touchChanges(book: Book, layout: WorkbookLayout, touch: NewTouch): Change[] {
  const changes: Change[] = [
    logLine({
      when: dateCell(touch.when),
      kind: touch.kind,
      channel: touch.channel ?? '',
      contact: touch.contactName,
      company: touch.companyName,
      summary: touch.summary,
    }),
  ];
  if (touch.contact !== null) {
    const fields = contactFields(book, layout, touch, touch.contact, touch.contact.at.row);
    if (Object.keys(fields).length > 0) changes.push(setContact(touch.contact, fields));
  }
  if (touch.application !== null) {
    // With a person, the next step is theirs; it stands once.
    const withStep = touch.contact === null;
    const fields = applicationFields(book, layout, touch, touch.application, withStep);
    if (Object.keys(fields).length > 0) changes.push(setApplication(touch.application, fields));
  }
  return changes;
}

export function setContact(contact: Contact, fields: ContactFields): Change {
  return { type: 'set-fields', tab: 'contacts', at: contact.at, fields, expected: contact.written };
}

export function setApplication(application: Application, fields: ApplicationFields): Change {
  return { type: 'set-fields', tab: 'applications', at: application.at, fields, expected: application.written };
}

/** The last day is never moved back: a conversation of last month may be logged today. */
function laterCell(known: Day | null, when: Day): Cell {
  return dateCell(latestDay(known, when) ?? when);
}

/** What a communication says of a contact's row so far. */
type KnownContact = Pick<
  Contact,
  'written' | 'lastContacted' | 'timesTalked' | 'communications' | 'knowsWhatIWant' | 'wouldReferMe' | 'nextFollowUp'
>;

const NOBODY_YET: KnownContact = {
  written: {},
  lastContacted: null,
  timesTalked: null,
  communications: [],
  knowsWhatIWant: false,
  wouldReferMe: false,
  nextFollowUp: null,
};

/** The row of somebody whom the first logged communication brings into the contacts. */
export function newContactFields(book: Book, layout: WorkbookLayout, touch: NewTouch): ContactFields {
  return {
    name: touch.contactName,
    company: touch.companyName,
    // Below the last table.
    ...contactFields(book, layout, touch, NOBODY_YET, Number.POSITIVE_INFINITY),
  };
}

/** @param row Where the person stands or will stand: of tables under one another each has columns of its own. */
function contactFields(
  book: Book,
  layout: WorkbookLayout,
  touch: NewTouch,
  contact: KnownContact,
  row: number,
): ContactFields {
  const columns = columnsAt(layout.tables.contacts, row);
  const fields: { -readonly [F in keyof ContactFields]: ContactFields[F] } = {};
  const { locale } = book;
  if (columns.lastCommunication !== undefined)
    fields.lastCommunication = onTop(
      `${writtenDay(touch.when, locale)} - ${touch.summary}`,
      textOf(contact.written.lastCommunication, locale),
    );
  // The dated remark says the same; a column for it comes with Set up, not unasked with the first conversation.
  if (columns.lastContacted !== undefined || columns.lastCommunication === undefined)
    fields.lastContacted = laterCell(contact.lastContacted, touch.when);
  if (touch.kind === 'conversation' && columns.timesTalked !== undefined)
    fields.timesTalked = (contact.timesTalked ?? contact.communications.length) + 1;
  if (touch.knowsWhatIWant !== null && touch.knowsWhatIWant !== contact.knowsWhatIWant)
    fields.knowsWhatIWant = touch.knowsWhatIWant;
  if (touch.wouldReferMe !== null && touch.wouldReferMe !== contact.wouldReferMe)
    fields.wouldReferMe = touch.wouldReferMe;

  const dateHasColumn = columns.nextFollowUp !== undefined || columns.nextSteps === undefined;
  if (touch.nextStep !== '' || (touch.nextStepDue !== null && !dateHasColumn)) {
    const step = touch.nextStep === '' ? 'Follow up' : touch.nextStep;
    const due = touch.nextStepDue === null || dateHasColumn ? '' : ` ${writtenDay(touch.nextStepDue, locale)}`;
    fields.nextSteps = onTop(`${step}${due}`, textOf(contact.written.nextSteps, locale));
  }
  if (touch.nextStepDue !== null && dateHasColumn) fields.nextFollowUp = dateCell(touch.nextStepDue);
  else if (contact.nextFollowUp !== null && contact.nextFollowUp <= touch.when && columns.nextFollowUp !== undefined)
    fields.nextFollowUp = '';
  return fields;
}

function applicationFields(
  book: Book,
  layout: WorkbookLayout,
  touch: NewTouch,
  application: Application,
  withStep: boolean,
): ApplicationFields {
  const columns = columnsAt(layout.tables.applications, application.at.row);
  const fields: { -readonly [F in keyof ApplicationFields]: ApplicationFields[F] } = {};
  if (MOVES_APPLICATION.includes(touch.kind) && columns.lastActivity !== undefined)
    fields.lastActivity = laterCell(application.lastActivity, touch.when);
  if (!withStep) return fields;
  if (touch.nextStep !== '') fields.nextStep = onTop(touch.nextStep, textOf(application.written.nextStep, book.locale));
  if (touch.nextStepDue !== null) fields.nextStepDue = dateCell(touch.nextStepDue);
  else if (application.nextStepDue !== null && application.nextStepDue <= touch.when) fields.nextStepDue = '';
  return fields;
}

/** New text on top; what stood there is kept below. */
export function onTop(added: string, before: string): string {
  return before === '' ? added : `${added}\n${before}`;
}

/** What a cell says, as text that can go on standing in a cell of text. */
export function textOf(cell: Cell | undefined, locale: string): string {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? writtenDay(cell.day, locale) : String(cell);
}
