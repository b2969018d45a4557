/** An offer from a company of the Applications tab, or from one that is not there yet. */
import { useId, useMemo, useState } from 'preact/hooks';
import type { Day, LandingCandidate, LandingReport } from '../../api';
import { plainCompany } from '../../domain/names';
import { Combobox } from '../shared/combobox';
import { Button, Field } from '../shared/components';
import { Footer } from '../shared/page';
import { callServer } from '../shared/server';
import type { Store } from './store';

export interface NewOfferProps {
  readonly report: LandingReport;
  readonly busy: ReadonlySet<string>;
  readonly store: Store;
  readonly onAdded: () => void;
  /** Left out where there is nothing to go back to. */
  readonly onCancel?: () => void;
}

export function NewOffer({ report, busy, store, onAdded, onCancel }: NewOfferProps) {
  const id = useId();
  const [company, setCompany] = useState('');
  const [chosen, setChosen] = useState<LandingCandidate | null>(null);
  const [isOther, setIsOther] = useState(false);
  const [position, setPosition] = useState('');
  const [decideBy, setDecideBy] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const options = useMemo(
    () =>
      report.others.map((application) => ({
        key: application.id,
        label: application.company,
        detail: [application.position, application.stage ?? ''].filter((text) => text !== '').join(', '),
        application,
      })),
    [report.others],
  );

  // A name that was typed whole means the application there is, and never adds a second one.
  const there = useMemo(() => {
    const name = plainCompany(company);
    return name === '' ? [] : report.others.filter((application) => plainCompany(application.company) === name);
  }, [report.others, company]);
  const [first] = there;
  const known = isOther ? null : (chosen ?? (there.length === 1 && first !== undefined ? first : null));

  async function add(): Promise<void> {
    if (company.trim() === '') {
      setProblem('Say which company made the offer.');
      return;
    }
    if (known === null && !isOther && there.length > 1) {
      setProblem(`You have ${there.length} applications there. Choose one from the list.`);
      return;
    }
    const day = decideBy === '' ? {} : { decideBy: decideBy as Day };
    const work = () =>
      known === null
        ? callServer('saveApplication', { company: company.trim(), position: position.trim(), stage: 'Offer', ...day })
        : callServer('moveStage', { id: known.id, to: 'Offer', seen: { stage: known.stage }, ...day });
    if (await store('add', work)) onAdded();
  }

  return (
    <>
      <form
        id={id}
        class="new-offer"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field label="Company" hint="One of your applications, or a new one." problem={problem}>
          {(ids) => (
            <Combobox
              {...ids}
              listLabel="Your applications"
              marksFirst
              options={options}
              value={company}
              required
              invalid={problem !== null}
              maxLength={200}
              onInput={(text) => {
                setCompany(text);
                setChosen(null);
                setIsOther(false);
                setProblem(null);
              }}
              onChoose={({ application }) => setChosen(application)}
            />
          )}
        </Field>
        {known === null ? (
          <Field label="Position (optional)">
            {(ids) => (
              <input
                {...ids}
                type="text"
                dir="auto"
                maxLength={200}
                value={position}
                onInput={(event) => setPosition(event.currentTarget.value)}
              />
            )}
          </Field>
        ) : (
          <p class="quiet" role="status">
            Row {known.row} in {known.tab} goes to Offer.
          </p>
        )}
        {isOther || there.length === 0 ? null : (
          <div class="buttons">
            <Button
              kind="text"
              onClick={() => {
                setIsOther(true);
                setProblem(null);
              }}
            >
              It is for another position
            </Button>
          </div>
        )}
        <Field label="Decide by (optional)" hint="Two days before, Today asks you for your decision.">
          {(ids) => (
            <input {...ids} type="date" value={decideBy} onInput={(event) => setDecideBy(event.currentTarget.value)} />
          )}
        </Field>
      </form>
      <Footer>
        <Button kind="filled" type="submit" form={id} busy={busy.has('add')}>
          Save the offer
        </Button>
        {onCancel === undefined ? null : (
          <Button kind="text" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </Footer>
    </>
  );
}
