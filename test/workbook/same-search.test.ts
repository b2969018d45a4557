import { describe, expect, test } from '@jest/globals';
import type { Book } from '../../src/domain/book';
import { day } from '../../src/domain/day';
import type { WorkbookSnapshot } from '../../src/workbook/grid';
import { readWorkbook } from '../../src/workbook/read-workbook';
import { german, groupHeadings, renamedAndReordered, titlesAndExtras, withoutHeaders } from '../fixtures/same-search';
import { sampleWorkbook } from '../fixtures/sample';

const today = day('2026-11-21');

/** What was understood, without where it stands and in which words the person wrote dates and stages. */
function understood(book: Book) {
  return {
    contacts: book.contacts
      .filter((one) => !one.isExample)
      .map((one) => ({
        term: one.term,
        name: one.name,
        company: one.company,
        role: one.role,
        email: one.email,
        phone: one.phone,
        linkedIn: one.linkedIn,
        howWeMet: one.howWeMet,
        referredBy: one.referredBy,
        communications: one.communications,
        nextSteps: one.nextSteps.replace(/\d+[./]\d+[./]\d+/, '(a day)'),
        nextStepsDay: one.nextStepsDay,
        timesTalked: one.timesTalked ?? 0,
        ticks: [one.knowsWhatIWant, one.wouldReferMe, one.reference],
        key: one.key,
      })),
    applications: book.applications
      .filter((one) => !one.isExample)
      .map((one) => ({
        company: one.company,
        position: one.position,
        stage: one.stage,
        appliedOn: one.appliedOn,
        contact: one.contact,
        nextStep: one.nextStep.replace(/\d+[./]\d+[./]?\d*/, '(a day)'),
        nextStepDay: one.nextStepDay,
        interviewOn: one.interviewOn,
        notes: one.notes,
        key: one.key,
      })),
    goals: book.goals
      .filter((one) => !one.isExample)
      .map((one) => ({ term: one.term, starts: one.starts, ends: one.ends, goal: one.goal, met: one.met })),
    people: [...book.networkNames, ...book.network.flatMap((one) => [one.person, one.connectedTo])],
    calculators: Object.entries(book.calculators).map(([kind, one]) => [
      kind,
      one?.inputs.linkedInRequests?.value,
      one?.inputs.applications?.value,
      one?.inputs.meaningfulContacts?.value,
      one?.estimate?.value,
      one?.estimate?.isFormula,
    ]),
  };
}

const sample = understood(readWorkbook(sampleWorkbook, today).book);

describe('the same search in differently built sheets', () => {
  test.each<readonly [string, WorkbookSnapshot]>([
    ['renamed and reordered tabs and columns', renamedAndReordered],
    ['group headings instead of a status column', groupHeadings],
    ['titles, notes, merged sections, extra columns, en_GB', titlesAndExtras],
    ['German headers and dates', german],
  ])('%s: read alike', (_, snapshot) => {
    expect(understood(readWorkbook(snapshot, today).book)).toEqual(sample);
  });

  test('no headers: what can be told safely is read alike, the rest stays empty', () => {
    const { book, layout } = readWorkbook(withoutHeaders, today);
    const seen = understood(book);
    expect(seen).toEqual({
      ...sample,
      applications: sample.applications.map((one) => ({
        ...one,
        contact: '',
        nextStep: '',
        notes: '',
        nextStepDay: null,
        interviewOn: null,
      })),
    });
    expect(layout.tables.contacts?.headerRow).toBe(0);
    expect(book.tabs.find((one) => one.kind === 'contacts')?.headerRow).toBeNull();
  });

  test('only what is not a date cell or not a plain number is reported', () => {
    const problems = (snapshot: WorkbookSnapshot) =>
      readWorkbook(snapshot, today).book.problems.map((one) => [one.kind, one.field, one.written]);
    expect(problems(renamedAndReordered)).toEqual([]);
    expect(problems(groupHeadings)).toEqual([]);
    expect(problems(german)).toEqual([]);
    expect(problems(titlesAndExtras)).toEqual([
      ['text-day', 'appliedOn', '12/10/2026'],
      ['text-day', 'appliedOn', '05/10/2026'],
      ['text-day', 'appliedOn', '16/11/2026'],
      ['text-day', 'appliedOn', '01/07/2026'],
    ]);
  });
});
