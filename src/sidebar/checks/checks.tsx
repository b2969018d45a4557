/** Findings by tab and severity, filtered, mended one by one or all of a kind, and put back again. */
import { useState } from 'preact/hooks';
import type { CheckReport, Finding } from '../../api';
import { Button, EmptyState, Field } from '../shared/components';
import { Icon } from '../shared/icon';
import { LongList } from '../shared/long-list';
import { Footer } from '../shared/page';
import { callServer, type ServerProblem } from '../shared/server';
import { useSpeaker } from '../shared/speaker';
import { useLoad, useReloadOnReturn, useSaver } from '../shared/use-server';
import { Trouble, Waiting } from '../shared/waiting';
import { count } from '../shared/words';
import { FindingRow, type FindingRowProps } from './finding-row';
import {
  alone,
  byKind,
  bySeverity,
  byTab,
  mendableByRule,
  SEVERITIES,
  SEVERITY_WORDS,
  type SeverityChoice,
} from './groups';

export function Checks() {
  const report = useLoad('checkWorkbook');
  useReloadOnReturn(report);
  const { value, loading, reload } = report;
  if (value === null) return <Waiting loaded={report} label="Checking every tab" />;
  return (
    <>
      <Trouble loaded={report} />
      <Findings report={value} loading={loading} onReload={reload} />
    </>
  );
}

interface FindingsProps {
  readonly report: CheckReport;
  readonly loading: boolean;
  readonly onReload: () => void;
}

function Findings({ report, loading, onReload }: FindingsProps) {
  const speaker = useSpeaker();
  const saver = useSaver();
  const [severity, setSeverity] = useState<SeverityChoice>('all');
  const [words, setWords] = useState('');
  const shown = report.findings.filter(
    (finding) =>
      (severity === 'all' || finding.severity === severity) &&
      `${finding.message} ${finding.tab} ${finding.cell ?? ''}`.toLowerCase().includes(words.trim().toLowerCase()),
  );

  async function undo(): Promise<void> {
    try {
      const done = await saver.save('undo', () => callServer('undoFixes'));
      if (done === null) return;
      speaker.say(done.message);
      onReload();
    } catch (error) {
      speaker.warn((error as ServerProblem).message);
    }
  }

  async function confirm(name: 'markFindings' | 'clearMarks'): Promise<void> {
    try {
      const done = await saver.save('marks', () => callServer(name));
      if (done !== null) speaker.say(done.message);
    } catch (error) {
      speaker.warn((error as ServerProblem).message);
    }
  }

  async function mend(findings: readonly Finding[]): Promise<void> {
    const ids = findings.map((finding) => finding.id);
    try {
      const done = await saver.save('fix', () => callServer('fixFindings', { ids }));
      if (done === null) return;
      const left = done.left.map(({ message }) => message).join(' ');
      const text = left === '' ? done.message : `${done.message} ${left}`;
      const offer = { label: 'Undo', onChoose: () => void undo() };
      if (done.fixed.length > 0) speaker.say(text, offer);
      else speaker.warn(text);
      onReload();
    } catch (error) {
      speaker.warn((error as ServerProblem).message);
    }
  }

  function goTo(finding: Finding): void {
    callServer('showCell', { tab: finding.tab, cell: finding.cell }).catch((error: ServerProblem) =>
      speaker.warn(error.message),
    );
  }

  if (report.findings.length === 0) {
    return (
      <>
        <AllGood checked={report.checked} />
        <div class="buttons">
          <Button kind="text" onClick={() => void confirm('clearMarks')} busy={saver.busy.has('marks')}>
            Remove marks from the sheet
          </Button>
        </div>
        <Footer>
          <Button kind="filled" onClick={onReload} busy={loading}>
            Check again
          </Button>
        </Footer>
      </>
    );
  }
  const counts = bySeverity(report.findings);
  const present = SEVERITIES.filter((one) => counts[one] > 0);
  const areTips = present.length === 1 && present[0] === 'info';
  const mendable = mendableByRule(shown);
  // Whoever looks for something sees all that is found.
  const isFiltered = words.trim() !== '';
  const rowOf = (finding: Finding): FindingRowProps => {
    const alike = mendable.get(finding.rule) ?? [];
    return {
      finding,
      alike: alike.length,
      busy: saver.busy.has('fix'),
      onGoTo: () => goTo(finding),
      onFix: () => void mend([finding]),
      onFixAlike: () => void mend(alike),
    };
  };
  return (
    <>
      <header class="checks-head">
        <h2 class="headline">
          {areTips
            ? count(counts.info, SEVERITY_WORDS.info.one, SEVERITY_WORDS.info.many)
            : count(report.findings.length, 'thing to look at', 'things to look at')}
        </h2>
        {areTips ? <p>Nothing is broken. A few of these a week make your list more useful.</p> : null}
        {present.length === 1 && severity === 'all' ? null : (
          <fieldset class="buttons">
            <legend class="visually-hidden">Show</legend>
            {(['all', ...present] as const).map((choice) => (
              <Button key={choice} pressed={severity === choice} onClick={() => setSeverity(choice)}>
                {choice === 'all'
                  ? `All ${report.findings.length}`
                  : count(counts[choice], SEVERITY_WORDS[choice].one, SEVERITY_WORDS[choice].many)}
              </Button>
            ))}
          </fieldset>
        )}
        <Field label="Filter">
          {(ids) => (
            <input
              {...ids}
              type="search"
              value={words}
              placeholder="A name, a tab, a cell"
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          )}
        </Field>
      </header>
      {shown.length === 0 ? (
        <EmptyState title="Nothing matches">
          <Button
            onClick={() => {
              setSeverity('all');
              setWords('');
            }}
          >
            Show all
          </Button>
        </EmptyState>
      ) : (
        byTab(shown).map(([tab, findings]) => (
          <details class="folded" open key={tab}>
            <summary>
              <h2>
                <bdi>{tab}</bdi> <span class="aside">{findings.length}</span>
              </h2>
            </summary>
            <LongList items={isFiltered ? findings.map(alone) : byKind(findings)}>
              {({ first, others }) => (
                <FindingRow key={first.id} {...rowOf(first)}>
                  {others.length === 0 ? null : (
                    <details class="folded">
                      <summary>{count(others.length, 'more', 'more')} like this</summary>
                      <LongList items={others}>{(other) => <FindingRow key={other.id} {...rowOf(other)} />}</LongList>
                    </details>
                  )}
                </FindingRow>
              )}
            </LongList>
          </details>
        ))
      )}
      <div class="buttons">
        <Button kind="text" onClick={() => void undo()} busy={saver.busy.has('undo')}>
          Undo the last fix
        </Button>
        <Button kind="text" onClick={() => void confirm('markFindings')} busy={saver.busy.has('marks')}>
          Mark these in the sheet
        </Button>
        <Button kind="text" onClick={() => void confirm('clearMarks')} busy={saver.busy.has('marks')}>
          Remove the marks
        </Button>
      </div>
      <Footer>
        <Button kind="filled" onClick={onReload} busy={loading}>
          Check again
        </Button>
      </Footer>
    </>
  );
}

function AllGood({ checked }: { readonly checked: readonly string[] }) {
  return (
    <EmptyState title="All good">
      <p>
        <Icon name="done" class="good" /> Nothing in your sheet needs mending.
      </p>
      {checked.length === 0 ? null : (
        <>
          <p>Looked at:</p>
          <ul class="checked">
            {checked.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </>
      )}
    </EmptyState>
  );
}
