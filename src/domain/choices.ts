/** The words of columns that offer a choice. Stages have a file of their own. */

/** What a goal can count (playbook §2). */
export const GOAL_COUNTS = [
  'LinkedIn requests',
  'applications',
  'contacts',
  'meaningful contacts',
  'conversations',
  'interviews',
  'my own count',
] as const;

export type GoalCounts = (typeof GOAL_COUNTS)[number];

/** The kinds of communication (playbook §1). */
export const COMMUNICATION_KINDS = [
  'conversation',
  'thank-you',
  'follow-up',
  'report-back',
  'reference-alert',
  'news',
  'landing',
] as const;

/** What a line of the Activity Log can be; those that record no communication are ours. */
export const TOUCH_KINDS = [
  ...COMMUNICATION_KINDS,
  /** A stage move. */
  'stage',
  /** The estimate of a week, for its trend. */
  'estimate',
  /** An action that was let go, and why. */
  'skipped',
] as const;

export type TouchKind = (typeof TOUCH_KINDS)[number];

/** The ways to communicate (playbook §1). */
export const CHANNELS = ['email', 'call', 'meeting', 'interview', 'LinkedIn', 'event', 'note'] as const;

export type Channel = (typeof CHANNELS)[number];
