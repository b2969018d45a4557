/** Whatever stands in a workbook, it is read: nothing throws, every record has its row, and reading is repeatable. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Book, Cell } from '../../src/domain/book';
import { type Day, day, dayOf } from '../../src/domain/day';
import { findDays } from '../../src/domain/text-day';
import type { Change } from '../../src/workbook/change';
import type { TabGrid, WorkbookSnapshot } from '../../src/workbook/grid';
import { planChanges } from '../../src/workbook/plan-changes';
import { needsDetail, readWorkbook } from '../../src/workbook/read-workbook';
import { canonicalHeaders, TAB_NAMES } from '../../src/workbook/tabs';

const today = day('2026-11-21');
const LOCALES = ['en_US', 'en_GB', 'de_DE', 'fr_FR', 'pt_BR', 'ja_JP', 'es_ES', 'xx', ''];

const anyDay = fc
  .tuple(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, dayOfMonth]) => dayOf(year, month, dayOfMonth) as Day);

const WORDS = [
  'Contact',
  'Company',
  'Stage',
  'Status',
  'Next step',
  'Last communication',
  'Junior Year',
  'Applied',
  'Wishlist (3)',
  'No longer pursuing',
  'Example: Jamie Doe',
  'Priya Raman',
  'Engineer at Lattice, met at SwiftFest',
  '10/12 - coffee',
  '#REF!',
  'TRUE',
  'x',
  '12',
  '1.234,5',
  '30 %',
  'https://x.example/1/2',
  '+1 (415) 555-0133',
  '王小明',
  'عربي',
  '👩🏽‍💻',
  'Me',
  'How many job applications have you submitted?',
  'Estimated job offers',
  'LinkedIn requests',
  'meaningful contacts',
  '2026-13-45',
  '29.02.2023',
  '99/99/9999',
  '(((((',
  '\u0000',
  '\ud800',
  'constructor',
  '__proto__',
  'toString',
];

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.string({ maxLength: 30, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.record({ day: anyDay, minutes: fc.integer({ min: 0, max: 1439 }) }) },
);

const anyRows = fc
  .integer({ min: 0, max: 9 })
  .chain((width) => fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { maxLength: 14 }));

const anyTab: fc.Arbitrary<Omit<TabGrid, 'sheetId'>> = fc
  .record({
    name: fc.oneof(
      fc.constantFrom(...Object.values(TAB_NAMES), 'Job apps', '📇 Contacts ', 'Sheet1'),
      fc.string({ maxLength: 12 }),
    ),
    isHidden: fc.boolean(),
    header: fc.constantFrom(null, ...(['contacts', 'applications', 'network', 'goals', 'log', 'today'] as const)),
    rows: anyRows,
    detail: fc.boolean(),
  })
  .map(({ name, isHidden, header, rows, detail }) => {
    const all: (readonly Cell[])[] = header === null ? rows : [canonicalHeaders(header), ...rows];
    const width = Math.max(1, ...all.map((row) => row.length));
    const grid = all.map((row) => [...row, ...new Array<Cell>(width - row.length).fill('')]);
    return {
      name,
      isHidden,
      rows: grid,
      formulas: detail ? grid.map((row) => row.map((cell) => (typeof cell === 'number' ? '=1+1' : ''))) : null,
      backgrounds: detail
        ? grid.map((row) => row.map((cell) => (typeof cell === 'number' ? '#ffff00' : '#ffffff')))
        : null,
    };
  });

const anyWorkbook: fc.Arbitrary<WorkbookSnapshot> = fc
  .record({ locale: fc.constantFrom(...LOCALES), tabs: fc.array(anyTab, { maxLength: 6 }) })
  .map(({ locale, tabs }) => ({
    locale,
    tabs: tabs.map((tab, index) => ({ ...tab, sheetId: index })),
  }));

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
