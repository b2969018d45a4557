/** How far a goal is, counted from what is on record between its term's first and last day. */
import type { Application, Book, Goal, GoalCounts, Touch } from './book';
import { type Day, earliestDay } from './day';
import { wasSubmitted } from './estimate/counted';
import { FUNNEL, funnelRank } from './furthest-stage';
import { isMeaningful } from './meaningful';
import { plainCompany, plainPerson } from './names';
import type { TouchIndex } from './touch-index';

const SUBMITTED_FROM = FUNNEL.indexOf('Trying-To');

/** What was counted, in words, for the person to judge. */
export const COUNTED_HOW: { readonly [C in Exclude<GoalCounts, 'my own count'>]: string } = {
  'LinkedIn requests': 'People with a LinkedIn line in the Activity Log during the term.',
  applications: 'Applications sent during the term: by Applied on, else by the move to Trying-To or beyond.',
  contacts: 'Contacts you were first in touch with during the term.',
  'meaningful contacts':
    'Contacts you talked to during the term and at least twice in all, with "Knows what I want" and "Would refer me" both ticked.',
  conversations: 'Conversations, calls, meetings and interviews during the term, one a person and day.',
  interviews: 'Interviews held during the term, one a company and day.',
};

export interface GoalFacts {
  readonly book: Book;
  readonly touches: TouchIndex;
  readonly today: Day;
}

/**
 * The count from the term's first to its last day, both of them included, and not beyond today: what is planned is not
 * done. Null where the goal counts nothing that is on record, or its term has no days. Examples are left out.
 */
export function countGoal(goal: Goal, { book, touches, today }: GoalFacts): number | null {
  const { starts, ends, counts } = goal;
  if (counts === null || counts === 'my own count' || starts === null || ends === null) return null;
  const last = earliestDay(ends, today) ?? ends;
  const within = (day: Day | null): boolean => day !== null && day >= starts && day <= last;
  const contacts = book.contacts.filter((contact) => !contact.isExample);
  switch (counts) {
    case 'LinkedIn requests':
      return distinct(book.log.filter((line) => line.channel === 'LinkedIn' && !line.isExample && within(line.when)));
    case 'applications':
      return book.applications.filter((application) => within(submittedOn(application, touches, today))).length;
    case 'contacts':
      // A contact is of the term in which the two of you first were in touch.
      return contacts.filter((contact) => {
        const known = touches.ofContact(contact);
        return within(known[known.length - 1]?.day ?? null);
      }).length;
    case 'meaningful contacts':
      return contacts.filter(
        (contact) =>
          isMeaningful(contact, touches) && touches.ofContact(contact).some((touch) => touch.talk && within(touch.day)),
      ).length;
    case 'conversations': {
      const talks = new Set<string>();
      for (const contact of contacts)
        for (const touch of touches.ofContact(contact))
          if (touch.talk && within(touch.day)) talks.add(`${plainPerson(contact.name)} ${touch.day}`);
      return talks.size;
    }
    case 'interviews': {
      const interviews = new Set<string>();
      for (const application of book.applications)
        if (!application.isExample)
          for (const day of touches.interviewsOf(application))
            if (within(day)) interviews.add(`${plainCompany(application.company)} ${day}`);
      return interviews.size;
    }
  }
}

/** How far the goal is: the larger of what is on record and what the person entered; null where neither is known. */
export function goalProgress(goal: Goal, facts: GoalFacts): number | null {
  const counted = countGoal(goal, facts);
  return counted === null ? goal.done : Math.max(counted, goal.done ?? 0);
}

/**
 * The day an application was sent: Applied on, else the first move in the log to Trying-To or beyond, else the day its
 * stage is known to have changed. Null where it was never sent, or nothing says when.
 */
function submittedOn(application: Application, touches: TouchIndex, today: Day): Day | null {
  if (!wasSubmitted(application, touches, today)) return null;
  if (application.appliedOn !== null && application.appliedOn <= today) return application.appliedOn;
  let first: Day | null = null;
  for (const move of touches.ofApplication(application)) {
    const isSent = funnelRank(move.toStage) >= SUBMITTED_FROM;
    if (isSent && (first === null || move.day < first)) first = move.day;
  }
  return first ?? application.stageSince;
}

/** One request a person, however many messages follow; a line that names nobody is one person. */
function distinct(lines: readonly Touch[]): number {
  return new Set(lines.map((line, index) => plainPerson(line.contact) || `line ${index}`)).size;
}
