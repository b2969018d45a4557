/** Forgetting what is stored: said first, done after a second yes, and told afterwards with what stays. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ForgetReport } from '../../api';
import { Button } from '../shared/components';
import { Icon } from '../shared/icon';
import { Footer } from '../shared/page';

export interface ForgetProps {
  readonly busy: boolean;
  readonly onForget: () => void;
}

/** Google asks nothing here, so the page does; whoever is not sure is led back to where they were. */
export function Forget({ busy, onForget }: ForgetProps) {
  const [asked, setAsked] = useState(false);
  const opener = useRef<HTMLDivElement>(null);
  const isBack = useRef(false);
  useLayoutEffect(() => {
    if (!asked && isBack.current) opener.current?.querySelector('button')?.focus();
    isBack.current = asked;
  }, [asked]);
  if (asked) return <Question busy={busy} onForget={onForget} onKeep={() => setAsked(false)} />;
  return (
    <>
      <p>
        Your settings and what you put off are kept in your own Google account, for this spreadsheet alone. Nobody else
        can read them.
      </p>
      <div class="buttons" ref={opener}>
        <Button kind="text" onClick={() => setAsked(true)}>
          Forget everything stored for this spreadsheet
        </Button>
      </div>
    </>
  );
}

function Question({ busy, onForget, onKeep }: ForgetProps & { readonly onKeep: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
    // It unfolds at the end of a long page: all of it is to be seen, down to its buttons.
    heading.current?.parentElement?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <div class="notice forget">
      <h3 ref={heading} tabIndex={-1}>
        <Icon name="warning" /> Forget everything? It cannot be taken back.
      </h3>
      <p>This goes:</p>
      <ul>
        <li>Your settings, your signature and your wording of drafts.</li>
        <li>What you put off or skipped: it comes back to your list. What your tabs say is done stays done.</li>
        <li>The way back from your last steps, imports and fixes.</li>
        <li>The timer of your reminders: no mail comes, until you switch them on again.</li>
      </ul>
      <p>
        This stays: the spreadsheet with its tabs, columns and rows, and what others who share it have stored for
        themselves.
      </p>
      <div class="buttons">
        <Button onClick={onForget} busy={busy}>
          Forget everything
        </Button>
        <Button kind="text" onClick={onKeep}>
          Keep it
        </Button>
      </div>
    </div>
  );
}

/** Afterwards, in place of the form: its numbers are no longer there. */
export function Forgotten({ report, onBack }: { readonly report: ForgetReport; readonly onBack: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 class="headline" ref={heading} tabIndex={-1}>
        Nothing is stored any more
      </h2>
      <p>{report.message}</p>
      <p>{report.stays}</p>
      <Footer>
        <Button kind="filled" onClick={onBack}>
          Back to the settings
        </Button>
      </Footer>
    </>
  );
}
