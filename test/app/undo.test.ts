/** Taking back what was done last: the sheet says what it said before, and what somebody has changed since stays. */
import { describe, expect, test } from '@jest/globals';
import type { Action, UndoableConfirmation } from '../../src/api';
import { completeAction } from '../../src/app/complete-action';
import { followTick } from '../../src/app/edits/ticked-line';
import { getToday } from '../../src/app/get-today';
import { logTouch } from '../../src/app/log-touch';
import type { Ports } from '../../src/app/ports';
import { skipAction } from '../../src/app/skip-action';
import { snoozeAction } from '../../src/app/snooze-action';
import { undoAction } from '../../src/app/undo/undo-action';
import { runUseCase, type UseCase } from '../../src/app/use-case';
import type { Cell } from '../../src/domain/book';
import { TABS } from '../../src/domain/tabs';
import { sampleWorkbook } from '../fixtures/sample';
import { on, tab, workbook } from '../fixtures/snapshot';
import { World } from './support/memory-ports';

function call<Input, Value>(world: World, useCase: UseCase<Input, Value>, input?: unknown): Value {
  const result = runUseCase(world.ports(), useCase, input);
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}

/** Every cell that says something, by tab and place; a new, empty Activity Log says nothing but its headers. */
function contents(world: World): { readonly [place: string]: Cell } {
  const found: { [place: string]: Cell } = {};
  for (const { name, rows } of world.snapshot.tabs)
    rows.forEach((cells, row) => {
      if (name === TABS.log.name && row === 0) return;
      cells.forEach((cell, column) => {
        if (cell !== '') found[`${name} ${row + 1}:${column + 1}`] = cell;
      });
    });
  return found;
}

function listOf(world: World): readonly Action[] {
  const { actions, later } = call(world, getToday);
  return [...actions, ...later];
}

function undone(world: World, { undo }: UndoableConfirmation): string {
  const result = runUseCase(world.ports(), undoAction, { undo: undo ?? 'nothing' });
  return result.ok ? result.value.message : `${result.code}: ${result.message}`;
}

const WHAT_IS_DONE: readonly (readonly [string, (world: World, action: Action) => UndoableConfirmation])[] = [
  ['done', (world, { id }) => call(world, completeAction, { id })],
  ['done with a note', (world, { id }) => call(world, completeAction, { id, touch: { summary: '=Said 3/4 of it' } })],
  ['put off', (world, { id }) => call(world, snoozeAction, { id, until: '2026-12-04' })],
  ['skipped', (world, { id }) => call(world, skipAction, { id, reason: 'Moved away' })],
];

const APPLICATIONS = [
  'Company,Stage,Stage since,Last activity,Next step,Next step due,Interview on,Follow-ups sent,Parked until,Decide by,Why,ID',
].flatMap((headers) => headers.split(','));

/** One application for each thing that doing it means for its row. */
const PIPELINE = workbook(
  'en_US',
  tab('Applications', [
    APPLICATIONS,
    ['Acme', 'Trying-To', on('2026-09-01'), on('2026-10-01'), 'Write', '', '', 3, '', '', '', 'a1'],
    ['Bolt', 'Trying-To', on('2026-09-01'), on('2026-10-01'), 'Write', '', '', 1, '', '', '', 'a2'],
    ['Cove', 'Inactive', on('2026-09-01'), on('2026-09-01'), '', '', '', 3, on('2026-11-20'), '', '', 'a3'],
    ['Dune', 'Uncalled', on('2026-10-01'), '', '', '', '', '', '', '', '', 'a4'],
    ['Echo', 'Rejected', on('2026-11-20'), on('2026-11-20'), '', '', '', '', '', '', '', 'a5'],
    ['Fern', 'Offer', on('2026-11-20'), on('2026-11-20'), '', '', '', '', '', on('2026-11-24'), '', 'a6'],
    ['Glow', 'Waiting', on('2026-11-01'), on('2026-11-01'), 'Ask', on('2026-11-22'), '', '', '', '', '', 'a7'],
  ]),
);

/** After an acceptance: withdraw from the others, thank. */
const ACCEPTED = workbook(
  'en_US',
  tab('Applications', [
    APPLICATIONS,
    ['Acme', 'Accepted', on('2026-11-22'), on('2026-11-22'), '', '', '', '', '', '', '', 'a1'],
    ['Bolt', 'Trying-To', on('2026-11-01'), on('2026-11-01'), 'Write', '', '', 1, '', '', '', 'a2'],
    ['Fern', 'Offer', on('2026-11-20'), on('2026-11-20'), '', '', '', '', '', on('2026-11-24'), '', 'a6'],
  ]),
);

describe.each([
  ['the sample', sampleWorkbook, ['first-touch', 'keep-in-touch', 'silent-lead', 'thank-you']],
  [
    'a pipeline',
    PIPELINE,
    ['next-step', 'offer-decision', 'park-lead', 'rejection-wrap-up', 'silent-lead', 'uncalled-overdue', 'unpark'],
  ],
  ['an acceptance', ACCEPTED, ['landing-withdraw', 'landing-withdraw']],
])('every line of %s', (_of, book, rules) => {
  const lines = listOf(new World(book));

  test('is of the rules', () => {
    expect(lines.map(({ rule }) => rule).sort()).toEqual(rules);
  });

  test.each(WHAT_IS_DONE)(
    '%s and taken back leaves the sheet, cell for cell, and the list as they were',
    (_how, act) => {
      for (const action of lines) {
        const world = new World(book);
        const done = act(world, action);
        expect(listOf(world)).not.toEqual(lines);
        expect(undone(world, done)).toMatch(
          /^Taken back: “.*” is (not done yet|no longer put off|no longer skipped)\.$/,
        );
        expect(contents(world)).toEqual(contents(new World(book)));
        expect(listOf(world)).toEqual(lines);
      }
    },
  );
});

/** A sheet with columns of ours: Ann is due on her next follow-up, Hooli on its next step. */
function search(): World {
  return new World(
    workbook(
      'en_US',
      tab('Contacts', [
        ['Contact', 'Last communication', 'Next Steps', 'Last contacted', 'Times talked', 'Next follow-up', 'ID'],
        ['Ann Lee', '10/1/2026 - call', 'Write', on('2026-10-01'), 1, on('2026-11-22'), 'r1'],
        ['Bo Ray', '10/2/2026 - call', 'Call', on('2026-10-02'), 2, on('2026-11-21'), 'r2'],
      ]),
      tab('Activity Log', [
        ['When', 'Kind', 'Channel', 'Contact', 'Company', 'Summary', 'ID'],
        [on('2026-10-01'), 'conversation', 'call', 'Ann Lee', '', 'Call', 'r3'],
      ]),
    ),
  );
}

const TALK = { contact: 'Ann Lee', channel: 'call', summary: 'Talked about the team', nextStep: 'Send CV' } as const;

function lineOf(world: World, who: string): Action {
  const found = listOf(world).find((action) => action.who === who);
  if (found === undefined) throw new Error(`${who} is not due`);
  return found;
}

describe('what was logged in the form', () => {
  test('is taken out of the log and of the row', () => {
    const world = search();
    const before = contents(world);
    const done = call(world, logTouch, TALK);
    expect(world.rows('Contacts')[1]?.[4]).toBe(2);
    expect(undone(world, done)).toBe('Taken back: “Talked about the team, Ann Lee” is no longer logged.');
    expect(contents(world)).toEqual(before);
  });

  test('with somebody new, the row is emptied', () => {
    const world = search();
    const before = contents(world);
    const done = call(world, logTouch, { ...TALK, contact: 'Zoe New', addContact: true, wouldReferMe: true });
    expect(world.rows('Contacts')[3]?.[0]).toBe('Zoe New');
    undone(world, done);
    expect(contents(world)).toEqual(before);
  });

  test('twice, nothing was changed the second time, so there is nothing to take back', () => {
    const world = search();
    call(world, logTouch, TALK);
    expect(call(world, logTouch, TALK)).toEqual({
      message: 'This was logged already: Talked about the team, Ann Lee.',
    });
  });
});

describe('what was changed since', () => {
  const changed: readonly (readonly [string, (world: World) => void, string, { readonly [place: string]: Cell }])[] = [
    [
      'a cell of the row',
      (world) => world.type('Contacts', 2, 3, 'My own plan'),
      'Next Steps of Ann Lee (Contacts, C2) was changed since and stays as it is.',
      { 'Contacts 2:3': 'My own plan' },
    ],
    [
      'two cells of the row',
      (world) => {
        world.type('Contacts', 2, 3, 'My own plan');
        world.type('Contacts', 2, 5, 9);
      },
      'Next Steps of Ann Lee (Contacts, C2) and Times talked of Ann Lee (Contacts, E2) were changed since and stay as they are.',
      { 'Contacts 2:3': 'My own plan', 'Contacts 2:5': 9 },
    ],
    [
      'the line in the log',
      (world) => world.type('Activity Log', 3, 6, 'Talked about her team'),
      'Row 3 of Activity Log was changed since and stays as it is.',
      {
        'Activity Log 3:1': on('2026-11-23'),
        'Activity Log 3:2': 'conversation',
        'Activity Log 3:3': 'call',
        'Activity Log 3:4': 'Ann Lee',
        'Activity Log 3:6': 'Talked about her team',
        'Activity Log 3:7': 'r2',
      },
    ],
    [
      'a remark beside the line in the log',
      (world) => world.type('Activity Log', 3, 8, 'mine'),
      'Row 3 of Activity Log was changed since and stays as it is.',
      {
        'Activity Log 3:1': on('2026-11-23'),
        'Activity Log 3:2': 'conversation',
        'Activity Log 3:3': 'call',
        'Activity Log 3:4': 'Ann Lee',
        'Activity Log 3:6': 'Talked about the team',
        'Activity Log 3:7': 'r2',
        'Activity Log 3:8': 'mine',
      },
    ],
    ['nothing but another row', (world) => world.type('Contacts', 3, 3, 'Ask Bo'), '', { 'Contacts 3:3': 'Ask Bo' }],
  ];

  test.each(changed)('%s stays, and the rest is put back', (_what, change, said, stays) => {
    const world = search();
    const before = contents(world);
    const done = call(world, logTouch, TALK);
    change(world);
    const what = '“Talked about the team, Ann Lee”';
    expect(undone(world, done)).toBe(
      said === '' ? `Taken back: ${what} is no longer logged.` : `Partly taken back: ${what}. ${said}`,
    );
    expect(contents(world)).toEqual({ ...before, ...stays });
  });

  test('a row that is gone is said, and nothing is written into another one', () => {
    const world = search();
    const done = call(world, logTouch, TALK);
    world.deleteRow('Contacts', 2);
    const bo = world.rows('Contacts')[1];
    expect(undone(world, done)).toBe(
      'Partly taken back: “Talked about the team, Ann Lee”. The row of Ann Lee in Contacts was not found again, so nothing was changed there.',
    );
    expect(world.rows('Contacts')[1]).toEqual(bo);
  });

  test('a line of the log that was deleted needs nothing', () => {
    const world = search();
    const before = contents(world);
    const done = call(world, logTouch, TALK);
    world.deleteRow('Activity Log', 3);
    undone(world, done);
    expect(contents(world)).toEqual(before);
  });

  test('rows that were sorted are found again', () => {
    const world = search();
    const done = call(world, logTouch, TALK);
    const [header = [], ann = [], bo = []] = world.rows('Contacts');
    for (const [row, cells] of [header, bo, ann].entries())
      for (const [column, cell] of cells.entries()) world.type('Contacts', row + 1, column + 1, cell);
    undone(world, done);
    expect(world.rows('Contacts').slice(1)).toEqual([search().rows('Contacts')[2], search().rows('Contacts')[1]]);
  });

  test('what was decided about the line since stays decided', () => {
    const world = search();
    const { id } = lineOf(world, 'Ann Lee');
    const put = call(world, snoozeAction, { id, until: '2026-11-30' });
    call(world, snoozeAction, { id, until: '2026-12-07' });
    expect(undone(world, put)).toMatch(/^Not taken back: “.*”\. What was decided about it since stays\.$/);
    expect(lineOf(world, 'Ann Lee').plannedFor).toBe('2026-12-07');
  });

  test('a line put off and then done is put off again', () => {
    const world = search();
    const { id } = lineOf(world, 'Ann Lee');
    call(world, snoozeAction, { id, until: '2026-11-30' });
    undone(world, call(world, completeAction, { id }));
    expect(lineOf(world, 'Ann Lee').plannedFor).toBe('2026-11-30');
  });
});

describe('asked for again, or for what is not known', () => {
  test('a second time says so and changes nothing', () => {
    const world = search();
    const done = call(world, logTouch, TALK);
    undone(world, done);
    call(world, logTouch, TALK);
    const before = contents(world);
    expect(undone(world, done)).toBe('This was taken back before.');
    expect(contents(world)).toEqual(before);
  });

  test('each of the last ten can be taken back, in any order; older ones cannot', () => {
    const world = search();
    const before = contents(world);
    const done = Array.from({ length: 11 }, (_, index) =>
      call(world, logTouch, { company: 'Hooli', summary: `Call ${index}` }),
    );
    const [oldest, ...last] = done;
    expect(undone(world, oldest ?? { message: '' })).toBe(
      'nothing-to-undo: This can no longer be taken back here: what it did is no longer on record. Nothing was changed. Correct it in the sheet, or give it a next step with a day, so that it comes back.',
    );
    for (const one of [...last.slice(5), ...last.slice(0, 5)]) expect(undone(world, one)).toMatch(/^Taken back/);
    expect(contents(world)).toEqual({
      ...before,
      'Activity Log 3:1': on('2026-11-23'),
      'Activity Log 3:2': 'conversation',
      'Activity Log 3:5': 'Hooli',
      'Activity Log 3:6': 'Call 0',
      'Activity Log 3:7': 'r2',
    });
  });

  test.each([undefined, {}, { undo: 7 }, { undo: 'x'.repeat(200) }, { undo: 'of another sheet' }])(
    '%j is refused',
    (given) => {
      const world = search();
      call(world, logTouch, TALK);
      const before = contents(world);
      expect(runUseCase(world.ports(), undoAction, given)).toMatchObject({ ok: false });
      expect(contents(world)).toEqual(before);
    },
  );
});

describe('where something fails', () => {
  /** Ports whose write ends the run after its first block. */
  function cutOff(world: World): Ports {
    const ports = world.ports();
    return {
      ...ports,
      workbook: {
        ...ports.workbook,
        write(plan) {
          ports.workbook.write({ ...plan, patches: plan.patches.slice(0, 1) });
          throw new Error('Exceeded maximum execution time');
        },
      },
    };
  }

  test('an undo that is cut off is finished when it is asked for again', () => {
    const world = search();
    const before = contents(world);
    const { undo } = call(world, logTouch, TALK);
    expect(runUseCase(cutOff(world), undoAction, { undo })).toMatchObject({ ok: false, code: 'unexpected' });
    expect(undone(world, { message: '', ...(undo === undefined ? {} : { undo }) })).toMatch(/no longer logged\.$/);
    expect(contents(world)).toEqual(before);
  });

  test('a tab that may not be edited: nothing is put back, and it can be tried again', () => {
    const world = search();
    const done = call(world, logTouch, TALK);
    world.isProtected.add('Contacts');
    expect(undone(world, done)).toBe('protected: protected');
    world.isProtected.clear();
    expect(undone(world, done)).toMatch(/^Taken back/);
  });

  test('an action whose way back cannot be kept is done all the same', () => {
    const world = search();
    const ports = world.ports();
    const full: Ports = {
      ...ports,
      memory: {
        ...ports.memory,
        set(key, value) {
          if (key === 'undo') throw new Error('You have exceeded the property storage quota.');
          ports.memory.set(key, value);
        },
      },
    };
    expect(runUseCase(full, logTouch, TALK)).toEqual({
      ok: true,
      value: { message: 'Logged: Talked about the team, Ann Lee.' },
    });
    expect(world.logged).toEqual(['An action cannot be taken back later']);
  });
});

test('a formula of the person’s that the action left alone is left alone again, without a word', () => {
  const plain = search().snapshot;
  const world = new World({
    ...plain,
    tabs: plain.tabs.map((one) =>
      one.name === 'Contacts'
        ? { ...one, formulas: one.rows.map((cells, row) => cells.map((_, c) => (row === 1 && c === 4 ? '=1' : ''))) }
        : one,
    ),
  });
  const done = call(world, logTouch, TALK);
  // The sheet keeps the formula's own result.
  world.type('Contacts', 2, 5, 1);
  expect(undone(world, done)).toBe('Taken back: “Talked about the team, Ann Lee” is no longer logged.');
  expect(contents(world)).toEqual(contents(search()));
});

test('a box unticked while its tick was carried out: it is taken back, and the line says so', () => {
  const plain = search().snapshot;
  const { id, why } = lineOf(search(), 'Ann Lee');
  const today = tab('Today', [
    ['Done', 'Snooze', 'What to do', 'Who', 'Why', 'ID'],
    [false, false, 'Follow up', 'Ann Lee', why, id],
  ]);
  const world = new World({ ...plain, tabs: [...plain.tabs, { ...today, sheetId: 3 }] });
  const before = contents(world);
  expect(followTick(world.ports(), { actionId: id, box: 'done', row: 2 })).toMatchObject({ ok: true });
  expect(contents(world)).toEqual({
    ...before,
    'Today 2:5': expect.stringMatching(/^Taken back: “.*” is not done yet\. /),
  });
});
