/** After the acceptance: withdraw first, then thank, a few a day, until everybody is thanked (S4). */
import { useRef, useState } from 'preact/hooks';
import type { LandingReport, LandingTask } from '../../api';
import { Button, FoldedSection, Section } from '../shared/components';
import { sayDay } from '../shared/dates';
import { LongList } from '../shared/long-list';
import { Footer } from '../shared/page';
import { callServer } from '../shared/server';
import { useUndo } from '../shared/undo';
import { count } from '../shared/words';
import type { Store } from './store';
import { TaskRow } from './task-row';

export interface AfterwardsProps {
  readonly report: LandingReport;
  readonly accepted: NonNullable<LandingReport['accepted']>;
  readonly busy: ReadonlySet<string>;
  readonly store: Store;
  readonly reload: () => void;
}

/** The list has just moved up under the pointer: a click so soon was meant for the one before. */
const DOUBLE_CLICK_MS = 600;

export function Afterwards({ report, accepted, busy, store, reload }: AfterwardsProps) {
  const { withdraw, thank, done, today } = report;
  const [open, setOpen] = useState<string | null | undefined>(undefined);
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  // What was just done goes at once, before the sheet is read again.
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  const movedAt = useRef(0);
  const undo = useUndo();
  const listed = [...withdraw, ...thank];
  const left = listed.filter(({ id }) => !gone.has(id));
  const shown = open === undefined ? (left[0]?.id ?? null) : open;
  const current = left.find(({ id }) => id === shown) ?? null;

  async function complete(task: LandingTask, byPhone: boolean): Promise<void> {
    if (Date.now() - movedAt.current < DOUBLE_CLICK_MS) return;
    const summary = (notes[task.id] ?? '').trim();
    const touch = { ...(summary === '' ? {} : { summary }), ...(byPhone ? { channel: 'call' as const } : {}) };
    const input = Object.keys(touch).length === 0 ? { id: task.id } : { id: task.id, touch };
    const isBack = (): void => {
      movedAt.current = Date.now();
      setGone((before) => new Set([...before].filter((id) => id !== task.id)));
      setNotes((now) => ({ ...now, [task.id]: now[task.id] ?? summary }));
      setOpen(task.id);
      reload();
      heading.current?.focus();
    };
    const isSaved = await store(
      task.id,
      () => callServer('completeAction', input),
      (saved) => undo.say(saved, isBack),
    );
    if (!isSaved) return;
    movedAt.current = Date.now();
    setGone((before) => new Set(before).add(task.id));
    setNotes(({ [task.id]: _sent, ...rest }) => rest);
    setOpen(undefined);
    heading.current?.focus();
  }

  const rows = (tasks: readonly LandingTask[]) => (
    <LongList items={tasks.filter(({ id }) => !gone.has(id))}>
      {(task) => (
        <TaskRow
          key={task.id}
          task={task}
          open={shown === task.id}
          busy={busy.has(task.id)}
          note={notes[task.id] ?? ''}
          onToggle={() => setOpen(shown === task.id ? null : task.id)}
          onNote={(note) => setNotes({ ...notes, [task.id]: note })}
          onDone={(byPhone) => void complete(task, byPhone)}
        />
      )}
    </LongList>
  );
  const remaining = (tasks: readonly LandingTask[]) => tasks.filter(({ id }) => !gone.has(id)).length;
  const now = thank.filter(({ plannedFor }) => plannedFor === null);
  const later = thank.filter(({ plannedFor }) => plannedFor !== null);
  const next = later.find(({ id }) => !gone.has(id))?.plannedFor ?? null;
  const finished = done.withdrawn + done.thanked + listed.length - left.length;
  return (
    <>
      <header class="congratulation">
        <h2 class="headline" ref={heading} tabIndex={-1}>
          Congratulations on <bdi>{accepted.company}</bdi>!
        </h2>
        <p>
          You accepted on {sayDay(accepted.on, today)}
          {accepted.position === '' ? null : (
            <>
              : <bdi>{accepted.position}</bdi>
            </>
          )}
          . All the calls, mails and waiting led here.
        </p>
        <Progress finished={finished} left={left.length} />
      </header>
      {undo.notice}
      {left.length === 0 ? (
        <Section title="Everyone knows, and everyone is thanked">
          <p>
            Nothing is left here. Your network stays with you: from now on Today only says when it is time to keep in
            touch with somebody.
          </p>
          {report.paused === 0 ? null : (
            <p class="quiet">
              {count(report.paused, 'person is', 'people are')} paused in Contacts; their turn comes by itself.
            </p>
          )}
        </Section>
      ) : null}
      {remaining(withdraw) === 0 ? null : (
        <Section title="First: tell the others" aside={String(remaining(withdraw))}>
          <p class="caption">They go on counting on you until they know. A short, kind mail is enough.</p>
          {rows(withdraw)}
        </Section>
      )}
      {remaining(now) === 0 ? null : (
        <Section title={remaining(withdraw) === 0 ? 'Thank today' : 'Then thank, today'} aside={String(remaining(now))}>
          {rows(now)}
        </Section>
      )}
      {remaining(now) === 0 && remaining(later) > 0 && remaining(withdraw) === 0 ? (
        <p>
          That is enough for today. {next === null ? '' : `The next ones come on ${sayDay(next, today)}; `}you can go on
          below if you like.
        </p>
      ) : null}
      {remaining(later) === 0 ? null : (
        <FoldedSection title="The next days" aside={String(remaining(later))}>
          {rows(later)}
        </FoldedSection>
      )}
      <Mistake accepted={accepted} busy={busy.has('undo')} store={store} />
      {current === null ? null : (
        <Footer>
          <Button kind="filled" busy={busy.has(current.id)} onClick={() => void complete(current, false)}>
            {current.part === 'offer' || current.part === 'application' ? 'I told' : 'I thanked'}{' '}
            {current.who ?? current.company ?? 'them'}
          </Button>
        </Footer>
      )}
    </>
  );
}

function Progress({ finished, left }: { readonly finished: number; readonly left: number }) {
  const all = finished + left;
  if (all === 0) return null;
  return (
    <div class="progress">
      <p>
        {finished} of {all} done
      </p>
      <div class="track" aria-hidden="true">
        <div class="bar" style={{ width: `${(100 * finished) / all}%` }} />
      </div>
    </div>
  );
}

function Mistake({ accepted, busy, store }: Pick<AfterwardsProps, 'accepted' | 'store'> & { readonly busy: boolean }) {
  return (
    <FoldedSection title="Not accepted after all">
      <p>
        <bdi>{accepted.company}</bdi> goes back to Offer, and your ordinary follow-ups come back. What you have
        withdrawn and whom you have thanked stays in the Activity Log.
      </p>
      <div class="buttons">
        <Button
          busy={busy}
          onClick={() =>
            void store('undo', () =>
              callServer('moveStage', { id: accepted.id, to: 'Offer', seen: { stage: accepted.stage } }),
            )
          }
        >
          Back to Offer
        </Button>
      </div>
    </FoldedSection>
  );
}
