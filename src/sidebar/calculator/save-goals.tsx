/** Saves a plan as Networking Goals: one goal for each thing there is to do, for the time of the plan. */
import { useState } from 'preact/hooks';
import type { Day, GoalCounts, OfferPlan, OfferUnits } from '../../api';
import { Button } from '../shared/components';
import { addDays, sayDay } from '../shared/dates';
import { callServer } from '../shared/server';
import { useSpeaker } from '../shared/speaker';
import { useSaver } from '../shared/use-server';
import { count } from '../shared/words';

const GOALS: readonly {
  readonly key: keyof OfferUnits;
  readonly counts: GoalCounts;
  readonly say: (target: number) => string;
}[] = [
  {
    key: 'linkedInRequests',
    counts: 'LinkedIn requests',
    say: (target) => `Send ${count(target, 'LinkedIn request', 'LinkedIn requests')}`,
  },
  {
    key: 'applications',
    counts: 'applications',
    say: (target) => `Submit ${count(target, 'application', 'applications')}`,
  },
  {
    key: 'meaningfulContacts',
    counts: 'meaningful contacts',
    say: (target) => `Make ${count(target, 'new meaningful contact', 'new meaningful contacts')}`,
  },
];

export function SaveGoals({ plan }: { readonly plan: OfferPlan }) {
  const { say, warn } = useSpeaker();
  const { busy, save } = useSaver();
  // What is saved already is not saved again when the rest failed and is tried once more.
  const [saved, setSaved] = useState<ReadonlySet<keyof OfferUnits>>(new Set());
  const total = plan.plan?.total;
  if (total === undefined) return null;
  const left = GOALS.filter(({ key }) => total[key] > 0 && !saved.has(key));
  if (left.length === 0) return saved.size === 0 ? null : <p class="quiet">Saved in Networking Goals.</p>;

  const saveAll = async (): Promise<void> => {
    const last: Day = addDays(plan.by, -1);
    const done = new Set(saved);
    for (const { key, counts, say: describe } of left) {
      await callServer('saveGoal', {
        term: `Plan until ${sayDay(plan.by, plan.from)}`,
        starts: plan.from,
        ends: last,
        goal: describe(total[key]),
        counts,
        target: total[key],
      });
      done.add(key);
      setSaved(new Set(done));
    }
  };
  return (
    <div class="buttons">
      <Button
        busy={busy.has('goals')}
        onClick={() => {
          save('goals', saveAll)
            .then(() => say(`Saved ${count(left.length, 'goal', 'goals')} in Networking Goals.`))
            .catch((error: Error) => warn(error.message));
        }}
      >
        Save as Networking Goals
      </Button>
    </div>
  );
}
