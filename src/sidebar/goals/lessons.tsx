/** What the last term taught, where the next one is planned. */
import type { GoalReport } from '../../api';

export function Lessons({ term, lessons }: { readonly term: string; readonly lessons: readonly GoalReport[] }) {
  if (lessons.length === 0) return null;
  return (
    <div class="lessons">
      <h3>What you learned{term === '' ? '' : ` in ${term}`}</h3>
      <ul class="quotes">
        {lessons.map((goal) => (
          <li key={goal.id}>
            <bdi>{goal.reflection}</bdi>{' '}
            <span class="caption">
              <bdi>{goal.goal}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
