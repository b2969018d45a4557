/** The mails the add-on has sent: a list, and one of them as HTML in a frame without scripts, and as plain text. */
import { useEffect, useState } from 'preact/hooks';
import type { MailContent, MailView } from '../contract';
import { callServer } from './server-calls';

export interface OutboxProps {
  readonly mails: readonly MailView[];
  readonly onClose: () => void;
}

export function Outbox({ mails, onClose }: OutboxProps) {
  const newest = mails.at(-1)?.id ?? null;
  const [chosen, setChosen] = useState<number | null>(newest);
  const [mail, setMail] = useState<MailContent | null>(null);
  const [asText, setAsText] = useState(false);
  useEffect(() => setChosen(newest), [newest]);
  useEffect(() => {
    let wanted = true;
    setMail(null);
    if (chosen !== null) {
      void callServer('mail', { id: chosen }).then((content) => {
        if (wanted) setMail(content);
      });
    }
    return () => {
      wanted = false;
    };
  }, [chosen]);
  return (
    <section class="outbox" aria-label="Outbox">
      <header>
        <h2>Outbox</h2>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </header>
      {mails.length === 0 ? (
        <p class="empty">
          No mail was sent yet. Switch reminders on, then move the clock to the next morning to see the reminder here.
          Nothing leaves this computer.
        </p>
      ) : (
        <div class="outbox-columns">
          <ul>
            {[...mails].reverse().map((entry) => (
              <li key={entry.id}>
                <button type="button" aria-pressed={entry.id === chosen} onClick={() => setChosen(entry.id)}>
                  <strong>{entry.subject}</strong>
                  <span>
                    {entry.when}, to {entry.to}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {mail === null ? null : (
            <article aria-label="Mail">
              <div class="outbox-tools">
                <button type="button" aria-pressed={!asText} onClick={() => setAsText(false)}>
                  HTML
                </button>
                <button type="button" aria-pressed={asText} onClick={() => setAsText(true)}>
                  Plain text
                </button>
                <a href={`/mail/${mail.id}.eml`} download>
                  Download .eml
                </a>
              </div>
              {asText || mail.htmlUrl === null ? (
                <pre>{mail.text}</pre>
              ) : (
                <iframe title="Mail as HTML" src={mail.htmlUrl} sandbox="allow-popups allow-popups-to-escape-sandbox" />
              )}
            </article>
          )}
        </div>
      )}
    </section>
  );
}
