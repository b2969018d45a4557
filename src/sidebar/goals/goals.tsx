/** The list of terms with their goals, or the form of one goal. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { GoalReport, GoalsReport } from '../../api';
import { Button, EmptyState, FoldedSection } from '../shared/components';
import { Footer } from '../shared/page';
import { callServer, type ServerProblem } from '../shared/server';
import { useSpeaker } from '../shared/speaker';
import { useLoad, useReloadOnReturn, useSaver } from '../shared/use-server';
import { Trouble, Waiting } from '../shared/waiting';
import { GoalForm, type GoalFormStart } from './goal-form';
import { Lessons } from './lessons';
import { EXAMPLES, groupTerms, lessonsOf } from './model';
import { TermSection } from './term-section';

export function Goals() {
  const report = useLoad('getGoals');
  useReloadOnReturn(report);
  const { value, loading, reload } = report;
  if (value === null) return <Waiting loaded={report} label="Counting how far your goals are" rows={3} />;
  return (
    <>
      <Trouble loaded={report} />
      <GoalsView report={value} loading={loading} onReload={reload} />
    </>
  );
}

interface GoalsViewProps {
  readonly report: GoalsReport;
  readonly loading: boolean;
  readonly onReload: () => void;
}

function GoalsView({ report, loading, onReload }: GoalsViewProps) {
  const [form, setForm] = useState<GoalFormStart | null>(null);
  const speaker = useSpeaker();
  const saver = useSaver();
  const heading = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && form === null) heading.current?.focus();
    wasOpen.current = form !== null;
  }, [form]);

  async function store(key: string, work: () => Promise<{ readonly message: string }>): Promise<boolean> {
    try {
      const saved = await saver.save(key, work);
      if (saved === null) return false;
      speaker.say(saved.message);
      onReload();
      return true;
    } catch (error) {
      const { code, message } = error as ServerProblem;
      const isOld = code === 'row-changed' || code === 'stale';
      speaker.warn(message, isOld ? { label: 'Read the sheet again', onChoose: onReload } : undefined);
      if (code === 'stale') onReload();
      return false;
    }
  }

  if (form !== null)
    return (
      <GoalForm
        start={form}
        report={report}
        busy={saver.busy.has('goal')}
        onSave={async (input) => {
          if (await store('goal', () => callServer('saveGoal', input))) setForm(null);
        }}
        onCancel={() => setForm(null)}
      />
    );

  const { toCheckIn, current, next, undated, past } = groupTerms(report);
  const { proposed } = report;
  const nextName = next[0]?.term ?? proposed.next?.term ?? 'the next term';
  const { term: taught, lessons } = lessonsOf(report);
  const isEmpty = report.terms.length === 0;
  const section = {
    today: report.today,
    busy: saver.busy,
    onEdit: (goal: GoalReport) => setForm({ goal }),
    onStore: store,
  };
  return (
    <>
      <header>
        <h2 ref={heading} tabIndex={-1} class="headline">
          Your networking goals
        </h2>
      </header>
      {isEmpty ? <FirstGoal report={report} onStart={setForm} /> : null}
      {toCheckIn.map((term) => (
        <TermSection key={term.term} {...section} term={term} title={`Check in: ${term.term}`} />
      ))}
      {current.map((term) => (
        <TermSection key={term.term} {...section} term={term} title={`This term: ${term.term}`} />
      ))}
      {current.length === 0 && !isEmpty ? (
        <EmptyState title="No goals for this term yet">
          <p>One or two are enough. They keep the weeks from slipping by.</p>
        </EmptyState>
      ) : null}
      {next.map((term) => (
        <TermSection key={term.term} {...section} term={term} title={`Next: ${term.term}`}>
          <Lessons term={taught} lessons={lessons} />
        </TermSection>
      ))}
      {next.length === 0 && !isEmpty ? (
        <EmptyState title={`Nothing planned for ${nextName}`}>
          <p>Plan it when this term has shown you what works.</p>
          <Lessons term={taught} lessons={lessons} />
          {proposed.next === null ? null : (
            <div class="buttons">
              <Button onClick={() => setForm({ term: nextName })}>Plan {nextName}</Button>
            </div>
          )}
        </EmptyState>
      ) : null}
      {undated.map((term) => (
        <TermSection key={term.term} {...section} term={term} title={term.term || 'Goals without a term'} />
      ))}
      {past.length === 0 ? null : (
        <FoldedSection title="Earlier terms" aside={String(past.length)}>
          {past.map((term) => (
            <TermSection key={term.term} {...section} term={term} title={term.term} />
          ))}
        </FoldedSection>
      )}
      <div class="buttons">
        <Button kind="text" onClick={onReload} busy={loading}>
          Refresh
        </Button>
      </div>
      <Footer>
        <Button kind="filled" onClick={() => setForm({})}>
          Add a goal
        </Button>
      </Footer>
    </>
  );
}

interface FirstGoalProps {
  readonly report: GoalsReport;
  readonly onStart: (start: GoalFormStart) => void;
}

function FirstGoal({ report, onStart }: FirstGoalProps) {
  return (
    <EmptyState title="Begin with one goal">
      <p>
        Say what you want to have done by the end of the term. Where a goal counts something, it is counted from your
        tabs. Choose one of these and make it yours:
      </p>
      <ul class="examples">
        {EXAMPLES.map((example) => (
          <li key={example.goal}>
            <Button onClick={() => onStart({ example })}>{example.goal}</Button>
          </li>
        ))}
      </ul>
      {report.examples.length === 0 ? null : (
        <>
          <p class="quiet">The example in your tab stays there as a guide:</p>
          <ul class="quotes">
            {report.examples.map((example) => (
              <li key={example}>
                <bdi>{example}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </EmptyState>
  );
}
