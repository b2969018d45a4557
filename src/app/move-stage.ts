/** Moves an application to another stage, with what that stage needs (S3), and logs the move. */
import * as v from 'valibot';
import type { Confirmation } from '../api';
import type { Cell } from '../domain/book';
import { fail, type Result, succeed } from '../domain/result';
import { sayDate } from '../domain/say';
import { STAGES } from '../domain/stage';
import { day, id, text } from './input';
import { changeWorkbook, type Decision, type OpenWorkbook } from './open-workbook';
import { applicationOf } from './records/find-records';
import { stageChanges } from './records/stage-changes';
import type { UseCase } from './use-case';

const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time as 14:30.'));

const input = v.object({
  id,
  to: v.picklist(STAGES, 'Choose one of the stages.'),
  interviewOn: v.optional(day),
  interviewAt: v.optional(time),
  parkedUntil: v.optional(day),
  decideBy: v.optional(day),
  why: v.optional(text),
  nextStep: v.optional(text),
  nextStepDue: v.optional(day),
  notes: v.optional(text),
  contact: v.optional(text),
  contactLinkedIn: v.optional(text),
});

type Input = v.InferOutput<typeof input>;

export const moveStage: UseCase<Input, Confirmation> = {
  name: 'moveStage',
  input,
  run: (ports, argument) => changeWorkbook(ports, (open) => decide(open, argument)),
};

function decide(open: OpenWorkbook, argument: Input): Result<Decision<Confirmation>> {
  const { book, settings, today } = open;
  const found = applicationOf(book, argument.id);
  if (!found.ok) return found;
  const application = found.value;
  const { to } = argument;
  if (application.stage === to)
    return succeed({ changes: [], value: { message: `${application.company} is in ${to} already.` } });
  if (to === 'Interview Set' && argument.interviewOn === undefined && application.interviewOn === null)
    return fail(
      'bad-input',
      'Interview Set needs the day of the interview, so that preparing and thanking are not forgotten.',
    );
  if (to === 'Inactive' && argument.parkedUntil !== undefined && argument.parkedUntil <= today)
    return fail('bad-input', 'Choose a day after today on which this comes back.');
  const changes = stageChanges(book, settings, application, {
    ...argument,
    when: today,
    interviewOn: interviewCell(argument),
  });
  const back =
    to === 'Inactive' && argument.parkedUntil !== undefined
      ? ` until ${sayDate(argument.parkedUntil, today, book.locale)}`
      : '';
  return succeed({ changes, value: { message: `${application.company} is now in ${to}${back}.` } });
}

function interviewCell({ interviewOn, interviewAt }: Input): Cell | undefined {
  if (interviewOn === undefined) return undefined;
  const [hours = 0, minutes = 0] = (interviewAt ?? '00:00').split(':').map(Number);
  return { day: interviewOn, minutes: hours * 60 + minutes };
}
