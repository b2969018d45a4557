/** Pieces of the arguments that sidebars and the command line pass, each with a sentence for what is wrong. */
import * as v from 'valibot';
import { type Day, parseDay } from '../domain/day';

/** A sheet's cell holds 50,000 characters; nobody types more than this into a field. */
const LONGEST_TEXT = 5_000;

export const nothing = v.optional(v.unknown());

export const text = v.pipe(
  v.string('Write some text.'),
  v.maxLength(LONGEST_TEXT, 'Keep it under 5,000 characters.'),
  v.transform((value) => value.trim()),
);

export const someText = v.pipe(text, v.minLength(1, 'This may not be empty.'));

export const day = v.pipe(
  v.string('Give a date as 2026-11-23.'),
  v.check((value) => parseDay(value) !== null, 'Give a date as 2026-11-23.'),
  v.transform((value) => value as Day),
);

export const dayOrNone = v.optional(v.nullable(day));

export const time = v.pipe(
  v.string('Give a time as 14:30.'),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time as 14:30.'),
);

/** A whole number in a range; the sentence names the range. */
export function wholeNumber(from: number, to: number) {
  const sentence = `Choose a whole number from ${from} to ${to}.`;
  return v.pipe(v.number(sentence), v.integer(sentence), v.minValue(from, sentence), v.maxValue(to, sentence));
}

export const yesOrNo = v.boolean('Choose yes or no.');

/** An id as an earlier answer gave it. */
export const id = v.pipe(
  v.string('Give an id from the list.'),
  v.minLength(1, 'Give an id from the list.'),
  v.maxLength(500, 'Give an id from the list.'),
);
