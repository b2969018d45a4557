/** What accepting means, before it is done. */
import { useEffect, useRef } from 'preact/hooks';
import type { LandingOffer, LandingReport } from '../../api';
import { Button } from '../shared/components';
import { Footer } from '../shared/page';
import { ReachLinks } from '../shared/reach-links';
import { callServer } from '../shared/server';
import { count } from '../shared/words';
import type { Store } from './store';

export interface AcceptProps {
  readonly offer: LandingOffer;
  readonly report: LandingReport;
  readonly busy: ReadonlySet<string>;
  readonly store: Store;
  readonly onBack: () => void;
}

export function Accept({ offer, report, busy, store, onBack }: AcceptProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const others = report.ahead.open - 1;
  return (
    <>
      <h2 class="headline" ref={heading} tabIndex={-1}>
        Accept the offer from <bdi>{offer.company}</bdi>
      </h2>
      <p>Tell them first, and have the offer in writing. Then say here that you accepted, and this comes next:</p>
      <ol class="steps">
        <li>
          {others === 0
            ? 'Nobody else waits for you: there is nothing to withdraw.'
            : `${count(others, 'other application', 'other applications')} to withdraw, the same day: other companies go on counting on you until they know.`}
        </li>
        <li>
          {report.ahead.people === 0
            ? 'Your tabs name nobody to thank yet. Whoever you add with a talk on record is listed.'
            : `${count(report.ahead.people, 'person', 'people')} to thank, a few a day, references and referrers first.`}
        </li>
      </ol>
      <p class="quiet">Nothing is sent by itself. Drafts open in Gmail, and you send them.</p>
      <section aria-label="How to reach them">
        <ReachLinks action={{ who: offer.who, company: offer.company, reach: offer.reach, draft: null }} />
      </section>
      <Footer>
        <Button
          kind="filled"
          busy={busy.has('accept')}
          onClick={() =>
            void store('accept', () =>
              callServer('acceptOffer', { id: offer.id, seen: { company: offer.company, stage: offer.stage } }),
            )
          }
        >
          I accepted
        </Button>
        <Button kind="text" onClick={onBack}>
          Not yet
        </Button>
      </Footer>
    </>
  );
}
