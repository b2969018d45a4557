/** What the board shows of a report: what is being moved stands in its new stage already, and what was filtered out is gone. */
import type { Day, PipelineApplication, PipelineReport, Stage } from '../../api';
import { plainWords } from '../../domain/plain-text';

/** The stages of S3 in which something is to be done; the rest are outcomes. */
export const WORKING: readonly Stage[] = ['Inactive', 'Uncalled', 'Trying-To', 'Interview Set', 'Waiting'];

/** Stages in which a lead without a next step goes stale (S3 "a concrete next step"). */
const NEEDS_NEXT_STEP: readonly (Stage | null)[] = ['Trying-To', 'Interview Set', 'Waiting', 'Offer'];

export interface Card {
  readonly application: PipelineApplication;
  /** Null where what is written names no stage. */
  readonly stage: Stage | null;
  /** Shown in its new stage while it is saved there. */
  readonly moving: boolean;
}

export interface Filter {
  readonly words: string;
  readonly stage: Stage | null;
  readonly late: boolean;
  readonly withoutNextStep: boolean;
}

export const NO_FILTER: Filter = { words: '', stage: null, late: false, withoutNextStep: false };

export function isFiltering(filter: Filter): boolean {
  return filter.words.trim() !== '' || filter.stage !== null || filter.late || filter.withoutNextStep;
}

/** All applications as cards, those on the way to a stage in it: just moved, then the latest, then in the sheet's order. */
export function cardsOf(
  report: PipelineReport,
  moving: ReadonlyMap<string, Stage>,
  recent: ReadonlySet<string>,
): readonly Card[] {
  const cardOf = (application: PipelineApplication, stage: Stage | null): Card => {
    const to = moving.get(application.id);
    return { application, stage: to ?? stage, moving: to !== undefined };
  };
  const cards = [
    ...report.stages.flatMap(({ stage, applications }) =>
      applications.map((application) => cardOf(application, stage)),
    ),
    ...report.notUnderstood.map((application) => cardOf(application, null)),
  ];
  const rank = ({ application, moving: isMoving }: Card): number =>
    isMoving || recent.has(application.id) ? Number.POSITIVE_INFINITY : application.daysLate;
  return cards.sort((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    return first === second ? a.application.row - b.application.row : second - first;
  });
}

/** An interview or a decision with a day is a next step as well. */
export function lacksNextStep({ application, stage }: Card): boolean {
  if (!NEEDS_NEXT_STEP.includes(stage)) return false;
  const { nextStep, nextStepDue, interviewOn, decideBy } = application;
  if (nextStep.trim() !== '' || nextStepDue !== null) return false;
  return !(stage === 'Interview Set' && interviewOn !== null) && !(stage === 'Offer' && decideBy !== null);
}

export function matching(cards: readonly Card[], filter: Filter): readonly Card[] {
  const words = plainWords(filter.words).split(' ').filter(Boolean);
  return cards.filter((card) => {
    const { application } = card;
    if (filter.stage !== null && card.stage !== filter.stage) return false;
    if (filter.late && application.daysLate === 0) return false;
    if (filter.withoutNextStep && !lacksNextStep(card)) return false;
    if (words.length === 0) return true;
    const text = plainWords(`${application.company} ${application.position} ${application.contact}`);
    return words.every((word) => text.includes(word));
  });
}

/** How many different companies are listed: what S3 counts before the rest. */
export function companiesIn(cards: readonly Card[]): number {
  return new Set(cards.map(({ application }) => plainWords(application.company))).size;
}

/** The report after a move was saved, until it is read anew. */
export function withMove(
  report: PipelineReport,
  id: string,
  to: Stage,
  given: Partial<Pick<PipelineApplication, 'nextStep' | 'nextStepDue' | 'interviewOn' | 'decideBy' | 'parkedUntil'>>,
): PipelineReport {
  const all = [...report.stages.flatMap(({ applications }) => applications), ...report.notUnderstood];
  const known = all.find((application) => application.id === id);
  if (known === undefined) return report;
  const since: Day = report.date;
  const moved: PipelineApplication = { ...known, since, daysInStage: 0, daysLate: 0, parkedUntil: null, ...given };
  const isOther = (application: PipelineApplication): boolean => application.id !== id;
  return {
    ...report,
    notUnderstood: report.notUnderstood.filter(isOther),
    stages: report.stages.map(({ stage, applications }) => {
      const others = applications.filter(isOther);
      return { stage, applications: stage === to ? [...others, moved] : others };
    }),
  };
}

export interface CapNote {
  readonly level: 'info' | 'warning' | 'error';
  readonly text: string;
}

/** S3: Trying-To is oversaturated at "20/30+", Waiting stays sparse. Null for stages without a cap. */
export function capNote(
  stage: Stage,
  number: number,
  { trying, tryingStop, waiting }: PipelineReport['caps'],
): CapNote | null {
  if (stage === 'Trying-To') {
    if (number > tryingStop) return { level: 'error', text: `Over ${tryingStop}: add no new ones` };
    if (number > trying) return { level: 'warning', text: `Over ${trying}: move some on first` };
    return { level: 'info', text: `At most ${trying}, better fewer` };
  }
  if (stage !== 'Waiting') return null;
  return number > waiting
    ? { level: 'warning', text: `Over ${waiting}: ask where you stand` }
    : { level: 'info', text: `Keep it at ${waiting} or fewer` };
}
