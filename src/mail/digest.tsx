/** The daily mail: HTML, and the same words as plain text. */
import { renderToString } from 'preact-render-to-string';
import type { Digest, WeeklyReview } from '../domain/digest';
import { webLink } from '../domain/safe-link';
import { count, sayDate } from '../domain/say';
import { calendarOf } from './calendar';
import { type ActionWords, type DigestWords, digestWords } from './digest-content';
import { Frame, Heading, Lines, Section, TouchLink } from './frame';
import { STYLE } from './style';

/** The sidebar shows eight weeks; a mail is shorter. */
const WEEKS_AHEAD = 4;

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly content: string }[];
}

export function renderDigest(digest: Digest): RenderedMail {
  const words = digestWords(digest);
  const calendar = calendarOf(digest.interviews, digest.madeAt);
  return {
    subject: words.subject,
    text: digestText(digest, words),
    html: `<!DOCTYPE html>${renderToString(<DigestMail digest={digest} words={words} />)}`,
    attachments: calendar === null ? [] : [{ name: 'interviews.ics', type: 'text/calendar', content: calendar }],
  };
}

function DigestMail({ digest, words }: { digest: Digest; words: DigestWords }) {
  const spreadsheet = webLink(digest.spreadsheetUrl);
  return (
    <Frame title={words.subject} preview={words.preview}>
      <Section ruled={false}>
        <h1 style={STYLE.title} class="text">
          {words.title}
        </h1>
        <p style={STYLE.caption} class="secondary">
          {words.subtitle}
        </p>
      </Section>
      {digest.problem !== null && (
        <tr>
          <td style={STYLE.notice} class="notice" role="note">
            <strong>Please note.</strong> {digest.problem}
          </td>
        </tr>
      )}
      {words.actions.map((action) => (
        <ActionSection key={action.id} action={action} />
      ))}
      {words.moreActions !== null && <Section>{words.moreActions}</Section>}
      {words.actions.length > 0 && (
        <Section>
          <p style={{ ...STYLE.caption, margin: '0' }} class="secondary">
            {digest.callHours}
          </p>
        </Section>
      )}
      <Listed heading="Coming interviews" lines={words.interviews} />
      <Listed heading={`Can wait (${digest.waiting.length})`} lines={words.waiting} />
      <Listed heading="Your pipeline" lines={digest.health} />
      {digest.review !== null && <Review review={digest.review} digest={digest} />}
      <Section>
        {spreadsheet !== null && (
          <a href={spreadsheet} target="_blank" rel="noopener" style={STYLE.button} class="button">
            Open the spreadsheet
          </a>
        )}
        <p style={{ ...STYLE.caption, margin: '16px 0 0' }} class="secondary">
          {words.howToStop}
        </p>
      </Section>
    </Frame>
  );
}

function ActionSection({ action }: { action: ActionWords }) {
  return (
    <Section>
      <p style={STYLE.strong} class="text">
        {action.title}
      </p>
      <p style={STYLE.caption} class="secondary">
        {action.isLate ? (
          <span style={STYLE.late} class="late">
            {action.when}
          </span>
        ) : (
          action.when
        )}
      </p>
      {action.why.map((sentence) => (
        <p key={sentence} style={STYLE.text} class="text">
          {sentence}
        </p>
      ))}
      <div style={{ marginTop: '4px' }}>
        {action.draftLink !== null && <TouchLink href={action.draftLink}>Open the draft in Gmail</TouchLink>}
        {action.reach.map(({ label, shown, href }) =>
          href === null ? (
            <span key={label} style={{ ...STYLE.touchLink, fontWeight: '400' }} class="text">
              {`${label}: ${shown}`}
            </span>
          ) : (
            <TouchLink key={label} href={href}>{`${label}: ${shown}`}</TouchLink>
          ),
        )}
        {action.rowLink !== null && <TouchLink href={action.rowLink}>Show the row</TouchLink>}
      </div>
    </Section>
  );
}

function Listed({ heading, lines }: { heading: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Section>
      <Heading>{heading}</Heading>
      <Lines lines={lines} />
    </Section>
  );
}

function Review({ review, digest }: { review: WeeklyReview; digest: Digest }) {
  return (
    <>
      {reviewParts(review, digest).map(({ heading, lines }) => (
        <Listed key={heading} heading={heading} lines={lines} />
      ))}
    </>
  );
}

function reviewParts(review: WeeklyReview, { date, locale }: Digest): { heading: string; lines: readonly string[] }[] {
  return [
    {
      heading: 'The last seven days',
      lines:
        review.done.length === 0
          ? ['Nothing is logged. A quiet week is fine; one message today is a start.']
          : review.done,
    },
    { heading: 'From stage to stage', lines: review.funnel },
    { heading: 'Your goals', lines: review.goals },
    { heading: 'Job offer estimate', lines: review.estimate === null ? [] : [review.estimate] },
    {
      heading: 'The weeks ahead',
      lines: review.load
        .slice(0, WEEKS_AHEAD)
        .map(({ week, minutes }) => `Week of ${sayDate(week, date, locale)}: ${count(minutes, 'minute')}`),
    },
  ];
}

function digestText(digest: Digest, words: DigestWords): string {
  const blocks: string[] = [`${words.title}\n${words.subtitle}`];
  if (digest.problem !== null) blocks.push(`Please note. ${digest.problem}`);
  words.actions.forEach((action, index) => {
    const lines = [`${index + 1}. ${action.title}`, action.when, ...action.why];
    for (const { label, shown } of action.reach) lines.push(`${label}: ${shown}`);
    if (action.draftLink !== null) lines.push(`Draft: ${action.draftLink}`);
    if (action.rowLink !== null) lines.push(`Row: ${action.rowLink}`);
    blocks.push(lines.join('\n   '));
  });
  if (words.moreActions !== null) blocks.push(words.moreActions);
  if (words.actions.length > 0) blocks.push(digest.callHours);
  const listed = [
    { heading: 'Coming interviews', lines: words.interviews },
    { heading: `Can wait (${digest.waiting.length})`, lines: words.waiting },
    { heading: 'Your pipeline', lines: digest.health },
    ...(digest.review === null ? [] : reviewParts(digest.review, digest)),
  ];
  for (const { heading, lines } of listed)
    if (lines.length > 0) blocks.push([heading, ...lines.map((line) => `- ${line}`)].join('\n'));
  blocks.push(`Open the spreadsheet: ${digest.spreadsheetUrl}`);
  blocks.push(words.howToStop);
  return `${blocks.join('\n\n')}\n`;
}
