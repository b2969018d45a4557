/** What it would take: the fewest more of each alone, for the goal on average and for a good chance of it (S0). */
import type { EstimateReport, NeededUnits } from '../../api';
import { FoldedSection } from '../shared/components';
import { count } from '../shared/words';

const LEVERS: readonly { readonly key: keyof NeededUnits; readonly label: string }[] = [
  { key: 'applications', label: 'Applications' },
  { key: 'meaningfulContacts', label: 'Meaningful contacts' },
  { key: 'linkedInRequests', label: 'LinkedIn requests' },
];

function say(units: number | null): string {
  if (units === null) return 'no number would do';
  return units === 0 ? 'none' : `${units} more`;
}

export function Needed({ needed, goal }: Pick<EstimateReport, 'needed' | 'goal'>) {
  return (
    <FoldedSection title="What it would take" open>
      <p class="quiet">Any one of these alone reaches {count(goal, 'offer', 'offers')}.</p>
      <table class="inputs">
        <thead>
          <tr>
            <td />
            <th scope="col">On average</th>
            <th scope="col">With an 80 % chance</th>
          </tr>
        </thead>
        <tbody>
          {LEVERS.map(({ key, label }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{say(needed.expected[key])}</td>
              <td>{say(needed.likely[key])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </FoldedSection>
  );
}
