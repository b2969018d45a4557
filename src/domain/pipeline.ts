/** The pipeline as a whole: who stands where, how far applications got, and what is worth knowing (S3, playbook §3). */
import type { Application, Book } from './book';
import { type Day, daysBetween } from './day';
import { FUNNEL, type FunnelStage, furthestStage } from './furthest-stage';
import { COMPANIES_LISTED, describeHealth, type HealthNote, stopAt, WAITING_CAP } from './health';
import { lateDays } from './late-applications';
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
  /** Whole days that what is due about it is late; 0 when nothing is. */
  readonly daysLate: number;
  readonly contact: string;
  readonly contactLinkedIn: string;
  readonly interviewOn: Day | null;
  readonly parkedUntil: Day | null;
  readonly decideBy: Day | null;
  readonly why: string;
  readonly hasNotes: boolean;
  readonly tab: string;
  readonly row: number;
  /** What the person wrote where it is not the stage's own name. */
  readonly writtenStage: string;
}

/** How many a stage should hold at most (S3). */
export interface PipelineCaps {
  /** Trying-To is full at the first and gets no more beyond the second: "20/30+". */
  readonly trying: number;
  readonly tryingStop: number;
  readonly waiting: number;
  /** Companies to find at the start: "find 50 or so". */
  readonly companies: number;
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
  /** Today, in the spreadsheet's zone. */
  readonly date: Day;
  readonly caps: PipelineCaps;
  /** How many days a lead rests in Inactive where nothing else is said. */
  readonly parkDays: number;
  readonly stages: readonly { readonly stage: Stage; readonly applications: readonly PipelineApplication[] }[];
  readonly funnel: readonly FunnelStep[];
  readonly health: readonly HealthNote[];
  /** Applications whose stage could not be read; they stand in no stage. */
  readonly notUnderstood: readonly (PipelineApplication & { readonly written: string })[];
}

/** Under this many a rate says more about chance than about the search. */
const ENOUGH_TO_TELL = 20;

/** Every stage with its applications in the sheet's order, the funnel by furthest stage reached, and the health notes. */
export function describePipeline(input: {
  readonly book: Book;
  readonly today: Day;
  readonly settings: Settings;
}): PipelineReport {
  const { book, today, settings } = input;
  const touches = buildTouchIndex(book, today);
  const late = lateDays({ ...input, touches });
  const applications = book.applications.filter((application) => !application.isExample);
  const byStage = new Map<Stage, PipelineApplication[]>(STAGES.map((stage) => [stage, []]));
  const notUnderstood: (PipelineApplication & { written: string })[] = [];
  for (const application of applications) {
    const described = describeApplication(application, touches, today, late.get(application) ?? 0);
    if (application.stage === null) notUnderstood.push({ ...described, written: application.stageText });
    else byStage.get(application.stage)?.push(described);
  }
  return {
    date: today,
    caps: {
      trying: settings.tryingCap,
      tryingStop: stopAt(settings),
      waiting: WAITING_CAP,
      companies: COMPANIES_LISTED,
    },
    parkDays: settings.parkDays,
    stages: STAGES.map((stage) => ({ stage, applications: byStage.get(stage) ?? [] })),
    funnel: describeFunnel(applications, touches),
    health: describeHealth({ ...input, touches }),
    notUnderstood,
  };
}

function describeApplication(
  application: Application,
  touches: TouchIndex,
  today: Day,
  daysLate: number,
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
    daysLate,
    contact: application.contact,
    contactLinkedIn: application.contactLinkedIn,
    interviewOn: application.interviewOn,
    parkedUntil: application.parkedUntil,
    decideBy: application.decideBy,
    why: application.why,
    hasNotes: application.notes.trim() !== '',
    tab: application.at.sheetName,
    row: application.at.row,
    writtenStage: application.stageText.trim() === application.stage ? '' : application.stageText.trim(),
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
