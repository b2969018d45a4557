/** Terms of the goals tab: which one is now, which is next, and what the one after is likely called (S0: "the next 2 terms"). */
import type { Book, Goal } from './book';
import { addDays, type Day, dayOf, daysBetween, partsOf } from './day';
import { plainWords } from './plain-text';

/** `'undated'`: neither its columns nor its name say when the term is. */
export type TermPhase = 'past' | 'current' | 'future' | 'undated';

export interface Term {
  readonly name: string;
  readonly starts: Day | null;
  readonly ends: Day | null;
  readonly phase: TermPhase;
  readonly goals: readonly Goal[];
}

export interface TermDates {
  readonly term: string;
  readonly starts: Day;
  readonly ends: Day;
}

/** The first and the last day belong to the term; a term with one day alone is open at the other side. */
export function phaseOf(starts: Day | null, ends: Day | null, today: Day): TermPhase {
  if (starts === null && ends === null) return 'undated';
  if (ends !== null && ends < today) return 'past';
  return starts !== null && starts > today ? 'future' : 'current';
}

/**
 * The terms in the order of the sheet, without examples and empty rows. Rows of one name are one term, and have its
 * days: those of the first row that states any.
 */
export function listTerms(book: Book, today: Day): readonly Term[] {
  const byName = new Map<string, Goal[]>();
  for (const goal of book.goals) {
    if (goal.isExample || goal.goal.trim() === '') continue;
    const name = plainWords(goal.term) || `${goal.starts ?? ''} ${goal.ends ?? ''}`;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [goal]);
    else known.push(goal);
  }
  return Array.from(byName.values(), (goals) => {
    const stated = goals.find(isDated) ?? goals.find((goal) => goal.starts !== null || goal.ends !== null);
    const starts = stated?.starts ?? null;
    const ends = stated?.ends ?? null;
    return {
      name: goals[0]?.term.trim() ?? '',
      starts,
      ends,
      phase: phaseOf(starts, ends, today),
      goals: goals.map((goal) => ({ ...goal, starts, ends })),
    };
  });
}

/** A cell of the row says when, and not only the term's name. */
function isDated({ written }: Goal): boolean {
  return [written.starts, written.ends].some((cell) => cell !== undefined && cell !== '');
}

/** Seasons as most courses have them, by their last month. */
const SEASONS = [
  { name: 'Spring', last: 5 },
  { name: 'Summer', last: 8 },
  { name: 'Fall', last: 12 },
] as const;

/** A season that is this far gone is not planned for any more: the next one is. */
const TOO_SHORT_DAYS = 28;

/** The term that begins on a day: "Spring 2027" from Jan 1 to May 31. A proposal; the person may change all of it. */
export function termFrom(starts: Day): TermDates {
  const { year, month } = partsOf(starts);
  for (const at of [year, year + 1])
    for (const { name, last } of SEASONS) {
      const ends = lastDayOf(at, last);
      const isOver = at === year && last < month;
      if (!isOver && daysBetween(starts, ends) >= TOO_SHORT_DAYS) return { term: `${name} ${at}`, starts, ends };
    }
  throw new Error('There is always a season after this one');
}

/** The season a day lies in, whole. */
export function termAround(today: Day): TermDates {
  const { year, month } = partsOf(today);
  const index = SEASONS.findIndex(({ last }) => month <= last);
  const season = SEASONS[index] ?? SEASONS[2];
  const before = SEASONS[index - 1]?.last ?? 0;
  return { term: `${season.name} ${year}`, starts: firstDayOf(year, before + 1), ends: lastDayOf(year, season.last) };
}

function firstDayOf(year: number, month: number): Day {
  const first = dayOf(year, month, 1);
  if (first === null) throw new RangeError(`There is no month ${month}`);
  return first;
}

function lastDayOf(year: number, month: number): Day {
  return addDays(month === 12 ? firstDayOf(year + 1, 1) : firstDayOf(year, month + 1), -1);
}
