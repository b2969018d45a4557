/** Loads what the form begins with: the selected row, and everybody's names. */
import { ErrorPanel, Skeleton } from '../shared/components';
import { useLoad } from '../shared/use-server';
import { LogForm } from './log-form';

export function LogPage() {
  const selection = useLoad('getSelection');
  const people = useLoad('getPeople');
  const { value, loading, problem, reload } = selection;
  if (value === null) {
    return problem !== null && !loading ? (
      <ErrorPanel problem={problem} onRetry={reload} />
    ) : (
      <Skeleton label="Reading the selected row" rows={5} />
    );
  }
  return (
    <LogForm
      selection={value}
      people={people.value?.people ?? []}
      companies={people.value?.companies ?? []}
      peopleProblem={people.loading ? null : people.problem}
      onRetryPeople={people.reload}
      onLogged={people.reload}
    />
  );
}
