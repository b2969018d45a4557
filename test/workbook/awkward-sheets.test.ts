/** Real people's ways of keeping a sheet, one at a time. */
import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../src/domain/book';
import { day } from '../../src/domain/day';
import { canonicalHeaders } from '../../src/domain/tabs';
import { cellOf, columnLetters } from '../../src/workbook/cell-of';
import { readWorkbook } from '../../src/workbook/read-workbook';
import { on, tab, workbook } from '../fixtures/snapshot';

const today = day('2026-11-21');
type Rows = readonly (readonly Cell[])[];

function read(name: string, rows: Rows, locale = 'en_US') {
  return readWorkbook(workbook(locale, tab(name, rows)), today);
}
const people = (rows: Rows) => read('Contacts', rows).book.contacts.map((one) => [one.term, one.name]);
const leads = (rows: Rows, name = 'Applications') =>
  read(name, rows).book.applications.map((one) => [one.company, one.stage]);
const CONTACT_HEADER = ['Contact', 'Current Status', 'Last communication', 'Next Steps'];

describe('section rows against people with nothing else filled in', () => {
  test('a person alone in a row is a planned contact', () => {
    expect(
      people([
        CONTACT_HEADER,
        ['Junior Year'],
        ['Priya Raman', 'Engineer', '9/14 coffee'],
        ['Leo Brandt'],
        ['Dr. Ana de la Cruz'],
        ['Summer Lee'],
        ['王小明'],
        ['jamie'],
        [],
        ['Fall 2026'],
        ['Marcus Oyelaran'],
        ['Aiko Tanaka', 'Data scientist'],
      ]),
    ).toEqual([
      ['Junior Year', 'Priya Raman'],
      ['Junior Year', 'Leo Brandt'],
      ['Junior Year', 'Dr. Ana de la Cruz'],
      ['Junior Year', 'Summer Lee'],
      ['Junior Year', '王小明'],
      ['Junior Year', 'jamie'],
      ['Fall 2026', 'Marcus Oyelaran'],
      ['Fall 2026', 'Aiko Tanaka'],
    ]);
  });

  test('groups, titles with a colon or a number are sections', () => {
    const sections = [
      'People I met at WWDC',
      'Alumni',
      'Recruiters:',
      'CAREER FAIR CONTACTS',
      'Year 2',
      'Friends & family',
      'To reach out to',
      'LinkedIn connections',
    ];
    const rows = sections.flatMap((title) => [[title], ['Priya Raman', 'Engineer', '', '']]);
    expect(people([CONTACT_HEADER, ...rows])).toEqual(sections.map((title) => [title, 'Priya Raman']));
  });

  test('companies alone after a gap and over fuller rows are sections where that is the pattern', () => {
    expect(
      people([CONTACT_HEADER, [], ['Google'], ['Priya Raman', 'Engineer'], [], ['Stripe'], ['Leo Brandt', 'Engineer']]),
    ).toEqual([
      ['Google', 'Priya Raman'],
      ['Stripe', 'Leo Brandt'],
    ]);
    expect(
      people([
        CONTACT_HEADER,
        ['Make School'],
        ['Priya Raman', 'Engineer'],
        [],
        ['Tech Ladies'],
        ['Leo Brandt', 'Engineer'],
      ]),
    ).toEqual([
      ['Make School', 'Priya Raman'],
      ['Tech Ladies', 'Leo Brandt'],
    ]);
    // A planned contact among the others: no heading is meant.
    expect(
      people([CONTACT_HEADER, [], ['Ana Lima'], ['Priya Raman', 'Engineer'], ['Bo Chen'], ['Leo Brandt', 'Engineer']]),
    ).toEqual([
      [null, 'Ana Lima'],
      [null, 'Priya Raman'],
      [null, 'Bo Chen'],
      [null, 'Leo Brandt'],
    ]);
    expect(people([CONTACT_HEADER, ['Priya Raman', 'Engineer'], [], ['Cher'], ['Leo Brandt', 'Engineer']])).toEqual([
      [null, 'Priya Raman'],
      [null, 'Cher'],
      [null, 'Leo Brandt'],
    ]);
  });

  test('a term above the header counts, a title does not', () => {
    expect(people([['Contacts'], ['Sophomore Year'], CONTACT_HEADER, ['Priya Raman', 'Engineer']])).toEqual([
      ['Sophomore Year', 'Priya Raman'],
    ]);
    expect(people([['My contacts'], CONTACT_HEADER, ['Priya Raman', 'Engineer']])).toEqual([[null, 'Priya Raman']]);
  });

  test('unticked boxes and IDs in a row say nothing', () => {
    const header = ['Contact', 'Current Status', 'Reference ☑', 'Times talked', 'ID'];
    expect(
      people([
        header,
        ['Junior Year', '', false, 0, ''],
        ['Ana Lima', '', false, 0, 'c-1'],
        ['', '', false, 0, 'c-2'],
        ['', '', false, 0, ''],
      ]),
    ).toEqual([['Junior Year', 'Ana Lima']]);
  });
});

describe('example rows', () => {
  test.each([
    ['Example: Jamie Doe', true],
    ['EXAMPLE - Jamie', true],
    ['Ex: Jamie', true],
    ['e.g. Jamie', true],
    ['(example) Jamie', true],
    ['Jamie Roe (example)', true],
    ['Jane Doe', true],
    ['Beispiel: Max', true],
    ['Exemple : Marie', true],
    ['例：山田太郎', true],
    ['Exa Mple', false],
    ['Ex Libris', false],
    ['Egon Sample', false],
    ['Samplesmith Ann', false],
  ])('%s: %s', (name, isExample) => {
    const { book } = read('Contacts', [CONTACT_HEADER, [name, 'Engineer at Acme', '', 'Send resume']]);
    expect(book.contacts.map((one) => [one.name, one.isExample])).toEqual([[name, isExample]]);
  });

  test('rows under an Examples heading are examples until the next heading', () => {
    const { book } = read('Contacts', [
      CONTACT_HEADER,
      ['Examples'],
      ['Pat Roe', 'Engineer'],
      ['Junior Year'],
      ['Ana Lima', 'Engineer'],
    ]);
    expect(book.contacts.map((one) => [one.name, one.isExample])).toEqual([
      ['Pat Roe', true],
      ['Ana Lima', false],
    ]);
  });
});

describe('applications', () => {
  test('group headings beside a status column: the status wins where there is one', () => {
    expect(
      leads([
        ['Company', 'Position', 'Status'],
        ['Applied (2)'],
        ['Acme', 'Engineer', ''],
        ['Bolt', 'Engineer', 'Rejected'],
        ['Wishlist:', '', ''],
        ['Crux', '', ''],
        ['Applied Materials', '', ''],
        ['Going to apply', '', ''],
        ['Dyno', 'Engineer', '?'],
      ]),
    ).toEqual([
      ['Acme', 'Trying-To'],
      ['Bolt', 'Rejected'],
      ['Crux', 'Uncalled'],
      ['Applied Materials', 'Uncalled'],
      ['Dyno', 'Uncalled'],
    ]);
  });

  test('a group heading with its count in the next cell', () => {
    expect(
      leads([
        ['Company', 'Position'],
        ['Wishlist', 2],
        ['Acme', 'Engineer'],
        ['Applied', 1],
        ['Bolt', 'Engineer'],
      ]),
    ).toEqual([
      ['Acme', 'Uncalled'],
      ['Bolt', 'Trying-To'],
    ]);
  });

  test('tables under one another, each with columns of its own', () => {
    const { book } = read('Job Search', [
      ['', 'ACTIVELY INTERVIEWING'],
      ['', 'Company', 'Position', 'Status'],
      ['', 'Acme', 'SWE', 'Onsite 11/30'],
      [],
      ['', 'APPLIED'],
      ['', 'Company', 'Position', 'Date Applied'],
      ['', 'Bolt', 'SWE', on('2026-10-02')],
      ['', 'NO LONGER PURSUING'],
      ['', 'Company', 'Position', 'Status'],
      ['', 'Dyno', 'SWE', 'rejected after phone screen'],
    ]);
    expect(book.applications.map((one) => [one.company, one.stage, one.appliedOn])).toEqual([
      ['Acme', 'Interview Set', null],
      ['Bolt', 'Trying-To', '2026-10-02'],
      ['Dyno', 'Rejected', null],
    ]);
    expect(book.problems).toEqual([]);
  });

  test('the first of tables under one another is read, however much more the second one says', () => {
    const { book, layout } = read('Applications', [
      ['Company', 'Stage'],
      ['Acme', 'Offer'],
      [],
      ['Company', 'Location', 'Stage', 'Stage since', 'Interview on', 'Notes'],
      ['Bolt', 'Berlin', 'Applied'],
    ]);
    expect(book.applications.map((one) => [one.company, one.stage, one.location])).toEqual([
      ['Acme', 'Offer', ''],
      ['Bolt', 'Trying-To', 'Berlin'],
    ]);
    expect(layout.tables.applications?.headerRow).toBe(1);
  });

  test('a status merged over several companies, left of them', () => {
    expect(
      leads([
        ['Status', 'Company', 'Position'],
        ['Interviewing', 'Acme', 'Engineer'],
        ['', 'Bolt', 'Engineer'],
        ['Applied', 'Crux', 'Engineer'],
        ['', 'Dyno', 'Engineer'],
      ]),
    ).toEqual([
      ['Acme', 'Interview Set'],
      ['Bolt', 'Interview Set'],
      ['Crux', 'Trying-To'],
      ['Dyno', 'Trying-To'],
    ]);
  });

  test('a status nobody knows is reported, its row read all the same', () => {
    const { book, layout } = read('Applications', [
      ['Company', 'Status', 'Date applied'],
      ['Acme', 'Tryng-To', 'soonish'],
      ['Bolt', 'Applied', '10/12/2026'],
      ['#REF!', 'Applied', '#N/A'],
    ]);
    expect(book.applications.map((one) => [one.company, one.stage, one.stageText, one.appliedOn])).toEqual([
      ['Acme', null, 'Tryng-To', null],
      ['Bolt', 'Trying-To', 'Applied', '2026-10-12'],
      ['', 'Trying-To', 'Applied', null],
    ]);
    expect(book.problems.map((one) => [one.kind, one.field, one.row, one.written, one.understood ?? null])).toEqual([
      ['formula-error', 'company', 4, '#REF!', null],
      ['formula-error', 'appliedOn', 4, '#N/A', null],
      ['unknown-stage', 'stage', 2, 'Tryng-To', null],
      ['not-a-day', 'appliedOn', 2, 'soonish', null],
      ['text-day', 'appliedOn', 3, '10/12/2026', '2026-10-12'],
    ]);
    const place = { tab: 'applications', sheetName: 'Applications', column: null } as const;
    expect(cellOf(layout, { ...place, row: 2, field: 'stage' })).toBe('B2');
    expect(cellOf(layout, { ...place, row: 2, field: 'why' })).toBe('A2');
    expect(cellOf(layout, { ...place, row: null, field: 'stage' })).toBe('B1');
    expect(cellOf(layout, { ...place, row: null, field: null })).toBeNull();
    expect(cellOf(layout, { ...place, row: 7, field: null, column: 28 })).toBe('AB7');
  });

  test('a next step tells when it is due and when the interview is', () => {
    const { book } = read('Applications', [
      ['Company', 'Next step'],
      ['Acme', 'Phone screen 11/24 at 2pm'],
      ['Bolt', 'Onsite was 11/20, wait for recruiter'],
      ['Crux', 'Follow up on 12/1'],
      ['Dyno', 'Email Sam 1/5 about interview prep'],
      ['Echo', on('2026-11-30')],
      ['Fern', 'Sent thank-you 11/18, call again 11/25'],
      ['Gale', 'Read their blog'],
    ]);
    expect(book.applications.map((one) => [one.company, one.nextStepDay, one.interviewOn])).toEqual([
      ['Acme', '2026-11-24', '2026-11-24'],
      ['Bolt', null, '2026-11-20'],
      ['Crux', '2026-12-01', null],
      ['Dyno', '2027-01-05', null],
      ['Echo', '2026-11-30', null],
      ['Fern', '2026-11-25', null],
      ['Gale', null, null],
    ]);
  });
});

describe('headers', () => {
  test('canonical headers never swap with near ones, in whatever order they stand', () => {
    for (const kind of ['contacts', 'applications', 'goals', 'log', 'network'] as const) {
      const headers = [...canonicalHeaders(kind)].reverse();
      const { layout } = read('Sheet1', [headers, headers.map((_, index) => `v${index}`)]);
      const columns = Object.values(layout.tables[kind]?.columns ?? {});
      expect([kind, columns.length]).toEqual([kind, headers.length]);
      expect([...columns].sort((one, other) => one - other)).toEqual(headers.map((_, index) => index + 1));
      expect(Object.keys(layout.tables)).toEqual([kind]);
    }
  });

  test('canonical next to synonym: the canonical column is the field', () => {
    const { layout } = read('Contacts', [
      [
        'Name',
        'Last contact',
        'Last contacted',
        'Last communication',
        'Status',
        'Current Status',
        'Next',
        'Next Steps',
        'Next follow-up',
        'Follow up',
      ],
      ['Ana Lima', '', '', '', '', '', '', '', '', ''],
    ]);
    expect(layout.tables.contacts?.columns).toEqual({
      name: 1,
      lastContacted: 3,
      lastCommunication: 4,
      currentStatus: 6,
      nextSteps: 8,
      nextFollowUp: 9,
    });
  });

  test('what looks like a column and is another stays unread', () => {
    const { layout } = read('Job tracker', [
      ['Company', 'Contact email', 'Contact phone', 'Deadline', 'Interview notes', 'Job ID', 'Status'],
      ['Acme', '', '', '', '', '', 'Applied'],
    ]);
    expect(layout.tables.applications?.columns).toEqual({ company: 1, stage: 7 });
  });

  test('two columns of one name are reported, the first is read', () => {
    const { book, layout } = read('Contacts', [
      ['Contact', 'Notes', 'notes ', 'Email', 'E-mail'],
      ['Ana Lima', '', '', 'a@x.example', 'b@x.example'],
    ]);
    expect(book.tabs[0]?.duplicateHeaders).toEqual([{ header: 'Notes', columns: [2, 3] }]);
    expect(layout.tables.contacts?.columns).toEqual({ name: 1, email: 4 });
  });

  test('the better of two candidates is read, the other one left alone', () => {
    const rows = (name: string): Rows => [CONTACT_HEADER, [name, 'Engineer']];
    const book = readWorkbook(
      workbook(
        'en_US',
        tab('contacts 2025', rows('Old Friend')),
        tab('Contacts 2026', rows('New Friend')),
        tab('Contacts (old)', rows('Older Friend')),
      ),
      today,
    ).book;
    expect(book.contacts.map((one) => one.name)).toEqual(['New Friend']);
    const copies = readWorkbook(
      workbook('en_US', tab('Copy of Contacts', rows('Copied Friend')), tab('Contacts', rows('True Friend'))),
      today,
    ).book;
    expect(copies.contacts.map((one) => one.name)).toEqual(['True Friend']);
  });

  test("a stranger's tabs are taken for nothing", () => {
    const { book } = readWorkbook(
      workbook(
        'en_US',
        tab('Budget', [
          ['Item', 'Cost', 'Date'],
          ['Rent', 900, on('2026-11-01')],
        ]),
        tab('Recipes', [
          ['Name', 'Minutes'],
          ['Soup', 30],
        ]),
        tab('Sheet3', []),
      ),
      today,
    );
    expect(book.tabs).toEqual([]);
    expect([book.contacts, book.applications, book.goals, book.log, book.network]).toEqual([[], [], [], [], []]);
  });

  test('two-line and long headers, and headers below notes', () => {
    const { layout } = read('Sheet1', [
      ['Use this tab to keep track of contacts you make or are planning on making during each term!'],
      [],
      [
        '',
        'Contact\n(name)',
        'Current Status\n(company/role, how you met)',
        'Last communication: date + overview',
        'Next Steps / action items',
      ],
      ['', 'Ana Lima', 'Engineer', '', ''],
    ]);
    expect(layout.tables.contacts).toMatchObject({
      headerRow: 3,
      columns: { name: 2, currentStatus: 3, lastCommunication: 4, nextSteps: 5 },
    });
  });
});

describe('dates of a workbook that contradicts its locale', () => {
  test('03/04 is reported as ambiguous, and only there', () => {
    const rows = (first: string): Rows => [
      CONTACT_HEADER,
      ['Ana Lima', '', `${first} call`, ''],
      ['Bo Chen', '', '03/04/2026 coffee', ''],
    ];
    const seen = (first: string) =>
      read('Contacts', rows(first)).book.contacts.map((one) =>
        one.communications.map(({ day: on, ambiguous }) => [on, ambiguous]),
      );
    expect(seen('10/30/2026')).toEqual([[['2026-10-30', false]], [['2026-03-04', false]]]);
    expect(seen('30/10/2026')).toEqual([[['2026-10-30', false]], [['2026-03-04', true]]]);
  });
});

describe('Last communication', () => {
  test.each<readonly [Cell, readonly (readonly [string, string])[], string | null]>([
    ['10/12 - coffee, she offered an intro', [['2026-10-12', 'coffee, she offered an intro']], null],
    ['Coffee on 10/12', [['2026-10-12', 'Coffee']], null],
    [
      '9/14 coffee; 10/2 call',
      [
        ['2026-10-02', 'call'],
        ['2026-09-14', 'coffee'],
      ],
      null,
    ],
    [
      '11/2 call\n10/1 emailed resume\n9/1 met',
      [
        ['2026-11-02', 'call'],
        ['2026-10-01', 'emailed resume'],
        ['2026-09-01', 'met'],
      ],
      null,
    ],
    [
      'Coffee 9/14, call 10/2',
      [
        ['2026-10-02', 'call'],
        ['2026-09-14', 'Coffee'],
      ],
      null,
    ],
    ['10/12 - coffee. Next call 12/5', [['2026-10-12', 'coffee. Next call']], null],
    ['12/5/2026 lunch', [], '2026-12-05'],
    ['talked last week at 5pm', [], null],
    [on('2026-11-02'), [['2026-11-02', '']], null],
    [on('2026-12-02'), [], '2026-12-02'],
    [46307, [['2026-10-12', '']], null],
    ['', [], null],
  ])('%j', (cell, past, future) => {
    const { book } = read('Contacts', [CONTACT_HEADER, ['Ana Lima', 'Engineer', cell, 'Call']]);
    const [contact] = book.contacts;
    expect(contact?.communications.map((one) => [one.day, one.text])).toEqual(past);
    expect(contact?.communicationInFuture).toBe(future);
  });
});

describe('columns that hold a day and more', () => {
  test('one column "Last contact" for day and remark', () => {
    const { book } = read('Contacts', [
      ['Name', 'Last Contact'],
      ['Ana Lima', '11/2 - coffee, she knows the team'],
      ['Bo Chen', '11/3/2026'],
      ['Cy Young', on('2026-11-04')],
    ]);
    expect(book.contacts.map((one) => [one.lastContacted, one.lastCommunication, one.communications])).toEqual([
      [
        '2026-11-02',
        '11/2 - coffee, she knows the team',
        [{ day: '2026-11-02', text: 'coffee, she knows the team', ambiguous: false }],
      ],
      ['2026-11-03', '11/3/2026', [{ day: '2026-11-03', text: '', ambiguous: false }]],
      ['2026-11-04', '', []],
    ]);
    expect(book.problems.map((one) => [one.kind, one.row])).toEqual([['text-day', 3]]);
  });

  test('applied on the first day told, last active on the last', () => {
    const { book } = read('Applications', [
      ['Company', 'Applied on', 'Last activity'],
      ['Acme', '10/12, again 10/20', '10/12 applied, 10/20 recruiter wrote'],
    ]);
    expect(book.applications.map((one) => [one.appliedOn, one.lastActivity])).toEqual([['2026-10-12', '2026-10-20']]);
    expect(book.problems).toEqual([]);
  });
});

describe('network, goals and log', () => {
  test('a picture of names with remarks, arrows and groups', () => {
    const { book } = read('Your Network', [
      ['Your Network'],
      ['Dana Whitfield (mentor)', '', 'Friends'],
      ['ME', '→', 'Leo Brandt - Fernwood Health'],
      ['Fill this in with your contacts!', '', 'Dana Whitfield'],
      ['Priya Raman\nAiko Tanaka'],
    ]);
    expect(book.networkNames).toEqual(['Dana Whitfield', 'Leo Brandt', 'Priya Raman', 'Aiko Tanaka']);
    expect(book.tabs.map((one) => [one.kind, one.usable])).toEqual([['network', false]]);
  });

  test('one term merged over its goals; terms as section rows', () => {
    const goals = (rows: Rows) => read('Networking Goals', rows).book.goals.map((one) => [one.term, one.goal, one.met]);
    expect(
      goals([
        ['Term', 'Goals', 'Did I meet them?'],
        ['Fall 2026', 'Meet 5 people', true],
        ['', 'Two coffees', 'half'],
        ['Spring 2027', 'Apply', false],
      ]),
    ).toEqual([
      ['Fall 2026', 'Meet 5 people', 'Yes'],
      ['Fall 2026', 'Two coffees', 'half'],
      ['Spring 2027', 'Apply', ''],
    ]);
    expect(goals([['Goal', 'Met?'], ['Fall 2026'], ['Meet 5 people', 'yes'], ['Spring 2027'], ['Apply', '']])).toEqual([
      ['Fall 2026', 'Meet 5 people', 'yes'],
      ['Spring 2027', 'Apply', ''],
    ]);
  });

  test('the log: kinds, channels, stage moves, and rows without a day', () => {
    const { book } = read('Activity Log', [
      canonicalHeaders('log'),
      [on('2026-11-02'), 'thank-you', 'email', 'Leo Brandt', 'Fernwood Health', '', '', 'Thanked', 'l-1'],
      ['11/3/2026', 'Follow up', 'LinkedIn message', 'Ana Lima', '', '', '', '', ''],
      [on('2026-11-04'), 'stage', '', '', 'Lattice', 'Uncalled', 'applied', '', 'l-3'],
      [on('2026-11-05'), '', 'coffee', 'Bo Chen', '', '', '', 'Talked', ''],
      ['sometime', 'conversation', 'call', 'Cy Young', '', '', '', '', ''],
    ]);
    expect(
      book.log.map((one) => [one.key, one.when, one.kind, one.channel, one.contact, one.fromStage, one.toStage]),
    ).toEqual([
      ['l-1', '2026-11-02', 'thank-you', 'email', 'Leo Brandt', null, null],
      ['log:11-3-2026/ana-lima', '2026-11-03', 'follow-up', 'LinkedIn', 'Ana Lima', null, null],
      ['l-3', '2026-11-04', 'stage', null, '', 'Uncalled', 'Trying-To'],
      ['log:2026-11-05/bo-chen/talked', '2026-11-05', 'conversation', 'meeting', 'Bo Chen', null, null],
    ]);
    expect(book.problems.map((one) => [one.kind, one.row, one.field])).toEqual([
      ['text-day', 3, 'when'],
      ['not-a-day', 6, 'when'],
    ]);
  });
});

describe('lists side by side instead of a table', () => {
  test('applications under the names of their groups', () => {
    const { book, layout } = read('Applications', [
      ['My job search'],
      ['Interviewing', 'Applied', 'Going to apply', 'No longer pursuing'],
      ['Acme - Backend Engineer', 'Bolt', 'Crux (QA)', ''],
      ['', 'Dyno', '', 'Echo'],
    ]);
    expect(book.applications.map((one) => [one.at.row, one.company, one.position, one.stage])).toEqual([
      [3, 'Acme', 'Backend Engineer', 'Interview Set'],
      [3, 'Bolt', '', 'Trying-To'],
      [3, 'Crux', 'QA', 'Uncalled'],
      [4, 'Dyno', '', 'Trying-To'],
      [4, 'Echo', '', 'Closed'],
    ]);
    expect(layout.tables.applications).toBeUndefined();
    expect(book.tabs.map((one) => [one.kind, one.usable])).toEqual([['applications', false]]);
  });

  test('goals beside their labels, with the answer below', () => {
    const { book } = read('Goals', [
      ['Networking Goals'],
      ['', 'Term 1 (Fall 2026)', 'Term 2 (Spring 2027)'],
      ['Goals', 'Meet 5 people', 'Get 2 offers'],
      ['Did I meet them?', 'Yes', ''],
    ]);
    expect(book.goals.map((one) => [one.term, one.ends, one.goal, one.met])).toEqual([
      ['Term 1 (Fall 2026)', '2026-12-31', 'Meet 5 people', 'Yes'],
      ['Term 2 (Spring 2027)', '2027-05-31', 'Get 2 offers', ''],
    ]);
  });

  test('goals under the names of their terms', () => {
    const seen = (rows: Rows) =>
      read('Networking Goals', rows).book.goals.map((one) => [one.at.row, one.term, one.starts, one.goal]);
    expect(
      seen([['Networking Goals'], ['Fall 2026', 'Spring 2027'], ['Meet 5 people', 'Apply'], ['Two coffees', '']]),
    ).toEqual([
      [3, 'Fall 2026', '2026-09-01', 'Meet 5 people'],
      [3, 'Spring 2027', '2027-01-01', 'Apply'],
      [4, 'Fall 2026', '2026-09-01', 'Two coffees'],
    ]);
    expect(
      seen([['Networking Goals'], ['Fall 2026'], ['1. Meet 5 people'], ['2. Two coffees'], ['Spring 2027'], ['Apply']]),
    ).toEqual([
      [3, 'Fall 2026', '2026-09-01', '1. Meet 5 people'],
      [4, 'Fall 2026', '2026-09-01', '2. Two coffees'],
      [6, 'Spring 2027', '2027-01-01', 'Apply'],
    ]);
  });
});

describe('calculators', () => {
  const box = (rows: Rows, backgrounds = {}, formulas = {}) => {
    const { book } = readWorkbook(
      workbook('en_US', tab('Job Offer Calculator', rows, { backgrounds, formulas })),
      today,
    );
    const found = book.calculators.standard;
    return Object.values(found?.inputs ?? {}).map((cell) =>
      cell === null ? null : [cell.row, cell.column, cell.value, cell.isFormula],
    );
  };

  test('inputs that are text, empty, nonsense or formulas are still the boxes', () => {
    expect(
      box(
        [
          ['LinkedIn requests', '85 requests'],
          ['Job applications', ''],
          ['Meaningful contacts', 'many'],
          ['Estimated offers', 1],
        ],
        { B1: '#fff2cc', B2: '#fff2cc', B3: '#fff2cc' },
      ),
    ).toEqual([
      [1, 2, 85, false],
      [2, 2, null, false],
      [3, 2, null, false],
    ]);
    expect(
      box(
        [
          ['LinkedIn requests', 85],
          ['Job applications', 6],
          ['Meaningful contacts', 2],
        ],
        {},
        { B2: '=COUNTA(Applications!A3:A)' },
      ),
    ).toEqual([
      [1, 2, 85, false],
      [2, 2, 6, true],
      [3, 2, 2, false],
    ]);
  });

  test('rates beside their labels, percentages as fractions, and sources behind them', () => {
    const { book } = read('Job Offer Calculator', [
      ['How many LinkedIn requests to connect have you sent?', 85],
      ['How many job applications have you submitted?', 22],
      ['How many meaningful contacts have you made?', 3],
      ['Connections accepted per LinkedIn request', '30 %', 'WarmySender 2026'],
      ['Meaningful contacts per connection', 0.05],
      ['Referrals per meaningful contact', 0.3],
      ['Offers per referral', '6.4%'],
      ['Offers per application', 'a lot'],
      ['Estimated job offers', 0.5],
    ]);
    const calculator = book.calculators.standard;
    expect(Object.entries(calculator?.rates ?? {}).map(([rate, cell]) => [rate, cell?.value, cell?.written])).toEqual([
      ['a', 0.3, '30 %'],
      ['c', 0.05, 0.05],
      ['f', 0.3, 0.3],
      ['r', 0.064, '6.4%'],
      ['p', null, 'a lot'],
    ]);
    expect(calculator?.estimate).toMatchObject({ row: 9, column: 2, value: 0.5, isFormula: false });
    expect(calculator?.inputs.applications?.value).toBe(22);
  });
});

test('column letters', () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

describe('the day and the words of a talk in two columns', () => {
  const rows: Rows = [
    ['Name', 'Where they work', 'Last talked', 'What we talked about', 'To do'],
    ['Sam Lee', 'PM at Notion', on('2026-11-19'), 'coffee, he would refer me', ''],
    ['Kim Park', '', on('2026-11-30'), 'plan the mock interview', ''],
    ['Ana Ruiz', '', on('2026-11-02'), '10/12 - lunch', ''],
  ];

  test('words without a day of their own are of the day beside them', () => {
    const { contacts } = read('People', rows).book;
    expect(contacts.map((one) => [one.name, one.lastContacted, one.communications])).toEqual([
      ['Sam Lee', '2026-11-19', [{ day: '2026-11-19', text: 'coffee, he would refer me', ambiguous: false }]],
      ['Kim Park', '2026-11-30', []],
      ['Ana Ruiz', '2026-11-02', [{ day: '2026-10-12', text: 'lunch', ambiguous: false }]],
    ]);
  });

  test('the day alone is the last communication', () => {
    const { contacts } = read(
      'People',
      rows.map(([name, work, when]) => [name ?? '', work ?? '', when ?? '']),
    ).book;
    expect(contacts.map((one) => one.communications.map((remark) => remark.day))).toEqual([
      ['2026-11-19'],
      [],
      ['2026-11-02'],
    ]);
  });
});

test('an interview stated under Status is on the day it says', () => {
  const { applications } = read('Job Tracker', [
    ['Company', 'Role', 'Status'],
    ['Notion', 'SWE', 'Phone screen 11/24'],
    ['Figma', 'SWE', 'Onsite'],
    ['Square', 'SWE', 'Applied 11/2'],
  ]).book;
  expect(applications.map((one) => [one.company, one.stage, one.interviewOn])).toEqual([
    ['Notion', 'Interview Set', '2026-11-24'],
    ['Figma', 'Interview Set', null],
    ['Square', 'Trying-To', null],
  ]);
});

test('the day an offer asks to be answered by may stand under Status or Next step', () => {
  const { applications } = read('Job Tracker', [
    ['Company', 'Role', 'Status', 'Next step'],
    ['Notion', 'SWE', 'Offer - decide by 11/25', ''],
    ['Figma', 'SWE', 'Offer received 11/10', 'answer until Dec 1'],
    ['Square', 'SWE', 'Offer 11/12', 'Call Ana 11/24'],
    ['Stripe', 'SWE', 'Applied', 'reply by 11/30'],
  ]).book;
  expect(applications.map((one) => [one.company, one.stage, one.decideBy])).toEqual([
    ['Notion', 'Offer', '2026-11-25'],
    ['Figma', 'Offer', '2026-12-01'],
    ['Square', 'Offer', null],
    ['Stripe', 'Trying-To', null],
  ]);
});

test('an address beside a name is no part of the name', () => {
  const { contacts } = read('Contacts', [
    ['Contact', 'Current Status', 'Last communication', 'Next Steps'],
    ['Hal, hal@orbit.example', 'Engineer at Orbit', '', ''],
    ['Ana (+1 415 555 0100)', 'introduced by Hal', '', ''],
  ]).book;
  expect(contacts.map((one) => [one.name, one.email, one.phone, one.referredBy])).toEqual([
    ['Hal', 'hal@orbit.example', '', ''],
    ['Ana', '', '+1 415 555 0100', 'Hal'],
  ]);
});

test('a count of days is no day', () => {
  const { book, layout } = read('Job hunt', [
    ['Company', 'Role', 'Status', 'Applied', 'Days since', 'Days in stage'],
    ['Tessera', 'Graduate Engineer', 'Onsite', on('2026-10-14'), 38, 12],
  ]);
  expect(book.applications.map((one) => [one.company, one.appliedOn, one.stageSince])).toEqual([
    ['Tessera', '2026-10-14', null],
  ]);
  expect(layout.tables.applications?.columns).toEqual({ company: 1, position: 2, stage: 3, appliedOn: 4 });
  expect(book.problems).toEqual([]);
});

test('given and family name in two columns are one name', () => {
  const { book, layout } = read('Contacts', [
    ['First Name', 'Last Name', 'Company', 'Position', 'Email Address'],
    ['Ann', 'Lee', 'Acme', 'CTO', 'ann@acme.example'],
    ['Bo', '', '', '', ''],
  ]);
  expect(book.contacts.map((one) => [one.name, one.company, one.role])).toEqual([
    ['Ann Lee', 'Acme', 'CTO'],
    ['Bo', '', ''],
  ]);
  expect(layout.tables.contacts?.columns).toEqual({ name: 1, company: 3, role: 4, email: 5 });
});

test('a row of totals is no record', () => {
  expect(
    people([
      CONTACT_HEADER,
      ['Priya Raman', 'Engineer', '9/14 coffee', ''],
      ['Total', 1, '', ''],
      ['Summer Sum', 'PM'],
    ]),
  ).toEqual([
    [null, 'Priya Raman'],
    [null, 'Summer Sum'],
  ]);
});

test('a term above the header is the term of the goals below it', () => {
  const { goals } = read('Networking Goals', [
    ['Term 1: Fall 2026'],
    ['Goal', 'How will I do it?', 'Did I meet it?'],
    ['Have 5 coffee chats', 'alumni directory', 'Yes - had 6'],
    ['Term 2: Spring 2027'],
    ['Submit 40 applications', '', ''],
  ]).book;
  expect(goals.map((one) => [one.term, one.starts, one.goal, one.met])).toEqual([
    ['Term 1: Fall 2026', '2026-09-01', 'Have 5 coffee chats', 'Yes - had 6'],
    ['Term 2: Spring 2027', '2027-01-01', 'Submit 40 applications', ''],
  ]);
});

test('several people in one cell of Your Network are a link each', () => {
  const { network } = read('Your Network', [
    ['Person', 'Connected to', 'How they know each other'],
    ['Omar', 'Dana Whitfield, Raj Pillai', 'roommates'],
    ['Mei', 'Smith, Mary', ''],
  ]).book;
  expect(network.map((one) => [one.person, one.connectedTo, one.at.row])).toEqual([
    ['Omar', 'Dana Whitfield', 2],
    ['Omar', 'Raj Pillai', 2],
    ['Mei', 'Smith, Mary', 3],
  ]);
});
