/** S4: tell them "it was difficult because their group is excellent in so many ways", and tell them soon. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LandingOffer } from '../../api';
import { Button, Field } from '../shared/components';
import { Footer } from '../shared/page';
import { ReachLinks } from '../shared/reach-links';
import { callServer } from '../shared/server';
import type { Store } from './store';

export interface DeclineProps {
  readonly offer: LandingOffer;
  readonly busy: ReadonlySet<string>;
  readonly store: Store;
  readonly onBack: () => void;
}

export function Decline({ offer, busy, store, onBack }: DeclineProps) {
  const [why, setWhy] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 class="headline" ref={heading} tabIndex={-1}>
        Decline the offer from <bdi>{offer.company}</bdi>
      </h2>
      <p>
        Say it soon and kindly: it was a hard choice, theirs is an excellent group, and you go with the best overall
        fit. You may meet them again.
      </p>
      <ReachLinks action={{ who: offer.who, company: offer.company, reach: offer.reach, draft: offer.declineDraft }} />
      <Field label="Why, for yourself (optional)" hint="It stands in the Why column; it helps with the next decision.">
        {(ids) => (
          <textarea
            {...ids}
            dir="auto"
            maxLength={2000}
            value={why}
            onInput={(event) => setWhy(event.currentTarget.value)}
          />
        )}
      </Field>
      <Footer>
        <Button
          kind="filled"
          busy={busy.has('decline')}
          onClick={async () => {
            const reason = why.trim();
            const done = await store('decline', () =>
              callServer('moveStage', {
                id: offer.id,
                to: 'Declined',
                seen: { stage: offer.stage },
                ...(reason === '' ? {} : { why: reason }),
              }),
            );
            if (done) onBack();
          }}
        >
          I declined
        </Button>
        <Button kind="text" onClick={onBack}>
          Not yet
        </Button>
      </Footer>
    </>
  );
}
