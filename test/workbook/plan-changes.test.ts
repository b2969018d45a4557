import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../src/domain/book';
import { day } from '../../src/domain/day';
import { canonicalHeaders } from '../../src/domain/tabs';
import type { Change, WritePlan } from '../../src/workbook/change';
import type { WorkbookSnapshot } from '../../src/workbook/grid';
import { planChanges } from '../../src/workbook/plan-changes';
import { readWorkbook } from '../../src/workbook/read-workbook';
import { groupHeadings, withoutHeaders } from '../fixtures/same-search';
import { sampleWorkbook } from '../fixtures/sample';
import { on, tab, workbook } from '../fixtures/snapshot';

const today = day('2026-11-21');

/** Plans against `now`, with changes made from what was read in `then`. */
function plan(now: WorkbookSnapshot, changes: readonly Change[]) {
  let count = 0;
  const newId = () => {
    count += 1;
    return `new-${count}`;
  };
  return planChanges({ snapshot: now, layout: readWorkbook(now, today).layout, changes, newId });
}

function planned(now: WorkbookSnapshot, changes: readonly Change[]): WritePlan {
  const result = plan(now, changes);
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}

function contact(snapshot: WorkbookSnapshot, name: string) {
  const found = readWorkbook(snapshot, today).book.contacts.find((one) => one.name === name);
  if (!found) throw new Error(`No contact ${name}`);
  return found;
}

function setNextSteps(snapshot: WorkbookSnapshot, name: string, nextSteps: string): Change {
  const { at, written } = contact(snapshot, name);
  return { type: 'set-fields', tab: 'contacts', at, fields: { nextSteps }, expected: written };
}

const HEADER = ['Contact', 'Company', 'Next Steps', 'ID'];
const people = (...rows: readonly (readonly Cell[])[]) => workbook('en_US', tab('Contacts', [HEADER, ...rows]));

describe('finding the row again', () => {
  const then = people(['Ana Lima', 'Acme', 'Call', 'c-1'], ['Bo Chen', 'Bolt', 'Write', 'c-2']);
  const change = setNextSteps(then, 'Bo Chen', 'Thank');

  test('unchanged: one patch, guarded by the cell and by what names the row', () => {
    expect(planned(then, [change])).toEqual({
      create: [],
      patches: [{ sheetName: 'Contacts', row: 3, column: 3, values: [['Thank']] }],
      expect: [
        { sheetName: 'Contacts', row: 3, column: 3, value: 'Write' },
        { sheetName: 'Contacts', row: 3, column: 4, value: 'c-2' },
        { sheetName: 'Contacts', row: 3, column: 1, value: 'Bo Chen' },
        { sheetName: 'Contacts', row: 3, column: 2, value: 'Bolt' },
      ],
    });
  });

  test.each<readonly [string, WorkbookSnapshot, number]>([
    ['sorted', people(['Bo Chen', 'Bolt', 'Write', 'c-2'], ['Ana Lima', 'Acme', 'Call', 'c-1']), 2],
    [
      'rows inserted above',
      people(['New Face', '', '', ''], ['Ana Lima', 'Acme', 'Call', 'c-1'], ['Bo Chen', 'Bolt', 'Write', 'c-2']),
      4,
    ],
    ['renamed since, same ID', people(['Ana Lima', 'Acme', 'Call', 'c-1'], ['Bo Chen-Ray', 'Bolt', 'Write', 'c-2']), 3],
    [
      'copied: the ID twice, one of them edited',
      people(['Bo Chen', 'Bolt', 'Write', 'c-2'], ['Bo Chen', 'Bolt', 'Copied', 'c-2']),
      2,
    ],
  ])('by ID: %s', (_, now, row) => {
    expect(planned(now, [change]).patches).toEqual([{ sheetName: 'Contacts', row, column: 3, values: [['Thank']] }]);
  });

  test.each<readonly [string, WorkbookSnapshot]>([
    ['deleted', people(['Ana Lima', 'Acme', 'Call', 'c-1'])],
    ['the cell edited', people(['Ana Lima', 'Acme', 'Call', 'c-1'], ['Bo Chen', 'Bolt', 'Something new', 'c-2'])],
  ])('by ID, refused: %s', (_, now) => {
    const result = plan(now, [change]);
    expect(result).toEqual({ ok: false, code: 'row-changed', message: expect.stringContaining('“Bo Chen”') });
  });

  const noId = people(['Ana Lima', 'Acme', 'Call'], ['Bo Chen', 'Bolt', 'Write']);
  const noIdChange = setNextSteps(noId, 'Bo Chen', 'Thank');

  test.each<readonly [string, WorkbookSnapshot, number]>([
    ['in place', noId, 3],
    ['sorted', people(['Bo Chen', 'Bolt', 'Write'], ['Ana Lima', 'Acme', 'Call']), 2],
    [
      'another cell of the row edited',
      workbook(
        'en_US',
        tab('Contacts', [
          [...HEADER, 'Email'],
          ['Ana Lima', 'Acme', 'Call'],
          ['Bo Chen', 'Bolt', 'Write', '', 'bo@bolt.example'],
        ]),
      ),
      3,
    ],
    ['given an ID since', people(['Bo Chen', 'Bolt', 'Write', 'c-9'], ['Ana Lima', 'Acme', 'Call', 'c-8']), 2],
  ])('by content: %s', (_, now, row) => {
    expect(planned(now, [noIdChange]).patches).toEqual([
      { sheetName: 'Contacts', row, column: 3, values: [['Thank']] },
    ]);
  });

  test.each<readonly [string, WorkbookSnapshot]>([
    ['deleted', people(['Ana Lima', 'Acme', 'Call'])],
    [
      'two rows alike elsewhere',
      people(['x y', '', ''], ['Ana Lima', 'Acme', 'Call'], ['Bo Chen', 'Bolt', 'Write'], ['Bo Chen', 'Bolt', 'Write']),
    ],
    ['another person stands there', people(['Ana Lima', 'Acme', 'Call'], ['Cy Young', 'Bolt', 'Write'])],
    ['the cell edited', people(['Ana Lima', 'Acme', 'Call'], ['Bo Chen', 'Bolt', 'Edited'])],
  ])('by content, refused: %s', (_, now) => {
    expect(plan(now, [noIdChange])).toMatchObject({ ok: false, code: 'row-changed' });
  });

  test('writing what already stands there writes nothing', () => {
    expect(planned(then, [setNextSteps(then, 'Bo Chen', 'Write')])).toEqual({ create: [], expect: [], patches: [] });
  });
});

describe('columns and tabs that are missing', () => {
  test('a missing column is added right of everything, with its own header', () => {
    const { at, written } = contact(sampleWorkbook, 'Leo Brandt');
    const result = planned(sampleWorkbook, [
      {
        type: 'set-fields',
        tab: 'contacts',
        at,
        fields: { lastContacted: on('2026-11-21'), nextFollowUp: on('2026-12-01') },
        expected: written,
      },
    ]);
    expect(result.patches).toEqual([
      { sheetName: 'Contacts', row: 2, column: 5, values: [['Last contacted', 'Next follow-up']] },
      { sheetName: 'Contacts', row: 11, column: 5, values: [[on('2026-11-21'), on('2026-12-01')]] },
    ]);
  });

  test('a stage for a sheet of group headings gets its own column', () => {
    const application = readWorkbook(groupHeadings, today).book.applications.find((one) => one.company === 'Lattice');
    if (!application) throw new Error('Lattice');
    const result = planned(groupHeadings, [
      {
        type: 'set-fields',
        tab: 'applications',
        at: application.at,
        fields: { stage: 'Interview Set' },
        expected: application.written,
      },
    ]);
    expect(result.patches).toEqual([
      { sheetName: 'Tracker', row: 4, column: 7, values: [['Stage']] },
      { sheetName: 'Tracker', row: application.at.row, column: 7, values: [['Interview Set']] },
    ]);
  });

  test('the Activity Log is created with its headers when it is missing', () => {
    const line = (summary: string): Change => ({
      type: 'append-row',
      tab: 'log',
      fields: { when: on('2026-11-21'), kind: 'conversation', summary },
    });
    expect(planned(sampleWorkbook, [line('one'), line('two')])).toEqual({
      create: [
        {
          name: 'Activity Log',
          headers: ['When', 'Kind', 'Channel', 'Contact', 'Company', 'From stage', 'To stage', 'Summary', 'ID'],
        },
      ],
      patches: [
        {
          sheetName: 'Activity Log',
          row: 2,
          column: 1,
          values: [
            [on('2026-11-21'), 'conversation'],
            [on('2026-11-21'), 'conversation'],
          ],
        },
        {
          sheetName: 'Activity Log',
          row: 2,
          column: 8,
          values: [
            ['one', 'new-1'],
            ['two', 'new-2'],
          ],
        },
      ],
      expect: expect.anything(),
    });
  });

  test("a person's own Today tab is left alone", () => {
    const own = workbook('en_US', tab('Today', [['Buy milk'], ['Gym']]));
    expect(planned(own, [{ type: 'append-row', tab: 'today', fields: { whatToDo: 'Call' } }]).create[0]?.name).toBe(
      'Today 2',
    );
  });

  test('a tab of the course that is missing, or is a picture, or has no header: said plainly', () => {
    const append: Change = { type: 'append-row', tab: 'contacts', fields: { name: 'Ana Lima' } };
    expect(plan(workbook('en_US'), [append])).toMatchObject({ ok: false, code: 'missing-tab' });
    expect(
      plan(sampleWorkbook, [{ type: 'append-row', tab: 'network', fields: { person: 'A', connectedTo: 'B' } }]),
    ).toMatchObject({
      ok: false,
      code: 'missing-tab',
      message: expect.stringContaining('Your Network'),
    });
    expect(
      plan(withoutHeaders, [
        { type: 'append-row', tab: 'contacts', fields: { name: 'Ana Lima', email: 'a@x.example' } },
      ]),
    ).toMatchObject({
      ok: false,
      code: 'no-header',
    });
  });
});

describe('adding rows', () => {
  test('go below the last record, into rows in which nothing but unticked boxes stands', () => {
    const snapshot = workbook(
      'en_US',
      tab('Contacts', [
        ['Contact', 'Current Status', 'Reference', 'ID'],
        ['Ana Lima', 'Acme', false, 'c-1'],
        ['', '', false, ''],
        ['', '* ask Ana first, please: she knows everybody here and likes to help out', false, ''],
        ['', '', false, ''],
      ]),
    );
    const add = (name: string): Change => ({ type: 'append-row', tab: 'contacts', fields: { name } });
    const result = planned(snapshot, [add('Bo Chen'), add('Cy Young'), add('Dee Ray')]);
    expect(result.patches.map((patch) => [patch.row, patch.column, patch.values])).toEqual([
      [3, 1, [['Bo Chen']]],
      [3, 4, [['new-1']]],
      [5, 1, [['Cy Young'], ['Dee Ray']]],
      [5, 4, [['new-2'], ['new-3']]],
    ]);
    expect(result.expect.map((one) => one.value)).toEqual(['', '', '', '', '', '']);
  });

  test('many rows are one block', () => {
    const rows = Array.from({ length: 50 }, (_, index) => ({ company: `Company ${index}`, position: 'Engineer' }));
    const empty = workbook('en_US', tab('Applications', [canonicalHeaders('applications')]));
    const result = planned(
      empty,
      rows.map((fields): Change => ({ type: 'append-row', tab: 'applications', fields })),
    );
    expect(result.patches.map((patch) => [patch.row, patch.column, patch.values.length])).toEqual([
      [2, 1, 50],
      [2, 19, 50],
    ]);
  });
});

describe('tables under one another, with columns of their own', () => {
  const stacked = workbook(
    'en_US',
    tab('Applications', [
      ['Company', 'Stage', 'Notes', 'Next step', 'ID'],
      ['Acme', 'Applied', 'Kind people', 'Call Ana', 'a-1'],
      [],
      ['Company', 'Next step', 'Stage', 'Location'],
      ['Bolt', 'Write to Bo', 'Waiting', 'Berlin', 'b-1'],
      ['Cole', 'Ask', 'Applied', 'Lisbon', 'b-2'],
    ]),
  );
  const change = (company: string, fields: object): Change => {
    const found = readWorkbook(stacked, today).book.applications.find((one) => one.company === company);
    if (!found) throw new Error(`No ${company}`);
    return { type: 'set-fields', tab: 'applications', at: found.at, fields, expected: found.written };
  };
  const cells = (changes: readonly Change[]) =>
    planned(stacked, changes).patches.map(({ row, column, values }) => [row, column, values]);

  test('a row is written by the header above it', () => {
    expect(cells([change('Acme', { stage: 'Offer', nextStep: 'Ask' })])).toEqual([
      [2, 2, [['Offer']]],
      [2, 4, [['Ask']]],
    ]);
    expect(cells([change('Bolt', { stage: 'Offer', nextStep: 'Ask', location: 'Bonn' })])).toEqual([
      [5, 2, [['Ask', 'Offer', 'Bonn']]],
    ]);
  });

  test('a row that was moved into another table is found by its ID, and written by the columns there', () => {
    const moved = workbook(
      'en_US',
      tab('Applications', [
        ['Company', 'Stage', 'Notes', 'Next step', 'ID'],
        [],
        ['Company', 'Next step', 'Stage', 'Location'],
        ['Acme', 'Call Ana', 'Applied', '', 'a-1'],
      ]),
    );
    expect(planned(moved, [change('Acme', { stage: 'Offer' })]).patches).toEqual([
      { sheetName: 'Applications', row: 4, column: 3, values: [['Offer']] },
    ]);
  });

  test('a row is added by the last header', () => {
    const added: Change = { type: 'append-row', tab: 'applications', fields: { company: 'Dune', stage: 'Uncalled' } };
    expect(cells([added])).toEqual([
      [7, 1, [['Dune']]],
      [7, 3, [['Uncalled']]],
      [7, 5, [['new-1']]],
    ]);
  });

  test('what the lower table has no column for is refused in words', () => {
    expect(plan(stacked, [change('Bolt', { notes: 'Kind' })])).toEqual({
      ok: false,
      code: 'no-header',
      message:
        'The table that begins in row 4 of Applications has no column “Notes”, so nothing was written. Add it to that row of headers, then try again.',
    });
  });
});
