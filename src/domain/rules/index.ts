/** The rules of playbook §3, in the order of its table. To add one: one file, one line here. */
import type { Rule, RuleId } from '../action';
import { currentEvent } from './current-event';
import { firstTouch } from './first-touch';
import { goalsCheckIn } from './goals-check-in';
import { goalsPlan } from './goals-plan';
import { interviewPrep } from './interview-prep';
import { interviewResult } from './interview-result';
import { keepInTouch } from './keep-in-touch';
import { landingThanks } from './landing-thanks';
import { landingWithdraw } from './landing-withdraw';
import { nextStep } from './next-step';
import { offerDecision } from './offer-decision';
import { parkLead } from './park-lead';
import { referencesAlert } from './references-alert';
import { rejectionWrapUp } from './rejection-wrap-up';
import { reportBack } from './report-back';
import { silentLead } from './silent-lead';
import { thankYou } from './thank-you';
import { uncalledOverdue } from './uncalled-overdue';
import { unpark } from './unpark';
import { waitingChase } from './waiting-chase';

export const RULES: readonly Rule[] = [
  thankYou,
  interviewPrep,
  referencesAlert,
  interviewResult,
  offerDecision,
  nextStep,
  currentEvent,
  reportBack,
  keepInTouch,
  firstTouch,
  uncalledOverdue,
  silentLead,
  parkLead,
  unpark,
  waitingChase,
  rejectionWrapUp,
  landingThanks,
  landingWithdraw,
  goalsCheckIn,
  goalsPlan,
];

const RULE_BY_ID = new Map<RuleId, Rule>(RULES.map((rule) => [rule.id, rule]));

/** The rule of an item or action; a RangeError for an id that stands in the contract and in no rule. */
export function ruleOf(id: RuleId): Rule {
  const rule = RULE_BY_ID.get(id);
  if (rule === undefined) throw new RangeError(`No such rule: ${id}`);
  return rule;
}
