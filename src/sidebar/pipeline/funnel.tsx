/** How far applications got, by the furthest stage each has reached: a rejection does not erase the interview. */
import type { PipelineReport } from '../../api';
import { BarChart } from '../shared/bar-chart';
import { FoldedSection } from '../shared/components';

export function Funnel({ report }: { readonly report: PipelineReport }) {
  const [first] = report.funnel;
  if (first === undefined || first.entered === 0) return null;
  const steps = report.funnel.map(({ to, entered, advanced, rate }) => ({
    label: to,
    value: advanced,
    text:
      entered === 0
        ? '0'
        : `${advanced} of ${entered}, ${rate === null ? 'too few to tell' : `${Math.round(rate * 100)} %`}`,
  }));
  return (
    <FoldedSection title="How far they got">
      <p class="quiet">
        Each bar counts the applications that ever reached the stage, out of those that reached the one before. Under
        20, a share says more about chance than about you.
      </p>
      <BarChart
        title="Applications by furthest stage reached"
        bars={[{ label: first.from, value: first.entered, text: String(first.entered) }, ...steps]}
      />
    </FoldedSection>
  );
}
