import { describe, expect, test } from '@jest/globals';
import { firstName, namesIn, plainCompany, plainPerson } from '../../src/domain/names';

describe('names as they are compared', () => {
  test.each([
    ['  Tomás   HERRERA ', 'tomas herrera'],
    ['Herrera, Tomas', 'tomas herrera'],
    ['Dr. Mary Smith', 'mary smith'],
    ['Mary Smith, PhD', 'mary smith'],
    ['Mary Jo Smith, MBA, PMP®', 'mary jo smith'],
    ['Jane Doe, SHRM-CP', 'jane doe'],
    ['Jane Doe, Ph.D., CFA', 'jane doe'],
    ['Ana Lima (she/her)', 'ana lima'],
    ['GARCÍA LÓPEZ, ANA', 'ana garcia lopez'],
    ['García López, Ana', 'ana garcia lopez'],
    ["Sean O'Neil", 'sean oneil'],
    ['Søren Łukasz', 'soren lukasz'],
    ['王芳', '王芳'],
    ['Dr', 'dr'],
    ['', ''],
  ])('%s: %s', (name, plain) => {
    expect(plainPerson(name)).toBe(plain);
  });

  test.each([
    ['Acme, Inc.', 'acme'],
    ['ACME Co. Ltd', 'acme'],
    ['Johnson & Johnson', 'johnson and johnson'],
    ['Zürich GmbH', 'zurich'],
    ['Inc', 'inc'],
  ])('%s: %s', (name, plain) => {
    expect(plainCompany(name)).toBe(plain);
  });
});

test.each([
  ['Leo Brandt', ['Leo Brandt']],
  ['Leo Brandt, Marcus Oyelaran', ['Leo Brandt', 'Marcus Oyelaran']],
  ['Leo Brandt & Ann; Bo Ray', ['Leo Brandt', 'Ann', 'Bo Ray']],
  ['Smith, Mary', ['Smith, Mary']],
  ['Leo (panel lead) and me', ['Leo']],
  [' - ', []],
  ['', []],
])('the people named in "%s"', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test.each([
  ['Leo Brandt', 'Leo'],
  ['Dr. Mary Smith', 'Mary'],
  ['Prof. Dr. Anna Maria Berg', 'Anna'],
  ['Smith, Mary', 'Mary'],
  ['Mary Smith, PhD', 'Mary'],
  ['Jane Doe, CFA', 'Jane'],
  ['Jane Doe, MBA PMP', 'Jane'],
  ['🚀 Tom Hill 🌱', 'Tom'],
  ['王芳', '王芳'],
  ['김민준', '김민준'],
  ['Cher', 'Cher'],
  ['LEO BRANDT', 'Leo'],
  ['leo brandt', 'Leo'],
  ['DJ Khaled', 'DJ'],
  ['J. Robert Oppenheimer', 'Robert'],
  ['Jean-Luc Picard', 'Jean-Luc'],
  ['Robert "Bob" Stone', 'Robert'],
  ['Priya (recruiter)', 'Priya'],
  ['Ann & Bob Lee', 'Ann and Bob'],
  ['Lee, Ann & Bob', 'Ann and Bob'],
  ['ann and BOB lee', 'Ann and Bob'],
  ['Mr. & Mrs. Lee', 'Mr. & Mrs. Lee'],
  ['Anders Sandberg', 'Anders'],
  ['Dr. Patel', 'Dr. Patel'],
  ['Prof. Dr. Patel', 'Prof. Dr. Patel'],
  ['Uncle Dave', 'Uncle Dave'],
  ['recruiter@bigco.example', ''],
  ['coach miller', 'Coach Miller'],
  ['Acme, Inc.', 'Acme'],
  ['', ''],
])('in a greeting %s is %s', (name, first) => {
  expect(firstName(name)).toBe(first);
});
