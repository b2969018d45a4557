/** The JavaScript that the add-on is written in, as this engine speaks it. */
import { assume, type Group } from './assumption';

/** What the bundle needs, each with a question that is true where it works. */
const FEATURES: { readonly [name: string]: () => boolean } = {
  'letters of every script in patterns': () => /^\p{L}+$/u.test('Łódź') && /^\p{Script=Han}$/u.test('漢'),
  'looking behind in patterns': () => 'a1'.replace(/(?<=a)1/, '2') === 'a2',
  'all matches': () => Array.from('a1b2'.matchAll(/\d/g)).length === 2,
  'normal forms of letters': () => 'é'.normalize('NFD').length === 2,
  'lists of lists': () => [[1], [2]].flatMap((list) => [...list, 0]).length === 4,
  'objects of entries': () => Object.fromEntries([['a', 1]]).a === 1,
  'parts of a date in a zone': () =>
    new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Kathmandu', hour: 'numeric', hourCycle: 'h23' })
      .formatToParts(0)
      .some(({ type, value }) => type === 'hour' && Number(value) === 5),
  'dates in other languages': () =>
    new Intl.DateTimeFormat('de', { month: 'long', timeZone: 'UTC' }).format(0) === 'Januar',
};

/** Names that the code does without, because Google's engine does not have them. */
const ABSENT = ['setTimeout', 'URL', 'fetch', 'TextEncoder', 'crypto', 'atob', 'structuredClone', 'process', 'require'];

export const LANGUAGE: Group = {
  title: 'The language',
  assumptions: [
    assume('It has what the add-on needs', 'v8-runtime', 'all of it', () => {
      const missing = Object.keys(FEATURES).filter((name) => {
        try {
          return FEATURES[name]?.() !== true;
        } catch {
          // A feature that throws is a feature that is missing.
          return true;
        }
      });
      return missing.length === 0 ? 'all of it' : `not ${missing.join(', ')}`;
    }),
    assume('It has nothing of a browser or of Node', 'v8-runtime', 'none of it', () => {
      const there = ABSENT.filter((name) => name in globalThis);
      return there.length === 0 ? 'none of it' : there.join(', ');
    }),
    assume(
      'What a service throws is an Error with a message',
      'v8-runtime',
      'an Error with a message',
      ({ spreadsheet }) => {
        try {
          spreadsheet.getRange('no such range 9z');
          return 'nothing was thrown';
        } catch (error) {
          const { message } = error as { readonly message?: unknown };
          return error instanceof Error && typeof message === 'string' && message !== ''
            ? 'an Error with a message'
            : String(error);
        }
      },
    ),
  ],
};
