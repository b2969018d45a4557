/** A link that opens a draft in Gmail's compose window; nothing is sent by following it. */
import type { Draft } from './action';

/** Longer addresses are cut off by some mail programs and browsers. */
const LONGEST_LINK = 2_000;

/** The link, under 2,000 characters: what does not fit of the body is left out at a word, and said. */
export function composeLink({ to, subject, body }: Draft): string {
  const start = `https://mail.google.com/mail/?view=cm&fs=1&to=${encode(to)}&su=${encode(subject.slice(0, 200))}&body=`;
  const whole = encode(body);
  if (start.length + whole.length < LONGEST_LINK) return start + whole;
  const words = body.split(/(?<=\s)/);
  let fits = '';
  for (const word of words) {
    if (start.length + encode(`${fits}${word}…`).length >= LONGEST_LINK) break;
    fits += word;
  }
  return start + encode(`${fits.trimEnd()}…`);
}

/** Half a surrogate pair cannot be encoded. */
function encode(text: string): string {
  return encodeURIComponent(
    text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ''),
  );
}
