/**
 * Calendar days stated inside free text (playbook §2): "10/12 - coffee, she offered an intro", "3. Nov", "11月20日".
 *
 * The day and the month must be stated; "last week", "at 5pm", "12 coffees", "in May" are no dates. A general
 * natural-language parser is slower and finds dates where there are none, which would move a person's reminders.
 */
import { type Day, dayOf, partsOf } from './day';
import { dateOrderOf, languageOf } from './locale';
import { monthNames } from './month-names';
import { isCountOrScore, masked } from './text-day-context';

export interface TextDayOptions {
  /** The workbook's locale (`'en_US'`): decides whether 03/04 is March 4 or 3 April, and the month names. */
  readonly locale: string;
  readonly today: Day;
  /**
   * What a date without a year means. `'past'`: the most recent such day that is not in the future (what happened).
   * `'nearest'`: the one nearest to today, so that "1/5" in November is next January and "11/20" was yesterday (what
   * is to be done).
   */
  readonly withoutYear: 'past' | 'nearest';
  /** False when the workbook's own dates contradict its locale's order, so that 03/04 is not settled by it. Default true. */
  readonly orderSettled?: boolean;
}

export interface FoundDay {
  readonly day: Day;
  /** Position of the date in the text, and of the character after it. */
  readonly start: number;
  readonly end: number;
  /** True when day and month could be swapped and the locale does not settle which is which. */
  readonly ambiguous: boolean;
  readonly yearStated: boolean;
  /** True when the numbers only make a date in the order that is not the locale's (25/12 in en_US). */
  readonly againstOrder: boolean;
}

interface Match {
  readonly start: number;
  end: number;
  year: number | null;
  readonly month: number;
  readonly day: number;
  readonly swappable: boolean;
  readonly againstOrder: boolean;
}

interface Grammar {
  readonly monthFirst: boolean;
  readonly dots: boolean;
  readonly settled: boolean;
  readonly months: ReadonlyMap<string, number>;
}

const BEFORE = String.raw`(?<![\p{L}\p{N}$€£#/.:+-])`;
const CLOCK = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`${BEFORE}((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)${CLOCK}`, 'gu');
const COMPACT = /(?<![\p{L}\p{N}$€£#/.:+-])(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\p{L}\p{N}/.:-])/gu;
const JAPANESE = /(?:(令和)?(\d{1,4}|元)年\s*)?(?<!\d)(\d{1,2})月\s*(\d{1,2})日/gu;
const NUMERIC = new RegExp(
  String.raw`${BEFORE}(\d{1,2})(?:(\/|-|\. ?)(\d{1,2}))(?:\2((?:19|20)\d{2}|\d{2}(?!\d)))?(?![\p{L}\p{N}%€$£]|[/:-]\d|\.\d)`,
  'gu',
);
const YEAR_AFTER_NAME = String.raw`(?:,?\s*(?:de |del |of )?((?:19|20)\d{2}(?!\d|:\d)|'\d{2}(?!\d)|’\d{2}(?!\d)))?`;

/** "Nov 18, 2026", "November 3rd-5th", "Nov-18-2026": any word before a number; the months decide. */
const NAME_FIRST = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(\p{L}{3,10})\.?[ \-/]{0,2}(\d{1,2})(?:st|nd|rd|th)?(?![\p{N}:%]|\.\d)(?:\s?(?:[-–—/&]|to|and)\s?(\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\p{N}:/.-]))?(?!\p{L}|\s?[ap]\.?m\b)${YEAR_AFTER_NAME}(?:[-/]((?:19|20)\d{2}))?`,
  'gu',
);
/** "15 Sep", "3rd of November", "3. Nov.", "3-5 November 2026", "1er mars". */
const NAME_LAST = new RegExp(
  String.raw`(?<![\p{L}\p{N}$€£#/:+.])(?:(\d{1,2})(?:st|nd|rd|th|\.)?\s?(?:[-–—/&]|to|and|bis|und)\s?)?(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[ \-/.]{0,2}(?:of |de |d['’])?(\p{L}{3,10})(?![\p{L}\p{N}])\.?(?:[-/ ](\d{2})(?=$|[ \t]*[-–—:,;.)\n])(?!-\d))?${YEAR_AFTER_NAME}(?:[-/]((?:19|20)\d{2}))?`,
  'gu',
);

const grammars = new Map<string, Grammar>();

function grammarOf(locale: string): Grammar {
  const known = grammars.get(locale);
  if (known) return known;
  const { order, dots, settled } = dateOrderOf(locale);
  const months = monthNames(languageOf(locale));
  const grammar: Grammar = {
    monthFirst: order === 'month-first',
    dots,
    settled,
    months,
  };
  grammars.set(locale, grammar);
  return grammar;
}

function fullYear(text: string): number {
  const digits = Number(text.replace(/\D/g, ''));
  return digits >= 100 ? digits : 2000 + digits;
}

const OTHER_DIGITS = /[\uff0d-\uff19\u0660-\u0669\u06f0-\u06f9]/g;

/** Digits, dots, dashes and slashes typed in full width, and Arabic and Persian digits, read like the plain ones; the length stays. */
function narrow(text: string): string {
  return text.replace(OTHER_DIGITS, (letter) => {
    const code = letter.charCodeAt(0);
    return String.fromCharCode(code >= 0xff00 ? code - 0xfee0 : (code & 0xf) + 0x30);
  });
}

/** Every match of a global pattern; unlike `matchAll` it makes no copy of the pattern for each of thousands of cells. */
function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const next = pattern.lastIndex;
    yield match;
    pattern.lastIndex = next;
  }
}

function yearFirst(text: string, found: Match[]): void {
  if (!/\d{4}/.test(text) && !text.includes('月')) return;
  for (const match of matchesOf(YEAR_FIRST, text)) {
    found.push(statedMatch(match, Number(match[1]), Number(match[3]), Number(match[4])));
  }
  for (const match of matchesOf(COMPACT, text)) {
    found.push(statedMatch(match, Number(match[1]), Number(match[2]), Number(match[3])));
  }
  if (!text.includes('月')) return;
  for (const match of matchesOf(JAPANESE, text)) {
    const [, era, year, month, dayOfMonth] = match;
    const stated = year === undefined ? null : year === '元' ? 1 : Number(year);
    // Reiwa 1 is 2019.
    const calendar = stated === null ? null : era ? 2018 + stated : stated < 100 ? 2000 + stated : stated;
    found.push(statedMatch(match, calendar, Number(month), Number(dayOfMonth)));
  }
}

function statedMatch(match: RegExpMatchArray, year: number | null, month: number, day: number): Match {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length, year, month, day, swappable: false, againstOrder: false };
}

function numeric(text: string, grammar: Grammar, found: Match[]): void {
  for (const match of matchesOf(NUMERIC, text)) {
    const separator = (match[2] ?? '').trim();
    const first = Number(match[1]);
    const second = Number(match[3]);
    const start = match.index ?? 0;
    let end = start + match[0].length;
    const year = match[4] === undefined ? null : fullYear(match[4]);
    const after = text.slice(end, end + 40);
    const before = text.slice(Math.max(0, start - 40), start);
    if (year === null) {
      if (match[2] === '. ' && !/^\./.test(after)) continue;
      if (separator === '.') {
        if (!grammar.dots && !/^\.(?:$|[\s,;:–-])/.test(after)) continue;
        if (!grammar.dots && before.trim() !== '') continue;
        if (grammar.dots && !/^\./.test(after) && !isDottedDate(before, after)) continue;
      }
      if (separator === '-' && !(before.trim() === '' && /^\s*(?:$|[:–—,]|- )/.test(after))) continue;
      if (isCountOrScore(first, second, before, after, grammar.monthFirst)) continue;
      if (separator === '.' && /^\./.test(after)) end += 1;
    }
    const dayFirst = separator === '.' && grammar.dots ? true : !grammar.monthFirst;
    const [month, day] = dayFirst ? [second, first] : [first, second];
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
      const swappable = day <= 12 && day !== month && !(separator === '.' && grammar.dots);
      found.push({ start, end, year, month, day, swappable, againstOrder: false });
    } else if (day >= 1 && day <= 12 && month >= 1 && month <= 31) {
      // 25/12 in a month-first workbook can only be 25 December.
      found.push({ start, end, year, month: day, day: month, swappable: false, againstOrder: true });
    }
  }
}

/** "20.11" without its last dot, where dots part dates: at the start of a remark or after "am", "seit" …, and no unit behind it. */
function isDottedDate(before: string, after: string): boolean {
  if (/^\s*(?:uhr|h\b|std|stunden|min|prozent|eur|k\b|x\b|mio|jahre|punkte|gpa)/i.test(after)) return false;
  if (/(?:^|\s)(?:am|vom|seit|bis|zum|ab|vor|nach|den|dem|der|mo|di|mi|do|fr|sa|so)[.,]?\s*$/i.test(before))
    return true;
  return /(?:^|[\n;,(:]\s*|[-–—]\s+)$/.test(before) && /^(?:$|[\s,:;)–—-])/.test(after);
}

/** Every match of `pattern` whose word (group `group`) is a month; the search goes on behind a word that is none. */
function monthMatches(
  text: string,
  pattern: RegExp,
  group: number,
  grammar: Grammar,
): readonly [RegExpExecArray, number][] {
  const found: [RegExpExecArray, number][] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const month = monthOf(grammar, match[group] ?? '');
    if (month > 0) found.push([match, month]);
    // "call 3 Nov": the 3 belongs to the month behind it.
    else pattern.lastIndex = match.index + Math.max(1, group === 1 ? (match[group]?.length ?? 1) : 1);
  }
  return found;
}

function named(text: string, grammar: Grammar, found: Match[]): void {
  const lower = text.toLowerCase();
  // Lower case has another length in a few scripts; the positions must stay.
  const searched = lower.length === text.length ? lower : text;
  if (!/\p{L}{3}/u.test(searched)) return;
  const taken: Match[] = [];
  for (const [match, month] of monthMatches(searched, NAME_LAST, 3, grammar)) {
    const [whole, from, day, name, shortYear, yearBehind, dashedYear] = match;
    const after = text.slice(match.index + whole.length);
    const stated = shortYear ?? yearBehind ?? dashedYear;
    // "I have 2 may come": the verb, not the month.
    if (
      name === 'may' &&
      !/May/.test(text.slice(match.index, match.index + whole.length)) &&
      stated === undefined &&
      /^ +\p{Ll}/u.test(after)
    )
      continue;
    const year = stated === undefined ? null : fullYear(stated);
    if (from !== undefined) taken.push(statedMatch(match, year, month, Number(from)));
    taken.push(statedMatch(match, year, month, Number(day)));
  }
  for (const [match, month] of monthMatches(searched, NAME_FIRST, 1, grammar)) {
    const start = match.index;
    const [whole, name, day, to, yearBehind, dashedYear] = match;
    if (taken.some((other) => start < other.end && other.start < start + whole.length)) continue;
    const after = text.slice(start + whole.length);
    const stated = yearBehind ?? dashedYear;
    // "in May 12 coffees", "they may 2 of them": no year, and a word goes on.
    const before = text.slice(Math.max(0, start - 12), start);
    const goesOn = stated === undefined && /^ +\p{Ll}/u.test(after);
    if (goesOn && /(?:\b(?:in|during|since|im|en|em)\s+|\bI\s+)$/.test(before)) continue;
    if (goesOn && name === 'may' && text.startsWith('may', start) && before.trim() !== '') continue;
    const year = stated === undefined ? null : fullYear(stated);
    taken.push(statedMatch(match, year, month, Number(day)));
    if (to !== undefined) taken.push(statedMatch(match, year, month, Number(to)));
  }
  found.push(...taken);
}

function monthOf(grammar: Grammar, name: string): number {
  const known = grammar.months.get(name);
  if (known !== undefined) return known;
  if (/^[a-z]*$/.test(name)) return 0;
  // Accents are optional: "Marz", "März", "fevrier", "février".
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return grammar.months.get(plain) ?? 0;
}

/** A date without a year that opens a range takes the year of its end: "12/28 - 1/3/2027". */
function shareYears(text: string, matches: readonly Match[]): void {
  for (let index = matches.length - 2; index >= 0; index--) {
    const one = matches[index];
    const next = matches[index + 1];
    if (!one || !next || one.year !== null || next.year === null || next.start < one.end) continue;
    if (!/^\s?(?:[-–—~～&,+]|to|and|bis|und|au|à|a|al|até|et|y|e|から)\s?$/i.test(text.slice(one.end, next.start)))
      continue;
    const laterInYear = one.month > next.month || (one.month === next.month && one.day > next.day);
    one.year = laterInYear ? next.year - 1 : next.year;
  }
}

/** This month and day in `year`; February 29 in the nearest leap year from there, later (`up`) or earlier. */
function inYear(year: number, month: number, dayOfMonth: number, up: boolean): Day | null {
  const step = up ? 1 : -1;
  for (let distance = 0; distance <= 8; distance++) {
    const candidate = dayOf(year + step * distance, month, dayOfMonth);
    if (candidate !== null) return candidate;
    if (month !== 2 || dayOfMonth !== 29) return null;
  }
  return null;
}

function withYear(match: Match, options: TextDayOptions): Day | null {
  if (match.year !== null) return dayOf(match.year, match.month, match.day);
  const { year, month, day } = partsOf(options.today);
  const ordinal = (monthOfYear: number, dayOfMonth: number) => monthOfYear * 31 + dayOfMonth;
  const difference = ordinal(match.month, match.day) - ordinal(month, day);
  if (options.withoutYear === 'past' || difference === 0) {
    return inYear(difference > 0 ? year - 1 : year, match.month, match.day, false);
  }
  const ahead = (difference + 372) % 372;
  // Half a year ahead or more was rather half a year ago.
  return ahead <= 186
    ? inYear(difference > 0 ? year : year + 1, match.month, match.day, true)
    : inYear(difference > 0 ? year - 1 : year, match.month, match.day, false);
}

/**
 * Every day stated in a text, in the order of the text; of a range both ends. Linear in the text's length.
 *
 * Numbers inside addresses, phone numbers, versions, scores ("10/10 would recommend"), fractions ("1/2 day"), shares
 * ("2/3 rounds") and "24/7" are left alone.
 */
export function findDays(text: string, options: TextDayOptions): readonly FoundDay[] {
  if (!/[\d０-９٠-٩۰-۹]/.test(text)) return [];
  const readable = masked(narrow(text));
  if (!/\d/.test(readable)) return [];
  const grammar = grammarOf(options.locale);
  const matches: Match[] = [];
  yearFirst(readable, matches);
  const firm = matches.slice();
  const loose: Match[] = [];
  named(readable, grammar, loose);
  numeric(readable, grammar, loose);
  for (const match of loose)
    if (!firm.some((other) => match.start < other.end && other.start < match.end)) matches.push(match);
  matches.sort((one, other) => one.start - other.start || one.end - other.end);
  shareYears(readable, matches);
  const settled = grammar.settled && options.orderSettled !== false;
  const days: FoundDay[] = [];
  for (const match of matches) {
    const day = withYear(match, options);
    if (day === null) continue;
    days.push({
      day,
      start: match.start,
      end: match.end,
      ambiguous: match.swappable && !settled,
      yearStated: match.year !== null,
      againstOrder: match.againstOrder,
    });
  }
  return days;
}
