/** What the next weeks will ask for, so that a full one is seen coming (S2). */
import type { TodayReport } from '../../api';
import { BarChart } from '../shared/bar-chart';
import { FoldedSection } from '../shared/components';
import { sayWeek } from '../shared/dates';

export function Load({ report }: { readonly report: TodayReport }) {
  if (report.load.length === 0) return null;
  return (
    <FoldedSection title="The weeks ahead">
      {report.loadSummary === '' ? null : <p class="quiet">{report.loadSummary}</p>}
      <BarChart
        title="Minutes of follow-ups by week"
        bars={report.load.map(({ week, minutes }) => ({
          label: sayWeek(week),
          value: minutes,
          text: `${Math.round(minutes)} min`,
        }))}
      />
    </FoldedSection>
  );
}
