/** Applications: one record per company and position. */
import type { Application } from '../../domain/book';
import type { Stage } from '../../domain/stage';
import { stageNamed, understandStage } from '../../domain/understand-stage';
import { saysNothing, textOf } from '../cells';
import { readDecisionDay, readInterviewDay, readStepDay } from '../dated-text';
import type { Columns } from '../layout';
import { Keys, type ReadingContext, RowReader } from '../row-reader';
import type { RecordRow } from '../rows';

function stageOf(reader: RowReader<'applications'>, filledDown: string): { stage: Stage | null; stageText: string } {
  const written = reader.text('stage');
  const text = saysNothing(written) ? filledDown : written;
  if (text !== '') {
    const understood = understandStage(text);
    if (understood === null) reader.problem('unknown-stage', 'stage');
    return { stage: understood?.stage ?? null, stageText: text };
  }
  const heading = reader.source.section;
  const stage = heading === null ? null : stageNamed(heading);
  return { stage, stageText: stage === null ? '' : (heading ?? '') };
}

/**
 * A status written once beside several companies (a merged cell left of them holds its value in the first row only): the
 * status column stands left of the company and no status comes twice.
 */
function mergedStages(columns: Columns<'applications'>, rows: readonly RecordRow[]): boolean {
  const { stage, company } = columns;
  if (stage === undefined || company === undefined || stage > company) return false;
  const told = rows.map((row) => textOf(row.cells[stage - 1])).filter((text) => text !== '');
  return (
    told.length < rows.length &&
    told.length > 0 &&
    new Set(told).size === told.length &&
    told.every((text) => stageNamed(text) !== null)
  );
}

/** Reads the rows of the Applications tab; the stage comes from its column, else from the heading above. */
export function readApplications(
  sheetName: string,
  columns: Columns<'applications'>,
  rows: readonly RecordRow[],
  context: ReadingContext,
): readonly Application[] {
  const keys = new Keys('applications');
  const merged = mergedStages(columns, rows);
  let above = '';
  let section: string | null = null;
  // The group of a section that is no stage ("Internships" under "Applied") stays the one above it.
  let group: string | null = null;
  return rows.map((source) => {
    if (source.section !== section) {
      section = source.section;
      if (section !== null && stageNamed(section) !== null) group = section;
    }
    const reader = new RowReader(context, 'applications', sheetName, columns, { ...source, section: group });
    if (reader.text('stage') !== '') above = reader.text('stage');
    const nextStep = reader.text('nextStep');
    const stage = stageOf(reader, merged ? above : '');
    return {
      key: keys.keyFor(reader.at.id, () => reader.fingerprint(['company', 'position'])),
      at: reader.at,
      written: reader.written,
      isExample: source.isExample,
      company: reader.text('company'),
      position: reader.text('position'),
      ...stage,
      stageSince: reader.day('stageSince', 'past', 'first'),
      contact: reader.text('contact'),
      contactLinkedIn: reader.text('contactLinkedIn'),
      jobLink: reader.text('jobLink'),
      location: reader.text('location'),
      appliedOn: reader.day('appliedOn', 'past', 'first'),
      lastActivity: reader.day('lastActivity'),
      nextStep,
      nextStepDay: readStepDay(reader.cell('nextStep'), context),
      nextStepDue: reader.day('nextStepDue', 'nearest'),
      interviewOn:
        reader.day('interviewOn', 'nearest') ??
        readInterviewDay(nextStep, context) ??
        // "Phone screen 11/24" under Status.
        readInterviewDay(reader.text('stage'), context),
      followUpsSent: Math.max(0, Math.floor(reader.number('followUpsSent') ?? 0)),
      parkedUntil: reader.day('parkedUntil', 'nearest'),
      decideBy:
        reader.day('decideBy', 'nearest') ??
        (stage.stage === 'Offer'
          ? (readDecisionDay(reader.text('stage'), context) ?? readDecisionDay(nextStep, context))
          : null),
      why: reader.text('why'),
      notes: reader.text('notes'),
    };
  });
}
