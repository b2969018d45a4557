/** Moves an application to another stage, with what that stage needs (S3), and logs the move. */
import * as v from 'valibot';
import type { Confirmation } from '../api';
import type { Cell } from '../domain/book';
import { fail, type Result, succeed } from '../domain/result';
import { sayDate } from '../domain/say';
import { STAGES } from '../domain/stage';
import { day, id, text, time, yesOrNo } from './input';
import { changeWorkbook, type Decision, type OpenWorkbook } from './open-workbook';
import { applicationOf } from './records/find-records';
import { checkSeenApplication, seenApplication } from './records/seen-application';
import { stageChanges } from './records/stage-changes';
import { dateCell, logLine } from './records/touch-changes';
import type { UseCase } from './use-case';

const input = v.object({
  id,
  to: v.picklist(STAGES, 'Choose one of the stages.'),
  seen: v.optional(seenApplication),
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
  askedForReferrals: v.optional(yesOrNo),
  tryAgainOn: v.optional(day),
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
  const { to, tryAgainOn } = argument;
  const unchanged = checkSeenApplication(application, argument.seen);
  if (!unchanged.ok) return unchanged;
  if (application.stage === to)
    return succeed({ changes: [], value: { message: `${application.company} is in ${to} already.` } });
  if (to === 'Interview Set' && argument.interviewOn === undefined && application.interviewOn === null)
    return fail(
      'bad-input',
      'Interview Set needs the day of the interview, so that preparing and thanking are not forgotten.',
    );
  const back = to === 'Inactive' ? argument.parkedUntil : to === 'Rejected' ? tryAgainOn : undefined;
  if (back !== undefined && back <= today)
    return fail('bad-input', 'Choose a day after today on which this comes back.');
  const changes = stageChanges(book, settings, application, {
    ...argument,
    // S3: a company you would still work for goes back to Inactive "with all of its info"; the log keeps the no.
    ...(to === 'Rejected' && tryAgainOn !== undefined
      ? { to: 'Inactive', through: 'Rejected', parkedUntil: tryAgainOn }
      : {}),
    when: today,
    interviewOn: interviewCell(argument),
  });
  if (to === 'Rejected' && argument.askedForReferrals === true)
    changes.push(
      logLine({
        when: dateCell(today),
        kind: 'follow-up',
        contact: application.contact,
        company: application.company,
        summary: 'Asked for referrals, and to be kept in mind',
      }),
    );
  const until = back === undefined ? '' : ` until ${sayDate(back, today, book.locale)}`;
  const place = to === 'Rejected' && back !== undefined ? 'noted as rejected, and rests in Inactive' : `now in ${to}`;
  return succeed({ changes, value: { message: `${application.company} is ${place}${until}.` } });
}

function interviewCell({ interviewOn, interviewAt }: Input): Cell | undefined {
  if (interviewOn === undefined) return undefined;
  const [hours = 0, minutes = 0] = (interviewAt ?? '00:00').split(':').map(Number);
  return { day: interviewOn, minutes: hours * 60 + minutes };
}
