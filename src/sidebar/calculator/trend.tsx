/** The estimate week by week, as a small line with its numbers in words. */
import type { EstimateReport } from '../../api';
import { Section } from '../shared/components';
import { sayNumber } from './numbers';

const WIDTH = 260;
const HEIGHT = 48;
const PAD = 4;

export function Trend({ trend }: Pick<EstimateReport, 'trend'>) {
  const first = trend[0];
  const last = trend[trend.length - 1];
  if (first === undefined || last === undefined || trend.length < 2) return null;
  const most = Math.max(...trend.map((point) => point.expectedOffers), 0.01);
  const points = trend.map((point, index) => {
    const x = PAD + ((WIDTH - 2 * PAD) * index) / (trend.length - 1);
    const y = HEIGHT - PAD - ((HEIGHT - 2 * PAD) * point.expectedOffers) / most;
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return (
    <Section title="Week by week">
      <svg class="trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        <polyline points={points.join(' ')} fill="none" stroke="currentColor" stroke-width="2" />
      </svg>
      <p class="quiet">
        Offers on average: {sayNumber(first.expectedOffers)} in the first of {trend.length} weeks,{' '}
        {sayNumber(last.expectedOffers)} in the last.
      </p>
    </Section>
  );
}
