/** Everything here is said without asking the server, so that it also opens where nothing is granted yet. */
import { Button, Section } from '../shared/components';
import { OutLink } from '../shared/links';
import { Footer } from '../shared/page';
import { closePage } from '../shared/server';
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
      <Footer>
        <Button kind="filled" onClick={closePage}>
          Close
        </Button>
      </Footer>
    </>
  );
}
