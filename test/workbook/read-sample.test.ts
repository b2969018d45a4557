import { describe, expect, test } from '@jest/globals';
import { day } from '../../src/domain/day';
import { readWorkbook } from '../../src/workbook/read-workbook';
import { sampleWorkbook } from '../fixtures/sample';

const { book, layout } = readWorkbook(sampleWorkbook, day('2026-11-21'));

describe("the course's spreadsheet with a small search in it", () => {
  test('contacts: who, where, how to reach them, under which term', () => {
    expect(
      book.contacts.map((one) => [
        one.at.row,
        one.term,
        one.name,
        one.role,
        one.company,
        one.email,
        one.phone,
        one.linkedIn,
      ]),
    ).toEqual([
      [3, null, 'Example: Jamie Doe', 'Engineer', 'Example Inc.', 'jamie@example.com', '', ''],
      [
        5,
        'Sophomore Year',
        'Priya Raman',
        'iOS engineer',
        'Lattice',
        'priya.raman@lattice.example',
        '',
        'linkedin.com/in/priyaraman',
      ],
      [6, 'Sophomore Year', 'Marcus Oyelaran', 'Recruiter', 'Fernwood Health', '', '(415) 555-0133', ''],
      [7, 'Sophomore Year', 'Dana Whitfield', 'Staff engineer', 'Copperline', 'dana@copperline.example', '', ''],
      [9, 'Junior Year', 'Tomás Herrera', 'Founder', 'Quillworks', 'tomas@quillworks.example', '', ''],
      [10, 'Junior Year', 'Aiko Tanaka', 'Data scientist', 'Meridian Bank', '', '', ''],
      [11, 'Junior Year', 'Leo Brandt', 'Senior dev', 'Fernwood Health', '', '', 'linkedin.com/in/leobrandt'],
    ]);
    expect(book.contacts.filter((one) => one.isExample).map((one) => one.name)).toEqual(['Example: Jamie Doe']);
    expect(book.contacts.map((one) => one.howWeMet)).toEqual([
      'met at career fair',
      'met at SwiftFest',
      'career fair',
      'my mentor',
      'Met through Dana',
      'alumni panel',
      '',
    ]);
    expect(book.contacts.map((one) => one.referredBy)).toEqual(['', '', '', '', 'Dana Whitfield', '', '']);
  });

  test('contacts: what was said when, and what is next', () => {
    expect(
      book.contacts.map((one) => [
        one.communications[0]?.day ?? null,
        one.communications[0]?.text ?? '',
        one.nextStepsDay,
      ]),
    ).toEqual([
      ['2026-01-15', 'talked about the internship program', null],
      ['2026-09-14', 'coffee chat, she offered to look at my portfolio', null],
      ['2026-10-30', 'phone call about new grad roles, will refer me', '2026-11-24'],
      ['2026-11-18', 'mentoring call, went through system design', null],
      ['2026-08-02', 'intro email', null],
      [null, '', null],
      ['2026-11-20', 'onsite interview loop, he was the panel lead', null],
    ]);
  });

  test('applications: stages from the course’s words, the interview from the next step', () => {
    expect(
      book.applications.map((one) => [
        one.at.row,
        one.company,
        one.position,
        one.stage,
        one.stageText,
        one.appliedOn,
        one.interviewOn,
        one.nextStepDay,
      ]),
    ).toEqual([
      [
        3,
        'Fernwood Health',
        'Software Engineer, New Grad',
        'Interview Set',
        'Actively interviewing',
        '2026-10-12',
        '2026-11-20',
        null,
      ],
      [4, 'Lattice', 'iOS Engineer I', 'Trying-To', 'Applied', '2026-10-05', null, null],
      [5, 'Copperline', 'Backend Engineer', 'Trying-To', 'Applied', '2026-11-16', null, null],
      [6, 'Quillworks', 'Full-stack Developer', 'Uncalled', 'Going to apply', null, null, null],
      [7, 'Meridian Bank', 'Junior Data Engineer', 'Uncalled', 'Going to apply', null, null, null],
      [8, 'Bluegrain', 'QA Engineer', 'Closed', 'No longer pursuing', '2026-07-01', null, null],
    ]);
  });

  test('goals with the days of their terms, and the names of the picture', () => {
    expect(book.goals.map((one) => [one.term, one.starts, one.ends, one.met, one.isExample])).toEqual([
      ['Example: Fall', null, null, 'Met 4, coffee with 2', true],
      ['Fall 2026', '2026-09-01', '2026-12-31', '', false],
      ['Spring 2027', '2027-01-01', '2027-05-31', '', false],
    ]);
    expect(book.networkNames).toEqual([
      'Dana Whitfield',
      'Tomás Herrera',
      'Leo Brandt',
      'Marcus Oyelaran',
      'Priya Raman',
      'Aiko Tanaka',
    ]);
  });

  test('both calculators, their boxes and the sheet’s own estimate', () => {
    const values = Object.values(book.calculators).map((one) => [
      one?.inputs.linkedInRequests?.value,
      one?.inputs.applications?.value,
      one?.inputs.meaningfulContacts?.value,
      one?.linkedInCounts,
      one?.estimate?.value,
      one?.estimate?.isFormula,
    ]);
    expect(values).toEqual([
      [85, 22, 3, 'requests', 0.48, true],
      [85, 22, 3, 'requests', 0.96, true],
    ]);
  });

  test('nothing is reported as unreadable, and every table knows its columns', () => {
    expect(book.problems).toEqual([]);
    expect(layout.tables.contacts?.columns).toEqual({ name: 1, currentStatus: 2, lastCommunication: 3, nextSteps: 4 });
    expect(layout.tables.applications?.columns).toEqual({
      company: 1,
      position: 2,
      stage: 3,
      appliedOn: 4,
      contact: 5,
      nextStep: 6,
      notes: 7,
    });
    expect(layout.tables.goals?.columns).toEqual({ term: 1, goal: 2, met: 3 });
    expect(layout.tables.network).toBeUndefined();
  });
});
