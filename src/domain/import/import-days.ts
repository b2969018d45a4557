/** Days in files: which of day and month stands first is told by the file itself where it can be, else by the spreadsheet. */
import { addDays, type Day, day as dayFrom, dayOf } from '../day';
import { dateOrderOf } from '../locale';
import { findDays } from '../text-day';

export type DayOrder = 'month-first' | 'day-first';

export interface DetectedOrder {
  readonly order: DayOrder;
  /**
   * `file`: a date of the file allows no other order; `today`: in the other order something that is done would lie ahead;
   * `spreadsheet`: neither, so the spreadsheet's is taken.
   */
  readonly from: 'file' | 'today' | 'spreadsheet';
  /** The text that decided, or one that could be read both ways; null where no date is written in such numbers. */
  readonly example: string | null;
  /** True when the file writes both orders, so that some of its dates are read wrongly whichever is taken. */
  readonly mixed: boolean;
}

const NUMERIC = /(?<![\p{L}\p{N}/.-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\p{L}\p{N}/-])/u;

/**
 * Looks at the texts of a file's date columns.
 * @param past Those of columns in which only days of the past stand, and the day it is.
 */
export function detectDayOrder(
  texts: Iterable<string>,
  locale: string,
  past: { readonly texts: Iterable<string>; readonly today: Day },
): DetectedOrder {
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
  const ahead = { 'month-first': aheadIn('month-first', past), 'day-first': aheadIn('day-first', past) };
  if (ahead['month-first'] === null && ahead['day-first'] !== null)
    return { order: 'month-first', from: 'today', example: ahead['day-first'], mixed };
  if (ahead['day-first'] === null && ahead['month-first'] !== null)
    return { order: 'day-first', from: 'today', example: ahead['month-first'], mixed };
  return { order: dateOrderOf(locale).order, from: 'spreadsheet', example: open, mixed };
}

/** The first date that lies ahead when it is read in an order; the file may come from where it is tomorrow already. */
function aheadIn(order: DayOrder, { texts, today }: { texts: Iterable<string>; today: Day }): string | null {
  const tomorrow = addDays(today, 1);
  for (const text of texts) {
    const [all, first, , second, year] = NUMERIC.exec(text) ?? [];
    if (all === undefined || year === undefined) continue;
    const [month, date] = order === 'month-first' ? [first, second] : [second, first];
    const day = dayOf(Number(year) + (year.length === 2 ? 2000 : 0), Number(month), Number(date));
    if (day !== null && day > tomorrow) return all;
  }
  return null;
}

const SERIAL_EPOCH = dayFrom('1899-12-30');
const TIME = /(?<!\d)(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?(?:m\b\.?)?/iu;
const WEEKDAY = /(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?!\p{L})/giu;
/** What stands behind a time: "Z", "+01:00", "(EST)", "(GMT+2)". */
const ZONE = /^\s*[([]?\s*([A-Z]{1,5})?\s*([+-]\d{1,2}(?::?\d{2})?)?\s*[)\]]?\s*$/;
/** Month names of the other languages the add-on reads, tried where the spreadsheet's own says nothing. */
const OTHER_LANGUAGES = ['en_GB', 'de_DE', 'fr_FR', 'es_ES', 'pt_BR'];

export interface ReadDay {
  readonly day: Day;
  /** Minutes since midnight; null where no time is stated. */
  readonly minutes: number | null;
}

/**
 * A time of day in a zone ("Z", "+01:00", "EST") as the spreadsheet's zone has it; null where it cannot be told.
 */
export type ZoneReader = (day: Day, minutes: number, zone: string) => ReadDay | null;

/**
 * The day that a cell of a file states and nothing else: "11/24/2026", "24. Nov. 2026", "2026-11-24T14:30:00Z", or the
 * bare number that a spreadsheet keeps for it; of a range ("Nov 3 → Nov 5") where it begins. Null where it says more, or no
 * day, or a time in a zone that cannot be told from the spreadsheet's where the time counts.
 */
export function readImportDay(
  whole: string,
  options: {
    readonly order: DayOrder;
    readonly locale: string;
    readonly today: Day;
    readonly withoutYear: 'past' | 'nearest';
    readonly timeCounts?: boolean;
    readonly inZone?: ZoneReader | undefined;
  },
): ReadDay | null {
  const [start = ''] = whole.split('→');
  const time = TIME.exec(start);
  const timeEnd = time === null ? start.length : time.index + time[0].length;
  const [, name = '', offset = ''] = ZONE.exec(start.slice(timeEnd)) ?? [];
  const text = (name + offset === '' ? start : start.slice(0, timeEnd)).trim();
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
    const minutes = timeIn(text);
    const asWritten = { day: only.day, minutes };
    // A tool that keeps days only writes midnight.
    if (minutes === null || name + offset === '') return asWritten;
    const own = options.inZone?.(only.day, minutes, name + offset);
    if (own) return own;
    return options.timeCounts === true && !/^(?:Z|UTC|GMT)?$/.test(name) ? null : asWritten;
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
