/** What Set up will do, before it does it. */
import { useState } from 'preact/hooks';
import type { SetUpPreview, SetUpReport } from '../../api';
import { Button, ErrorPanel, FoldedSection } from '../shared/components';
import { Icon } from '../shared/icon';
import { Footer } from '../shared/page';
import { callServer, ServerProblem } from '../shared/server';
import { useLoad, useSaver } from '../shared/use-server';
import { Waiting } from '../shared/waiting';
import type { StepProps } from './step-props';

/** More is folded away: nobody reads thirty lines before the first click. */
const SHOWN_STEPS = 5;

export function SetUpStep({ onNext }: StepProps) {
  const preview = useLoad('previewSetUp');
  const saver = useSaver();
  const [report, setReport] = useState<SetUpReport | null>(null);
  const [problem, setProblem] = useState<ServerProblem | null>(null);
  const busy = saver.busy.has('set-up');
  const skip = (
    <Button kind="text" onClick={() => onNext(null)} disabled={busy}>
      Skip this step
    </Button>
  );

  async function setUp(): Promise<void> {
    setProblem(null);
    try {
      const done = await saver.save('set-up', () => callServer('setUpWorkbook'));
      if (done !== null) setReport(done);
    } catch (error) {
      setProblem(error instanceof ServerProblem ? error : new ServerProblem('unexpected', String(error)));
    }
  }

  if (report !== null) return <Done report={report} onNext={onNext} />;
  const { value } = preview;
  if (value === null)
    return (
      <>
        <Waiting loaded={preview} label="Looking at your tabs" />
        <Footer>{skip}</Footer>
      </>
    );
  const isReady = value.steps.length === 0;
  return (
    <>
      <p>{value.message}</p>
      <Steps preview={value} />
      {problem === null ? null : <ErrorPanel problem={problem} onRetry={() => void setUp()} busy={busy} />}
      <p role="status">{busy ? 'Setting up your tabs. This takes up to half a minute.' : ''}</p>
      <Footer>
        {isReady ? (
          <Button kind="filled" onClick={() => onNext('Your tabs were set up already.')}>
            Next
          </Button>
        ) : (
          <>
            <Button kind="filled" onClick={() => void setUp()} busy={busy}>
              Set up my tabs
            </Button>
            {skip}
          </>
        )}
      </Footer>
    </>
  );
}

function Steps({ preview: { steps, remarks } }: { readonly preview: SetUpPreview }) {
  const list = (some: SetUpPreview['steps']) => (
    <ul class="bullets">
      {some.map(({ id, description }) => (
        <li key={id}>
          <bdi>{description}</bdi>
        </li>
      ))}
    </ul>
  );
  const more = steps.slice(SHOWN_STEPS);
  return (
    <>
      {steps.length === 0 ? null : list(steps.slice(0, SHOWN_STEPS))}
      {more.length === 0 ? null : (
        <FoldedSection title="And also" aside={String(more.length)}>
          {list(more)}
        </FoldedSection>
      )}
      {remarks.length === 0 ? null : (
        <FoldedSection title="What stays as it is" aside={String(remarks.length)}>
          <ul class="bullets">
            {remarks.map((remark) => (
              <li key={remark}>
                <bdi>{remark}</bdi>
              </li>
            ))}
          </ul>
        </FoldedSection>
      )}
    </>
  );
}

function Done({ report, onNext }: { readonly report: SetUpReport; readonly onNext: StepProps['onNext'] }) {
  const { message, left } = report;
  const reasons = Array.from(
    new Set(left.map(({ tab, message: why }) => (why.includes(tab) ? why : `${tab}: ${why}`))),
  );
  return (
    <>
      <p role="status">
        <Icon name={left.length === 0 ? 'done' : 'warning'} class={left.length === 0 ? 'good' : ''} /> {message}
      </p>
      {reasons.length === 0 ? null : (
        <ul class="notice bullets">
          {reasons.map((reason) => (
            <li key={reason}>
              <bdi>{reason}</bdi>
            </li>
          ))}
        </ul>
      )}
      <Footer>
        <Button kind="filled" onClick={() => onNext(message)}>
          Next
        </Button>
      </Footer>
    </>
  );
}
