/** Adding and changing contacts, applications and goals over the course's sample workbook. */
import { describe, expect, test } from '@jest/globals';
import { acceptOffer } from '../../src/app/accept-offer';
import { getPipeline } from '../../src/app/get-pipeline';
import { getToday } from '../../src/app/get-today';
import { checkInGoal, getGoals, saveGoal } from '../../src/app/goals';
import { openWorkbook } from '../../src/app/open-workbook';
import { saveApplication } from '../../src/app/save-application';
import { saveContact } from '../../src/app/save-contact';
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

function contactKey(world: World, name: string): string {
  const found = openWorkbook(world.ports()).book.contacts.find((contact) => contact.name === name);
  if (found === undefined) throw new Error(`No contact ${name}`);
  return found.key;
}

/** A row as its headers name it, empty cells left out. */
function record(world: World, tab: string, headerRow: number, text: string): { [header: string]: Cell } {
  const rows = world.rows(tab);
  const row = rows.find((cells) => cells[0] === text);
  if (row === undefined) throw new Error(`No ${text} in ${tab}`);
  return Object.fromEntries(
    (rows[headerRow - 1] ?? []).map((header, index) => [header, row[index] ?? '']).filter(([, value]) => value !== ''),
  ) as { [header: string]: Cell };
}

describe('saveContact', () => {
  test('a new contact fills the four columns of the course, and adds none for what they hold', () => {
    const world = new World(sampleWorkbook);
    const added = call(world, saveContact, {
      name: 'Zoe Park',
      role: 'Staff engineer',
      company: 'Orbit',
      email: 'zoe@orbit.example',
      howWeMet: 'met at PyCon',
      nextSteps: '=Send CV',
    });
    expect(added).toEqual({ message: 'Added: Zoe Park.' });
    expect(record(world, 'Contacts', 2, 'Zoe Park')).toEqual({
      Contact: 'Zoe Park',
      'Current Status': 'Staff engineer at Orbit, met at PyCon, zoe@orbit.example',
      'Next Steps': '=Send CV',
    });
    const read = openWorkbook(world.ports()).book.contacts.find((contact) => contact.name === 'Zoe Park');
    expect([read?.company, read?.email]).toEqual(['Orbit', 'zoe@orbit.example']);
  });

  test.each([
    ['the same name', { name: 'priya raman' }],
    ['the same address', { name: 'P. Raman', email: 'Priya.Raman@lattice.example' }],
    ['the same profile', { name: 'P. Raman', linkedIn: 'https://www.linkedin.com/in/priyaraman/?x=1' }],
  ])('%s is a duplicate until it is allowed', (_what, input) => {
    const world = new World(sampleWorkbook);
    expect(refusal(world, saveContact, input)).toBe(
      'duplicate: Priya Raman is in Contacts already, in row 5. Nothing was added; change that row, or say that this is somebody else.',
    );
    expect(world.snapshot).toBe(sampleWorkbook);
    expect(call(world, saveContact, { ...input, allowDuplicate: true }).message).toBe(`Added: ${input.name}.`);
  });

  test('the same name at another company is somebody else', () => {
    const world = new World(sampleWorkbook);
    expect(refusal(world, saveContact, { name: 'Priya Raman', company: 'Orbit' })).toBe('done');
  });

  test('changing writes what differs, beside what is there', () => {
    const world = new World(sampleWorkbook);
    const before = world.rows('Contacts')[4];
    call(world, saveContact, {
      id: contactKey(world, 'Priya Raman'),
      keepInTouchEvery: 30,
      iceBreaker: 'SwiftUI talk',
    });
    expect(world.rows('Contacts')[4]?.slice(0, 4)).toEqual(before);
    expect(record(world, 'Contacts', 2, 'Priya Raman')).toMatchObject({
      'Keep in touch every (days)': 30,
      'Ice-breaker': 'SwiftUI talk',
      'Ice-breaker noted on': on('2026-11-23'),
    });
    expect(call(world, saveContact, { id: contactKey(world, 'Dana Whitfield'), name: 'Dana Whitfield' })).toEqual({
      message: 'Nothing was different.',
    });
  });

  test.each([
    [{}, 'bad-input: A contact needs a name.'],
    [{ name: '   ' }, 'bad-input: A contact needs a name.'],
    [{ name: 'A', keepInTouchEvery: 3 }, 'bad-input: keepInTouchEvery: Choose a whole number from 7 to 730.'],
    [{ name: 'A', nextFollowUp: '11/24/2026' }, 'bad-input: nextFollowUp: Give a date as 2026-11-23.'],
  ])('%j is refused', (input, expected) => {
    expect(refusal(new World(sampleWorkbook), saveContact, input)).toBe(expected);
  });
});

describe('saveApplication and acceptOffer', () => {
  test('a new application starts in Uncalled in the words of the tab, with its day and a line in the log', () => {
    const world = new World(sampleWorkbook);
    call(world, saveApplication, { company: 'Orbit', position: 'Engineer', notes: '1/2' });
    expect(record(world, 'Applications', 2, 'Orbit')).toEqual({
      Company: 'Orbit',
      Position: 'Engineer',
      Status: 'Going to apply',
      Notes: '1/2',
      'Stage since': on('2026-11-23'),
    });
    expect(world.rows('Activity Log')[1]?.slice(0, 8)).toEqual([
      on('2026-11-23'),
      'stage',
      '',
      '',
      'Orbit',
      '',
      'Uncalled',
      'Added',
    ]);
    expect(refusal(world, saveApplication, { company: 'ORBIT', position: 'engineer' })).toMatch(
      /^duplicate: Orbit is in/,
    );
  });

  test('a stage is not changed by the way', () => {
    const world = new World(sampleWorkbook);
    const application = openWorkbook(world.ports()).book.applications[0];
    expect(refusal(world, saveApplication, { id: application?.key, stage: 'Offer' })).toMatch(
      /^bad-input: Move the application/,
    );
  });

  test('accepting an offer turns the list to withdrawing and thanking', () => {
    const world = new World(sampleWorkbook);
    const id = call(world, getPipeline)
      .stages.flatMap(({ applications }) => applications)
      .find((application) => application.company === 'Fernwood Health')?.id;
    expect(call(world, acceptOffer, { id })).toEqual({
      message:
        'Congratulations on Fernwood Health! Today now lists 2 applications to withdraw first, then everyone to thank.',
    });
    const rules = new Set(call(world, getToday).actions.map((action) => action.rule));
    expect(rules.has('landing-withdraw')).toBe(true);
    expect(rules.has('silent-lead')).toBe(false);
  });
});

describe('goals', () => {
  test('are listed by term, the example left out', () => {
    const world = new World(sampleWorkbook);
    expect(call(world, getGoals).terms.map(({ term, isCurrent, goals }) => [term, isCurrent, goals.length])).toEqual([
      ['Fall 2026', true, 1],
      ['Spring 2027', false, 1],
    ]);
  });

  test('a counting goal is counted from what is on record in its term', () => {
    const world = new World(sampleWorkbook);
    call(world, saveGoal, {
      term: 'Fall 2026',
      starts: '2026-09-01',
      ends: '2026-12-31',
      goal: 'Send applications',
      counts: 'applications',
      target: 10,
    });
    const goals = call(world, getGoals).terms.flatMap((term) => term.goals);
    expect(goals.find((goal) => goal.goal === 'Send applications')).toMatchObject({
      counted: 3,
      target: 10,
      done: null,
    });
  });

  test('checking in writes the answer and what was learned', () => {
    const world = new World(sampleWorkbook);
    const id = call(world, getGoals).terms[0]?.goals[0]?.id;
    call(world, checkInGoal, { id, met: 'Mostly', reflection: 'Ask earlier' });
    expect(record(world, 'Networking Goals', 2, 'Fall 2026')).toMatchObject({
      'Did I meet them?': 'Mostly',
      Reflection: 'Ask earlier',
    });
    expect(refusal(world, checkInGoal, { id: 'gone', met: 'Yes' })).toMatch(/^row-changed/);
  });

  test('a term cannot end before it starts', () => {
    expect(
      refusal(new World(sampleWorkbook), saveGoal, { term: 'X', goal: 'Y', starts: '2026-12-01', ends: '2026-11-01' }),
    ).toBe('bad-input: The term ends before it starts. Check the two days.');
  });
});
