/**
 * Filling the wording of a draft from what is known. A missing piece never leaves a hole:
 *
 * - `{{company}}` is replaced by what is known. Where nothing is, the whole sentence that holds it is left out; a
 *   greeting ("Hi {{firstName}},") only loses the name.
 * - `[[ … ]]` holds words that are wanted only when everything named inside is known: "Thank you[[ for {{day}}]]."
 * - A placeholder nobody knows counts as missing, so braces never reach the reader.
 */

/** What a wording may name, with what it stands for; shown where wordings are edited. */
export const PLACEHOLDERS = {
  firstName: 'The first name of the person you write to',
  name: 'Their whole name',
  role: 'Their role',
  company: 'The company: of the application, else theirs',
  position: 'The position you applied for',
  event: 'What you had: interview, coffee, lunch, conversation …',
  eventDay: 'The day of it',
  interviewedAt: 'The company that interviewed you',
  interviewDay: 'The day of the interview to come',
  appliedDay: 'The day you applied',
  lastDay: 'The day you were last in touch',
  iceBreaker: 'The ice-breaker you noted',
  referredName: 'Whom they referred you to',
  referredCompany: 'Where that person works',
  talkDay: 'The day you talked to that person',
  newCompany: 'Where you accepted a job',
  newPosition: 'The position you accepted',
  thanksFor: 'What you thank for: being a reference, introducing you, time and advice',
  decision: 'What you decided on an offer: accepted another position, or not to accept this one',
  myName: 'Your name, from the signature',
  signature: 'Your whole contact block; it closes the draft where the wording does not place it',
} as const;

type Placeholder = keyof typeof PLACEHOLDERS;
export type DraftValues = { readonly [P in Placeholder]?: string };

const NAME = /\{\{\s*([^{}]*?)\s*\}\}/g;
const GREETING = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hola|bonjour|hallo|ciao|olá)\b/i;

function knownFor(name: string, values: DraftValues): string {
  const wanted = name.toLowerCase();
  for (const [placeholder, value] of Object.entries(values))
    if (placeholder.toLowerCase() === wanted) return (value ?? '').trim();
  return '';
}

function lacks(text: string, values: DraftValues): boolean {
  return Array.from(text.matchAll(NAME)).some((match) => knownFor(match[1] ?? '', values) === '');
}

/** Drops the `[[ … ]]` whose pieces are not all known, innermost first, and the brackets of the others. */
function settleOptional(template: string, values: DraftValues): string {
  const innermost = /\[\[((?:(?!\[\[|\]\])[\s\S])*)\]\]/g;
  let text = template;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(innermost, (_, inside: string) => (lacks(inside, values) ? '' : inside));
  }
  return text;
}

function settleLine(line: string, values: DraftValues): string | null {
  if (!lacks(line, values)) return line;
  if (GREETING.test(line.trim())) {
    const bare = line.replace(NAME, (whole, name: string) => (knownFor(name, values) === '' ? '' : whole));
    const tidy = bare.replace(/\s+([,.!:])/g, '$1').trim();
    return /^dear\b/i.test(tidy) && !/\{\{/.test(tidy) ? tidy.replace(/^dear\b/i, 'Hello') : tidy;
  }
  const kept = line.split(/(?<=[.!?])\s+/).filter((sentence) => !lacks(sentence, values));
  return kept.length === 0 ? null : kept.join(' ');
}

/** Fills a wording. Line breaks of values stay out of it, except those of the signature. */
export function fillTemplate(template: string, values: DraftValues): string {
  const settled = settleOptional(template.replace(/\r\n?/g, '\n'), values)
    .split('\n')
    .map((line) => settleLine(line, values))
    .filter((line): line is string => line !== null)
    .join('\n');
  return settled
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(NAME, (_, name: string) => {
      const value = knownFor(name, values);
      return name.trim().toLowerCase() === 'signature' ? value : value.replace(/\s+/g, ' ');
    })
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
