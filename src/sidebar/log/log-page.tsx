/** Loads in one reading what the form begins with: the selected row, and everybody's names. */
import { ErrorPanel, Skeleton } from '../shared/components';
import { useLoad } from '../shared/use-server';
import { LogForm } from './log-form';

export function LogPage() {
  const selection = useLoad('getSelection', { names: true });
  const { value, loading, loads, problem, reload } = selection;
  if (value === null) {
    return problem !== null && !loading ? (
      <ErrorPanel problem={problem} onRetry={reload} />
    ) : (
      <Skeleton label="Reading the selected row" rows={5} />
    );
  }
  return (
    <>
      {problem === null ? null : <ErrorPanel problem={problem} onRetry={reload} busy={loading} />}
      <LogForm
        selection={value}
        loads={loads}
        people={value.names?.people ?? []}
        companies={value.names?.companies ?? []}
        onAdded={reload}
      />
    </>
  );
}
