/** Writing down who knows whom: into a table of links, beside a drawn network, and when it is refused. */
import { describe, expect, test } from '@jest/globals';
import type { NetworkReport } from '../../src/api';
import { findIntroductions } from '../../src/app/find-introductions';
import { getNetwork } from '../../src/app/get-network';
import { saveLink } from '../../src/app/save-link';
import { runUseCase, type UseCase } from '../../src/app/use-case';
import type { Cell } from '../../src/domain/book';
import type { TabGrid, WorkbookSnapshot } from '../../src/workbook/grid';
import { sampleWorkbook } from '../fixtures/sample';
import { World } from './support/memory-ports';

const LINK_HEADERS = ['Person', 'Connected to', 'How they know each other'];

function tab(name: string, rows: readonly (readonly Cell[])[]): TabGrid {
  return { sheetId: 900 + name.length, name, isHidden: false, rows, formulas: null, backgrounds: null };
}

/** The sample with other tabs in place of its drawn network. */
function sampleWith(...tabs: readonly TabGrid[]): WorkbookSnapshot {
  return { ...sampleWorkbook, tabs: [...sampleWorkbook.tabs.filter(({ name }) => name !== 'Your Network'), ...tabs] };
}

function answer<Input, Value>(world: World, useCase: UseCase<Input, Value>, input?: unknown): string | Value {
  const result = runUseCase(world.ports(), useCase, input);
  return result.ok ? result.value : `${result.code}: ${result.message}`;
}

const save = (world: World, person: string, connectedTo: string, howTheyKnow?: string): unknown =>
  answer(world, saveLink, { person, connectedTo, ...(howTheyKnow === undefined ? {} : { howTheyKnow }) });

describe('saveLink', () => {
  test('adds a row below the last, with the names as Contacts has them; the network then has the link', () => {
    const world = new World(
      sampleWith(tab('Your Network', [LINK_HEADERS, ['Priya Raman', 'Leo Brandt', 'SwiftFest']])),
    );
    expect(save(world, 'dana whitfield', 'HERRERA, Tomas', '=1+1')).toEqual({
      message: 'Linked: Dana Whitfield and Tomás Herrera.',
    });
    expect(world.rows('Your Network')).toEqual([
      LINK_HEADERS,
      ['Priya Raman', 'Leo Brandt', 'SwiftFest'],
      ['Dana Whitfield', 'Tomás Herrera', '=1+1'],
    ]);
    const report = answer(world, getNetwork) as NetworkReport;
    const name = (index: number): string => report.people[index]?.name ?? '';
    const stated = report.links.filter(({ kind }) => kind === 'link');
    expect(stated.map(({ from, to, how }) => [name(from), name(to), how])).toEqual([
      ['Priya Raman', 'Leo Brandt', 'SwiftFest'],
      ['Dana Whitfield', 'Tomás Herrera', '=1+1'],
    ]);
  });

  test('a first name is enough where one person has it, a stranger stays as written, "me" is you', () => {
    const world = new World(sampleWith(tab('Your Network', [LINK_HEADERS])));
    expect(save(world, 'Priya', 'Kim Ito')).toEqual({ message: 'Linked: Priya Raman and Kim Ito.' });
    expect(save(world, 'kim ito', 'me')).toEqual({ message: 'Linked: Kim Ito and Me.' });
    expect(world.rows('Your Network').slice(1)).toEqual([
      ['Priya Raman', 'Kim Ito', ''],
      ['Kim Ito', 'Me', ''],
    ]);
  });

  test.each([
    [
      'a link that is there',
      'Leo Brandt',
      'Priya Raman',
      'duplicate: Leo Brandt and Priya Raman are linked already, in row 2 of Your Network. Nothing was added.',
    ],
    [
      'to oneself',
      'Leo Brandt',
      'brandt, leo',
      'bad-input: Both names mean Leo Brandt. Name two people who know each other.',
    ],
    ['you to yourself', 'me', 'Myself', 'bad-input: Both names mean you. Name two people who know each other.'],
    ['no name', 'Leo Brandt', '--', 'bad-input: "--" holds no name. Write the name of a person.'],
    ['nothing', '', 'Leo Brandt', 'bad-input: person: This may not be empty.'],
  ])('refuses %s, and writes nothing', (_, person, connectedTo, refusal) => {
    const rows = [LINK_HEADERS, ['Priya Raman', 'Leo Brandt', 'SwiftFest']];
    const world = new World(sampleWith(tab('Your Network', rows)));
    expect(save(world, person, connectedTo)).toBe(refusal);
    expect(world.rows('Your Network')).toEqual(rows);
  });

  test('two of a name: asks which one, and keeps the company with the name', () => {
    const contacts = tab('Contacts', [
      ['Contact', 'Company'],
      ['Ana Abe', 'Acme'],
      ['Ana Abe', 'Lattice'],
      ['Bo Chen', ''],
    ]);
    const world = new World({ ...sampleWorkbook, tabs: [contacts, tab('Your Network', [LINK_HEADERS])] });
    expect(save(world, 'Ana Abe', 'Bo Chen')).toBe(
      'which-contact: There are 2 people named Ana Abe. Write the company behind the name, such as Ana Abe (Acme).',
    );
    expect(save(world, 'Ana Abe (lattice)', 'Bo Chen')).toEqual({ message: 'Linked: Ana Abe (Lattice) and Bo Chen.' });
    expect(world.rows('Your Network')[1]).toEqual(['Ana Abe (Lattice)', 'Bo Chen', '']);
    expect(save(world, 'Bo Chen', 'Ana Abe (Lattice)')).toMatch(/^duplicate: /);
    expect(save(world, 'Bo Chen', 'Ana Abe (Acme)')).toEqual({ message: 'Linked: Bo Chen and Ana Abe (Acme).' });
  });

  test('a drawn network is left alone: run Set up first', () => {
    const world = new World(sampleWorkbook);
    expect(save(world, 'Leo Brandt', 'Priya Raman')).toBe(
      'missing-tab: The tab “Your Network” holds no table that can be written to. Run Set up, then try again.',
    );
    expect(world.snapshot).toEqual(sampleWorkbook);
  });

  test('beside a drawn network the table of links takes it; the drawn names stay in the network', () => {
    const world = new World({
      ...sampleWorkbook,
      tabs: [...sampleWorkbook.tabs, tab('Network Links', [LINK_HEADERS])],
    });
    const drawn = world.rows('Your Network');
    expect(save(world, 'Leo Brandt', 'Priya Raman')).toEqual({ message: 'Linked: Leo Brandt and Priya Raman.' });
    expect(world.rows('Network Links')[1]).toEqual(['Leo Brandt', 'Priya Raman', '']);
    expect(world.rows('Your Network')).toEqual(drawn);
    const report = answer(world, getNetwork) as NetworkReport;
    const drawnPeople = report.links.filter(({ kind }) => kind === 'drawn').map(({ to }) => report.people[to]?.name);
    expect(drawnPeople).toEqual(['Tomás Herrera', 'Aiko Tanaka']);
  });

  test('without the tab: run Set up first', () => {
    expect(save(new World(sampleWith()), 'Leo Brandt', 'Priya Raman')).toBe(
      'missing-tab: This spreadsheet has no Your Network tab yet. Run Set up, then try again.',
    );
  });
});

test('findIntroductions needs a company', () => {
  const world = new World(sampleWorkbook);
  expect(answer(world, findIntroductions, { company: ' ' })).toBe('bad-input: company: This may not be empty.');
  expect(answer(world, findIntroductions)).toMatch(/^bad-input: /);
});
