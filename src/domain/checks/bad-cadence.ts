import { defineCheck, own, placeOf } from './support/define';
import { plainWords, quoteCell, saysNothing } from './support/words';

const UNITS = new Map(Object.entries({ day: 1, week: 7, month: 30, quarter: 90, year: 365 }));
const WORDS = new Map<string, number>(
  Object.entries({
    ...{
      daily: 1,
      weekly: 7,
      biweekly: 14,
      fortnightly: 14,
      monthly: 30,
      bimonthly: 60,
      quarterly: 90,
      yearly: 365,
      annually: 365,
    },
    ...{
      'every day': 1,
      'every week': 7,
      'every month': 30,
      'every quarter': 90,
      'every year': 365,
      'every other month': 60,
    },
  }),
);

/** The days a phrase means: "monthly", "2 months", "every 6 weeks"; null when it says none. */
function daysMeant(text: string): number | null {
  const plain = plainWords(text);
  const word = WORDS.get(plain);
  if (word !== undefined) return word;
  const match = /^(?:every )?(\d{1,3}) ?(day|week|month|quarter|year)s?$/u.exec(plain);
  const unit = UNITS.get(match?.[2] ?? '');
  return match === null || unit === undefined ? null : Number(match[1]) * unit;
}

/** "Keep in touch every" that is no number of days between 1 and 730: the usual cadence is used instead (playbook §4). */
export const badCadence = defineCheck('bad-cadence', 'warning', function* ({ book, settings }) {
  for (const contact of own(book.contacts)) {
    const written = contact.written.keepInTouchEvery ?? '';
    if (typeof written === 'string' && saysNothing(written)) continue;
    const number = typeof written === 'number' ? written : null;
    if (number !== null && Number.isInteger(number) && number >= 1 && number <= 730) continue;
    if (typeof written === 'string' && /^\s*\d{1,3}\s*$/u.test(written) && Number(written) >= 1) continue;
    const shown = quoteCell(written);
    const after = typeof written === 'string' ? daysMeant(written) : null;
    yield {
      place: placeOf(contact, 'keepInTouchEvery'),
      message: `Row ${contact.at.row}: ${shown} is not a number of days. ${after === null ? `Until it is, the usual ${settings.cadenceDays} days count.` : `Did you mean ${after}?`}`,
      fix: after === null ? null : { description: `Change to ${after}`, before: written, after },
    };
  }
});
