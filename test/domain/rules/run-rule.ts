/** Runs one rule on a book, and says what it finds as a person would tell it. */
import type { DueItem, RuleId } from '../../../src/domain/action';
import { addDays, type Day, day, daysBetween } from '../../../src/domain/day';
import { RULES } from '../../../src/domain/rules';
import type { Settings } from '../../../src/domain/settings';
import { buildTouchIndex } from '../../../src/domain/touch-index';
import { book as makeBook, settings as makeSettings } from '../../fixtures/records';

type Given = Parameters<typeof makeBook>[0];

/** The items of a rule, those of days to come too. */
export function find(id: RuleId, given: Given, today: string, settings: Partial<Settings> = {}): readonly DueItem[] {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`No rule ${id}`);
  const book = makeBook(given);
  const on = day(today);
  return rule.find({ book, today: on, settings: makeSettings(settings), touches: buildTouchIndex(book, on) });
}

/** What is shown on a day: "Leo Brandt", "Leo Brandt, 2 days late", "Lattice, early by 3"; nothing for days to come. */
export function shown(id: RuleId, given: Given, today: string, settings: Partial<Settings> = {}): readonly string[] {
  return find(id, given, today, settings)
    .filter((item) => (item.from ?? item.due) <= today)
    .map((item) => `${nameOf(item)}${distance(item.due, day(today))}`);
}

function nameOf(item: DueItem): string {
  return item.contact?.name ?? item.person ?? item.application?.company ?? item.subject?.title ?? '';
}

function distance(due: Day, today: Day): string {
  const late = daysBetween(due, today);
  if (late === 0) return '';
  return late > 0 ? `, ${late} late` : `, early by ${-late}`;
}

/** `later('2026-11-20', 4)` is `'2026-11-24'`. */
export function later(from: string, days: number): string {
  return addDays(day(from), days);
}
