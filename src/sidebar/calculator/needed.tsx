/** What it would take: the fewest more of each alone, for the goal on average and for a good chance of it (S0). */
import { useMemo, useState } from 'preact/hooks';
import type { EstimateReport, NeededUnits, OfferUnits } from '../../api';
import { neededForChance, neededForExpected } from '../../domain/estimate/needed';
import { Field, FoldedSection } from '../shared/components';
import { count, sayNumber } from '../shared/words';
import { modelOf } from './model';

const LEVERS: readonly { readonly key: keyof NeededUnits; readonly label: string }[] = [
  { key: 'applications', label: 'Applications' },
  { key: 'meaningfulContacts', label: 'Meaningful contacts' },
  { key: 'linkedInRequests', label: 'LinkedIn requests' },
];

const GOALS = [1, 2, 3, 4, 5];
const LIKELY = 0.8;

function say(units: number | null): string {
  if (units === null) return 'no number would do';
  return units === 0 ? 'none' : `${sayNumber(units)} more`;
}

export function Needed({ report, units }: { readonly report: EstimateReport; readonly units: OfferUnits }) {
  const [goal, setGoal] = useState(report.goal);
  const model = useMemo(() => modelOf(report), [report]);
  const expected = useMemo(() => neededForExpected(units, model, goal), [units, model, goal]);
  const likely = useMemo(() => neededForChance(units, model, goal, LIKELY), [units, model, goal]);
  return (
    <FoldedSection title="What it would take" open>
      <Field label="Goal">
        {(ids) => (
          <select {...ids} value={goal} onChange={(event) => setGoal(Number(event.currentTarget.value))}>
            {(GOALS.includes(report.goal) ? GOALS : [...GOALS, report.goal]).map((offers) => (
              <option key={offers} value={offers}>
                {count(offers, 'offer', 'offers')}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p class="quiet">
        By this estimate, any one of these alone reaches {count(goal, 'offer', 'offers')}. On average is not the same as
        likely: nearly half of such searches end below their average.
      </p>
      <table class="inputs">
        <thead>
          <tr>
            <td />
            <th scope="col">On average</th>
            <th scope="col">With 80 % chance</th>
          </tr>
        </thead>
        <tbody>
          {LEVERS.map(({ key, label }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{say(expected[key])}</td>
              <td>{say(likely[key])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </FoldedSection>
  );
}
