/** Activity Log: touches and stage moves, in the order they were appended. */
import type { Channel, Touch, TouchKind } from '../../domain/book';
import { plainWords } from '../../domain/plain-text';
import type { Stage } from '../../domain/stage';
import { understandStage } from '../../domain/understand-stage';
import type { Columns } from '../layout';
import { Keys, type ReadingContext, RowReader } from '../row-reader';
import type { RecordRow } from '../rows';

const KINDS: readonly (readonly [TouchKind, RegExp])[] = [
  ['thank-you', /\bthank(?:s| you| u)?\b|\bdanke\b|\bmerci\b|\bobrigad\w\b|\bgracias\b|お礼/],
  ['report-back', /\breport(?:ed)? back\b/],
  ['reference-alert', /\breference(?: alert)?\b/],
  ['follow-up', /\bfollow(?:ed|ing)? ?ups?\b|\bnachgefasst\b|\brelance\b|\bseguimiento\b/],
  ['landing', /\blanding\b|\blanded\b|\baccepted\b/],
  ['skipped', /^skipped\b/],
  ['estimate', /^estimate\b/],
  ['stage', /^(?:stage|status)\b|\bstage (?:change|move)d?\b/],
  ['news', /\bnews\b|\bupdate\b|\barticle\b|\bcurrent event\b/],
];
/** Bounds the memory a strange log may take. */
const MOST_WORDS_KEPT = 500;
const CHANNELS: readonly (readonly [Channel, RegExp])[] = [
  ['LinkedIn', /\blinked ?in\b/],
  ['interview', /\binterviews?\b|\bonsite\b|\bon site\b|\bphone screen\b|面接/],
  ['email', /\be? ?mails?\b|\bgmail\b|\bcourriel\b|\bcorreo\b|メール/],
  [
    'call',
    /\bcalls?\b|\bphone\b|\bzoom\b|\bvideo\b|\btext\b|\bsms\b|\banruf\b|\btelefon\w*\b|\bappel\b|\bllamada\b|電話/,
  ],
  ['meeting', /\bmeet(?:ing)?s?\b|\bcoffee\b|\blunch\b|\bin person\b|\bchat\b|\btreffen\b|\bcaf[eé]\b|\breuni/],
  ['event', /\bevents?\b|\bfair\b|\bmeetup\b|\bconference\b/],
  ['note', /\bnotes?\b|\bother\b/],
];

/** A log repeats the same few words in thousands of rows. */
function remembering<Answer>(understand: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const fresh = understand(text);
    if (known.size < MOST_WORDS_KEPT) known.set(text, fresh);
    return fresh;
  };
}

const kindOfWords = remembering((text: string): TouchKind => {
  const words = plainWords(text);
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'conversation';
});

/** The kind of touch a word in the Kind column means; an empty or unknown one is a conversation, unless stages are stated. */
export function touchKindOf(text: string, hasStages: boolean): TouchKind {
  if (text === '') return hasStages ? 'stage' : 'conversation';
  return kindOfWords(text);
}

/** The channel a word in the Channel or Kind column means; null for any other. */
export const channelOf: (text: string) => Channel | null = remembering((text: string): Channel | null => {
  const words = plainWords(text);
  return words === '' ? null : (CHANNELS.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
});

function stageOf(text: string): Stage | null {
  return text === '' ? null : (understandStage(text)?.stage ?? null);
}

/** Reads the rows of the Activity Log; a row whose day cannot be read is left out and stands among the problems. */
export function readLog(
  sheetName: string,
  columns: Columns<'log'>,
  rows: readonly RecordRow[],
  context: ReadingContext,
): readonly Touch[] {
  const keys = new Keys('log');
  const touches: Touch[] = [];
  for (const source of rows) {
    const reader = new RowReader(context, 'log', sheetName, columns, source);
    const when = reader.day('when');
    if (when === null) {
      if (reader.text('when') === '') reader.problem('not-a-day', 'when');
      continue;
    }
    const fromStage = stageOf(reader.text('fromStage'));
    const toStage = stageOf(reader.text('toStage'));
    const kindText = reader.text('kind');
    touches.push({
      key: keys.keyFor(reader.at.id, () => reader.fingerprint(['when', 'contact', 'company', 'summary'])),
      at: reader.at,
      written: reader.written,
      isExample: source.isExample,
      when,
      kind: touchKindOf(kindText, toStage !== null),
      channel: channelOf(reader.text('channel')) ?? channelOf(kindText),
      contact: reader.text('contact'),
      company: reader.text('company'),
      fromStage,
      toStage,
      summary: reader.text('summary'),
    });
  }
  return touches;
}
