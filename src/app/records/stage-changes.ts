/** What a stage move changes: the row's stage and the dates that the rules need, and a line in the Activity Log. */
import type { Application, Book, Cell } from '../../domain/book';
import { addDays, type Day } from '../../domain/day';
import type { Settings } from '../../domain/settings';
import type { Stage } from '../../domain/stage';
import type { Change, SetFields } from '../../workbook/change';
import { dateCell, logLine, onTop, setApplication, textOf } from './touch-changes';

export interface StageMove {
  readonly to: Stage;
  /** A stage passed on the way, on the same day: the log gets a line for each step. */
  readonly through?: Stage | undefined;
  readonly when: Day;
  readonly interviewOn?: Cell | undefined;
  readonly parkedUntil?: Day | undefined;
  readonly decideBy?: Day | undefined;
  readonly why?: string | undefined;
  readonly nextStep?: string | undefined;
  readonly nextStepDue?: Day | undefined;
  readonly notes?: string | undefined;
  readonly contact?: string | undefined;
  readonly contactLinkedIn?: string | undefined;
  /** Resets the count when a parked lead is taken up anew. */
  readonly followUpsSent?: number | undefined;
}

type Fields = SetFields<'applications'>['fields'];

export function stageChanges(book: Book, settings: Settings, application: Application, move: StageMove): Change[] {
  const { to, when } = move;
  const { locale } = book;
  const fields: { -readonly [F in keyof Fields]: Fields[F] } = {
    stage: stageWords(book, to),
    stageSince: dateCell(when),
  };
  if (move.interviewOn !== undefined) fields.interviewOn = move.interviewOn;
  if (move.decideBy !== undefined) fields.decideBy = dateCell(move.decideBy);
  if (move.nextStepDue !== undefined) fields.nextStepDue = dateCell(move.nextStepDue);
  if (move.followUpsSent !== undefined && application.followUpsSent !== move.followUpsSent)
    fields.followUpsSent = move.followUpsSent;
  if (to === 'Inactive') fields.parkedUntil = dateCell(move.parkedUntil ?? addDays(when, settings.parkDays));
  else if (application.parkedUntil !== null) fields.parkedUntil = '';
  const texts = { why: move.why, nextStep: move.nextStep, notes: move.notes } as const;
  for (const [field, added] of Object.entries(texts) as [keyof typeof texts, string | undefined][])
    if (added !== undefined && added !== '') fields[field] = onTop(added, textOf(application.written[field], locale));
  if (move.contact !== undefined && move.contact !== '' && application.contact === '') fields.contact = move.contact;
  if (move.contactLinkedIn !== undefined && move.contactLinkedIn !== '' && application.contactLinkedIn === '')
    fields.contactLinkedIn = move.contactLinkedIn;
  const from = application.stage ?? '';
  const why = move.why ?? '';
  const line = (fromStage: Stage | '', toStage: Stage, summary: string): Change =>
    logLine({ when: dateCell(when), kind: 'stage', company: application.company, fromStage, toStage, summary });
  const lines =
    move.through === undefined ? [line(from, to, why)] : [line(from, move.through, why), line(move.through, to, '')];
  return [...lines, setApplication(application, fields)];
}

/**
 * How the person writes this stage: with their own words where other rows of the tab do ("No longer pursuing"), so that a
 * dropdown of theirs goes on fitting; else our name.
 */
export function stageWords(book: Book, stage: Stage): string {
  const counts = new Map<string, number>();
  for (const application of book.applications) {
    const written = application.written.stage;
    if (application.stage === stage && typeof written === 'string' && written !== '')
      counts.set(written, (counts.get(written) ?? 0) + 1);
  }
  let best = stage as string;
  let most = 0;
  for (const [written, number] of counts)
    if (number > most) {
      best = written;
      most = number;
    }
  return best;
}
