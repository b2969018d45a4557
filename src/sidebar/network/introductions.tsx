/** Who can introduce you to a company: the way drawn on the map, and told step by step. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Introduction, IntroductionsReport, PipelineCompany } from '../../api';
import { Button, Field, Section } from '../shared/components';
import { Icon } from '../shared/icon';
import { count } from '../shared/words';
import { type NetworkModel, plain } from './model';
import { Suggestions } from './suggestions';

export interface IntroductionsProps {
  readonly model: NetworkModel;
  /** What is asked for, kept while other views are looked at. */
  readonly company: string;
  readonly answer: IntroductionsReport | null;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onCompany: (company: string) => void;
  readonly onAsk: (company: string) => void;
  readonly onShow: (way: Introduction) => void;
  readonly onPick: (key: string) => void;
}

export function Introductions(props: IntroductionsProps) {
  const { model, company, answer, busy, problem, onCompany, onAsk, onShow, onPick } = props;
  const [isEmpty, setIsEmpty] = useState(false);
  return (
    <>
      <form
        class="ask"
        onSubmit={(event) => {
          event.preventDefault();
          setIsEmpty(company.trim() === '');
          if (company.trim() !== '' && !busy) onAsk(company.trim());
        }}
      >
        <Field
          label="Who can introduce me to"
          problem={isEmpty && company.trim() === '' ? 'Write the name of a company.' : problem}
        >
          {(ids) => (
            <Suggestions
              {...ids}
              value={company}
              options={model.companies}
              placeholder="A company"
              onInput={onCompany}
            />
          )}
        </Field>
        <Button type="submit" busy={busy}>
          Find a way
        </Button>
      </form>
      <div role="status">{answer === null ? null : <Answer answer={answer} onShow={onShow} onPick={onPick} />}</div>
      <Pipeline companies={model.report.pipeline} asked={answer?.company ?? ''} onAsk={onAsk} />
    </>
  );
}

interface AnswerProps {
  readonly answer: IntroductionsReport;
  readonly onShow: (way: Introduction) => void;
  readonly onPick: (key: string) => void;
}

function Answer({ answer, onShow, onPick }: AnswerProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Asked for from a line far down: the answer stands above.
  useEffect(() => heading.current?.focus(), [answer]);
  return (
    <section class="answer">
      <h2 tabIndex={-1} ref={heading}>
        Ways to <bdi>{answer.company}</bdi>
      </h2>
      {answer.ways.length === 0 ? <p>{answer.message}</p> : null}
      {answer.ways.map((way) => (
        <div class="way" key={way.person}>
          <h3>
            <bdi>{way.message}</bdi>
          </h3>
          {way.allMeaningful ? (
            <p class="good">
              <Icon name="done" /> Meaningful contacts all the way
            </p>
          ) : null}
          <ol>
            {way.steps.map((step) => (
              <li key={step.to}>
                <button type="button" class="link-button" onClick={() => onPick(step.to)}>
                  <bdi>{step.toName}</bdi>
                </button>
                <span class="quiet">
                  {' '}
                  <bdi>{step.reason}</bdi>
                </span>
              </li>
            ))}
          </ol>
          <Button onClick={() => onShow(way)} label={`Show on the map: ${way.name}`}>
            Show on the map
          </Button>
        </div>
      ))}
      {answer.more > 0 ? <p class="quiet">{count(answer.more, 'more way', 'more ways')} like these.</p> : null}
      {answer.outOfReach.length === 0 || answer.ways.length === 0 ? null : (
        <p class="quiet">
          Also there, not reached yet:{' '}
          <bdi>
            {answer.outOfReach
              .slice(0, 5)
              .map(({ name }) => name)
              .join(', ')}
          </bdi>
          {answer.outOfReach.length > 5 ? ` and ${answer.outOfReach.length - 5} more` : ''}.
        </p>
      )}
    </section>
  );
}

interface PipelineProps {
  readonly companies: readonly PipelineCompany[];
  readonly asked: string;
  readonly onAsk: (company: string) => void;
}

function Pipeline({ companies, asked, onAsk }: PipelineProps) {
  const [shown, setShown] = useState(15);
  if (companies.length === 0) return null;
  const reached = companies.filter(({ steps }) => steps !== null).length;
  return (
    <Section title="Where you apply" aside={`${reached} of ${companies.length} within reach`}>
      <ul class="list people">
        {companies.slice(0, shown).map(({ company, steps, message }) => (
          <li key={company}>
            <button
              type="button"
              class="person-line"
              aria-pressed={plain(company) === plain(asked)}
              onClick={() => onAsk(company)}
            >
              <span class="who">
                <Icon name={steps === null ? 'info' : 'done'} class={steps === null ? 'quiet' : 'good'} />{' '}
                <bdi>{company}</bdi>
              </span>
              <span class="quiet">
                <bdi>{message}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {companies.length > shown ? (
        <Button kind="text" onClick={() => setShown(shown + 100)}>
          Show more of {companies.length}
        </Button>
      ) : null}
    </Section>
  );
}
