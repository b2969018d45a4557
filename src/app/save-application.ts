/** Adds an application, or changes the row of one; its stage is moved by `moveStage`, which logs the move. */
import * as v from 'valibot';
import type { ApplicationFields, Confirmation } from '../api';
import type { ApplicationField, Cell } from '../domain/book';
import { plainCompany } from '../domain/names';
import { plainWords } from '../domain/plain-text';
import { fail, type Result, succeed } from '../domain/result';
import { STAGES } from '../domain/stage';
import type { Change } from '../workbook/change';
import { dayOrNone, id, text, time, wholeNumber, yesOrNo } from './input';
import { changeWorkbook, type Decision, type OpenWorkbook } from './open-workbook';
import { applicationOf } from './records/find-records';
import { checkSeenApplication, seenApplication } from './records/seen-application';
import { stageWords } from './records/stage-changes';
import { dateCell, logLine, setApplication } from './records/touch-changes';
import { changedFields, withoutEmpty } from './save-contact';
import type { UseCase } from './use-case';

const input = v.object({
  /** Left out for a new application. */
  id: v.optional(id),
  allowDuplicate: v.optional(yesOrNo),
  /** Of a new application only; Uncalled when left out. */
  stage: v.optional(v.picklist(STAGES, 'Choose one of the stages.')),
  seen: v.optional(seenApplication),
  company: v.optional(text),
  position: v.optional(text),
  contact: v.optional(text),
  contactLinkedIn: v.optional(text),
  jobLink: v.optional(text),
  location: v.optional(text),
  appliedOn: dayOrNone,
  lastActivity: dayOrNone,
  nextStep: v.optional(text),
  nextStepDue: dayOrNone,
  interviewOn: dayOrNone,
  interviewAt: v.optional(v.union([v.literal(''), time], 'Give a time as 14:30.')),
  followUpsSent: v.optional(v.nullable(wholeNumber(0, 100))),
  parkedUntil: dayOrNone,
  decideBy: dayOrNone,
  why: v.optional(text),
  notes: v.optional(text),
});

type Input = v.InferOutput<typeof input>;
type Fields = { [F in ApplicationField]?: Cell };

export const saveApplication: UseCase<Input, Confirmation> = {
  name: 'saveApplication',
  input,
  run: (ports, argument) => changeWorkbook(ports, (open) => decide(open, argument)),
};

function decide({ book, today }: OpenWorkbook, argument: Input): Result<Decision<Confirmation>> {
  const { stage, allowDuplicate, id: applicationId, seen, ...given } = argument;
  const fields = cellsOf(given);
  if (applicationId !== undefined) {
    const found = applicationOf(book, applicationId);
    if (!found.ok) return found;
    if (stage !== undefined && stage !== found.value.stage)
      return fail('bad-input', 'Move the application to its new stage first; that asks for what the stage needs.');
    if (fields.company === '') return fail('bad-input', 'An application needs a company.');
    const unchanged = checkSeenApplication(found.value, seen, wantedOf(given));
    if (!unchanged.ok) return unchanged;
    const changed = changedFields(found.value.written, fields);
    if (Object.keys(changed).length === 0)
      return succeed({ changes: [], value: { message: 'Nothing was different.' } });
    return succeed({
      changes: [setApplication(found.value, changed)],
      value: { message: `Saved: ${given.company ?? found.value.company}.` },
    });
  }
  const company = given.company ?? '';
  if (company === '') return fail('bad-input', 'An application needs a company.');
  const twin = book.applications.find(
    (known) =>
      !known.isExample &&
      plainCompany(known.company) === plainCompany(company) &&
      plainWords(known.position) === plainWords(given.position ?? ''),
  );
  if (twin !== undefined && allowDuplicate !== true)
    return fail(
      'duplicate',
      `${twin.company} is in ${twin.at.sheetName} already, in row ${twin.at.row}. Nothing was added; change that row, or say that this is another application.`,
    );
  const to = stage ?? 'Uncalled';
  const row: Fields = { ...fields, stage: stageWords(book, to), stageSince: dateCell(today) };
  const changes: Change[] = [
    { type: 'append-row', tab: 'applications', fields: withoutEmpty(row) },
    logLine({ when: dateCell(today), kind: 'stage', company, toStage: to, summary: 'Added' }),
  ];
  return succeed({ changes, value: { message: `Added: ${company}, in ${to}.` } });
}

function wantedOf(given: Given): Partial<ApplicationFields> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

type Given = Omit<Input, 'id' | 'stage' | 'allowDuplicate' | 'seen'>;

function cellsOf(given: Given): Fields {
  const {
    appliedOn,
    lastActivity,
    nextStepDue,
    interviewOn,
    interviewAt,
    parkedUntil,
    decideBy,
    followUpsSent,
    ...texts
  } = given;
  const fields: Fields = {};
  for (const [field, value] of Object.entries(texts))
    if (value !== undefined) fields[field as ApplicationField] = value;
  for (const [field, value] of Object.entries({ appliedOn, lastActivity, nextStepDue, parkedUntil, decideBy }))
    if (value !== undefined) fields[field as ApplicationField] = value === null ? '' : dateCell(value);
  if (interviewOn !== undefined)
    fields.interviewOn = interviewOn === null ? '' : { day: interviewOn, minutes: minutesOf(interviewAt ?? '') };
  if (followUpsSent !== undefined) fields.followUpsSent = followUpsSent ?? '';
  return fields;
}

/** Minutes since midnight of `'14:30'`; 0 for ''. */
function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
