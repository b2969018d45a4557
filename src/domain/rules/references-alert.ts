import type { DueItem, Rule, RuleInput } from '../action';
import type { Application } from '../book';
import { logged } from '../completion';
import { addDays, type Day, daysBetween } from '../day';
import { plainCompany } from '../names';
import { sayDay } from '../say';
import { activeApplications, afterPause, companyOf, isBeyondHorizon, isOver, nameOf, people } from './support';

/** Shown from a week before the interview on, and due three days before it. */
const SHOWN_DAYS_BEFORE = 7;
const DUE_DAYS_BEFORE = 3;
/** An alert holds for this long. */
const HOLDS_DAYS = 90;

interface Cause {
  readonly application: Application;
  /** Null for an application that waits for an answer. */
  readonly interview: Day | null;
  readonly due: Day;
  readonly from: Day;
}

/** S1 References alert: tell the people you listed that an employer may call, "so they would not be caught off-guard". */
export const referencesAlert: Rule = {
  id: 'references-alert',
  urgent: true,
  landing: false,
  completion: logged('reference-alert'),
  agenda: (item) => [
    `Tell them about the role${item.about?.position ? ` (${item.about.position})` : ''} and what you would like them to stress.`,
  ],
  leadsUp: 3,
  find(input) {
    const references = people(input).filter((contact) => contact.reference);
    const cause = references.length === 0 ? null : firstCause(input);
    if (cause === null) return [];
    const items: DueItem[] = [];
    for (const contact of references) {
      const told = input.touches.ofContact(contact).find((touch) => touch.kind === 'reference-alert');
      if (told !== undefined && daysBetween(told.day, input.today) <= HOLDS_DAYS) continue;
      const due = afterPause(contact, cause.due);
      items.push({
        rule: 'references-alert',
        contact,
        application: null,
        about: cause.application,
        title: `Tell ${nameOf(contact)} that an employer may call`,
        due,
        from: afterPause(contact, cause.from),
        why: sentence(nameOf(contact), cause, input),
        cadence: SHOWN_DAYS_BEFORE,
        occasion: `${plainCompany(cause.application.company)} ${cause.interview ?? 'waiting'} ${told?.day ?? ''}`,
      });
    }
    return items;
  },
};

/** The application that calls for the alert first; companies in order of the alphabet where two do on one day. */
function firstCause(input: RuleInput): Cause | null {
  let first: Cause | null = null;
  for (const application of activeApplications(input)) {
    const cause = causeOf(application, input);
    if (cause === null || isBeyondHorizon(cause.from, input)) continue;
    const isEarlier =
      first === null ||
      cause.due < first.due ||
      (cause.due === first.due && cause.application.company < first.application.company);
    if (isEarlier) first = cause;
  }
  return first;
}

function causeOf(application: Application, { today, touches }: RuleInput): Cause | null {
  if (isOver(application)) return null;
  const interview = touches.interviewsOf(application).find((day) => day >= today);
  if (application.stage === 'Waiting') return { application, interview: null, due: today, from: today };
  if (interview === undefined) return null;
  const due = addDays(interview, -DUE_DAYS_BEFORE);
  return { application, interview, due, from: addDays(interview, -SHOWN_DAYS_BEFORE) };
}

function sentence(name: string, { application, interview }: Cause, { book, today }: RuleInput): string {
  const company = companyOf(application);
  return interview === null
    ? `You wait for an answer from ${company}; they may call ${name}, who is one of your references.`
    : `Your interview at ${company} is on ${sayDay(interview, today, book.locale)}; they may call ${name}, who is one of your references.`;
}
