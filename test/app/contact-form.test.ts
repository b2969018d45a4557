/** What the contact form and the log ask of the server, over the course's sample workbook. */
import { describe, expect, test } from '@jest/globals';
import { findDuplicates } from '../../src/app/find-duplicates';
import { getContact } from '../../src/app/get-contact';
import { getPeople } from '../../src/app/get-people';
import { getSelection } from '../../src/app/get-selection';
import { logTouch } from '../../src/app/log-touch';
import { openWorkbook } from '../../src/app/open-workbook';
import { saveContact } from '../../src/app/save-contact';
import { runUseCase, type UseCase } from '../../src/app/use-case';
import type { Cell } from '../../src/domain/book';
import { sampleWorkbook } from '../fixtures/sample';
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

function rowOf(world: World, tab: string, text: string): readonly Cell[] {
  const row = world.rows(tab).find((cells) => cells[0] === text);
  if (row === undefined) throw new Error(`No ${text} in ${tab}`);
  return row;
}

function contactNamed(world: World, name: string) {
  const found = openWorkbook(world.ports()).book.contacts.find((contact) => contact.name === name);
  if (found === undefined) throw new Error(`No contact ${name}`);
  return found;
}

describe('the selected row', () => {
  test('is the contact that stands there, with what is told in free text', () => {
    const world = new World(sampleWorkbook);
    world.selection = { sheetName: 'Contacts', row: 5, column: 3 };
    const { contact, mentions, hasContacts, today } = call(world, getSelection);
    expect({ id: contact?.id, row: contact?.row, mentions, hasContacts, today }).toEqual({
      id: contactNamed(world, 'Priya Raman').key,
      row: 5,
      mentions: null,
      hasContacts: true,
      today: '2026-11-23',
    });
    expect(contact?.values).toMatchObject({
      name: 'Priya Raman',
      company: 'Lattice',
      email: 'priya.raman@lattice.example',
      knowsWhatIWant: false,
      keepInTouchEvery: null,
    });
  });

  test.each([
    ['nothing', null],
    ['a header', { sheetName: 'Contacts', row: 2, column: 1 }],
    ['an example', { sheetName: 'Contacts', row: 3, column: 1 }],
    ['a row below all', { sheetName: 'Contacts', row: 900, column: 1 }],
    ['another tab', { sheetName: 'Instructions', row: 5, column: 1 }],
  ])('%s is nobody', (_what, selection) => {
    const world = new World(sampleWorkbook);
    world.selection = selection;
    const { contact, mentions } = call(world, getSelection);
    expect({ contact, mentions }).toEqual({ contact: null, mentions: null });
  });

  test('an application names its company, and its contact where that is one', () => {
    const world = new World(sampleWorkbook);
    const { applications } = openWorkbook(world.ports()).book;
    const told = applications
      .filter((application) => !application.isExample)
      .map((application) => {
        world.selection = { sheetName: application.at.sheetName, row: application.at.row, column: 1 };
        const { contact, mentions } = call(world, getSelection);
        return [application.company, contact?.values.name ?? null, mentions?.company ?? null];
      });
    expect(told).toEqual([
      ['Fernwood Health', 'Leo Brandt', null],
      ['Lattice', 'Priya Raman', null],
      ['Copperline', 'Dana Whitfield', null],
      ['Quillworks', 'Tomás Herrera', null],
      ['Meridian Bank', null, 'Meridian Bank'],
      ['Bluegrain', null, 'Bluegrain'],
    ]);
  });
});

test('people are all contacts but the example, companies each once', () => {
  const world = new World(sampleWorkbook);
  const { people, companies } = call(world, getPeople);
  const { contacts } = openWorkbook(world.ports()).book;
  expect(people.map(({ name }) => name)).toEqual(
    contacts.filter(({ isExample }) => !isExample).map(({ name }) => name),
  );
  expect(new Set(companies.map((company) => company.toLowerCase())).size).toBe(companies.length);
  // A form gets them with the selected row, from the same reading.
  expect(call(world, getSelection, { names: true }).names).toEqual({ people, companies });
  expect(call(world, getSelection).names).toBeNull();
});

describe('duplicates', () => {
  test.each([
    ['a name in other letters', { name: 'RAMAN, Priya' }, ['name']],
    ['an address', { name: 'P', email: 'PRIYA.RAMAN@lattice.example' }, ['email']],
    ['a profile', { name: 'P', linkedIn: 'linkedin.com/in/priyaraman' }, ['linkedIn']],
    ['the name elsewhere', { name: 'Priya Raman', company: 'Orbit' }, []],
    ['nothing', {}, []],
  ])('by %s', (_what, input, expected) => {
    const world = new World(sampleWorkbook);
    expect(call(world, findDuplicates, input).map(({ because }) => because)).toEqual(expected);
  });

  test('a change that makes two rows one person is refused until it is allowed', () => {
    const world = new World(sampleWorkbook);
    const { key: id } = contactNamed(world, 'Dana Whitfield');
    const input = { id, email: 'priya.raman@lattice.example' };
    expect(refusal(world, saveContact, input)).toBe(
      'duplicate: Priya Raman in Contacts, row 5, would be the same person. Nothing was saved; change that row, or say that this is somebody else.',
    );
    expect(world.snapshot).toBe(sampleWorkbook);
    expect(call(world, saveContact, { ...input, allowDuplicate: true }).message).toBe('Saved: Dana Whitfield.');
  });
});

describe('a row that was changed meanwhile', () => {
  test('is not overwritten, and says which field', () => {
    const world = new World(sampleWorkbook);
    const { key: id, nextSteps } = contactNamed(world, 'Priya Raman');
    world.type('Contacts', 5, 4, 'Call her on Friday');
    const input = { id, nextSteps: 'Send the portfolio', seen: { nextSteps } };
    expect(refusal(world, saveContact, input)).toBe(
      'stale: Priya Raman was changed in the sheet since you opened it: Next Steps. Nothing was written. Look at both and choose.',
    );
    expect(call(world, getContact, { id }).values.nextSteps).toBe('Call her on Friday');
    // What the sheet says already is in nobody's way.
    expect(refusal(world, saveContact, { ...input, nextSteps: 'Call her on Friday' })).toBe('done');
    call(world, saveContact, { ...input, seen: { nextSteps: 'Call her on Friday' } });
    expect(world.rows('Contacts')[4]?.[3]).toBe('Send the portfolio');
  });

  test('other fields of it may have changed', () => {
    const world = new World(sampleWorkbook);
    const { key: id } = contactNamed(world, 'Priya Raman');
    world.type('Contacts', 5, 4, 'Call her on Friday');
    expect(refusal(world, saveContact, { id, iceBreaker: 'SwiftUI', seen: { iceBreaker: '' } })).toBe('done');
  });
});

describe('what Current Status alone tells', () => {
  test('is changed there, and added there', () => {
    const world = new World(sampleWorkbook);
    const { key: id, currentStatus } = contactNamed(world, 'Priya Raman');
    call(world, saveContact, { id, email: 'priya@orbit.example', phone: '(415) 555-0177' });
    expect(world.rows('Contacts')[4]?.[1]).toBe(
      `${currentStatus.replace('priya.raman@lattice.example', 'priya@orbit.example')}, (415) 555-0177`,
    );
    expect(
      world
        .rows('Contacts')[1]
        ?.slice(4)
        .filter((header) => header !== ''),
    ).toEqual([]);
  });

  test('what would be misread there gets a column of its own', () => {
    const world = new World(sampleWorkbook);
    call(world, saveContact, { name: 'Zoe Park', role: 'Grower', company: 'Orbit', howWeMet: 'She talked about bees' });
    const { role, company, howWeMet } = contactNamed(world, 'Zoe Park');
    expect({ role, company, howWeMet }).toEqual({ role: 'Grower', company: 'Orbit', howWeMet: '' });
    expect(rowOf(world, 'Contacts', 'Zoe Park')[1]).toBe('Grower at Orbit, She talked about bees');
    call(world, saveContact, { name: 'Amy Ito', role: 'Grower' });
    expect(contactNamed(world, 'Amy Ito')).toMatchObject({ role: 'Grower', company: '' });
  });

  test('is not torn apart to empty a field that it says twice', () => {
    const world = new World(sampleWorkbook);
    world.type('Contacts', 5, 2, 'iOS engineer at Lattice, Lattice since 2020');
    const { key: id } = contactNamed(world, 'Priya Raman');
    expect(refusal(world, saveContact, { id, company: '' })).toMatch(/^in-free-text: The company of Priya Raman/);
  });
});

describe('an address in the cell of the name', () => {
  test('stays there when the name is changed, and is not taken out unasked', () => {
    const world = new World(sampleWorkbook);
    world.type('Contacts', 5, 1, 'Priya Raman (priya@home.example)');
    world.type('Contacts', 5, 2, 'iOS engineer at Lattice');
    const { key: id, email } = contactNamed(world, 'Priya Raman');
    expect(email).toBe('priya@home.example');
    expect(refusal(world, saveContact, { id, email: '' })).toMatch(
      /^in-free-text: The e-mail address of Priya Raman is part of what you wrote into the name/,
    );
    call(world, saveContact, { id, name: 'Priya R. Raman' });
    expect(world.rows('Contacts')[4]?.[0]).toBe('Priya R. Raman (priya@home.example)');
  });
});

describe('logging', () => {
  test('adds a person who is new, in the same write', () => {
    const world = new World(sampleWorkbook);
    const input = {
      contact: 'Zoe Park',
      company: 'Orbit',
      channel: 'call',
      summary: '=Nice talk',
      nextStep: 'Send CV',
      addContact: true,
    };
    expect(call(world, logTouch, input).message).toBe(
      'Logged: =Nice talk, Zoe Park. Zoe Park is in your contacts now.',
    );
    expect(rowOf(world, 'Contacts', 'Zoe Park').slice(0, 4)).toEqual([
      'Zoe Park',
      'Orbit',
      '11/23/2026 - =Nice talk',
      'Send CV',
    ]);
    expect(call(world, logTouch, input).message).toBe('This was logged already: =Nice talk, Zoe Park.');
  });

  test('a chosen row settles which of two people of one name is meant', () => {
    const world = new World(sampleWorkbook);
    call(world, saveContact, { name: 'Priya Raman', company: 'Orbit' });
    expect(refusal(world, logTouch, { contact: 'Priya Raman' })).toMatch(/^which-contact/);
    const second = openWorkbook(world.ports()).book.contacts.find(({ company }) => company === 'Orbit');
    call(world, logTouch, { contact: 'Priya Raman', contactId: second?.key, summary: 'Talked about teams' });
    expect(world.rows('Contacts')[4]).toEqual(sampleWorkbook.tabs.find(({ name }) => name === 'Contacts')?.rows[4]);
    expect(world.rows('Contacts')[(second?.at.row ?? 0) - 1]?.[2]).toBe('11/23/2026 - Talked about teams');
  });
});
