/** The workbench: the workbook as a grid, the add-on beside it, and the clock and the outbox that Google has elsewhere. */
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReadyState, WorkbenchState } from '../contract';
import { AddonFrame, type PageAnswer } from './addon-frame';
import { Clock } from './clock';
import { Intro } from './intro';
import { MenuBar } from './menu-bar';
import { Notices } from './notices';
import { Outbox } from './outbox';
import { callServer } from './server-calls';
import { SheetArea } from './sheet-area';
import { PassingBar, useTimeMachine } from './time-passing';
import 'tabulator-tables/dist/css/tabulator.min.css';
import './page.css';

const ASK_AGAIN_AFTER_MS = 200;

function wordsOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}

function App() {
  const [state, setState] = useState<WorkbenchState>({ phase: 'loading', done: 0, total: 4, label: 'Starting' });
  useEffect(() => {
    if (state.phase !== 'loading') return;
    const timer = setTimeout(() => {
      callServer('state')
        .then(setState)
        .catch((problem: unknown) => setState({ phase: 'failed', message: wordsOf(problem) }));
    }, ASK_AGAIN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [state]);
  if (state.phase === 'ready') return <Workbench first={state} />;
  return (
    <div class="opening">
      <h1>Job Offer Steps to Success</h1>
      {state.phase === 'failed' ? (
        <p role="alert">{state.message}</p>
      ) : (
        <>
          <p role="status">{state.label} …</p>
          <progress value={state.done} max={state.total} aria-label="Opening the workbook" />
        </>
      )}
    </div>
  );
}

function Workbench({ first }: { first: ReadyState }) {
  const [state, setState] = useState(first);
  const [running, setRunning] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [outboxOpen, setOutboxOpen] = useState(false);
  const [isNew, setIsNew] = useState(true);
  const mailsSeen = useRef(first.mails.length);
  const newest = useRef(0);

  /** Shows what a call left behind; answers that were overtaken by later calls are not shown. */
  async function follow(work: Promise<ReadyState>): Promise<ReadyState | null> {
    newest.current += 1;
    const number = newest.current;
    setRunning((count) => count + 1);
    try {
      const next = await work;
      if (number === newest.current) setState(next);
      setProblem(null);
      return next;
    } catch (error) {
      setProblem(wordsOf(error));
      return null;
    } finally {
      setRunning((count) => count - 1);
    }
  }

  async function run(functionName: string, args: readonly unknown[]): Promise<PageAnswer> {
    let outcome: PageAnswer = {
      failure: { name: 'NetworkError', message: 'NetworkError: Connection failure due to HTTP 0' },
    };
    await follow(
      callServer('run', { functionName, args }).then((answer) => {
        outcome = answer.outcome;
        return answer.state;
      }),
    );
    return outcome;
  }

  useEffect(() => {
    if (state.mails.length > mailsSeen.current) setOutboxOpen(true);
    mailsSeen.current = state.mails.length;
  }, [state.mails.length]);

  const time = useTimeMachine(follow);
  const resize = (): void => undefined;
  return (
    <div class="workbench" data-busy={running > 0}>
      <header class="top">
        <h1 title={state.fileName}>{state.title}</h1>
        <MenuBar
          menus={state.menus}
          onChoose={(functionName) => {
            setIsNew(false);
            void follow(callServer('menu', { functionName }));
          }}
        />
        <Clock
          clock={state.clock}
          busy={running > 0 || time.passing !== null}
          remindersOn={state.remindersOn}
          onMove={(towards) => void time.move(state.clock.local, towards)}
          onSwitchOn={() => follow(callServer('switchOnReminders'))}
        />
        <button type="button" aria-pressed={outboxOpen} onClick={() => setOutboxOpen(!outboxOpen)}>
          Outbox ({state.mails.length})
        </button>
        <a class="button" href="/download" download>
          Download .xlsx
        </a>
      </header>
      <div class="working" role="status" aria-label={running > 0 ? 'Working' : 'Ready'} />
      {isNew ? <Intro fileName={state.fileName} onClose={() => setIsNew(false)} /> : null}
      {time.passing === null ? null : <PassingBar passing={time.passing} />}
      {problem === null ? null : (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="body">
        <SheetArea
          state={state}
          onEdit={(sheetId, place, text) => follow(callServer('edit', { sheetId, ...place, text }))}
          onSelect={(sheetId, place) => follow(callServer('select', { sheetId, ...place }))}
          onProblem={(error) => setProblem(wordsOf(error))}
        />
        {state.sidebar === null ? null : (
          <aside class="addon-sidebar" aria-label={state.sidebar.title}>
            <header>
              <h2>{state.sidebar.title}</h2>
              <button
                type="button"
                aria-label="Close the sidebar"
                onClick={() => follow(callServer('close', { panel: 'sidebar' }))}
              >
                ×
              </button>
            </header>
            <AddonFrame
              panel={state.sidebar}
              run={run}
              onClose={() => follow(callServer('close', { panel: 'sidebar' }))}
              onResize={resize}
            />
          </aside>
        )}
        {outboxOpen ? <Outbox mails={state.mails} onClose={() => setOutboxOpen(false)} /> : null}
      </div>
      {state.dialog === null ? null : <Dialog state={state} run={run} follow={follow} />}
      <Notices
        notices={state.notices}
        onDismiss={(notice) => follow(callServer('dismiss', { notice }))}
        onAnswer={(notice, button) => follow(callServer('answer', { notice, button }))}
      />
    </div>
  );
}

interface DialogProps {
  readonly state: ReadyState;
  readonly run: (functionName: string, args: readonly unknown[]) => Promise<PageAnswer>;
  readonly follow: (work: Promise<ReadyState>) => Promise<ReadyState | null>;
}

function Dialog({ state, run, follow }: DialogProps) {
  const panel = state.dialog;
  const [size, setSize] = useState<{ width?: number; height?: number }>({});
  if (panel === null) return null;
  const close = (): void => void follow(callServer('close', { panel: 'dialog' }));
  return (
    <div class={panel.modal ? 'backdrop' : 'floating'}>
      <div
        class="dialog"
        role="dialog"
        aria-modal={panel.modal}
        aria-label={panel.title}
        style={{
          '--dialog-width': `${size.width ?? panel.width}px`,
          width: `${size.width ?? panel.width}px`,
          height: `${(size.height ?? panel.height) + 44}px`,
        }}
      >
        <header>
          <h2>{panel.title}</h2>
          <button type="button" aria-label="Close the dialog" onClick={close}>
            ×
          </button>
        </header>
        <AddonFrame panel={panel} run={run} onClose={close} onResize={(asked) => setSize({ ...size, ...asked })} />
      </div>
    </div>
  );
}

const root = document.getElementById('root');
if (root !== null) render(<App />, root);
