/** A plan week by week until a day, or the honest answer that none fits. */
import { useState } from 'preact/hooks';
import type { CalculatorKind, Day, OfferPlan } from '../../api';
import { Button, ErrorPanel, Field, FoldedSection } from '../shared/components';
import { sayWeek } from '../shared/dates';
import { callServer, ServerProblem } from '../shared/server';
import { useSaver } from '../shared/use-server';
import { count } from '../shared/words';
import { SaveGoals } from './save-goals';

const CHANCES: readonly { readonly value: string; readonly label: string }[] = [
  { value: '0.8', label: 'with an 80 % chance' },
  { value: '0.9', label: 'with a 90 % chance' },
  { value: '0.5', label: 'with an even chance' },
  { value: '', label: 'on average' },
];

function describeWeek(week: NonNullable<OfferPlan['plan']>['weeks'][number]): string {
  const parts = [
    week.linkedInRequests === 0 ? '' : count(week.linkedInRequests, 'request', 'requests'),
    week.applications === 0 ? '' : count(week.applications, 'application', 'applications'),
    week.meaningfulContacts === 0 ? '' : count(week.meaningfulContacts, 'new contact', 'new contacts'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing more' : parts.join(', ');
}

export function Plan({ kind, goal }: { readonly kind: CalculatorKind; readonly goal: number }) {
  const [offers, setOffers] = useState(goal);
  const [chance, setChance] = useState('0.8');
  const [by, setBy] = useState('');
  const [plan, setPlan] = useState<OfferPlan | null>(null);
  const [problem, setProblem] = useState<ServerProblem | null>(null);
  const { busy, save } = useSaver();

  const make = (): void => {
    save('plan', () =>
      callServer('planOffers', {
        calculator: kind,
        goal: offers,
        probability: chance === '' ? null : Number(chance),
        // An empty day asks for the goal date of Settings.
        ...(by === '' ? {} : { by: by as Day }),
      }),
    )
      .then((answer) => {
        if (answer === null) return;
        setPlan(answer);
        setProblem(null);
      })
      .catch((error: unknown) => {
        setPlan(null);
        setProblem(error instanceof ServerProblem ? error : new ServerProblem('unexpected', String(error)));
      });
  };

  return (
    <FoldedSection title="A plan until a day">
      <form
        class="plan"
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <Field label="Offers">
          {(ids) => (
            <input
              {...ids}
              type="number"
              min={1}
              max={20}
              required
              value={offers}
              onInput={(event) => setOffers(event.currentTarget.valueAsNumber)}
            />
          )}
        </Field>
        <Field label="How sure">
          {(ids) => (
            <select {...ids} value={chance} onChange={(event) => setChance(event.currentTarget.value)}>
              {CHANCES.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="By" hint="Left empty, the goal date of Settings.">
          {(ids) => <input {...ids} type="date" value={by} onInput={(event) => setBy(event.currentTarget.value)} />}
        </Field>
        <div class="buttons">
          <Button type="submit" busy={busy.has('plan')}>
            Make a plan
          </Button>
        </div>
      </form>
      {problem === null ? null : <ErrorPanel problem={problem} onRetry={make} busy={busy.has('plan')} />}
      <div role="status">{plan === null ? null : <p>{plan.message}</p>}</div>
      {plan?.plan == null || plan.plan.minutes === 0 ? null : (
        <ul class="weeks" aria-label="Week by week">
          {plan.plan.weeks.map((week) => (
            <li key={week.starts}>
              <span class="quiet">From {sayWeek(week.starts)}</span> {describeWeek(week)}
            </li>
          ))}
        </ul>
      )}
      {plan === null ? null : <SaveGoals key={JSON.stringify(plan)} plan={plan} />}
    </FoldedSection>
  );
}
