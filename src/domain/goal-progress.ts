/** How far a goal is, counted from what is on record between its term's first and last day. */
import type { Book, Goal, Touch } from './book';
import type { Day } from './day';
import { isMeaningful } from './meaningful';
import { plainCompany, plainPerson } from './names';
import type { TouchIndex } from './touch-index';

/** The count, or null where the goal counts nothing that is on record, or its term has no days. */
export function countGoal(goal: Goal, book: Book, touches: TouchIndex): number | null {
  const { starts, ends, counts } = goal;
  if (counts === null || counts === 'my own count' || starts === null || ends === null) return null;
  const within = (day: Day | null): boolean => day !== null && day >= starts && day <= ends;
  const log = book.log.filter((line) => !line.isExample && within(line.when));
  const contacts = book.contacts.filter((contact) => !contact.isExample);
  switch (counts) {
    case 'LinkedIn requests':
      return distinct(log.filter((line) => line.channel === 'LinkedIn'));
    case 'applications':
      return book.applications.filter((application) => !application.isExample && within(application.appliedOn)).length;
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

/** One request a person, however many messages follow; a line that names nobody is one person. */
function distinct(lines: readonly Touch[]): number {
  return new Set(lines.map((line, index) => plainPerson(line.contact) || `line ${index}`)).size;
}
