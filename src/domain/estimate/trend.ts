/** The estimate week by week, kept as lines of the Activity Log and read back from them. */
import type { Book, CalculatorKind } from '../book';
import { type Day, startOfWeek } from '../day';
import type { EstimatePoint } from './report';

const CALCULATOR_WORDS: { readonly [K in CalculatorKind]: string } = {
  standard: 'standard',
  'high-readiness': 'high readiness',
};

/** `Estimate (standard): 0.36 offers expected, 29.3 % for at least 1` */
const LINE =
  /^Estimate \((standard|high readiness)\): (\d{1,7}(?:\.\d+)?) offers? expected, (\d{1,3}(?:\.\d+)?) % for at least 1$/;

/** The Summary of a log line of kind `estimate`; {@link readEstimateLine} reads it back. */
export function describeEstimateLine(point: Omit<EstimatePoint, 'day'>): string {
  const expected = point.expectedOffers.toFixed(2);
  const percent = (point.atLeastOne * 100).toFixed(1);
  return `Estimate (${CALCULATOR_WORDS[point.calculator]}): ${expected} offers expected, ${percent} % for at least 1`;
}

/** What such a Summary says, to two decimals and a tenth of a percent; null when a person has made something else of it. */
export function readEstimateLine(summary: string): Omit<EstimatePoint, 'day'> | null {
  const match = LINE.exec(summary.trim());
  if (match === null) return null;
  const percent = Number(match[3]);
  if (percent > 100) return null;
  return {
    calculator: match[1] === 'standard' ? 'standard' : 'high-readiness',
    expectedOffers: Number(match[2]),
    atLeastOne: percent / 100,
  };
}

/**
 * The estimates of one calculator that the log kept, oldest first, one a week: of two in a week the later one.
 */
export function estimateTrend(book: Book, calculator: CalculatorKind): readonly EstimatePoint[] {
  const byWeek = new Map<Day, EstimatePoint & { readonly day: Day }>();
  for (const line of book.log) {
    if (line.kind !== 'estimate' || line.isExample) continue;
    const point = readEstimateLine(line.summary);
    if (point === null || point.calculator !== calculator) continue;
    const week = startOfWeek(line.when);
    const kept = byWeek.get(week);
    if (kept === undefined || kept.day <= line.when) byWeek.set(week, { ...point, day: line.when });
  }
  return [...byWeek.values()].sort((left, right) => (left.day < right.day ? -1 : 1));
}
