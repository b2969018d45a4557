/** Before anything is accepted: the offers, until when to decide, and what to do with each. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Day, LandingOffer, LandingReport } from '../../api';
import { Button, EmptyState, Field } from '../shared/components';
import { sayDay, sayDistance } from '../shared/dates';
import { callServer } from '../shared/server';
import { Accept } from './accept';
import { Decline } from './decline';
import { NewOffer } from './new-offer';
import type { Store } from './store';

export interface OffersProps {
  readonly report: LandingReport;
  readonly busy: ReadonlySet<string>;
  readonly store: Store;
}

type Step = { readonly does: 'accept' | 'decline'; readonly id: string } | { readonly does: 'add' } | null;

export function Offers({ report, busy, store }: OffersProps) {
  const [step, setStep] = useState<Step>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const wasAway = useRef(false);
  useEffect(() => {
    if (wasAway.current && step === null) heading.current?.focus();
    wasAway.current = step !== null;
  }, [step]);
  const { offers, today } = report;
  const chosen = step === null || step.does === 'add' ? null : (offers.find(({ id }) => id === step.id) ?? null);
  const back = () => setStep(null);

  if (step?.does === 'accept' && chosen !== null)
    return <Accept offer={chosen} report={report} busy={busy} store={store} onBack={back} />;
  if (step?.does === 'decline' && chosen !== null)
    return <Decline offer={chosen} busy={busy} store={store} onBack={back} />;

  return (
    <>
      <h2 class="headline" ref={heading} tabIndex={-1}>
        {offers.length === 0 ? 'Which offer did you get?' : 'Your offers'}
      </h2>
      {offers.length === 0 ? (
        <EmptyState title="An offer is good news, and no rush">
          <p>
            Say here who made it and until when you decide. Then the add-on goes with you: accept, withdraw elsewhere,
            thank everyone who helped.
          </p>
        </EmptyState>
      ) : (
        <ul class="list offers">
          {offers.map((offer) => (
            <OfferRow
              key={offer.id}
              offer={offer}
              today={today}
              busy={busy.has(`day ${offer.id}`)}
              onDay={(decideBy) =>
                void store(`day ${offer.id}`, () =>
                  callServer('saveApplication', {
                    id: offer.id,
                    decideBy,
                    seen: { decideBy: offer.decideBy, stage: offer.stage },
                  }),
                )
              }
              onAccept={() => setStep({ does: 'accept', id: offer.id })}
              onDecline={() => setStep({ does: 'decline', id: offer.id })}
            />
          ))}
        </ul>
      )}
      {offers.length === 0 || step?.does === 'add' ? (
        <NewOffer
          report={report}
          busy={busy}
          store={store}
          onAdded={back}
          {...(offers.length === 0 ? {} : { onCancel: back })}
        />
      ) : (
        <div class="buttons">
          <Button onClick={() => setStep({ does: 'add' })}>I got another offer</Button>
        </div>
      )}
    </>
  );
}

interface OfferRowProps {
  readonly offer: LandingOffer;
  readonly today: Day;
  readonly busy: boolean;
  readonly onDay: (decideBy: Day | null) => void;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

function OfferRow({ offer, today, busy, onDay, onAccept, onDecline }: OfferRowProps) {
  const [day, setDay] = useState<string>(offer.decideBy ?? '');
  const { company, decideBy } = offer;
  const isOver = decideBy !== null && decideBy < today;
  return (
    <li class="offer">
      <h3>
        <bdi>{company}</bdi>
        {offer.position === '' ? null : (
          <span class="quiet">
            {' '}
            <bdi>{offer.position}</bdi>
          </span>
        )}
      </h3>
      <p class={isOver ? 'late' : 'quiet'}>
        {decideBy === null
          ? 'No day to decide by yet. Ask them for one; it is a usual question.'
          : `${isOver ? 'You were to decide' : 'Decide'} by ${sayDay(decideBy, today)}, ${sayDistance(decideBy, today)}.`}
      </p>
      <form
        class="day-form"
        aria-label={`Day for ${company}`}
        onSubmit={(event) => {
          event.preventDefault();
          onDay(day === '' ? null : (day as Day));
        }}
      >
        <Field label="Decide by">
          {(ids) => <input {...ids} type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />}
        </Field>
        <Button type="submit" busy={busy} disabled={day === (decideBy ?? '')} label={`Save the day for ${company}`}>
          Save
        </Button>
      </form>
      <div class="buttons">
        <Button onClick={onAccept} label={`Accept: ${company}`}>
          Accept
        </Button>
        <Button kind="text" onClick={onDecline} label={`Decline: ${company}`}>
          Decline
        </Button>
      </div>
    </li>
  );
}
