/** Whatever stands in a workbook, it is read: nothing throws, every record has its row, and reading is repeatable. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Book } from '../../src/domain/book';
import { day } from '../../src/domain/day';
import { findDays } from '../../src/domain/text-day';
import type { Change } from '../../src/workbook/change';
import { planChanges } from '../../src/workbook/plan-changes';
import { needsDetail, readWorkbook } from '../../src/workbook/read-workbook';
import { anyWorkbook, LOCALES } from '../fixtures/any-workbook';

const today = day('2026-11-21');
function recordsOf(book: Book) {
  return [book.contacts, book.applications, book.network, book.goals, book.log, book.today].flat();
}

describe('any workbook', () => {
  test('is read without throwing, twice the same, with every record and problem in its row', () => {
    fc.assert(
      fc.property(anyWorkbook, (snapshot) => {
        const { book, layout } = readWorkbook(snapshot, today);
        expect(JSON.stringify(readWorkbook(snapshot, today))).toBe(JSON.stringify({ book, layout }));
        for (const { sheetName, row } of [...recordsOf(book).map((record) => record.at), ...book.problems]) {
          const grids = snapshot.tabs.filter((tab) => tab.name === sheetName);
          expect(grids.some((grid) => row >= 1 && row <= grid.rows.length)).toBe(true);
        }
        for (const records of [book.contacts, book.applications, book.network, book.goals, book.log, book.today]) {
          const keys = records.map((record) => record.key);
          expect(new Set(keys).size).toBe(keys.length);
        }
        for (const tab of snapshot.tabs) expect(typeof needsDetail(tab)).toBe('boolean');
      }),
      { numRuns: 120 },
    );
  });

  test('rows without an ID keep their key when they are sorted', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('Ana Lima', 'Bo Chen', 'Cy Young', 'Dee Ray', 'Eli Fox'), { minLength: 2 }),
        (names) => {
          const keys = (order: readonly string[]) => {
            const rows = [
              ['Contact', 'Current Status', 'Email'],
              ...order.map((name) => [name, `Engineer at ${name.slice(0, 2)} Corp`, '']),
            ];
            const grid = { sheetId: 1, name: 'Contacts', isHidden: false, rows, formulas: null, backgrounds: null };
            return readWorkbook({ locale: 'en_US', tabs: [grid] }, today).book.contacts.map((one) => one.key);
          };
          expect([...keys([...names].reverse())].reverse()).toEqual(keys(names));
        },
      ),
    );
  });

  test('a change of every record is planned or refused, never thrown, and never lands on another record', () => {
    fc.assert(
      fc.property(anyWorkbook, (snapshot) => {
        const { book, layout } = readWorkbook(snapshot, today);
        for (const contact of book.contacts) {
          const change: Change = {
            type: 'set-fields',
            tab: 'contacts',
            at: contact.at,
            fields: { nextSteps: 'Call' },
            expected: contact.written,
          };
          const plan = planChanges({ snapshot, layout, changes: [change], newId: () => 'new' });
          if (!plan.ok) continue;
          const grid = snapshot.tabs.find((tab) => tab.sheetId === layout.tables.contacts?.sheetId);
          for (const expectation of plan.value.expect) {
            expect(grid?.rows[expectation.row - 1]?.[expectation.column - 1] ?? '').toEqual(expectation.value);
          }
          const rows = plan.value.patches
            .map((patch) => patch.row)
            .filter((row) => row !== layout.tables.contacts?.headerRow);
          for (const row of rows) {
            const nameColumn = layout.tables.contacts?.columns.name ?? 0;
            expect(grid?.rows[row - 1]?.[nameColumn - 1]).toEqual(contact.written.name);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  test('days in any text lie where they say, in order', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 80 }),
          fc.string({ maxLength: 60, unit: 'binary' }),
          fc.stringMatching(/^[\d./: 年月日-]{0,30}$/),
        ),
        fc.constantFrom(...LOCALES),
        (text, locale) => {
          const found = findDays(text, { locale, today, withoutYear: 'past' });
          let last = 0;
          for (const one of found) {
            expect(one.start).toBeGreaterThanOrEqual(Math.min(last, one.start));
            expect(one.end).toBeGreaterThan(one.start);
            expect(one.end).toBeLessThanOrEqual(text.length);
            if (!one.yearStated) expect(one.day <= today).toBe(true);
            last = one.start;
          }
          expect(found.map((one) => one.start)).toEqual(
            [...found.map((one) => one.start)].sort((one, other) => one - other),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
