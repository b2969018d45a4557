import { describe, expect, test } from '@jest/globals';
import type {
  Calculator,
  CalculatorCell,
  Cell,
  Contact,
  Goal,
  ReadingProblem,
  TabReport,
} from '../../../src/domain/book';
import { runChecks } from '../../../src/domain/checks/index';
import { day } from '../../../src/domain/day';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import { canonicalHeaders, isTable, TAB_KINDS, TABS } from '../../../src/domain/tabs';
import { application, book, contact, goal, networkLink, remark, touch } from '../../fixtures/records';
import { findings, said, TODAY } from './run';

const tab = (given: Partial<TabReport>): TabReport => ({
  kind: 'contacts',
  sheetName: 'Contacts',
  headerRow: 2,
  missingFields: [],
  duplicateHeaders: [],
  usable: true,
  ...given,
});

describe('any tab', () => {
  test('missing-tab names each tab that is not there', () => {
    const tabs = TAB_KINDS.filter((kind) => kind !== 'contacts' && kind !== 'today').map((kind) => tab({ kind }));
    expect(findings('missing-tab', { tabs }).map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', 'There is no tab called Contacts. Without it there is nobody to follow up with. Set up adds it.'],
      ['info', 'There is no tab called Today. It shows what is due on your phone too. Set up adds it.'],
    ]);
  });
  test('missing-column: one finding for what is vital, one for what Set up adds', () => {
    expect(
      findings('missing-column', { tabs: [tab({ missingFields: ['name', 'email', 'phone'] })] }).map(
        ({ severity, message }) => [severity, message],
      ),
    ).toEqual([
      [
        'error',
        'Contacts has no column called Contact, so its rows cannot be read. Check the header row, or let Set up add it.',
      ],
      ['info', 'Contacts has no column for Email and Phone. Set up adds them at the right, beside yours.'],
    ]);
    expect(findings('missing-column', { tabs: [tab({})] })).toEqual([]);
    expect(
      findings('missing-column', { tabs: [tab({ kind: 'network', usable: false, missingFields: ['person'] })] }),
    ).toHaveLength(1);
  });
  test('duplicate-header', () => {
    expect(
      said('duplicate-header', { tabs: [tab({ duplicateHeaders: [{ header: 'Email', columns: [3, 6] }] })] }),
    ).toEqual(["2 columns of Contacts are called 'Email'. The first one is used; give the other another name."]);
  });
  test('formula-error says what the error means', () => {
    const problem: ReadingProblem = {
      kind: 'formula-error',
      tab: 'contacts',
      sheetName: 'Contacts',
      row: 5,
      field: 'company',
      column: 4,
      written: '#REF!',
    };
    expect(said('formula-error', { problems: [problem] })).toEqual([
      'Row 5 of Contacts shows #REF! under Company: its formula points to a cell that no longer exists. Correct the formula, or type the value.',
    ]);
    expect(said('formula-error', { problems: [{ ...problem, tab: 'calculator' }] })).toEqual([]);
  });
  test('duplicate-id and missing-id ask for a new ID, for the later row', () => {
    const contacts = [
      contact({ row: 3, id: 'c1', written: { id: 'c1' } }),
      contact({ row: 4, id: 'c1', written: { id: 'c1' } }),
      contact({ row: 5, written: { id: '' } }),
      contact({ row: 6, written: {} }),
    ];
    expect(findings('duplicate-id', { contacts }).map(({ place, fix }) => [place.row, fix?.needsNewId])).toEqual([
      [4, true],
    ]);
    expect(findings('missing-id', { contacts }).map(({ place, fix }) => [place.row, fix?.needsNewId])).toEqual([
      [5, true],
    ]);
  });
});

describe('contacts, continued', () => {
  test('ambiguous-date only where reading found the order unsettled', () => {
    const unsure = contact({ row: 5, communications: [remark('2026-03-04', 'coffee', true)] });
    const sure = contact({ row: 6, communications: [remark('2026-03-04', 'coffee')] });
    const problem: ReadingProblem = {
      kind: 'ambiguous-day',
      tab: 'applications',
      sheetName: 'Applications',
      row: 7,
      field: 'appliedOn',
      column: 4,
      written: '3/4/2026',
      understood: day('2026-03-04'),
    };
    const found = findings('ambiguous-date', { contacts: [unsure, sure], problems: [problem] });
    expect(found.map(({ place }) => place.row)).toEqual([5, 7]);
    expect(said('ambiguous-date', { contacts: [sure] })).toEqual([]);
  });
  test('bad-checkbox: words among real boxes', () => {
    const boxed = (row: number, reference: Cell): Contact => contact({ row, written: { reference } });
    expect(said('bad-checkbox', { contacts: [boxed(3, true), boxed(4, 'yes'), boxed(5, '')] })).toEqual([
      'Row 4: \'yes\' stands where Reference has a checkbox. ["yes" → true]',
    ]);
    expect(said('bad-checkbox', { contacts: [boxed(3, 'yes'), boxed(4, 'no')] })).toEqual([]);
  });
  test.each<[Cell, number | null]>([
    ['monthly', 30],
    ['every 2 weeks', 14],
    ['3 months', 90],
    ['often', null],
    [0, null],
    [-5, null],
    [2.5, null],
  ])('bad-cadence %j', (written, after) => {
    const contacts = [contact({ written: { keepInTouchEvery: written } })];
    expect(findings('bad-cadence', { contacts }).map(({ fix }) => fix?.after ?? null)).toEqual([after]);
  });
  test.each<Cell>([60, 1, 730, '', 'n/a', '60'])('%j is a cadence', (written) => {
    expect(said('bad-cadence', { contacts: [contact({ written: { keepInTouchEvery: written } })] })).toEqual([]);
  });
  test('unknown-referrer', () => {
    const referred = (referredBy: string): Contact =>
      contact({ row: 8, name: 'Leo Brandt', referredBy, written: { referredBy } });
    const dana = contact({ name: 'Dana Whitfield' });
    expect(said('unknown-referrer', { contacts: [dana, referred('Dana Whitfeild')] })).toEqual([
      'Row 8: \'Dana Whitfeild\' is not in Contacts. Did you mean Dana Whitfield? ["Dana Whitfeild" → "Dana Whitfield"]',
    ]);
    expect(findings('unknown-referrer', { contacts: [dana, referred('Grace Hopper')] })).toHaveLength(1);
    for (const text of ['Dana', 'Career Fair', 'LinkedIn', 'my uncle', 'n/a', 'Dana Whitfield', 'alumni panel'])
      expect(said('unknown-referrer', { contacts: [dana, referred(text)] })).toEqual([]);
  });
});

describe('Your Network', () => {
  const contacts = [contact({ name: 'Dana Whitfield' }), contact({ name: 'Leo Brandt' })];
  test('self-link, duplicate-link in either direction, unknown-person once', () => {
    const network = [
      networkLink({ row: 3, person: 'Dana Whitfield', connectedTo: 'Leo Brandt' }),
      networkLink({ row: 4, person: 'leo brandt', connectedTo: 'Dana Whitfield' }),
      networkLink({ row: 5, person: 'Leo Brandt', connectedTo: 'Leo  Brandt' }),
      networkLink({ row: 6, person: 'Me', connectedTo: 'Grace Hopper' }),
      networkLink({ row: 7, person: 'Leo Brandt', connectedTo: 'Grace Hopper' }),
      networkLink({ row: 8, person: 'Leo Brant', connectedTo: 'Me', written: { person: 'Leo Brant' } }),
    ];
    const rows = (rule: string) => findings(rule, { contacts, network }).map(({ place }) => place.row);
    expect(rows('duplicate-link')).toEqual([4]);
    expect(rows('self-link')).toEqual([5]);
    expect(rows('unknown-person')).toEqual([6, 8]);
  });
});

describe('Networking Goals', () => {
  test('goal-without-term', () => {
    const goals = [goal({ row: 3, term: '' }), goal({}), goal({ term: '', goal: '' })];
    expect(findings('goal-without-term', { goals }).map(({ place }) => place.row)).toEqual([3]);
  });
  test('bad-target', () => {
    const target = (written: Cell, value: number | null) => goal({ target: value, written: { target: written } });
    expect(
      findings('bad-target', { goals: [target('many', null), target(0, 0), target(-1, -1), target(2.5, 2.5)] }),
    ).toHaveLength(4);
    expect(findings('bad-target', { goals: [target(5, 5), target('', null), target('n/a', null), goal({})] })).toEqual(
      [],
    );
  });
  test('bad-choice: slips in a dropdown’s words, and goals that count nothing', () => {
    const counting = (written: string, counts: Goal['counts'] = null) =>
      goal({ row: 3, counts, written: { counts: written } });
    const logged = (written: string) => touch({ row: 7, when: '2026-11-18', written: { kind: written } });
    expect(said('bad-choice', { goals: [counting('my own cuont')], log: [logged('thnak-you')] })).toEqual([
      'Row 3: \'my own cuont\' under Counts is nothing that can be counted. Did you mean my own count? ["my own cuont" → "my own count"]',
      'Row 7 of Activity Log: \'thnak-you\' under Kind is not one of the choices. Did you mean thank-you? ["thnak-you" → "thank-you"]',
    ]);
    expect(findings('bad-choice', { goals: [counting('steps walked')] }).map(({ fix }) => fix)).toEqual([null]);
    const fine = ['thank-you', 'Thank you', 'chat', 'news', 'Zoom', 'Kaffee', 'x', ''].map(logged);
    expect(
      said('bad-choice', { goals: [counting('applications sent', 'applications'), counting('')], log: fine }),
    ).toEqual([]);
  });
  test('term-dates', () => {
    const goals = [
      goal({ row: 3, term: 'Fall 2026', starts: '2026-12-01', ends: '2026-09-01' }),
      goal({ row: 4, term: 'Spring 2027', starts: '2027-01-01', ends: '2027-05-31' }),
      goal({ row: 5, term: 'Spring 2027', starts: '2027-01-15', ends: '2027-05-31' }),
      goal({ row: 6, term: 'Summer 2027', starts: '2027-06-01', ends: '2027-06-01' }),
    ];
    expect(findings('term-dates', { goals }).map(({ place }) => place.row)).toEqual([3, 5]);
  });
  test('no-goals-this-term and goal-not-checked-in, on the boundary days', () => {
    const tabs = [tab({ kind: 'goals', sheetName: 'Networking Goals' })];
    const ended = (ends: string, met = '') => goal({ starts: '2026-09-01', ends, met });
    expect(findings('no-goals-this-term', { tabs, goals: [ended('2026-11-20')] })).toHaveLength(1);
    expect(findings('no-goals-this-term', { tabs, goals: [ended('2026-11-21')] })).toEqual([]);
    expect(findings('no-goals-this-term', { tabs, goals: [goal({})] })).toEqual([]);
    expect(findings('goal-not-checked-in', { goals: [ended('2026-11-20')] })).toHaveLength(1);
    expect(findings('goal-not-checked-in', { goals: [ended('2026-11-21'), ended('2026-11-20', 'Yes')] })).toEqual([]);
  });
});

describe('calculators', () => {
  const cell = (written: Cell, given: Partial<CalculatorCell> = {}): CalculatorCell => ({
    row: 4,
    column: 2,
    label: 'How many?',
    value: typeof written === 'number' ? written : null,
    written,
    isFormula: false,
    ...given,
  });
  const calculator = (given: Partial<Calculator> = {}): Calculator => ({
    kind: 'standard',
    sheetName: 'Job Offer Calculator',
    inputs: { linkedInRequests: cell(85), applications: cell(22), meaningfulContacts: cell(3) },
    linkedInCounts: 'requests',
    rates: { a: cell(0.3), c: cell(0.05), f: cell(0.3), r: cell(0.064), p: cell(0.01) },
    estimate: cell(0.48, { isFormula: true }),
    ...given,
  });
  const rules = (given: Partial<Calculator>): string[] =>
    runChecks({
      book: book({ calculators: { standard: calculator(given), 'high-readiness': null } }),
      today: TODAY,
      settings: DEFAULT_SETTINGS,
    })
      .map(({ rule }) => rule)
      .filter((rule) => rule !== 'missing-tab');
  const inputs = (linkedInRequests: CalculatorCell | null) => ({
    inputs: { ...calculator().inputs, linkedInRequests },
  });
  test.each<[string, Partial<Calculator>, string[]]>([
    ['all good', {}, []],
    ['an empty box', inputs(cell('')), ['missing-input']],
    ['no box', inputs(null), ['missing-input']],
    ['zero', inputs(cell(0)), []],
    ['text', inputs(cell('lots')), ['bad-input']],
    ['negative', inputs(cell(-1)), ['bad-input']],
    ['a fraction', inputs(cell(2.5)), ['bad-input']],
    ['a rate of 101 %', { rates: { ...calculator().rates, a: cell(1.01) } }, ['bad-rate']],
    ['a rate of 100 %', { rates: { ...calculator().rates, a: cell(1) } }, []],
    ['a rate in words', { rates: { ...calculator().rates, a: cell('some') } }, ['bad-rate']],
    ['no rates', { rates: { a: null, c: null, f: null, r: null, p: null } }, []],
    ['an error', { estimate: cell('#REF!', { isFormula: true }) }, ['estimate-broken']],
    ['no estimate of its own', { estimate: null }, []],
  ])('%s', (_, given, expected) => {
    expect(rules(given)).toEqual(expected);
  });
});

describe('input-differs', () => {
  const box = (value: number): CalculatorCell => ({
    row: 5,
    column: 2,
    label: '',
    value,
    written: value,
    isFormula: false,
  });
  const standard = (applications: number): Calculator => ({
    kind: 'standard',
    sheetName: 'Job Offer Calculator',
    inputs: { linkedInRequests: box(85), applications: box(applications), meaningfulContacts: box(3) },
    linkedInCounts: 'requests',
    rates: { a: null, c: null, f: null, r: null, p: null },
    estimate: null,
  });
  const applications = [
    application({ stage: 'Waiting' }),
    application({ stage: 'Trying-To' }),
    application({ stage: 'Uncalled' }),
  ];
  test.each([
    [1, 1],
    [2, 0],
    [22, 1],
  ])('a box of %i beside 2 sent applications: %i findings', (value, number) => {
    const calculators = { standard: standard(value), 'high-readiness': null };
    expect(findings('input-differs', { applications, calculators })).toHaveLength(number);
  });
  test('tabs that count nothing say nothing, and the calculator not in use is left alone', () => {
    const calculators = { standard: standard(22), 'high-readiness': null };
    expect(said('input-differs', { calculators })).toEqual([]);
    expect(said('input-differs', { applications, calculators }, { highReadiness: true })).toEqual([]);
  });
});

test('a book with no faults gives no findings', () => {
  const tabs = TAB_KINDS.map((kind) => tab({ kind, sheetName: TABS[kind].name }));
  const clean = book({
    tabs,
    contacts: [
      contact({
        id: 'c1',
        name: 'Dana Whitfield',
        company: 'Copperline',
        email: 'dana@copperline.example',
        nextSteps: 'Mock interview',
        communications: [remark('2026-11-18', 'mentoring call')],
        written: {
          name: 'Dana Whitfield',
          email: 'dana@copperline.example',
          id: 'c1',
          keepInTouchEvery: 30,
          reference: true,
        },
      }),
      contact({
        id: 'c2',
        name: '王小明',
        company: 'Meridian',
        phone: '+1 415 555 0133',
        written: { name: '王小明', reference: false },
      }),
    ],
    applications: [
      application({
        id: 'a1',
        company: 'Copperline',
        stage: 'Trying-To',
        nextStep: 'Ask Dana',
        notes: 'Go',
        contact: 'Dana Whitfield',
      }),
      application({
        id: 'a2',
        company: 'Meridian',
        stage: 'Interview Set',
        interviewOn: '2026-12-02',
        contact: '王小明',
      }),
    ],
    network: [networkLink({ person: 'Dana Whitfield', connectedTo: '王小明' })],
    goals: [goal({ starts: '2026-09-01', ends: '2026-12-31', target: 5, counts: 'contacts' })],
    log: [touch({ id: 't1', when: '2026-11-18', contact: 'Dana Whitfield' })],
  });
  expect(runChecks({ book: clean, today: TODAY, settings: DEFAULT_SETTINGS })).toEqual([]);
});

test('every field of a table has a name for messages', () => {
  for (const names of TAB_KINDS.filter(isTable).map(canonicalHeaders)) expect(new Set(names).size).toBe(names.length);
});
