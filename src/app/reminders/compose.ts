/** Puts together what the mail says, from the workbook alone: whatever was not told before is still due, and is told now. */
import type { Application, CalculatorKind } from '../../domain/book';
import { addDays, type Day, startOfWeek } from '../../domain/day';
import type { Digest, DigestAction, DigestInterview } from '../../domain/digest';
import { buildDueList } from '../../domain/due-list';
import { estimateOffers } from '../../domain/estimate/estimate-offers';
import type { EstimatePoint } from '../../domain/estimate/report';
import { estimateTrend } from '../../domain/estimate/trend';
import { describePipeline } from '../../domain/pipeline';
import { reviewWeek } from '../../domain/weekly-review';
import type { OpenWorkbook } from '../open-workbook';
import type { Ports } from '../ports';
import { loadSetAside } from '../set-aside';
import type { ReminderState } from './state';

/** Interviews so far ahead go into the calendar file. */
const CALENDAR_DAYS = 14;

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
  { withReview, isTest }: { readonly withReview: boolean; readonly isTest: boolean },
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
          .funnel.filter((step) => step.entered > 0)
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
      health: list.health.map((note) => note.message),
      interviews: comingInterviews(ports, book.applications, today),
      review,
      problem: state.problem?.message ?? null,
      madeAt: open.now.instant,
      isTest,
    },
    due: list.actions.length,
    estimate,
  };
}

function currentEstimate({ book, settings, today }: OpenWorkbook): Omit<EstimatePoint, 'day'> | null {
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

function comingInterviews(ports: Ports, applications: readonly Application[], today: Day): DigestInterview[] {
  const until = addDays(today, CALENDAR_DAYS);
  return applications
    .flatMap((application): DigestInterview[] => {
      const { interviewOn, isExample, company, position, stage } = application;
      if (isExample || interviewOn === null || interviewOn < today || interviewOn > until) return [];
      if (stage === 'Rejected' || stage === 'Closed' || stage === 'Declined') return [];
      const written = application.written.interviewOn;
      const minutes = typeof written === 'object' && written.day === interviewOn ? written.minutes : 0;
      const who = application.contact === '' ? '' : `With ${application.contact}. `;
      return [
        {
          uid: `${application.key}-${interviewOn}`,
          company,
          position,
          day: interviewOn,
          startsAt: minutes === 0 ? null : ports.clock.instantOf(interviewOn, minutes),
          notes: `${who}${application.jobLink}`.trim(),
        },
      ];
    })
    .sort((one, other) =>
      one.day < other.day ? -1 : one.day > other.day ? 1 : (one.startsAt ?? 0) - (other.startsAt ?? 0),
    );
}
