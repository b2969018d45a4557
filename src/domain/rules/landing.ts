/** The day an offer was accepted, for the landing rules (playbook §7). */
import type { RuleInput } from '../action';
import type { Application } from '../book';
import type { Day } from '../day';
import { stageSince } from './support';

export interface Landing {
  readonly application: Application;
  /** Today where no day is on record. */
  readonly on: Day;
}

/** The accepted application; the latest where there are several. Null before. */
export function landingOf(input: RuleInput): Landing | null {
  let found: Landing | null = null;
  for (const application of input.book.applications) {
    if (application.isExample || application.stage !== 'Accepted') continue;
    const on = stageSince(application, input.touches, input.today) ?? input.today;
    if (found === null || on > found.on) found = { application, on };
  }
  return found;
}
