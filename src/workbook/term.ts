/** What the name of a term says: whether a text is one, and from when to when it lasts. */
import { addDays, type Day, dayOf } from '../domain/day';
import { languageOf } from '../domain/locale';
import { monthNames } from '../domain/month-names';
import { plainWords } from '../domain/plain-text';

export interface TermDays {
  readonly starts: Day | null;
  readonly ends: Day | null;
}

/** First and last month, and how many years later the last one is. */
type Span = readonly [first: number, last: number, yearsLater: number];

const SEASONS: readonly (readonly [RegExp, Span])[] = [
  [/\b(?:wintersemester|ws|wise)\b/, [10, 3, 1]],
  [/\b(?:sommersemester|ss|sose)\b/, [4, 9, 0]],
  [/\b(?:fall|autumn|herbst|automne|otono|outono)\b|秋/, [9, 12, 0]],
  [/\b(?:spring|fruhling|fruhjahr|printemps|primavera)\b|春/, [1, 5, 0]],
  [/\b(?:summer|sommer|ete|verano|verao)\b|夏/, [6, 8, 0]],
  [/\b(?:winter|hiver|invierno|inverno)\b|冬/, [1, 3, 0]],
  [/\b(?:q1|1q|first quarter|1st quarter)\b/, [1, 3, 0]],
  [/\b(?:q2|2q|second quarter|2nd quarter)\b/, [4, 6, 0]],
  [/\b(?:q3|3q|third quarter|3rd quarter)\b/, [7, 9, 0]],
  [/\b(?:q4|4q|fourth quarter|4th quarter)\b/, [10, 12, 0]],
  [/\b(?:h1|1h|first half)\b/, [1, 6, 0]],
  [/\b(?:h2|2h|second half)\b/, [7, 12, 0]],
];

const NONE: TermDays = { starts: null, ends: null };

function lastDayOfMonth(year: number, month: number): Day | null {
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return next === null ? null : addDays(next, -1);
}

function spanDays(year: number, [first, last, yearsLater]: Span): TermDays {
  return { starts: dayOf(year, first, 1), ends: lastDayOfMonth(year + yearsLater, last) };
}

/**
 * From when to when a term lasts by its name: "Fall 2026" is Sep 1 – Dec 31, "Spring 2027" Jan 1 – May 31, "Summer 2027"
 * Jun 1 – Aug 31, "Winter 2027" Jan 1 – Mar 31 and "Winter 2026/27" Dec 1 – Feb 28, "Q1 2027", "H2 2026", "November
 * 2026", "Sep – Dec 2026", "2026". Nulls where no calendar year is stated ("Junior Year – Fall").
 */
export function termDays(name: string, locale: string): TermDays {
  if (name.length > 60) return NONE;
  const words = plainWords(name.replace(/[-–—/'’]/g, ' ')).replace(/\b(q[1-4]|h[12])(?=\d{2})/g, '$1 ');
  const years = [...words.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map((match) => Number(match[0]));
  const season = SEASONS.find(([pattern]) => pattern.test(words));
  const short = /['’](\d{2})\b|\b(?:fall|autumn|spring|summer|winter|q[1-4])\s?(\d{2})$/i.exec(name.trim());
  const year = years[0] ?? (short ? 2000 + Number(short[1] ?? short[2]) : undefined);
  if (year === undefined) return NONE;
  if (season) {
    const [pattern, span] = season;
    const overNewYear =
      /\bwinter\b|\bhiver\b|\binvierno\b|\binverno\b|冬/.test(words) &&
      new RegExp(`${year} (?:${year + 1}|${String(year + 1).slice(2)})\\b`).test(words);
    if (overNewYear && span[2] === 0 && pattern.test(words)) return spanDays(year, [12, 2, 1]);
    return spanDays(
      years.length > 1 && span[2] === 0 && /\b(?:spring|summer|fruhling|printemps|primavera)\b|春/.test(words)
        ? Math.max(...years)
        : year,
      span,
    );
  }
  const months = monthNames(languageOf(locale));
  const named = words.split(' ').flatMap((word) => months.get(word) ?? []);
  const first = named[0];
  const last = named[named.length - 1];
  if (first !== undefined && last !== undefined) {
    const endYear = years[years.length - 1] ?? year;
    const startYear = years.length > 1 ? year : last < first ? endYear - 1 : endYear;
    return { starts: dayOf(startYear, first, 1), ends: lastDayOfMonth(endYear, last) };
  }
  if (/^(?:19|20)\d{2}$/.test(words)) return spanDays(year, [1, 12, 0]);
  return NONE;
}

const TERM_WORDS =
  /\b(?:year|semester|term|trimester|quarter|fall|autumn|spring|summer|winter|freshman|sophomore|junior|senior|jahr|schuljahr|studienjahr|herbst|fruhling|fruhjahr|sommer|annee|automne|printemps|ete|hiver|trimestre|semestre|ano|otono|primavera|verano|invierno|outono|verao|inverno|q[1-4]|h[12]|intersession|cohort|bootcamp|class of|gap year|grad school|graduate|undergrad|college|university|high school)\b|学期|年度|年生|春|夏|秋|冬/;
const SEASON_ALONE =
  /^(?:early |late |mid )?(?:fall|autumn|spring|summer|winter|herbst|fruhling|sommer|freshman|sophomore|junior|senior)s?$/;
const CERTAIN_TERM_WORDS =
  /\b(?:year|semester|term|trimester|quarter|jahr|schuljahr|studienjahr|annee|trimestre|semestre|ano|intersession|cohort|bootcamp|class of|college|university|high school|freshman|sophomore)\b|学期|年度|年生/;

/** True for a text that names a term, a year or a season ("Junior Year", "Fall 2026", "Q1"), and not a person ("Summer Lee"). */
export function isTermName(text: string): boolean {
  const words = plainWords(text);
  if (words === '' || words.split(' ').length > 7) return false;
  if (/^(?:19|20)\d{2}(?: (?:19|20)?\d{2})?$/.test(words)) return true;
  if (!TERM_WORDS.test(words) && !/^[a-z]+ (?:19|20)\d{2}$/.test(words)) return false;
  if (SEASON_ALONE.test(words) || CERTAIN_TERM_WORDS.test(words)) return true;
  return /\d/.test(words) || /[春夏秋冬]/.test(words);
}
