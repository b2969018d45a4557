/** The pipeline as a whole: who stands where, how far applications got, and what is worth knowing (S3, playbook §3). */
import type { Application, Book } from './book';
import { type Day, daysBetween } from './day';
import { FUNNEL, type FunnelStage, furthestStage } from './furthest-stage';
import { describeHealth, type HealthNote } from './health';
import { stageSince } from './rules/support';
import { count } from './say';
import type { Settings } from './settings';
import { STAGES, type Stage } from './stage';
import { buildTouchIndex, type TouchIndex } from './touch-index';

export interface PipelineApplication {
  /** The row's ID, or its key before it has one. */
  readonly id: string;
  readonly company: string;
  readonly position: string;
  readonly since: Day | null;
  readonly daysInStage: number | null;
  readonly lastActivity: Day | null;
  readonly nextStep: string;
  readonly nextStepDue: Day | null;
  readonly contact: string;
  readonly tab: string;
  readonly row: number;
  /** What the person wrote where it is not the stage's own name. */
  readonly writtenStage: string;
}

export interface FunnelStep {
  readonly from: Stage;
  readonly to: Stage;
  /** Applications whose furthest stage reached is `from` or beyond. */
  readonly entered: number;
  readonly advanced: number;
  /** Fraction 0-1; null under 20, where it is too few to tell. */
  readonly rate: number | null;
  readonly message: string;
}

export interface PipelineReport {
  readonly stages: readonly { readonly stage: Stage; readonly applications: readonly PipelineApplication[] }[];
  readonly funnel: readonly FunnelStep[];
  readonly health: readonly HealthNote[];
  /** Applications whose stage could not be read; they stand in no stage. */
  readonly notUnderstood: readonly { readonly company: string; readonly written: string; readonly row: number }[];
}

/** Under this many a rate says more about chance than about the search. */
const ENOUGH_TO_TELL = 20;

/** Every stage with its applications in the sheet's order, the funnel by furthest stage reached, and the health notes. */
export function describePipeline(input: {
  readonly book: Book;
  readonly today: Day;
  readonly settings: Settings;
}): PipelineReport {
  const { book, today } = input;
  const touches = buildTouchIndex(book, today);
  const applications = book.applications.filter((application) => !application.isExample);
  const byStage = new Map<Stage, PipelineApplication[]>(STAGES.map((stage) => [stage, []]));
  const notUnderstood: { company: string; written: string; row: number }[] = [];
  for (const application of applications) {
    const { stage, stageText, company, at } = application;
    if (stage === null) notUnderstood.push({ company, written: stageText, row: at.row });
    else byStage.get(stage)?.push(describeApplication(application, stage, touches, today));
  }
  return {
    stages: STAGES.map((stage) => ({ stage, applications: byStage.get(stage) ?? [] })),
    funnel: describeFunnel(applications, touches),
    health: describeHealth({ ...input, touches }),
    notUnderstood,
  };
}

function describeApplication(
  application: Application,
  stage: Stage,
  touches: TouchIndex,
  today: Day,
): PipelineApplication {
  const since = stageSince(application, touches, today);
  return {
    id: application.at.id ?? application.key,
    company: application.company,
    position: application.position,
    since,
    daysInStage: since === null ? null : daysBetween(since, today),
    lastActivity: touches.lastActivity(application),
    nextStep: application.nextStep,
    nextStepDue: application.nextStepDue ?? application.nextStepDay,
    contact: application.contact,
    tab: application.at.sheetName,
    row: application.at.row,
    writtenStage: application.stageText.trim() === stage ? '' : application.stageText.trim(),
  };
}

function describeFunnel(applications: readonly Application[], touches: TouchIndex): readonly FunnelStep[] {
  const reached = FUNNEL.map(() => 0);
  for (const application of applications) {
    const furthest = furthestStage(application, touches);
    if (furthest === null) continue;
    for (let rank = FUNNEL.indexOf(furthest); rank >= 0; rank -= 1) reached[rank] = (reached[rank] ?? 0) + 1;
  }
  return FUNNEL.slice(1).map((to, index) => {
    const from: FunnelStage = FUNNEL[index] ?? 'Inactive';
    const entered = reached[index] ?? 0;
    const advanced = reached[index + 1] ?? 0;
    const rate = entered < ENOUGH_TO_TELL ? null : advanced / entered;
    const counts = `${advanced} of ${count(entered, 'application')} got from ${from} to ${to}`;
    const share = rate === null ? `too few to tell, under ${ENOUGH_TO_TELL}` : `${Math.round(rate * 100)} %`;
    return { from, to, entered, advanced, rate, message: `${counts} (${share}).` };
  });
}
