/** What doing an action means for the sheet, rule by rule (playbook §3). */
import type { RuleId } from '../../domain/action';
import type { Channel, TouchKind } from '../../domain/book';

export type Completion =
  /** A communication: logged, and the rows brought up to date. */
  | {
      readonly does: 'touch';
      readonly kind: TouchKind;
      readonly channel: Channel | null;
      readonly countsAsFollowUp: boolean;
    }
  /** The application goes to another stage. */
  | { readonly does: 'park' | 'unpark' | 'start' | 'withdraw' }
  /** Nothing in the sheet says that it was done, so it is remembered. */
  | { readonly does: 'remember' };

function touch(kind: TouchKind, channel: Channel | null = null, countsAsFollowUp = false): Completion {
  return { does: 'touch', kind, channel, countsAsFollowUp };
}

export const COMPLETIONS: { readonly [R in RuleId]: Completion } = {
  'thank-you': touch('thank-you', 'email'),
  'interview-prep': { does: 'remember' },
  'references-alert': touch('reference-alert'),
  'interview-result': touch('follow-up'),
  'offer-decision': { does: 'remember' },
  'next-step': touch('follow-up'),
  'current-event': touch('follow-up'),
  'report-back': touch('report-back'),
  'keep-in-touch': touch('follow-up'),
  'first-touch': touch('follow-up'),
  // S3: a company leaves Uncalled with the first attempt to reach it.
  'uncalled-overdue': { does: 'start' },
  'silent-lead': touch('follow-up', null, true),
  'park-lead': { does: 'park' },
  unpark: { does: 'unpark' },
  'waiting-chase': touch('follow-up'),
  'rejection-wrap-up': touch('follow-up'),
  'landing-thanks': touch('landing'),
  'landing-withdraw': { does: 'withdraw' },
  'goals-check-in': { does: 'remember' },
  'goals-plan': { does: 'remember' },
};
