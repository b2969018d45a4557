/** A write that was cut off between two cells is finished by the next one, unless somebody has changed a cell meanwhile. */
import { expect, test } from '@jest/globals';
import { logTouch } from '../../src/app/log-touch';
import type { Ports } from '../../src/app/ports';
import { runUseCase } from '../../src/app/use-case';
import type { Cell } from '../../src/domain/book';
import { tab, workbook } from '../fixtures/snapshot';
import { World } from './support/memory-ports';

const TALK = { contact: 'Ann Lee', channel: 'call', summary: 'Talked about the team' } as const;

/** Ports whose next write ends the run after its first block. */
function cutOff(world: World): Ports {
  const ports = world.ports();
  return {
    ...ports,
    workbook: {
      ...ports.workbook,
      write(plan) {
        const [first] = plan.patches;
        if (first === undefined) throw new Error('Nothing was to be written');
        ports.workbook.write({ ...plan, patches: [first] });
        throw new Error('Exceeded maximum execution time');
      },
    },
  };
}

function begin(): World {
  const world = new World(
    workbook(
      'en_US',
      tab('Contacts', [
        ['Contact', 'Last communication', 'Last contacted', 'Times talked'],
        ['Ann Lee', '', '', 2],
        ['Bo Ray', '', '', 1],
      ]),
      tab('Activity Log', [['When', 'Kind', 'Channel', 'Contact', 'Company', 'Summary', 'ID']]),
    ),
  );
  expect(runUseCase(cutOff(world), logTouch, TALK)).toMatchObject({ ok: false, code: 'unexpected' });
  return world;
}

const linesOf = (world: World, who: string): readonly (readonly Cell[])[] =>
  world.rows('Activity Log').filter((row) => row.includes(who));
const row = (world: World, number: number): readonly Cell[] => world.rows('Contacts')[number - 1] ?? [];

test('the next write finishes it, and asking again is no second conversation', () => {
  const world = begin();
  expect([linesOf(world, 'Ann Lee').length, row(world, 2)[3]]).not.toEqual([1, 3]);
  expect(runUseCase(world.ports(), logTouch, { ...TALK, contact: 'Bo Ray' })).toMatchObject({ ok: true });
  expect([linesOf(world, 'Ann Lee').length, row(world, 2)[3], row(world, 3)[3]]).toEqual([1, 3, 2]);
  expect(runUseCase(world.ports(), logTouch, TALK)).toMatchObject({ ok: true });
  expect([linesOf(world, 'Ann Lee').length, row(world, 2)[3]]).toEqual([1, 3]);
});

test('where the row is another one by now, the sheet is left as it is', () => {
  const world = begin();
  world.type('Contacts', 2, 1, 'Cy Fox');
  const before = row(world, 2);
  expect(runUseCase(world.ports(), logTouch, { ...TALK, contact: 'Bo Ray' })).toMatchObject({ ok: true });
  expect(row(world, 2)).toEqual(before);
  expect(world.logged).toContain('A write that was cut off is left as it is: its cells have changed');
});

test('what was begun days ago is not finished', () => {
  const world = begin();
  const before = row(world, 2);
  world.setTime('2026-11-26', 8 * 60);
  expect(runUseCase(world.ports(), logTouch, { ...TALK, contact: 'Bo Ray' })).toMatchObject({ ok: true });
  expect(row(world, 2)).toEqual(before);
});

test('what cannot be finished is tried twice, and then stops nobody any more', () => {
  const world = begin();
  const done: string[] = [];
  for (const who of ['Bo Ray', 'Bo Ray', 'Bo Ray']) {
    const ports = world.ports();
    const write: Ports['workbook']['write'] = (plan) => {
      const isOfAnn = plan.patches.some(({ values }) => values.flat().includes('Ann Lee') || values.flat().includes(3));
      if (isOfAnn)
        throw new Error('The data you entered in cell D2 violates the data validation rules set on this cell.');
      return ports.workbook.write(plan);
    };
    const result = runUseCase({ ...ports, workbook: { ...ports.workbook, write } }, logTouch, {
      ...TALK,
      contact: who,
    });
    done.push(result.ok ? 'logged' : result.code);
  }
  expect(done).toEqual(['unexpected', 'unexpected', 'logged']);
  expect(world.logged).toContain('A write that was cut off cannot be finished, and is left as it is');
});
