/** Pipeline health (S3): what is worth knowing about the pipeline as a whole. Shown, and never an action. */
import type { Application, Book } from './book';
import { type Day, startOfWeek } from './day';
import { stageSince } from './rules/support';
import { count, sayList } from './say';
import type { Settings } from './settings';
import type { Stage } from './stage';
import type { TouchIndex } from './touch-index';

export interface HealthNote {
  readonly id: string;
  readonly message: string;
}

/** S3: "find 50 or so companies you want to work for". */
export const COMPANIES_LISTED = 50;
/** S3: "oversaturated (20/30+)": full at the cap of Settings, and stop at half as many more. */
const STOP_FACTOR = 1.5;
/** S3: Waiting "will be sparse. Keep it that way." */
export const WAITING_CAP = 5;

/** Above this many in Trying-To, no new ones are to be added. */
export function stopAt({ tryingCap }: Settings): number {
  return Math.round(tryingCap * STOP_FACTOR);
}

export function describeHealth(input: {
  readonly book: Book;
  readonly today: Day;
  readonly settings: Settings;
  readonly touches: TouchIndex;
}): readonly HealthNote[] {
  const { book, today, settings, touches } = input;
  const applications = book.applications.filter((application) => !application.isExample);
  const accepted = applications.filter((application) => application.stage === 'Accepted');
  if (accepted.length > 0) return [landed(accepted)];
  const at = (stage: Stage): readonly Application[] =>
    applications.filter((application) => application.stage === stage);
  const notes: HealthNote[] = [];
  const note = (id: string, message: string): void => {
    notes.push({ id, message });
  };

  const listed = new Set(applications.map((application) => application.company.trim().toLowerCase())).size;
  if (listed < COMPANIES_LISTED)
    note(
      'few-companies',
      `${count(listed, 'company', 'companies')} listed. A first offer often takes 50 to 100 applications, so aim for about ${COMPANIES_LISTED} companies you would work for.`,
    );

  const monday = startOfWeek(today);
  const fresh = applications.filter((application) => becameUncalled(application, monday, touches, today)).length;
  if (fresh < settings.weeklyIntake)
    note(
      'few-new',
      `${count(fresh, 'new company', 'new companies')} in Uncalled this week. ${settings.weeklyIntake} a week keep the pipeline moving.`,
    );

  const trying = at('Trying-To');
  const stop = stopAt(settings);
  if (trying.length > stop)
    note(
      'trying-stop',
      `${count(trying.length, 'application')} in Trying-To. That is more than ${stop}, too many to stay on top of: start on no new ones until some have moved on.`,
    );
  else if (trying.length > settings.tryingCap)
    note(
      'trying-full',
      `${count(trying.length, 'application')} in Trying-To. That is more than ${settings.tryingCap}: move some on before you start on more.`,
    );

  const waiting = at('Waiting');
  if (waiting.length > WAITING_CAP)
    note(
      'waiting-many',
      `${count(waiting.length, 'application')} in Waiting. Ask where you stand, so that this stays a short list.`,
    );

  const aimless = trying.filter((application) => !hasNextStep(application));
  if (aimless.length > 0)
    note(
      'no-next-step',
      `${count(aimless.length, 'application')} in Trying-To ${aimless.length === 1 ? 'has' : 'have'} no next step: ${names(aimless)}.`,
    );

  const undated = applications.filter((application) => isUndated(application, touches, today));
  if (undated.length > 0)
    note(
      'no-date',
      `${count(undated.length, 'application')} ${undated.length === 1 ? 'has' : 'have'} no date yet, so nothing says when ${undated.length === 1 ? 'it falls' : 'they fall'} silent: ${names(undated)}. Write when you applied, or when you last heard.`,
    );

  const unset = at('Interview Set').filter((application) => isUnset(application, touches));
  if (unset.length > 0)
    note(
      'interview-without-day',
      `The interview at ${names(unset)} has no day. Write it into Interview on, to be reminded to prepare, to say thank you, and to ask how it went.`,
    );

  const unanswered = at('Offer').filter((application) => application.decideBy === null);
  if (unanswered.length > 0)
    note(
      'offer-without-day',
      `The offer from ${names(unanswered)} has no day to answer by. Ask for it, and write it into Decide by, to be reminded in time.`,
    );
  return notes;
}

function landed(accepted: readonly Application[]): HealthNote {
  const where = sayList(accepted.map((application) => application.company.trim() || 'an offer'));
  return {
    id: 'landed',
    message: `You accepted ${where}, so only thanks, withdrawals and keeping in touch are listed. Set it to Closed when you look for a job again.`,
  };
}

function becameUncalled(application: Application, monday: Day, touches: TouchIndex, today: Day): boolean {
  if (application.stage === 'Uncalled') {
    const since = stageSince(application, touches, today);
    if (since !== null && since >= monday) return true;
  }
  return touches
    .ofApplication(application)
    .some((touch) => touch.source === 'log' && touch.toStage === 'Uncalled' && touch.day >= monday);
}

/** No rule of its stage can ever fall due: there is no day to count from (ours; nobody is to be forgotten in silence). */
function isUndated(application: Application, touches: TouchIndex, today: Day): boolean {
  const { stage, nextStepDue, nextStepDay, interviewOn } = application;
  if (nextStepDue !== null || nextStepDay !== null || interviewOn !== null) return false;
  if (stage === 'Uncalled') return stageSince(application, touches, today) === null;
  return (stage === 'Trying-To' || stage === 'Waiting') && touches.lastActivity(application) === null;
}

/** In Interview Set, with nothing to say when the interview is or was, or when to turn to them again. */
function isUnset(application: Application, touches: TouchIndex): boolean {
  if (application.nextStepDue !== null || application.nextStepDay !== null) return false;
  return touches.toldInterviewsOf(application).length === 0;
}

/** A concrete next step is said in words or has a day. */
function hasNextStep(application: Application): boolean {
  return application.nextStep.trim() !== '' || application.nextStepDue !== null;
}

function names(applications: readonly Application[]): string {
  const shown = applications.slice(0, 3).map((application) => application.company.trim() || 'one without a company');
  const rest = applications.length - shown.length;
  return sayList(rest > 0 ? [...shown, `${rest} more`] : shown);
}
