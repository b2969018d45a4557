/** Puts together what the mail says, from the workbook alone: whatever was not told before is still due, and is told now. */
import type { CalculatorKind } from '../../domain/book';
import { addDays, startOfWeek, weekdayOf } from '../../domain/day';
import type { Digest, DigestAction } from '../../domain/digest';
import { buildDueList } from '../../domain/due-list';
import { estimateOffers } from '../../domain/estimate/estimate-offers';
import type { EstimatePoint } from '../../domain/estimate/report';
import { estimateTrend } from '../../domain/estimate/trend';
import { describePipeline } from '../../domain/pipeline';
import { reviewWeek } from '../../domain/weekly-review';
import { interviewsOf } from '../interviews';
import type { OpenWorkbook } from '../open-workbook';
import type { Ports } from '../ports';
import { loadSetAside } from '../set-aside';
import { sayOver } from './problems';
import type { ReminderState } from './state';

/** Interviews so far ahead go into the calendar file. */
const CALENDAR_DAYS = 14;

/** Before Thursday, hardly anybody has listed a week's companies: to say so would be nagging. */
const INTAKE_TOLD_FROM = 4;

export interface ComposedDigest {
  readonly digest: Digest;
  /** Number of actions for today. */
  readonly due: number;
  /** The estimate as the review tells it, for the log; null without a review or a calculator. */
  readonly estimate: Omit<EstimatePoint, 'day'> | null;
}

export function composeDigest(
  ports: Ports,
  open: OpenWorkbook,
  state: ReminderState,
  {
    withReview,
    isTest,
    notes = [],
  }: {
    readonly withReview: boolean;
    readonly isTest: boolean;
    /** More to be said at the top: ticks that could not be carried out, columns that are gone. */
    readonly notes?: readonly string[];
  },
): ComposedDigest {
  const { book, today, settings } = open;
  const { title, url } = ports.workbook.describe();
  const list = buildDueList({ book, today, settings, snoozes: loadSetAside(ports.memory) });
  const link = (action: DigestAction['action']): DigestAction => ({ action, rowLink: rowLink(open, url, action) });
  const estimate = withReview ? currentEstimate(open) : null;
  const review = withReview
    ? reviewWeek({
        book,
        today,
        funnel: describePipeline({ book, today, settings })
          // Everything that is listed has left Inactive at some time: the first step tells nothing.
          .funnel.filter((step) => step.entered > 0 && step.from !== 'Inactive')
          .map((step) => step.message),
        load: list.load,
        expectedOffers: estimate?.expectedOffers ?? null,
        toldEstimate: estimate === null ? null : lastEstimate(open, estimate.calculator),
      })
    : null;
  return {
    digest: {
      date: today,
      locale: book.locale,
      spreadsheetTitle: title,
      spreadsheetUrl: url,
      actions: list.actions.map(link),
      waiting: list.later.map(link),
      budgetMinutes: list.budgetMinutes,
      callHours: list.callHours,
      health: list.health
        .filter((note) => note.id !== 'few-new' || weekdayOf(today) >= INTAKE_TOLD_FROM)
        // It changes from week to week, and not from day to day.
        .filter((note) => note.id !== 'few-companies' || withReview || isTest)
        .map((note) => note.message),
      interviews: interviewsOf(ports, book.applications, { from: today, until: addDays(today, CALENDAR_DAYS) }),
      review,
      problem: [...(state.problem === null ? [] : [sayOver(state.problem.message)]), ...notes].join(' ') || null,
      madeAt: open.now.instant,
      isTest,
    },
    due: list.actions.length,
    estimate,
  };
}

/** What the calculator says now; null where there is none. */
export function currentEstimate({ book, settings, today }: OpenWorkbook): Omit<EstimatePoint, 'day'> | null {
  const calculator = settings.highReadiness ? 'high-readiness' : 'standard';
  if (book.calculators[calculator] === null) return null;
  const { expectedOffers, atLeast } = estimateOffers({ calculator, book, settings, today });
  return { calculator, expectedOffers, atLeastOne: atLeast.find(({ offers }) => offers === 1)?.probability ?? 0 };
}

/** What the log says of an earlier week. */
function lastEstimate({ book, today }: OpenWorkbook, calculator: CalculatorKind): EstimatePoint | null {
  const week = startOfWeek(today);
  const earlier = estimateTrend(book, calculator).filter((point) => point.day < week);
  return earlier[earlier.length - 1] ?? null;
}

/** Opens the spreadsheet at the row: Sheets reads the tab and the range from the fragment. */
function rowLink(open: OpenWorkbook, url: string, { tab, row }: DigestAction['action']): string | null {
  const sheet = open.snapshot.tabs.find((candidate) => candidate.name === tab);
  return sheet === undefined ? null : `${url}#gid=${sheet.sheetId}&range=A${row}`;
}
