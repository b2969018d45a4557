/** Days in files: which of day and month stands first is told by the file itself where it can be, else by the spreadsheet. */
import { addDays, type Day, day as dayFrom } from '../day';
import { dateOrderOf } from '../locale';
import { findDays } from '../text-day';

export type DayOrder = 'month-first' | 'day-first';

export interface DetectedOrder {
  readonly order: DayOrder;
  /** `file`: a date of the file allows no other order; `spreadsheet`: none does, so the spreadsheet's is taken. */
  readonly from: 'file' | 'spreadsheet';
  /** The text that decided, or one that could be read both ways; null where no date is written in such numbers. */
  readonly example: string | null;
  /** True when the file writes both orders, so that some of its dates are read wrongly whichever is taken. */
  readonly mixed: boolean;
}

const NUMERIC = /(?<![\p{L}\p{N}/.-])(\d{1,2})([/.-])(\d{1,2})(?:\2(?:\d{4}|\d{2}))?(?![\p{L}\p{N}/-])/u;

/** Looks at the texts of a file's date columns. */
export function detectDayOrder(texts: Iterable<string>, locale: string): DetectedOrder {
  let dayFirst: { count: number; example: string | null } = { count: 0, example: null };
  let monthFirst: { count: number; example: string | null } = { count: 0, example: null };
  let open: string | null = null;
  for (const text of texts) {
    const match = NUMERIC.exec(text);
    if (match === null) continue;
    const [first, second] = [Number(match[1]), Number(match[3])];
    // Nobody writes the month first and parts it with dots.
    if (match[2] === '.' || (first > 12 && second <= 12))
      dayFirst = { count: dayFirst.count + 1, example: dayFirst.example ?? match[0] };
    else if (second > 12 && first <= 12)
      monthFirst = { count: monthFirst.count + 1, example: monthFirst.example ?? match[0] };
    else if (first !== second) open ??= match[0];
  }
  const mixed = dayFirst.count > 0 && monthFirst.count > 0;
  if (dayFirst.count > monthFirst.count) return { order: 'day-first', from: 'file', example: dayFirst.example, mixed };
  if (monthFirst.count > 0) return { order: 'month-first', from: 'file', example: monthFirst.example, mixed };
  return { order: dateOrderOf(locale).order, from: 'spreadsheet', example: open, mixed };
}

const SERIAL_EPOCH = dayFrom('1899-12-30');
const TIME = /(?<!\d)(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?(?:m\b\.?)?/iu;
const WEEKDAY = /(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?!\p{L})/giu;
/** Month names of the other languages the add-on reads, tried where the spreadsheet's own says nothing. */
const OTHER_LANGUAGES = ['en_GB', 'de_DE', 'fr_FR', 'es_ES', 'pt_BR'];

export interface ReadDay {
  readonly day: Day;
  /** Minutes since midnight; null where no time is stated. */
  readonly minutes: number | null;
}

/**
 * The day that a cell of a file states and nothing else: "11/24/2026", "24. Nov. 2026", "2026-11-24T14:30:00Z", or the
 * bare number that a spreadsheet keeps for it. Null where it says more, or no day.
 */
export function readImportDay(
  text: string,
  options: {
    readonly order: DayOrder;
    readonly locale: string;
    readonly today: Day;
    readonly withoutYear: 'past' | 'nearest';
  },
): ReadDay | null {
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const serial = Number(text);
    if (serial < 36_526 || serial > 73_050) return null;
    const minutes = Math.round((serial % 1) * 1440);
    return { day: addDays(SERIAL_EPOCH, Math.floor(serial)), minutes: minutes === 0 ? null : minutes };
  }
  const { order, locale, today, withoutYear } = options;
  const own = dateOrderOf(locale).order === order ? locale : order === 'month-first' ? 'en_US' : 'en_GB';
  const locales = /\p{L}{3}/u.test(text) ? [own, ...OTHER_LANGUAGES] : [own];
  for (const candidate of locales) {
    const found = findDays(text, { locale: candidate, today, withoutYear });
    const [only] = found;
    if (only === undefined || found.length > 1) continue;
    const rest = `${text.slice(0, only.start)} ${text.slice(only.end)}`.replace(TIME, ' ').replace(WEEKDAY, ' ');
    if (/[\p{L}\p{N}]/u.test(rest.replace(/(?<!\p{L})(?:UTC|GMT|Z|at|um|à)(?!\p{L})|[+-]\d{2}:?\d{2}/giu, ' ')))
      continue;
    return { day: only.day, minutes: timeIn(text) };
  }
  return null;
}

function timeIn(text: string): number | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const half = match[3]?.toLowerCase();
  const hour = (Number(match[1]) % (half === undefined ? 24 : 12)) + (half === 'p' ? 12 : 0);
  const minutes = hour * 60 + Number(match[2]);
  return minutes === 0 || minutes >= 1440 ? null : minutes;
}
