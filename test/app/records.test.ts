/** What completing, logging and moving write into the sheet, over the course's sample workbook. */
import { describe, expect, test } from '@jest/globals';
import type { TodayReport } from '../../src/api';
import { completeAction } from '../../src/app/complete-action';
import { getPipeline } from '../../src/app/get-pipeline';
import { getToday } from '../../src/app/get-today';
import { logTouch } from '../../src/app/log-touch';
import { moveStage } from '../../src/app/move-stage';
import { skipAction } from '../../src/app/skip-action';
import { snoozeAction } from '../../src/app/snooze-action';
import { runUseCase, type UseCase } from '../../src/app/use-case';
import type { Cell } from '../../src/domain/book';
import { sampleWorkbook } from '../fixtures/sample';
import { on } from '../fixtures/snapshot';
import { World } from './support/memory-ports';

function call<Input, Value>(world: World, useCase: UseCase<Input, Value>, input?: unknown): Value {
  const result = runUseCase(world.ports(), useCase, input);
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}

function refusal<Input, Value>(world: World, useCase: UseCase<Input, Value>, input: unknown): string {
  const result = runUseCase(world.ports(), useCase, input);
  return result.ok ? 'done' : `${result.code}: ${result.message}`;
}

function idOf(today: TodayReport, rule: string): string {
  const found = [...today.actions, ...today.later].find((action) => action.rule === rule);
  if (found === undefined) throw new Error(`No ${rule} is due`);
  return found.id;
}

/** A row of a tab with the empty cells at its end left out. */
function row(world: World, tab: string, number: number): readonly Cell[] {
  const cells = [...(world.rows(tab)[number - 1] ?? [])];
  while (cells[cells.length - 1] === '') cells.pop();
  return cells;
}

/** Everything but the ID column, which is made of chance. */
function logRows(world: World): (readonly Cell[])[] {
  return world.rows('Activity Log').map((cells) => cells.slice(0, 8));
}

const HEADERS = ['When', 'Kind', 'Channel', 'Contact', 'Company', 'From stage', 'To stage', 'Summary'];

describe('completeAction', () => {
  test('a thank-you is logged, stands on top of what was said, and is no longer due', () => {
    const world = new World(sampleWorkbook);
    const id = idOf(call(world, getToday), 'thank-you');
    expect(call(world, completeAction, { id }).message).toBe('Done: Send Leo Brandt a thank-you note.');
    expect(row(world, 'Contacts', 11)).toEqual([
      'Leo Brandt',
      'Senior dev at Fernwood Health, linkedin.com/in/leobrandt',
      '11/23/2026 - Sent a thank-you note\n11/20/2026 - onsite interview loop, he was the panel lead',
      'Thank-you note',
    ]);
    expect(logRows(world)).toEqual([
      HEADERS,
      [on('2026-11-23'), 'thank-you', 'email', 'Leo Brandt', 'Fernwood Health', '', '', 'Sent a thank-you note'],
    ]);
    const after = call(world, getToday);
    expect([...after.actions, ...after.later].map((action) => action.id)).not.toContain(id);
  });

  test('a second click changes nothing', () => {
    const world = new World(sampleWorkbook);
    const id = idOf(call(world, getToday), 'thank-you');
    call(world, completeAction, { id });
    const before = world.snapshot;
    expect(call(world, completeAction, { id }).message).toBe('This was marked as done before.');
    expect(world.snapshot).toBe(before);
  });

  test('a person whose row is gone is refused in plain words', () => {
    const world = new World(sampleWorkbook);
    const id = idOf(call(world, getToday), 'thank-you');
    world.deleteRow('Contacts', 11);
    world.type('Applications', 3, 5, '');
    world.type('Applications', 3, 6, '');
    expect(refusal(world, completeAction, { id })).toBe(
      'not-due: This is no longer on the list: it was done, or its row was changed in the sheet. Open the list again to see what is due now.',
    );
  });

  test('a row that was sorted meanwhile is found again', () => {
    const world = new World(sampleWorkbook);
    const id = idOf(call(world, getToday), 'thank-you');
    world.deleteRow('Contacts', 9);
    call(world, completeAction, { id });
    expect(row(world, 'Contacts', 10)[2]).toBe(
      '11/23/2026 - Sent a thank-you note\n11/20/2026 - onsite interview loop, he was the panel lead',
    );
  });

  test('a silent lead counts its follow-up and rests', () => {
    const world = new World(sampleWorkbook);
    const id = idOf(call(world, getToday), 'silent-lead');
    call(world, completeAction, { id, touch: { channel: 'email', summary: 'Asked Priya how it stands' } });
    const headers = row(world, 'Applications', 2);
    const lattice = world.rows('Applications')[3] ?? [];
    expect(lattice[headers.indexOf('Follow-ups sent')]).toBe(1);
    expect(lattice.slice(0, 4)).toEqual(['Lattice', 'iOS Engineer I', 'Applied', on('2026-10-05')]);
    expect(row(world, 'Contacts', 5)[2]).toMatch(/^11\/23\/2026 - Asked Priya how it stands\n9\/14\/2026/);
    const after = call(world, getToday);
    expect([...after.actions, ...after.later].filter((action) => action.company === 'Lattice')).toEqual([]);
  });

  test.each([
    [{ id: '' }, 'bad-input'],
    [{ id: 'nothing' }, 'not-due'],
    [{}, 'bad-input'],
    [undefined, 'bad-input'],
    [{ id: 'x', touch: { when: 'yesterday' } }, 'bad-input'],
  ])('%j is refused: %s', (input, code) => {
    expect(refusal(new World(sampleWorkbook), completeAction, input)).toContain(code);
  });

  test('a protected tab leaves everything as it was', () => {
    const world = new World(sampleWorkbook);
    const id = idOf(call(world, getToday), 'thank-you');
    world.isProtected.add('Contacts');
    const before = world.snapshot;
    expect(refusal(world, completeAction, { id })).toBe('protected: protected');
    expect(world.snapshot).toBe(before);
    world.isProtected.clear();
    expect(call(world, completeAction, { id }).message).toBe('Done: Send Leo Brandt a thank-you note.');
  });
});

describe('putting off and letting go', () => {
  test('a snoozed action waits for its day and comes back', () => {
    const world = new World(sampleWorkbook);
    const id = idOf(call(world, getToday), 'thank-you');
    expect(call(world, snoozeAction, { id, until: '2026-11-26' }).message).toBe('Put off until Thu, Nov 26.');
    expect(call(world, getToday).actions.map((action) => action.id)).not.toContain(id);
    world.setTime('2026-11-26', 480);
    expect(call(world, getToday).actions[0]?.id).toBe(id);
  });

  test('only to a day to come, within a year', () => {
    const world = new World(sampleWorkbook);
    const id = idOf(call(world, getToday), 'thank-you');
    expect(refusal(world, snoozeAction, { id, until: '2026-11-23' })).toBe('bad-input: Choose a day after today.');
    expect(refusal(world, snoozeAction, { id, until: '2028-01-01' })).toBe(
      'bad-input: Choose a day within the next 12 months.',
    );
  });

  test('a skipped action is gone, with its reason in the log, and is no conversation', () => {
    const world = new World(sampleWorkbook);
    const id = idOf(call(world, getToday), 'thank-you');
    call(world, skipAction, { id, reason: 'He asked for no mail' });
    expect(logRows(world)[1]).toEqual([
      on('2026-11-23'),
      'skipped',
      'note',
      'Leo Brandt',
      'Fernwood Health',
      '',
      '',
      'Send Leo Brandt a thank-you note: He asked for no mail',
    ]);
    const after = call(world, getToday);
    expect([...after.actions, ...after.later].map((action) => action.id)).not.toContain(id);
    expect(after.minutesDone).toBe(0);
  });
});

describe('logTouch', () => {
  test('writes on top of the free text, in the order of the locale, and the next step with its day', () => {
    const world = new World({ ...sampleWorkbook, locale: 'en_GB' });
    world.type('Contacts', 9, 3, '2/8/2026 intro email');
    call(world, logTouch, {
      contact: 'tomás herrera',
      when: '2026-11-22',
      channel: 'call',
      kind: 'conversation',
      summary: '=He will introduce me',
      nextStep: 'Send CV',
      nextStepDue: '2026-11-30',
    });
    expect(row(world, 'Contacts', 9).slice(2)).toEqual([
      '22/11/2026 - =He will introduce me\n2/8/2026 intro email',
      'Send CV 30/11/2026',
    ]);
    expect(logRows(world)[1]).toEqual([
      on('2026-11-22'),
      'conversation',
      'call',
      'Tomás Herrera',
      'Quillworks',
      '',
      '',
      '=He will introduce me',
    ]);
  });

  test('a form sent twice is one touch', () => {
    const world = new World(sampleWorkbook);
    const input = { contact: 'Dana Whitfield', summary: 'Mock interview', channel: 'call' };
    call(world, logTouch, input);
    const before = world.snapshot;
    expect(call(world, logTouch, input)).toEqual({
      message: 'This was logged already: Mock interview, Dana Whitfield.',
    });
    expect(world.snapshot).toBe(before);
  });

  test('somebody who is in no tab stands in the log only', () => {
    const world = new World(sampleWorkbook);
    expect(call(world, logTouch, { contact: 'Zoe New', summary: 'Met at the fair' }).message).toBe(
      'Logged: Met at the fair, Zoe New. Zoe New is not in your contacts, so it stands in the Activity Log only.',
    );
    expect(world.rows('Contacts')).toEqual(sampleWorkbook.tabs[2]?.rows);
  });

  test('the answers make a meaningful contact, in columns that are added at the right', () => {
    const world = new World(sampleWorkbook);
    call(world, logTouch, { contact: 'Priya Raman', summary: 'Portfolio', knowsWhatIWant: true, wouldReferMe: true });
    const headers = row(world, 'Contacts', 2);
    expect(headers.slice(0, 4)).toEqual(['Contact', 'Current Status', 'Last communication', 'Next Steps']);
    const priya = world.rows('Contacts')[4] ?? [];
    expect(priya[headers.indexOf('Knows what I want')]).toBe(true);
    expect(priya[headers.indexOf('Would refer me')]).toBe(true);
  });

  test('a day to come, and nobody, are refused', () => {
    const world = new World(sampleWorkbook);
    expect(refusal(world, logTouch, { contact: 'Dana Whitfield', when: '2026-11-24' })).toMatch(
      /^bad-input: This day is still to come/,
    );
    expect(refusal(world, logTouch, { summary: 'Talked' })).toMatch(/^bad-input: Say who/);
  });
});

describe('moveStage', () => {
  function applicationId(world: World, company: string): string {
    for (const { applications } of call(world, getPipeline).stages)
      for (const application of applications) if (application.company === company) return application.id;
    throw new Error(`No application at ${company}`);
  }

  test('keeps the words of the tab, stamps the day and logs the move', () => {
    const world = new World(sampleWorkbook);
    expect(
      call(world, moveStage, { id: applicationId(world, 'Lattice'), to: 'Closed', why: 'Position filled' }),
    ).toEqual({
      message: 'Lattice is now in Closed.',
    });
    const headers = row(world, 'Applications', 2);
    const lattice = world.rows('Applications')[3] ?? [];
    expect(lattice[2]).toBe('No longer pursuing');
    expect(lattice[headers.indexOf('Stage since')]).toEqual(on('2026-11-23'));
    expect(lattice[headers.indexOf('Why (outcome)')]).toBe('Position filled');
    expect(logRows(world)[1]).toEqual([
      on('2026-11-23'),
      'stage',
      '',
      '',
      'Lattice',
      'Trying-To',
      'Closed',
      'Position filled',
    ]);
  });

  test('an interview needs its day, and keeps its time', () => {
    const world = new World(sampleWorkbook);
    const id = applicationId(world, 'Copperline');
    expect(refusal(world, moveStage, { id, to: 'Interview Set' })).toMatch(/^bad-input: Interview Set needs the day/);
    call(world, moveStage, { id, to: 'Interview Set', interviewOn: '2026-11-27', interviewAt: '14:30' });
    const headers = row(world, 'Applications', 2);
    expect(world.rows('Applications')[4]?.[headers.indexOf('Interview on')]).toEqual(on('2026-11-27', 870));
  });

  test('parking says until when', () => {
    const world = new World(sampleWorkbook);
    call(world, moveStage, { id: applicationId(world, 'Lattice'), to: 'Inactive' });
    const headers = row(world, 'Applications', 2);
    expect(world.rows('Applications')[3]?.[headers.indexOf('Parked until')]).toEqual(on('2027-01-07'));
    expect(world.rows('Applications')[3]?.[2]).toBe('Inactive');
  });

  test('the same stage twice is one move; an unknown row is refused', () => {
    const world = new World(sampleWorkbook);
    const id = applicationId(world, 'Lattice');
    call(world, moveStage, { id, to: 'Waiting' });
    expect(call(world, moveStage, { id: applicationId(world, 'Lattice'), to: 'Waiting' })).toEqual({
      message: 'Lattice is in Waiting already.',
    });
    expect(logRows(world)).toHaveLength(2);
    expect(refusal(world, moveStage, { id: 'gone', to: 'Waiting' })).toMatch(/^row-changed/);
  });
});
