import { expect, test } from '@jest/globals';
import { readNameCell } from '../../src/domain/name-cell';

test.each([
  ['Hal Berg', 'Hal Berg', '', '', ''],
  ['Hal, hal@orbit.example', 'Hal', 'hal@orbit.example', '', ''],
  ['Hal Berg <hal@orbit.example>', 'Hal Berg', 'hal@orbit.example', '', ''],
  ['Hal Berg (hal@orbit.example)', 'Hal Berg', 'hal@orbit.example', '', ''],
  ['hal@orbit.example - Hal Berg', 'Hal Berg', 'hal@orbit.example', '', ''],
  ['Ana (+1 415 555 0100)', 'Ana', '', '+1 415 555 0100', ''],
  [
    'Ana Abe, https://www.linkedin.com/in/ana-abe/, ana@orbit.example, 415-555-0100',
    'Ana Abe',
    'ana@orbit.example',
    '415-555-0100',
    'https://www.linkedin.com/in/ana-abe/',
  ],
  // Nothing else to call them.
  ['hal@orbit.example', 'hal@orbit.example', 'hal@orbit.example', '', ''],
  // No address in sight: the text is the person's, whatever it says.
  ['Sam 2nd floor', 'Sam 2nd floor', '', '', ''],
  ['Kim (she/her)', 'Kim (she/her)', '', '', ''],
  ['Kim, met 2026-11-20', 'Kim, met 2026-11-20', '', '', ''],
  ['Smith, Mary', 'Smith, Mary', '', '', ''],
  ['Smith, Mary, mary@orbit.example', 'Smith, Mary', 'mary@orbit.example', '', ''],
  [' Ana  Abe ', ' Ana  Abe ', '', '', ''],
])('%s', (text, name, email, phone, linkedIn) => {
  expect(readNameCell(text)).toEqual({ name, email, phone, linkedIn });
});
