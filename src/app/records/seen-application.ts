/** What a person saw of an application, against what its row says now: nobody's change is written over unseen. */
import * as v from 'valibot';
import type { ApplicationFields } from '../../api';
import type { Application } from '../../domain/book';
import type { Result } from '../../domain/result';
import { sayTime } from '../../domain/say';
import { STAGES } from '../../domain/stage';
import { day } from '../input';
import { checkSeen } from './seen';

const seenText = v.optional(v.string());
const seenDay = v.optional(v.nullable(day));

/** Parses `SeenApplication` of the contract; what else came is left aside. */
export const seenApplication = v.object({
  stage: v.optional(v.nullable(v.picklist(STAGES))),
  company: seenText,
  position: seenText,
  contact: seenText,
  contactLinkedIn: seenText,
  jobLink: seenText,
  location: seenText,
  appliedOn: seenDay,
  lastActivity: seenDay,
  nextStep: seenText,
  nextStepDue: seenDay,
  interviewOn: seenDay,
  interviewAt: seenText,
  followUpsSent: v.optional(v.nullable(v.number())),
  parkedUntil: seenDay,
  decideBy: seenDay,
  why: seenText,
  notes: seenText,
});

type Seen = v.InferOutput<typeof seenApplication>;

/** What a person enters about an application, as its row says it. */
export function fieldsOfApplication(application: Application): ApplicationFields {
  const { interviewOn: cell, followUpsSent: sent } = application.written;
  return {
    company: application.company,
    position: application.position,
    contact: application.contact,
    contactLinkedIn: application.contactLinkedIn,
    jobLink: application.jobLink,
    location: application.location,
    appliedOn: application.appliedOn,
    lastActivity: application.lastActivity,
    nextStep: application.nextStep,
    nextStepDue: application.nextStepDue,
    interviewOn: application.interviewOn,
    interviewAt: typeof cell === 'object' && cell.minutes > 0 ? sayTime(Math.floor(cell.minutes)) : '',
    followUpsSent: sent === undefined || sent === '' ? null : application.followUpsSent,
    parkedUntil: application.parkedUntil,
    decideBy: application.decideBy,
    why: application.why,
    notes: application.notes,
  };
}

/**
 * Refuses as `stale` where something the person saw is different in the sheet now.
 *
 * @param wanted What is to be written.
 */
export function checkSeenApplication(
  application: Application,
  seen: Seen | undefined,
  wanted: Partial<ApplicationFields> = {},
): Result<null> {
  const now = { ...fieldsOfApplication(application), stage: application.stage };
  // The board shows a day told inside the words of the next step as its day.
  const isShownDay = now.nextStepDue === null && seen?.nextStepDue === application.nextStepDay;
  return checkSeen({
    tab: 'applications',
    who: application.company,
    now: isShownDay ? { ...now, nextStepDue: application.nextStepDay } : now,
    seen,
    wanted,
  });
}
