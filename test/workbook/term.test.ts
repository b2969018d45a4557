import { describe, expect, test } from '@jest/globals';
import { isTermName, termDays } from '../../src/workbook/term';

describe('the days of a term by its name', () => {
  test.each<readonly [string, string | null, string | null]>([
    ['Fall 2026', '2026-09-01', '2026-12-31'],
    ['Autumn 2026', '2026-09-01', '2026-12-31'],
    ['Spring 2027', '2027-01-01', '2027-05-31'],
    ['2027 Spring', '2027-01-01', '2027-05-31'],
    ['Summer 2027', '2027-06-01', '2027-08-31'],
    ['Winter 2027', '2027-01-01', '2027-03-31'],
    ['Winter 2026/27', '2026-12-01', '2027-02-28'],
    ['Winter 2027/2028', '2027-12-01', '2028-02-29'],
    ['Q1 2027', '2027-01-01', '2027-03-31'],
    ['2026 Q4', '2026-10-01', '2026-12-31'],
    ['H2 2026', '2026-07-01', '2026-12-31'],
    ["Fall '26", '2026-09-01', '2026-12-31'],
    ['Fall Semester 2026 (junior)', '2026-09-01', '2026-12-31'],
    ['November 2026', '2026-11-01', '2026-11-30'],
    ['Sep - Dec 2026', '2026-09-01', '2026-12-31'],
    ['Nov 2026 – Feb 2027', '2026-11-01', '2027-02-28'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['Herbst 2026', '2026-09-01', '2026-12-31'],
    ['Wintersemester 2026/27', '2026-10-01', '2027-03-31'],
    ['Junior Year – Fall', null, null],
    ['Fall', null, null],
    ['Term 1', null, null],
    ['', null, null],
  ])('%s', (name, starts, ends) => {
    expect(termDays(name, 'en_US')).toEqual({ starts, ends });
  });
});

describe('the name of a term against the name of a person', () => {
  test.each([
    'Junior Year',
    'junior year',
    'SOPHOMORE YEAR',
    'Senior year (2027)',
    'Fall 2026',
    'Fall',
    'Spring Semester',
    'Q1',
    'Q1 2027',
    '2026',
    '2026-2027',
    'Year 2',
    'Term 3',
    'Class of 2027',
    'Summer internship 2026',
    'Freshman',
    'Herbst 2026',
    '2026年 秋学期',
    'Primavera 2027',
    'November 2026',
  ])('term: %s', (text) => {
    expect(isTermName(text)).toBe(true);
  });

  test.each([
    'Summer Lee',
    'Autumn Reeves',
    'Junior Fernandez',
    'April Winter',
    'Winter Jones',
    'Priya Raman',
    'Google',
    'Rich Fall',
    '',
    'Applied',
  ])('no term: %s', (text) => {
    expect(isTermName(text)).toBe(false);
  });
});
