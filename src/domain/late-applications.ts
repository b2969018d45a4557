/** How late each application is, by the same rules that make today's list. */
import type { Rule, RuleInput } from './action';
import type { Application } from './book';
import { daysBetween } from './day';
import { nextStep } from './rules/next-step';
import { offerDecision } from './rules/offer-decision';
import { parkLead } from './rules/park-lead';
import { silentLead } from './rules/silent-lead';
import { uncalledOverdue } from './rules/uncalled-overdue';
import { unpark } from './rules/unpark';
import { waitingChase } from './rules/waiting-chase';

/** The rules that are about an application's own pace, and not about the people in it. */
const PACE: readonly Rule[] = [nextStep, offerDecision, uncalledOverdue, silentLead, parkLead, unpark, waitingChase];

/** Days since the first of what is due about an application; those that are not late are absent. */
export function lateDays(input: RuleInput): ReadonlyMap<Application, number> {
  // Contacts of their own are no part of the pipeline; the touches know them already.
  const applications: RuleInput = { ...input, book: { ...input.book, contacts: [] } };
  const late = new Map<Application, number>();
  for (const rule of PACE)
    for (const { application, due } of rule.find(applications)) {
      if (application === null || due >= input.today) continue;
      late.set(application, Math.max(late.get(application) ?? 0, daysBetween(due, input.today)));
    }
  return late;
}
