/** What each stage needs to be of use (S3), as the few questions that are asked on the way into it. */
import type { Day, PipelineApplication, SeenApplication, Stage, StageMoveInput } from '../../api';
import { addDays } from '../shared/dates';

/** What was typed into the form of a move; all text, as the fields hold it. */
export interface MoveAnswers {
  readonly contact: string;
  readonly contactLinkedIn: string;
  readonly notes: string;
  readonly nextStep: string;
  readonly nextStepDue: string;
  readonly interviewOn: string;
  readonly interviewAt: string;
  readonly decideBy: string;
  readonly parkedUntil: string;
  readonly why: string;
  readonly askedForReferrals: boolean;
  /** Of a rejection: '' until it is answered. */
  readonly tryAgain: '' | 'yes' | 'no';
}

export type AnswerName = keyof MoveAnswers;

/** "3-6 months" of S3, in the middle. */
const TRY_AGAIN_DAYS = 120;

/** The questions of a stage that the row does not answer already, in order. */
export function questionsFor(to: Stage, application: PipelineApplication): readonly AnswerName[] {
  switch (to) {
    case 'Inactive':
      return ['parkedUntil'];
    case 'Uncalled':
      return [
        ...(application.contact.trim() === '' ? (['contact'] as const) : []),
        ...(application.contactLinkedIn.trim() === '' ? (['contactLinkedIn'] as const) : []),
      ];
    case 'Trying-To':
      return ['nextStep', 'nextStepDue', 'notes'];
    case 'Interview Set':
      return ['interviewOn', 'interviewAt', 'notes'];
    case 'Waiting':
      return ['nextStep', 'nextStepDue'];
    case 'Offer':
      return ['decideBy', 'notes'];
    case 'Rejected':
      return ['why', 'askedForReferrals', 'tryAgain', 'parkedUntil'];
    case 'Declined':
    case 'Closed':
      return ['why'];
    case 'Accepted':
      return [];
  }
}

/** True where a move goes through without a form: nothing is asked, and it is not the one step that ends the search. */
export function isAskedNothing(to: Stage, application: PipelineApplication): boolean {
  return to !== 'Accepted' && questionsFor(to, application).length === 0;
}

/** What stands in the fields before the person types. */
export function firstAnswers(to: Stage, application: PipelineApplication, today: Day, parkDays: number): MoveAnswers {
  return {
    contact: '',
    contactLinkedIn: '',
    notes: '',
    nextStep: '',
    nextStepDue: '',
    // A past interview is another one.
    interviewOn: (application.interviewOn ?? '') < today ? '' : (application.interviewOn ?? ''),
    interviewAt: '',
    decideBy: application.decideBy ?? '',
    parkedUntil: addDays(today, to === 'Rejected' ? TRY_AGAIN_DAYS : parkDays),
    why: '',
    askedForReferrals: false,
    tryAgain: '',
  };
}

export type Problems = Partial<Record<AnswerName, string>>;

/** What is still missing, by field. `withoutNextStep`: the person has seen that it is missing and goes on. */
export function problemsWith(
  to: Stage,
  application: PipelineApplication,
  answers: MoveAnswers,
  today: Day,
  withoutNextStep: boolean,
): Problems {
  const problems: { -readonly [Name in AnswerName]?: string } = {};
  if (to === 'Trying-To' && !withoutNextStep && application.nextStep.trim() === '' && answers.nextStep.trim() === '')
    problems.nextStep = 'Say what you do next: one concrete thing that brings the interview closer.';
  if (to === 'Interview Set' && answers.interviewOn === '') problems.interviewOn = 'Give the day of the interview.';
  const isParked = to === 'Inactive' || (to === 'Rejected' && answers.tryAgain === 'yes');
  if (isParked && answers.parkedUntil <= today) problems.parkedUntil = 'Choose a day after today.';
  return problems;
}

/** The move as the server takes it, with what the person saw of everything it would write over. */
export function moveInput(
  to: Stage,
  { application, stage }: { readonly application: PipelineApplication; readonly stage: Stage | null },
  answers: MoveAnswers,
): StageMoveInput {
  const asked = new Set(questionsFor(to, application));
  const text = (name: 'contact' | 'contactLinkedIn' | 'notes' | 'nextStep' | 'why'): object => {
    const said = answers[name].trim();
    return asked.has(name) && said !== '' ? { [name]: said } : {};
  };
  const seen: { -readonly [Field in keyof SeenApplication]: SeenApplication[Field] } = { stage };
  /** A day that is new: it is written, and the one it takes the place of must be the one that was seen. */
  const newDay = (name: 'nextStepDue' | 'interviewOn' | 'decideBy'): object => {
    const said = answers[name];
    if (!asked.has(name) || said === '' || (said === application[name] && answers.interviewAt === '')) return {};
    seen[name] = application[name];
    return { [name]: said as Day };
  };
  const isAgain = to === 'Rejected' && answers.tryAgain === 'yes';
  const days = { ...newDay('nextStepDue'), ...newDay('interviewOn'), ...newDay('decideBy') };
  return {
    id: application.id,
    to,
    ...text('contact'),
    ...text('contactLinkedIn'),
    ...text('notes'),
    ...text('nextStep'),
    ...text('why'),
    ...days,
    ...('interviewOn' in days && answers.interviewAt !== '' ? { interviewAt: answers.interviewAt } : {}),
    ...(to === 'Inactive' ? { parkedUntil: answers.parkedUntil as Day } : {}),
    ...(isAgain ? { tryAgainOn: answers.parkedUntil as Day } : {}),
    ...(to === 'Rejected' && answers.askedForReferrals ? { askedForReferrals: true } : {}),
    seen,
  };
}

/** The stage a card ends in: a rejection to be tried again rests in Inactive. */
export function landsIn({ to, tryAgainOn }: StageMoveInput): Stage {
  return to === 'Rejected' && tryAgainOn !== undefined ? 'Inactive' : to;
}
