/** The furthest stage an application has reached: a rejection never erases an interview (playbook §3, pipeline health). */
import type { Application } from './book';
import type { Stage } from './stage';
import type { TouchIndex } from './touch-index';

/** The stages of the funnel, in order. The other outcomes end an application without moving it further. */
export const FUNNEL = ['Inactive', 'Uncalled', 'Trying-To', 'Interview Set', 'Waiting', 'Offer', 'Accepted'] as const;

export type FunnelStage = (typeof FUNNEL)[number];

/** Position in the funnel. Rejected and Declined prove that the company was approached; Closed proves nothing by itself. */
export function funnelRank(stage: Stage | null): number {
  if (stage === 'Rejected' || stage === 'Declined') return FUNNEL.indexOf('Trying-To');
  return stage === null || stage === 'Closed' ? -1 : FUNNEL.indexOf(stage);
}

/**
 * From the current stage, the stage moves in the log (both ends of each), Applied on, an interview that is stated or
 * logged, and Decide by (only an offer has one). Declined means that the person declined an offer, unless the log saw
 * the application come to Declined from an earlier stage. Null when nothing is known: no stage and no date.
 */
export function furthestStage(application: Application, touches: TouchIndex): FunnelStage | null {
  let furthest = funnelRank(application.stage);
  const reach = (rank: number): void => {
    if (rank > furthest) furthest = rank;
  };
  let cameToDeclined = false;
  for (const touch of touches.ofApplication(application)) {
    if (touch.source !== 'log') continue;
    if (touch.toStage === 'Declined' && touch.fromStage !== null) cameToDeclined = true;
    reach(funnelRank(touch.fromStage));
    reach(funnelRank(touch.toStage));
  }
  if (application.stage === 'Declined' && !cameToDeclined) reach(FUNNEL.indexOf('Offer'));
  if (application.appliedOn !== null) reach(FUNNEL.indexOf('Trying-To'));
  if (touches.interviewsOf(application).length > 0) reach(FUNNEL.indexOf('Interview Set'));
  if (application.decideBy !== null) reach(FUNNEL.indexOf('Offer'));
  if (furthest < 0) return application.stage === null ? null : 'Inactive';
  return FUNNEL[furthest] ?? null;
}
