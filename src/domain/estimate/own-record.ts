/**
 * The person's own record: what became of the applications and referrals that have run their course (playbook §5).
 *
 * - *Tried*: submitted, and either at an outcome (Offer, Accepted, Declined, Rejected, Closed) or silent for
 *   Settings' silent days. A submitted application without any day cannot be called silent and is left out.
 * - *An offer*: the furthest stage reached is Offer, so a later Closed does not erase it.
 * - *A referral*: somebody the application names is ticked "Would refer me" in Contacts, or its notes or the log speak
 *   of a referral. Each application counts once: as a referral or as an application on its own, never as both, so that
 *   an offer a friend brought does not raise the rate of applications sent into the blue.
 *
 * From 20 tries on a rate is brought up to date by Beta's rule: believed p over n tries, then seen o offers in t tries,
 * gives (p·n + o)/(n + t), believed over n + t.
 */
import type { Application, Book } from '../book';
import { addDays, type Day } from '../day';
import { FUNNEL, type FunnelStage, funnelRank, furthestStage } from '../furthest-stage';
import { count } from '../say';
import type { Settings } from '../settings';
import type { Stage } from '../stage';
import type { TouchIndex } from '../touch-index';
import { wasSubmitted } from './counted';
import type { Conversion, OwnRate, OwnRecord } from './report';

/** Under this many, too few to tell (playbook §5). */
export const ENOUGH_TRIES = 20;

const OUTCOMES = new Set<Stage>(['Offer', 'Accepted', 'Declined', 'Rejected', 'Closed']);
const OFFER = FUNNEL.indexOf('Offer');

function furthestRank(application: Application, touches: TouchIndex): number {
  return funnelRank(furthestStage(application, touches));
}

function hasRunItsCourse(application: Application, touches: TouchIndex, today: Day, silentDays: number): boolean {
  if (application.stage !== null && OUTCOMES.has(application.stage)) return true;
  if (touches.interviewsOf(application).some((day) => day > today)) return false;
  const last = touches.lastActivity(application);
  return last !== null && addDays(last, silentDays) <= today;
}

const REFERRAL_WORDS = /\b(referred|referral)\b/i;
/** "Referral possible", "ask for a referral", "no referral": spoken of, not had. */
const NO_REFERRAL_YET =
  /\b(possible|possibly|maybe|ask|asking|asked|request|requested|want|need|hope|hoping|no|not|could|would|might|may|will|if)\b/i;

function speaksOfReferral(text: string): boolean {
  return text.split(/[.;,\n]/).some((remark) => REFERRAL_WORDS.test(remark) && !NO_REFERRAL_YET.test(remark));
}

function isReferral(application: Application, touches: TouchIndex): boolean {
  return (
    touches.peopleOf(application).some((person) => person.contact?.wouldReferMe === true) ||
    speaksOfReferral(application.notes) ||
    touches.ofApplication(application).some((line) => line.source === 'log' && speaksOfReferral(line.summary))
  );
}

interface Tried {
  /** Position of the furthest stage reached in {@link FUNNEL}. */
  readonly rank: number;
  readonly referred: boolean;
}

function triedApplications(book: Book, today: Day, silentDays: number, touches: TouchIndex): readonly Tried[] {
  return book.applications
    .filter(
      (application) =>
        wasSubmitted(application, touches, today) && hasRunItsCourse(application, touches, today, silentDays),
    )
    .map((application) => ({
      rank: furthestRank(application, touches),
      referred: isReferral(application, touches),
    }));
}

function ownRate(tries: readonly Tried[], one: string, many: string): OwnRate {
  const tried = tries.length;
  const offers = tries.filter(({ rank }) => rank >= OFFER).length;
  if (tried < ENOUGH_TRIES) {
    return {
      tried,
      offers,
      rate: null,
      message: `${tried} of ${ENOUGH_TRIES} so far. Once ${ENOUGH_TRIES} ${many} have run their course, your own record counts too.`,
    };
  }
  return {
    tried,
    offers,
    rate: offers / tried,
    message: `${count(offers, 'offer')} from ${count(tried, one)} that have run their course. The estimate takes this into account.`,
  };
}

/** z of a two-sided 80 % interval: Φ(1.2816) = 0.9. */
const Z80 = 1.2815515655446004;

/**
 * Wilson's interval for a share: the rates p for which (seen − p) is within z standard errors *of p*. Chosen over the
 * plain one because it stays within 0-1 and does not collapse to nothing at 0 of n, over Beta's because it is closed.
 */
function wilson(successes: number, tries: number): readonly [number, number] {
  const share = successes / tries;
  const z2 = Z80 * Z80;
  const middle = (share + z2 / (2 * tries)) / (1 + z2 / tries);
  const half = (Z80 * Math.sqrt((share * (1 - share)) / tries + z2 / (4 * tries * tries))) / (1 + z2 / tries);
  return [successes === 0 ? 0 : Math.max(0, middle - half), successes === tries ? 1 : Math.min(1, middle + half)];
}

function conversion(tries: readonly Tried[], from: FunnelStage, to: FunnelStage): Conversion {
  const entered = tries.filter(({ rank }) => rank >= FUNNEL.indexOf(from)).length;
  const advanced = tries.filter(({ rank }) => rank >= FUNNEL.indexOf(to)).length;
  const names = { from, to };
  if (entered === 0) {
    return {
      ...names,
      entered,
      advanced,
      rate: null,
      interval80: null,
      message: `None has got as far as ${from} and run its course yet.`,
    };
  }
  const [low, high] = wilson(advanced, entered);
  const enough = entered >= ENOUGH_TRIES;
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  return {
    ...names,
    entered,
    advanced,
    rate: enough ? advanced / entered : null,
    interval80: [low, high],
    message: enough
      ? `${advanced} of ${entered}: ${percent(advanced / entered)}, likely between ${percent(low)} and ${percent(high)}.`
      : `${advanced} of ${entered}: too few to tell.`,
  };
}

/** What the tabs tell of the person's own rates; applications that have run their course only. */
export function describeOwnRecord(book: Book, today: Day, settings: Settings, touches: TouchIndex): OwnRecord {
  const tried = triedApplications(book, today, settings.silentDays, touches);
  const alone = tried.filter(({ referred }) => !referred);
  const referrals = tried.filter(({ referred }) => referred);
  return {
    applications: ownRate(alone, 'application', 'applications'),
    referrals: ownRate(referrals, 'referral', 'referrals'),
    conversions: [
      conversion(tried, 'Trying-To', 'Interview Set'),
      conversion(tried, 'Interview Set', 'Waiting'),
      conversion(tried, 'Waiting', 'Offer'),
      conversion(tried, 'Trying-To', 'Offer'),
    ],
  };
}
