/** Loads in one reading what the form begins with: the selected row, and everybody's names. */
import { useLoad } from '../shared/use-server';
import { Trouble, Waiting } from '../shared/waiting';
import { LogForm } from './log-form';

export function LogPage() {
  const selection = useLoad('getSelection', { names: true });
  const { value, loads, reload } = selection;
  if (value === null) return <Waiting loaded={selection} label="Reading the selected row" rows={5} />;
  return (
    <>
      <Trouble loaded={selection} />
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
