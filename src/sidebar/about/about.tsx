/** Everything here is said without asking the server, so that it can be read where a call to it fails. */
import { useState } from 'preact/hooks';
import { Button, ErrorPanel, FoldedSection, Section } from '../shared/components';
import { OutLink } from '../shared/links';
import { Footer } from '../shared/page';
import { callServer, closePage, type ServerProblem } from '../shared/server';
import { useSaver } from '../shared/use-server';
import { VERSION } from '../shared/version';

/** Google's names for the five permissions, as its consent prompt shows them, and what each is for. */
const PERMISSIONS = [
  {
    asked: 'Change the spreadsheet it is in',
    why: 'It reads your tabs and writes only what you tell it to. It cannot see your other files.',
  },
  { asked: 'Show pages inside the spreadsheet', why: 'Its lists and forms stand beside your sheet.' },
  { asked: 'Run when you are away', why: 'The mail of the morning is written while the spreadsheet is closed.' },
  { asked: 'Send mail as you', why: 'It mails your list to you, and writes to nobody else.' },
  { asked: 'Know your e-mail address', why: 'So that the mail finds you.' },
] as const;

const STORED = [
  {
    place: 'In this spreadsheet',
    what: 'What you write, and the tabs and columns that Set up adds at the right. Who may open the spreadsheet may read them.',
  },
  {
    place: 'In your own account, for this add-on only',
    what: 'Your settings, what you put off, when the last mail went, and your last imports and fixes. Nobody you share the spreadsheet with can read them.',
  },
  { place: 'Anywhere else', what: 'Nothing. There is no server of ours, no tracking, and nothing leaves Google.' },
] as const;

export function About() {
  return (
    <>
      <header>
        <h2 class="headline">Job Offer Steps to Success</h2>
        <p class="quiet">Version {VERSION}</p>
      </header>
      <p>
        It reads the tabs of your job search and says who to follow up with today, and why. It also checks your tabs,
        estimates your job offers, and mails you the day's list when you ask for it.
      </p>
      <Section title="What it may do">
        <dl class="about-list">
          {PERMISSIONS.map(({ asked, why }) => (
            <div key={asked}>
              <dt>{asked}</dt>
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
        <p>
          <OutLink href="https://myaccount.google.com/connections">See or take back what you allowed</OutLink>
        </p>
      </Section>
      <Section title="What it keeps, and where">
        <dl class="about-list">
          {STORED.map(({ place, what }) => (
            <div key={place}>
              <dt>{place}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="Licence">
        <p>
          Free to use, to change and to pass on, under the{' '}
          <OutLink href="https://opensource.org/license/mit">MIT licence</OutLink>.
        </p>
      </Section>
      <OfferSelfTest />
      <Footer>
        <Button kind="filled" onClick={closePage}>
          Close
        </Button>
      </Footer>
    </>
  );
}

/** For whoever wants to know whether Google does what the add-on expects of it: few people, so it is not in the menu. */
function OfferSelfTest() {
  const saver = useSaver();
  const [message, setMessage] = useState('');
  const [problem, setProblem] = useState<ServerProblem | null>(null);
  const busy = saver.busy.has('offer');

  async function offer(): Promise<void> {
    try {
      const done = await saver.save('offer', () => callServer('offerSelfTest'));
      if (done === null) return;
      setProblem(null);
      setMessage(done.message);
    } catch (error) {
      setProblem(error as ServerProblem);
    }
  }

  return (
    <FoldedSection title="If something seems wrong">
      <p>
        The self-test looks in one minute whether Google does what the add-on expects of it. It works on a tab of its
        own, which it removes again, and sends nothing.
      </p>
      {problem === null ? (
        <div class="buttons">
          <Button onClick={() => void offer()} busy={busy}>
            Show the self-test in the menu
          </Button>
        </div>
      ) : (
        <ErrorPanel problem={problem} onRetry={() => void offer()} busy={busy} />
      )}
      <p role="status">{message}</p>
    </FoldedSection>
  );
}
