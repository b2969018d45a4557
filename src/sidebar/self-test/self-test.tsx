/** Runs when the person says so, since it adds a tab for a minute; then a table, what is not as expected first. */
import { useId, useRef, useState } from 'preact/hooks';
import type { SelfTestLine, SelfTestReport } from '../../api';
import { sayOutcome } from '../../domain/self-test';
import { Button, ErrorPanel, FoldedSection, Section, Skeleton } from '../shared/components';
import { Icon } from '../shared/icon';
import { OutLink } from '../shared/links';
import { Footer } from '../shared/page';
import { callServer, ServerProblem } from '../shared/server';
import { useSpeaker } from '../shared/speaker';
import { useSaver } from '../shared/use-server';
import { lookFromPage } from './probes';
import { byGroup, reportText, VERDICTS } from './report';

export function SelfTest() {
  const saver = useSaver();
  const [report, setReport] = useState<SelfTestReport | null>(null);
  const [problem, setProblem] = useState<ServerProblem | null>(null);
  const busy = saver.busy.has('run');

  async function run(): Promise<void> {
    setProblem(null);
    try {
      const done = await saver.save('run', async () => {
        const server = await callServer('runSelfTest');
        const lines = [...server.lines, ...(await lookFromPage())];
        return { ...server, lines, message: sayOutcome(lines) };
      });
      if (done !== null) setReport(done);
    } catch (error) {
      setProblem(error instanceof ServerProblem ? error : new ServerProblem('unexpected', String(error)));
    }
  }

  return (
    <>
      {report === null ? (
        <p>
          This looks whether Google does what the add-on expects of it. It adds a tab named "Self-test", tries things
          there and removes it again. It touches no other tab, sends nothing, and takes up to a minute.
        </p>
      ) : null}
      {problem === null ? null : <ErrorPanel problem={problem} onRetry={() => void run()} busy={busy} />}
      {busy ? <Skeleton label="Trying everything on a temporary tab" rows={6} /> : null}
      {report === null || busy ? null : <Report report={report} />}
      <Footer>
        <Button kind="filled" onClick={() => void run()} busy={busy}>
          {report === null ? 'Run the self-test' : 'Run it again'}
        </Button>
      </Footer>
    </>
  );
}

function Report({ report }: { readonly report: SelfTestReport }) {
  const wrong = report.lines.filter(({ verdict }) => verdict === 'no');
  return (
    <>
      <p role="status">
        <Icon name={wrong.length === 0 ? 'done' : 'warning'} class={wrong.length === 0 ? 'good' : 'late'} />{' '}
        {report.message}
      </p>
      {report.remarks.map((remark) => (
        <p class="notice" key={remark}>
          {remark}
        </p>
      ))}
      {wrong.length === 0 ? null : (
        <Section title="Not as expected">
          <p>
            Some of what the add-on does may go wrong here. Copy the report and send it to whoever gave you the add-on.
          </p>
          <Lines lines={wrong} caption="Not as expected" />
        </Section>
      )}
      {byGroup(report.lines).map(({ title, lines }) => (
        <FoldedSection title={title} aside={String(lines.length)} key={title} open={wrong.length === 0}>
          <Lines lines={lines} caption={title} />
        </FoldedSection>
      ))}
      <CopyReport text={reportText(report)} />
    </>
  );
}

function Lines({ lines, caption }: { readonly lines: readonly SelfTestLine[]; readonly caption: string }) {
  return (
    <table class="lines">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Expected of Google</th>
          <th scope="col">So?</th>
          <th scope="col">Seen</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const { label, icon, tone } = VERDICTS[line.verdict];
          return (
            <tr key={line.assumed}>
              <th scope="row">
                {line.assumed}{' '}
                <OutLink href={line.page} label={`Google’s page: ${line.assumed}`}>
                  Google’s page
                </OutLink>
              </th>
              <td class="verdict">
                <Icon name={icon} class={tone} /> {label}
              </td>
              <td>{line.seen}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Google's frame may not let a page write to the clipboard; then the text is selected, and the keyboard copies it. */
function CopyReport({ text }: { readonly text: string }) {
  const speaker = useSpeaker();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);

  async function copy(): Promise<void> {
    field.current?.focus();
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      speaker.say('The report is copied.');
    } catch {
      speaker.say('The report is selected: press Ctrl+C (on a Mac ⌘C) to copy it.');
    }
  }

  return (
    <section>
      <h2>
        <label for={id}>The whole report as text</label>
      </h2>
      <textarea id={id} class="report" ref={field} readOnly value={text} />
      <div class="buttons">
        <Button onClick={() => void copy()}>Copy the report</Button>
      </div>
    </section>
  );
}
