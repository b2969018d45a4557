/**
 * The distribution of the number of offers: negative binomial, with the Poisson as its limit.
 *
 * A search is many small chances (applications, referrals) whose rates are themselves uncertain. Given the rates, the
 * count of offers is close to Poisson with mean λ; the uncertain rates make λ vary around the mean m with variance V.
 * With λ gamma distributed, the count is negative binomial with mean m, variance m + V and size s = m² / V:
 *
 *     P(0) = (1 + m/s)^−s          P(k) = P(k−1) · (k−1+s)/(s+m) · m/k
 *
 * and for V → 0 (s → ∞) it is the Poisson. Everything is computed as logarithms: ln P(0) = −s·ln(1 + m/s) does not
 * underflow at a mean of 10,000, and the recurrence is summed with log1p,
 * ln((k−1+s)/(s+m)) = log1p((k−1−m)/(s+m)), which stays exact where s is so large that a difference of two log-gammas
 * would have lost its digits. No gamma function is needed, since each use wants the whole run from 0 up.
 *
 * Pure, free of the workbook: the server and the sidebar's sliders use this same file.
 */

/** A run of whole numbers of offers, and how much of the distribution it holds. */
export interface OfferRun {
  readonly from: number;
  readonly to: number;
  /** Probability that the number of offers lies in the run. */
  readonly holds: number;
}

export interface OfferDistribution {
  readonly mean: number;
  readonly variance: number;
  /** P(N = 0), P(N = 1) …, until less than 1e-12 is left beyond. */
  readonly probabilities: readonly number[];
}

/** What is left beyond the end of a table. A smaller mean is none: P(N ≥ 1) is at most the mean. */
const TAIL = 1e-12;

/** ln P(N = 0). For `size` = Infinity (Poisson) it is −mean. */
function logNone(mean: number, size: number): number {
  return size === Number.POSITIVE_INFINITY ? -mean : -size * Math.log1p(mean / size);
}

/** ln P(N = count) − ln P(N = count − 1), for count ≥ 1. */
function logStep(count: number, mean: number, size: number): number {
  const poisson = Math.log(mean / count);
  return size === Number.POSITIVE_INFINITY ? poisson : poisson + Math.log1p((count - 1 - mean) / (size + mean));
}

/** s = m² / V; Infinity (Poisson) where V is 0, or so small against m² that s is no longer a finite number. */
function sizeOf(mean: number, extraVariance: number): number {
  return extraVariance > 0 ? (mean * mean) / extraVariance : Number.POSITIVE_INFINITY;
}

function assertMoments(mean: number, extraVariance: number): void {
  if (!Number.isFinite(mean) || mean < 0 || !Number.isFinite(extraVariance) || extraVariance < 0) {
    throw new RangeError(`Not the moments of a count: mean ${mean}, extra variance ${extraVariance}`);
  }
}

/**
 * The negative binomial with this mean and variance mean + extraVariance (playbook §5).
 *
 * @param mean Expected offers, at least 0 and finite.
 * @param extraVariance V, the variance that uncertain rates add; 0 gives the Poisson.
 * @throws RangeError when either is negative or not finite.
 */
export function offerDistribution(mean: number, extraVariance: number): OfferDistribution {
  assertMoments(mean, extraVariance);
  const variance = mean + extraVariance;
  if (mean < TAIL) return { mean, variance, probabilities: [1] };
  const size = sizeOf(mean, extraVariance);
  const probabilities: number[] = [];
  let logProbability = logNone(mean, size);
  let previous = 0;
  for (let count = 0; ; count += 1) {
    if (count > 0) logProbability += logStep(count, mean, size);
    const probability = Math.exp(logProbability);
    probabilities.push(probability);
    // Past the mean each probability is at most `ratio` times the one before, and the ratios approach m/(s+m) from one
    // side: the rest is below a geometric series of the larger of the two.
    if (count > mean && probability < previous) {
      const ratio = Math.max(probability / previous, size === Number.POSITIVE_INFINITY ? 0 : mean / (size + mean));
      if (probability * ratio < TAIL * (1 - ratio)) break;
    }
    if (count > mean && probability === 0) break;
    previous = probability;
  }
  return { mean, variance, probabilities };
}

/**
 * P(N ≥ count), for searches that ask it thousands of times: only the `count` terms below are summed.
 * Where that sum is close to 1 it loses digits to cancellation, at most 1e-15 in all, which no threshold here can feel.
 */
export function chanceOfAtLeast(count: number, mean: number, extraVariance: number): number {
  assertMoments(mean, extraVariance);
  if (count <= 0) return 1;
  if (mean < TAIL) return 0;
  const size = sizeOf(mean, extraVariance);
  let logProbability = logNone(mean, size);
  let below = Math.exp(logProbability);
  for (let term = 1; term < count; term += 1) {
    logProbability += logStep(term, mean, size);
    below += Math.exp(logProbability);
  }
  return Math.min(1, Math.max(0, 1 - below));
}

/** P(N ≥ count) from the table, summed from whichever side is the smaller, so that small chances keep their digits. */
export function atLeast(distribution: OfferDistribution, count: number): number {
  const { probabilities, mean } = distribution;
  if (count <= 0) return 1;
  let sum = 0;
  if (count > mean) {
    for (let term = probabilities.length - 1; term >= count; term -= 1) sum += probabilities[term] ?? 0;
    return Math.min(1, sum);
  }
  for (let term = 0; term < count && term < probabilities.length; term += 1) sum += probabilities[term] ?? 0;
  return Math.min(1, Math.max(0, 1 - sum));
}

/**
 * The shortest run of counts that holds at least `mass` (playbook §5: 0.8), with what it truly holds. Offers are whole
 * numbers, so it often holds more. Of runs equally short the one that holds most is taken, and of those the lowest.
 *
 * @param mass Between 0 and 1, both excluded.
 */
export function shortestRun(distribution: OfferDistribution, mass: number): OfferRun {
  const { probabilities } = distribution;
  let best: OfferRun = { from: 0, to: probabilities.length - 1, holds: 1 };
  let from = 0;
  let holds = 0;
  for (let to = 0; to < probabilities.length; to += 1) {
    holds += probabilities[to] ?? 0;
    while (holds - (probabilities[from] ?? 0) >= mass && from < to) {
      holds -= probabilities[from] ?? 0;
      from += 1;
    }
    if (holds < mass) continue;
    const length = to - from;
    const bestLength = best.to - best.from;
    if (length < bestLength || (length === bestLength && holds > best.holds)) best = { from, to, holds };
  }
  return { ...best, holds: Math.min(1, best.holds) };
}

/**
 * P(0), P(1) … up to the count beyond which less than `rest` is left, and at most `longest` of them.
 */
export function headOf(distribution: OfferDistribution, rest: number, longest: number): readonly number[] {
  const { probabilities } = distribution;
  let left = 0;
  let end = probabilities.length;
  while (end > 1 && left + (probabilities[end - 1] ?? 0) < rest) {
    left += probabilities[end - 1] ?? 0;
    end -= 1;
  }
  return probabilities.slice(0, Math.min(end, longest));
}
