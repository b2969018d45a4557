/** What people write for a stage, and which one they mean by it. */
import { distance } from 'fastest-levenshtein';
import { plainWords } from './plain-text';
import { STAGES, type Stage } from './stage';
import { STAGE_PHRASES } from './stage-phrases';

export interface UnderstoodStage {
  readonly stage: Stage;
  /** True when the text is the stage's own name (whatever its case or punctuation), false when it is another word for it. */
  readonly exact: boolean;
}

const OWN_NAMES: ReadonlyMap<string, Stage> = new Map(STAGES.map((stage) => [plainWords(stage), stage]));
const PHRASES: ReadonlyMap<string, Stage> = new Map(
  STAGES.flatMap((stage) => STAGE_PHRASES[stage].map((phrase): [string, Stage] => [plainWords(phrase), stage])),
);
const LONGEST_PHRASE = Math.max(...[...PHRASES.keys()].map((phrase) => phrase.split(' ').length));

/** Words around a stage that change nothing: "Places I've applied to", "Currently interviewing with". */
const FILLER = new Set(
  (
    'a an the i im ive id we my me have has had been being am is are was be it its do just now still then currently actively ' +
    'already also yet recently today places place companies company jobs job roles role positions position ones where that which ' +
    'with at to for of on in by from and or as list section stage status'
  ).split(' '),
);
const NEGATIONS = new Set(
  'no not never without havent hasnt didnt dont doesnt isnt wasnt cant kein keine nicht non pas nao ainda'.split(' '),
);

/** Where a text names several stages ("Applied, phone screen, rejected"), the one furthest on in this order is meant. */
const FURTHEST_FIRST: readonly Stage[] = [
  'Accepted',
  'Declined',
  'Rejected',
  'Closed',
  'Offer',
  'Waiting',
  'Interview Set',
  'Inactive',
  'Trying-To',
  'Uncalled',
];

/** A cell longer than this is a note, not a stage. */
const MOST_WORDS = 12;

function withoutCount(text: string): string {
  return plainWords(text.replace(/[([{]\s*\d+\s*[)\]}]/g, ' '))
    .replace(/^\d+ (?=\D)/, '')
    .replace(/(?<=\D) \d+$/, '');
}

function withoutFiller(words: string): string {
  return words
    .split(' ')
    .filter((word) => !FILLER.has(word))
    .join(' ');
}

const PHRASES_WITHOUT_FILLER: ReadonlyMap<string, Stage> = new Map(
  [...PHRASES]
    .map(([phrase, stage]): [string, Stage] => [withoutFiller(phrase), stage])
    .filter(([phrase]) => phrase !== ''),
);

/**
 * The stage that a text as a whole is a name for: what a group heading says ("Wishlist (5)", "Places I've applied").
 * Null when the text says more than that, as a company's name does ("Applied Materials").
 */
export function stageNamed(text: string): Stage | null {
  if (text.length > 80) return null;
  const words = withoutCount(text);
  if (words === '') return null;
  return OWN_NAMES.get(words) ?? PHRASES.get(words) ?? PHRASES_WITHOUT_FILLER.get(withoutFiller(words)) ?? null;
}

function stageWithin(words: readonly string[]): Stage | null {
  const found = new Set<Stage>();
  let start = 0;
  while (start < words.length) {
    let taken = 0;
    for (let length = Math.min(LONGEST_PHRASE, words.length - start); length > 0 && taken === 0; length--) {
      const phrase = words.slice(start, start + length).join(' ');
      const stage = OWN_NAMES.get(phrase) ?? PHRASES.get(phrase);
      if (stage) {
        found.add(stage);
        taken = length;
      }
    }
    const word = words[start] ?? '';
    // "Not an offer": a negation that belongs to no known phrase turns the meaning over, so nothing is understood.
    if (taken === 0 && NEGATIONS.has(word)) return null;
    start += Math.max(1, taken);
  }
  // "Applied, waiting to hear back" has not been interviewed: S3's Waiting comes after an interview.
  if (found.has('Waiting') && found.has('Trying-To') && found.size === 2) return 'Trying-To';
  return FURTHEST_FIRST.find((stage) => found.has(stage)) ?? null;
}

const understood = new Map<string, UnderstoodStage | null>();

function understand(text: string): UnderstoodStage | null {
  const own = OWN_NAMES.get(plainWords(text));
  if (own) return { stage: own, exact: true };
  const named = stageNamed(text);
  if (named) return { stage: named, exact: false };
  const words = plainWords(text).split(' ');
  if (words.length > MOST_WORDS) return null;
  const within = stageWithin(words);
  return within ? { stage: within, exact: false } : null;
}

/**
 * What stage a person means (playbook §1): its own name, S0's groups ("going to apply"), or any of the words people
 * use ("Phone screen", "Ghosted", "Offer received", "Beworben", "内定"). Several in one text: the furthest on.
 * Null when the text names no stage; {@link nearestStage} then says what a typing error may have meant.
 */
export function understandStage(text: string): UnderstoodStage | null {
  const known = understood.get(text);
  if (known !== undefined) return known;
  const result = text.length > 200 ? null : understand(text);
  // Sheets repeat the same few words; a bound keeps a strange sheet from filling the memory.
  if (understood.size < 1000) understood.set(text, result);
  return result;
}

/** How many letters may be wrong: one in short words, two in ordinary ones, three in long ones. */
function allowedErrors(length: number): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 12 ? 2 : 3;
}

/**
 * The stage whose name, or a common word for it, is nearest to a mistyped text ("Tryng-To" → Trying-To); null when
 * nothing is near enough to suggest. For texts that {@link understandStage} does not understand.
 */
export function nearestStage(text: string): Stage | null {
  const words = withoutCount(text);
  if (words === '' || words.length > 40) return null;
  let nearest: Stage | null = null;
  let fewest = allowedErrors(words.length) + 1;
  for (const [phrase, stage] of [...OWN_NAMES, ...PHRASES]) {
    if (Math.abs(phrase.length - words.length) >= fewest) continue;
    const errors = distance(words, phrase);
    if (errors < fewest) {
      fewest = errors;
      nearest = stage;
    }
  }
  return nearest;
}
