/** What stands where the server's answer will be, and above an answer that could not be had anew. */
import { Button, ErrorPanel, Skeleton } from './components';
import { Icon } from './icon';
import type { Loaded } from './use-server';

type Waited = Pick<Loaded<unknown>, 'loading' | 'slow' | 'problem' | 'reload'>;

export interface WaitingProps {
  readonly loaded: Waited;
  /** Said to screen readers: "Reading your settings". */
  readonly label: string;
  readonly rows?: number;
}

/** Before there is anything to show. */
export function Waiting({ loaded, label, rows = 4 }: WaitingProps) {
  return (
    <>
      <Trouble loaded={loaded} />
      {loaded.problem === null ? <Skeleton label={label} rows={rows} /> : null}
    </>
  );
}

/** Why there is nothing new, and what to do; nothing while all is well. */
export function Trouble({ loaded: { loading, slow, problem, reload } }: { readonly loaded: Waited }) {
  return (
    <>
      {problem === null ? null : <ErrorPanel problem={problem} onRetry={reload} busy={loading && !slow} />}
      <div role="status" class="slow">
        {slow && problem === null ? (
          <div class="notice asking">
            <p>
              <Icon name="late" /> Google takes longer than usual. You can wait, or ask again.
            </p>
            <Button onClick={reload}>Ask again</Button>
          </div>
        ) : null}
      </div>
    </>
  );
}
