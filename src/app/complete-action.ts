/** Marks an action of today's list as done: logs what it was and brings the row up to date, in one write. */
import * as v from 'valibot';
import type { UndoableConfirmation } from '../api';
import type { DueItem } from '../domain/action';
import type { Application, Book } from '../domain/book';
import type { Completion } from '../domain/completion';
import { addDays, type Day } from '../domain/day';
import { type DueLine, findDueLines, findLine } from '../domain/due-list';
import { plainCompany } from '../domain/names';
import { fail, type Result, succeed } from '../domain/result';
import { ruleOf } from '../domain/rules';
import type { Snoozes } from '../domain/snooze';
import type { Stage } from '../domain/stage';
import type { Change } from '../workbook/change';
import { id } from './input';
import { completeTouch, type ParsedTouch, touchInput } from './log-touch';
import { changeWorkbook, type Decision, type OpenWorkbook } from './open-workbook';
import type { Ports } from './ports';
import { stageChanges } from './records/stage-changes';
import { onTop, setApplication, textOf, touchChanges } from './records/touch-changes';
import { FOR_GOOD, loadSetAside } from './set-aside';
import type { UseCase } from './use-case';

const input = v.object({ id, touch: v.optional(touchInput) });

type Input = v.InferOutput<typeof input>;

export const completeAction: UseCase<Input, UndoableConfirmation> = {
  name: 'completeAction',
  input,
  run: (ports, argument) => changeWorkbook(ports, (open) => decide(ports, open, argument)),
};

/** What is due of an action, found anew; with what was put off, because a window may have been opened before. */
export interface DueAction {
  readonly line: DueLine;
  /** The reason that was asked for: the leading one, or one of the others. */
  readonly item: DueItem;
}

export function findDueAction(
  { book, today, settings }: OpenWorkbook,
  set: Snoozes,
  actionId: string,
): DueAction | null {
  const over = new Map([...set].filter(([, entry]) => entry.how !== 'snoozed'));
  const line = findLine(findDueLines({ book, today, settings, snoozes: over }), actionId);
  const kept = line?.items.find(({ id: keptId }) => keptId === actionId);
  return line === null || kept === undefined ? null : { line, item: kept.item };
}

export const NOT_DUE =
  'This is no longer on the list: it was done, or its row was changed in the sheet. Open the list again to see what is due now.';

function decide(
  ports: Ports,
  open: OpenWorkbook,
  { id: actionId, touch }: Input,
): Result<Decision<UndoableConfirmation>> {
  const { today } = open;
  if (touch?.when !== undefined && touch.when > today)
    return fail('bad-input', 'This day is still to come. Mark the action as done once it is.');
  const known = loadSetAside(ports.memory);
  if (known.get(actionId)?.how === 'done')
    return succeed({ changes: [], value: { message: 'This was marked as done before.' } });
  const due = findDueAction(open, known, actionId);
  if (due === null) return fail('not-due', NOT_DUE);
  return succeed({
    changes: changesFor(open, due.item, touch ?? {}),
    // The other reasons of the line stay: what the touch has settled is gone by itself, the rest is still to do.
    aside: { ids: [actionId], what: { until: FOR_GOOD, on: today, how: 'done' } },
    undoable: { line: actionId, what: due.item.title },
    value: { message: `Done: ${due.item.title}.` },
  });
}

function changesFor(open: OpenWorkbook, item: DueItem, touch: ParsedTouch): Change[] {
  const completion = ruleOf(item.rule).completion;
  switch (completion.does) {
    case 'remember':
      // Without a note, nothing is worth a line in the log.
      return touch.summary === undefined || touch.summary === '' ? [] : touched(open, item, touch, null);
    case 'touch':
      return touched(open, item, touch, completion);
    default:
      return item.application === null ? [] : moved(open, item.application, completion.does, touch.summary ?? '');
  }
}

function touched(
  open: OpenWorkbook,
  item: DueItem,
  input: ParsedTouch,
  completion: Extract<Completion, { does: 'touch' }> | null,
): Change[] {
  const { book, layout, today } = open;
  const { contact, application } = item;
  const touch = completeTouch(input, {
    contact,
    application,
    contactName: contact?.name ?? item.person ?? '',
    companyName: (application ?? item.about)?.company ?? contact?.company ?? '',
    kind: completion?.kind ?? 'follow-up',
    channel: completion?.channel ?? (completion === null ? 'note' : null),
    when: today,
  });
  const changes = touchChanges(book, layout, touch);
  if (application === null) return changes;
  if (completion?.countsAsFollowUp) merge(changes, application, { followUpsSent: application.followUpsSent + 1 });
  if (item.rule === 'rejection-wrap-up' && (input.summary ?? '') !== '')
    merge(changes, application, {
      why: onTop(input.summary ?? '', textOf(application.written.why, book.locale)),
    });
  return changes;
}

type ApplicationFields = Extract<Change, { type: 'set-fields'; tab: 'applications' }>['fields'];

/** Two changes of one row become one, so that the row is written once and checked against what was read. */
function merge(changes: Change[], application: Application, fields: ApplicationFields): void {
  const index = changes.findIndex(
    (change) => change.type === 'set-fields' && change.tab === 'applications' && change.at === application.at,
  );
  const known = changes[index];
  if (known !== undefined && known.type === 'set-fields' && known.tab === 'applications')
    changes[index] = setApplication(application, { ...known.fields, ...fields });
  else changes.push(setApplication(application, fields));
}

function moved(
  { book, settings, today }: OpenWorkbook,
  application: Application,
  does: 'park' | 'unpark' | 'start' | 'withdraw',
  why: string,
): Change[] {
  const to: Stage =
    does === 'park'
      ? 'Inactive'
      : does === 'start'
        ? 'Trying-To'
        : does === 'withdraw'
          ? application.stage === 'Offer'
            ? 'Declined'
            : 'Closed'
          : stageBeforeParking(book, application);
  return stageChanges(book, settings, application, {
    to,
    when: today,
    why,
    parkedUntil: does === 'park' ? addDays(today, settings.parkDays) : undefined,
    // A lead taken up again starts over, or it would be parked again at once.
    followUpsSent: does === 'unpark' ? 0 : undefined,
  });
}

/** Where a parked lead came from, by the log; a lead that was never worked on starts in Uncalled. */
function stageBeforeParking(book: Book, application: Application): Stage {
  const company = plainCompany(application.company);
  let latest: { readonly when: Day; readonly from: Stage | null } | null = null;
  for (const line of book.log)
    if (line.toStage === 'Inactive' && plainCompany(line.company) === company)
      if (latest === null || line.when >= latest.when) latest = { when: line.when, from: line.fromStage };
  return latest?.from === 'Trying-To' || latest?.from === 'Waiting' ? 'Trying-To' : 'Uncalled';
}
