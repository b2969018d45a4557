/** Estimates in words that do not pretend to more than is known. */

/** "2.1 offers", "1 offer" */
export function sayExpected(offers: number): string {
  const rounded = Math.round(offers * 10) / 10;
  return `${rounded} ${rounded === 1 ? 'offer' : 'offers'}`;
}

/** "58 %"; never 0 or 100, which no estimate can know. */
export function sayChance(probability: number): string {
  if (probability > 0 && probability < 0.005) return 'under 1 %';
  if (probability < 1 && probability > 0.995) return 'over 99 %';
  return `${Math.round(100 * probability)} %`;
}

export function sayShare(share: number): string {
  return `${Math.round(100 * share)} %`;
}
