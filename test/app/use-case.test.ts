/** What a use case says of an argument that it cannot take. */
import { expect, test } from '@jest/globals';
import { saveContact } from '../../src/app/save-contact';
import { snoozeAction } from '../../src/app/snooze-action';
import { runUseCase } from '../../src/app/use-case';
import { sampleWorkbook } from '../fixtures/sample';
import { World } from './support/memory-ports';

test.each([
  [5, 'This is not what is expected here.'],
  [{}, 'id: This is needed and was not given. until: This is needed and was not given.'],
  [{ id: 'a', until: 'Friday' }, 'until: Give a date as 2026-11-23.'],
])('snoozing %j', (argument, message) => {
  const world = new World(sampleWorkbook);
  expect(runUseCase(world.ports(), snoozeAction, argument)).toEqual({ ok: false, code: 'bad-input', message });
});

test('a field of the wrong kind is named', () => {
  const world = new World(sampleWorkbook);
  expect(runUseCase(world.ports(), saveContact, { name: 'Zoe Park', keepInTouchEvery: 'often' })).toMatchObject({
    ok: false,
    code: 'bad-input',
    message: expect.stringMatching(/^keepInTouchEvery: /),
  });
});
