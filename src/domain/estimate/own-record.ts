/**
 * The person's own record: what became of the applications and referrals that have run their course (playbook §5).
 *
 * - *Tried*: submitted, and either at an outcome (Offer, Accepted, Declined, Rejected, Closed) or silent for
 *   Settings' silent days. A submitted application without any day cannot be called silent and is left out.
 * - *An offer*: the furthest stage reached is Offer, so a later Declined or Closed does not erase it.
 * - *A referral*: the application's Contact is somebody in Contacts ticked "Would refer me", or its notes or the log
 *   speak of a referral. Each application counts once: as a referral or as an application on its own, never as both,
 *   so that an offer a friend brought does not raise the rate of applications sent into the blue.
 *
 * From 20 tries on a rate is brought up to date by Beta's rule: believed p over n tries, then seen o offers in t tries,
 * gives (p·n + o)/(n + t), believed over n + t.
 */
import type { Application, Book, Touch } from '../book';
import { addDays, type Day, latestDay } from '../day';
import { count } from '../day-words';
import type { Settings } from '../settings';
import type { Stage } from '../stage';
import { wasSubmitted } from './counted';
import { type LogLines, plainName } from './log-lines';
import type { Conversion, OwnRate, OwnRecord } from './report';

/** Under this many, too few to tell (playbook §5). */
export const ENOUGH_TRIES = 20;

const OUTCOMES = new Set<Stage>(['Offer', 'Accepted', 'Declined', 'Rejected', 'Closed']);

/** The steps of the funnel, in order; how far each stage proves an application has come. */
const STEPS: readonly (Stage | null)[] = ['Trying-To', 'Interview Set', 'Waiting', 'Offer'];

function stepOf(stage: Stage | null): number {
  if (stage === 'Accepted' || stage === 'Declined') return STEPS.indexOf('Offer');
  return STEPS.indexOf(stage);
}

/** The furthest step an application is known to have reached: by its stage, by the log, by a held interview. */
function furthestStep(application: Application, lines: readonly Touch[], today: Day): number {
  let furthest = Math.max(0, stepOf(application.stage));
  for (const line of lines) furthest = Math.max(furthest, stepOf(line.toStage), stepOf(line.fromStage));
  if (application.interviewOn !== null && application.interviewOn <= today) furthest = Math.max(furthest, 1);
  return furthest;
}

function hasRunItsCourse(application: Application, lines: readonly Touch[], today: Day, silentDays: number): boolean {
  if (application.stage !== null && OUTCOMES.has(application.stage)) return true;
  if (application.interviewOn !== null && application.interviewOn > today) return false;
  const last = latestDay(
    application.lastActivity,
    application.appliedOn,
    application.stageSince,
    application.interviewOn,
    ...lines.map((line) => line.when),
  );
  return last !== null && addDays(last, silentDays) <= today;
}

const REFERRAL_WORDS = /\b(referred|referral)\b/i;
/** "Referral possible", "ask for a referral", "no referral": spoken of, not had. */
const NO_REFERRAL_YET = /\b(possible|maybe|ask|asking|asked|request|want|need|hope|no|not|could|would|might|will)\b/i;

function speaksOfReferral(text: string): boolean {
  return text.split(/[.;,\n]/).some((remark) => REFERRAL_WORDS.test(remark) && !NO_REFERRAL_YET.test(remark));
}

interface Tried {
  readonly step: number;
  readonly referred: boolean;
}

function triedApplications(book: Book, today: Day, silentDays: number, log: LogLines): readonly Tried[] {
  const referrers = new Set(
    book.contacts.filter((contact) => contact.wouldReferMe && !contact.isExample).map(({ name }) => plainName(name)),
  );
  const tried: Tried[] = [];
  for (const application of book.applications) {
    const lines = log.ofCompany(application.company);
    if (!wasSubmitted(application, lines, today) || !hasRunItsCourse(application, lines, today, silentDays)) continue;
    const people = application.contact.split(/[,;&\n]| and /).map(plainName);
    const referred =
      people.some((name) => name !== '' && referrers.has(name)) ||
      speaksOfReferral(application.notes) ||
      lines.some((line) => speaksOfReferral(line.summary));
    tried.push({ step: furthestStep(application, lines, today), referred });
  }
  return tried;
}

function ownRate(tries: readonly Tried[], one: string, many: string): OwnRate {
  const tried = tries.length;
  const offers = tries.filter(({ step }) => step === STEPS.indexOf('Offer')).length;
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

function conversion(tries: readonly Tried[], from: number, to: number): Conversion {
  const entered = tries.filter(({ step }) => step >= from).length;
  const advanced = tries.filter(({ step }) => step >= to).length;
  const names = { from: STEPS[from] ?? '', to: STEPS[to] ?? '' };
  if (entered === 0) {
    return {
      ...names,
      entered,
      advanced,
      rate: null,
      interval80: null,
      message: `None has run its course from ${names.from} yet.`,
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
export function describeOwnRecord(book: Book, today: Day, settings: Settings, log: LogLines): OwnRecord {
  const tried = triedApplications(book, today, settings.silentDays, log);
  return {
    applications: ownRate(
      tried.filter(({ referred }) => !referred),
      'application',
      'applications',
    ),
    referrals: ownRate(
      tried.filter(({ referred }) => referred),
      'referral',
      'referrals',
    ),
    conversions: [conversion(tried, 0, 1), conversion(tried, 1, 2), conversion(tried, 2, 3), conversion(tried, 0, 3)],
  };
}
