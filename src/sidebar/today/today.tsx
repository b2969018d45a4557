/** What is due today, what waits, and what the weeks ahead will ask. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Action, Day, TodayReport, UndoableConfirmation } from '../../api';
import { useNewDay } from '../shared/clock';
import { Button, EmptyState, FoldedSection, Section } from '../shared/components';
import { sayDay, sayDistance } from '../shared/dates';
import { Icon } from '../shared/icon';
import { LongList } from '../shared/long-list';
import { Footer } from '../shared/page';
import { callServer, type ServerProblem } from '../shared/server';
import { useSpeaker } from '../shared/speaker';
import { useUndo } from '../shared/undo';
import { useLoad, useReloadOnReturn, useSaver } from '../shared/use-server';
import { Trouble, Waiting } from '../shared/waiting';
import { count, sayMinutes } from '../shared/words';
import { ActionRow } from './action-row';
import { Load } from './load';

/** The list has just moved up under the pointer: a click so soon was meant for the one before. */
const DOUBLE_CLICK_MS = 600;

export function Today() {
  const [batch, setBatch] = useState(false);
  const report = useLoad('getToday', { batch });
  useReloadOnReturn(report);
  const { value, loading, reload } = report;
  if (value === null) return <Waiting loaded={report} label="Looking up who is due today" />;
  return (
    <>
      <Trouble loaded={report} />
      <OldList report={value} loads={report.loads} loading={loading} onReload={reload} />
      <DueList
        report={value}
        batch={batch}
        loading={loading}
        onBatch={() => setBatch(!batch)}
        onChanged={(without) => {
          report.set({ ...value, actions: without(value.actions), later: without(value.later) });
          reload();
        }}
        onReload={reload}
      />
    </>
  );
}

interface OldListProps {
  readonly report: TodayReport;
  readonly loads: number;
  readonly loading: boolean;
  readonly onReload: () => void;
}

/** The sidebar was left open overnight: the new day's list is read, and until it is there the old one is named as such. */
function OldList({ report, loads, loading, onReload }: OldListProps) {
  const newDay = useNewDay(loads, report.timeZone);
  useEffect(() => {
    if (newDay !== null) onReload();
  }, [newDay]);
  if (newDay === null) return null;
  return (
    <div class="notice asking" role="status">
      <p>
        <Icon name="warning" /> It is {sayDay(newDay, newDay)} now. This is still the list of{' '}
        {sayDay(report.date, newDay)}.
      </p>
      <Button onClick={onReload} busy={loading}>
        Show today's list
      </Button>
    </div>
  );
}

interface DueListProps {
  readonly report: TodayReport;
  readonly batch: boolean;
  readonly loading: boolean;
  readonly onBatch: () => void;
  /** An action was dealt with: it goes at once, and the list is read again. */
  readonly onChanged: (without: (actions: readonly Action[]) => readonly Action[]) => void;
  readonly onReload: () => void;
}

function DueList({ report, batch, loading, onBatch, onChanged, onReload }: DueListProps) {
  const { actions, later, date } = report;
  const speaker = useSpeaker();
  const saver = useSaver();
  const undo = useUndo();
  const [open, setOpen] = useState<string | null | undefined>(undefined);
  // What the person typed, by action, so that it outlives a failed save and a reload.
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const movedAt = useRef(0);
  // The first action is unfolded until the person chooses: one clear thing to do next.
  const shown = open === undefined ? (actions[0]?.id ?? null) : open;
  const current = [...actions, ...later].find((action) => action.id === shown) ?? null;

  async function settle(action: Action, work: () => Promise<UndoableConfirmation>): Promise<void> {
    if (Date.now() - movedAt.current < DOUBLE_CLICK_MS) return;
    try {
      const done = await saver.save(action.id, work);
      if (done === null) return;
      const written = { note: notes[action.id] ?? '', reason: reasons[action.id] ?? '' };
      undo.say(done, () => {
        movedAt.current = Date.now();
        setOpen(action.id);
        // What was written with it is out of the log again, and must not be lost.
        setNotes((now) => ({ ...now, [action.id]: now[action.id] ?? written.note }));
        setReasons((now) => ({ ...now, [action.id]: now[action.id] ?? written.reason }));
        onReload();
        heading.current?.focus();
      });
      movedAt.current = Date.now();
      setOpen(undefined);
      setNotes(({ [action.id]: _gone, ...rest }) => rest);
      setReasons(({ [action.id]: _gone, ...rest }) => rest);
      onChanged((list) => list.filter((other) => other.id !== action.id));
      heading.current?.focus();
    } catch (error) {
      speaker.warn((error as ServerProblem).message);
    }
  }

  const complete = (action: Action): void => {
    const summary = (notes[action.id] ?? '').trim();
    void settle(action, () =>
      callServer('completeAction', summary === '' ? { id: action.id } : { id: action.id, touch: { summary } }),
    );
  };
  const rowOf = (action: Action) => (
    <ActionRow
      key={action.id}
      action={action}
      today={date}
      open={shown === action.id}
      busy={saver.busy.has(action.id)}
      note={notes[action.id] ?? ''}
      onToggle={() => setOpen(shown === action.id ? null : action.id)}
      onNote={(note) => setNotes({ ...notes, [action.id]: note })}
      reason={reasons[action.id] ?? ''}
      onReason={(reason) => setReasons({ ...reasons, [action.id]: reason })}
      onDone={() => complete(action)}
      onSnooze={(until: Day) => void settle(action, () => callServer('snoozeAction', { id: action.id, until }))}
      onSkip={(reason: string) => void settle(action, () => callServer('skipAction', { id: action.id, reason }))}
      onGoTo={() => {
        callServer('showCell', { tab: action.tab, cell: `A${action.row}` }).catch((error: ServerProblem) =>
          speaker.warn(error.message),
        );
      }}
    />
  );
  const minutes = actions.reduce((sum, action) => sum + action.minutes, 0);

  return (
    <>
      <header class="today-head">
        <h2 ref={heading} tabIndex={-1} class="headline">
          {sayDay(date, date)}
        </h2>
        {actions.length === 0 && report.minutesDone === 0 ? null : (
          <p class="quiet">
            {actions.length === 0
              ? ''
              : `${count(actions.length, 'follow-up', 'follow-ups')}, ${sayMinutes(minutes)}. `}
            {sayLeft(report, batch)}
          </p>
        )}
        {report.callHours === '' || actions.length === 0 ? null : <p class="caption">{report.callHours}</p>}
      </header>
      {undo.notice}
      {actions.length === 0 ? <NothingDue report={report} /> : <DueRows report={report} rowOf={rowOf} />}
      {later.length === 0 ? null : (
        <FoldedSection title="Later" aside={String(later.length)}>
          <p class="caption">These are due too, spread over the next working days so that no day is too full.</p>
          <LongList items={later}>{rowOf}</LongList>
        </FoldedSection>
      )}
      {report.health.length === 0 ? null : (
        <FoldedSection title="Your pipeline" aside={String(report.health.length)}>
          <ul class="health">
            {report.health.map((note) => (
              <li key={note.id}>{note.message}</li>
            ))}
          </ul>
        </FoldedSection>
      )}
      <Load report={report} />
      <div class="buttons">
        <Button kind="text" onClick={onBatch} pressed={batch} busy={loading}>
          {batch ? 'Back to my usual day' : 'Do more today'}
        </Button>
        <Button kind="text" onClick={onReload} busy={loading}>
          Refresh
        </Button>
      </div>
      {current === null ? null : (
        <Footer>
          <Button kind="filled" onClick={() => complete(current)} busy={saver.busy.has(current.id)}>
            Mark done: {current.who ?? current.company ?? current.title}
          </Button>
        </Footer>
      )}
    </>
  );
}

/** What is left of the day's time, by what the log says was done. */
function sayLeft({ budgetMinutes, minutesDone, actions }: TodayReport, batch: boolean): string {
  if (minutesDone === 0) {
    const budget = sayMinutes(budgetMinutes);
    const urgent = actions.filter((action) => action.urgent).length;
    const needed = actions.reduce((sum, action) => sum + action.minutes, 0);
    // What is urgent comes whatever the budget; said, or the sum looks like a mistake.
    if (batch || urgent === 0 || needed <= budgetMinutes) return `Your day has ${budget} for this.`;
    return urgent === actions.length
      ? `Your day has ${budget} for this, but none of it can wait.`
      : `${urgent} of them cannot wait; the rest fits the ${budget} of your day.`;
  }
  const left = budgetMinutes - minutesDone;
  return left > 0
    ? `${sayMinutes(left)} of your ${sayMinutes(budgetMinutes)} left today.`
    : `You have done your ${sayMinutes(budgetMinutes)} for today.`;
}

/** Where each first step is made. */
const FIRST_STEPS = [
  { page: 'contact', label: 'Add a contact' },
  { page: 'pipelineList', label: 'Add a company' },
  { page: 'import', label: 'Import a list' },
] as const;

function FirstSteps() {
  const speaker = useSpeaker();
  const saver = useSaver();
  const isBusy = saver.busy.has('page');
  return (
    <>
      <p>
        Follow-ups appear here when their day comes. They are about the people and companies you write down: begin with
        somebody you talked to lately, or with a company you would like to work for.
      </p>
      <div class="buttons">
        {FIRST_STEPS.map(({ page, label }) => (
          <Button
            key={page}
            busy={isBusy}
            onClick={() => {
              saver
                .save('page', () => callServer('showPage', { page }))
                .catch((error: ServerProblem) => speaker.warn(error.message));
            }}
          >
            {label}
          </Button>
        ))}
      </div>
    </>
  );
}

interface DueRowsProps {
  readonly report: TodayReport;
  readonly rowOf: (action: Action) => preact.JSX.Element;
}

function DueRows({ report, rowOf }: DueRowsProps) {
  const { actions, breakAfter } = report;
  if (breakAfter === null || actions.length <= breakAfter) {
    return (
      <Section title="Due now">
        <LongList items={actions}>{rowOf}</LongList>
      </Section>
    );
  }
  return (
    <>
      <Section title="Due now">
        <ul class="list">{actions.slice(0, breakAfter).map(rowOf)}</ul>
      </Section>
      <p class="notice">
        <Icon name="cup" /> Take a break here. {count(actions.length - breakAfter, 'follow-up is', 'follow-ups are')}{' '}
        left for after it.
      </p>
      <Section title="After the break">
        <LongList items={actions.slice(breakAfter)}>{rowOf}</LongList>
      </Section>
    </>
  );
}

function NothingDue({ report }: { readonly report: TodayReport }) {
  const next = report.later[0];
  const day = next === undefined ? null : (next.plannedFor ?? next.due);
  return (
    <EmptyState title="Nothing is due today">
      {next === undefined || day === null ? (
        <FirstSteps />
      ) : (
        <p>
          Next is {next.who ?? next.company ?? next.title}, {sayDay(day, report.date)} ({sayDistance(day, report.date)}
          ).
        </p>
      )}
    </EmptyState>
  );
}
