/** What doing an action means for the sheet (playbook §3). */
import type { Channel, TouchKind } from './choices';

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

/** @param countsAsFollowUp True where it is one of the few after which a silent lead is parked (S3). */
export function logged(kind: TouchKind, channel: Channel | null = null, countsAsFollowUp = false): Completion {
  return { does: 'touch', kind, channel, countsAsFollowUp };
}
