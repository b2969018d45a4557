import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Action } from '../../src/domain/action';
import type { Application, Book, Contact } from '../../src/domain/book';
import { addDays, day, isWorkingDay } from '../../src/domain/day';
import { buildDueList, findDueLines, findLine } from '../../src/domain/due-list';
import { RULES } from '../../src/domain/rules';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings';
import { idsOf, NO_SNOOZES, type SetAside, type Snoozes } from '../../src/domain/snooze';
import { bigBook } from '../fixtures/big-book';
import { courseSample } from '../fixtures/course-sample';
import { application, book, contact, remark, touch } from '../fixtures/records';

const TODAY = '2026-11-24';

function dueOn(
  today: string,
  given: Book,
  { snoozes = NO_SNOOZES, batch = false, ...settings }: Partial<Settings> & { snoozes?: Snoozes; batch?: boolean } = {},
) {
  return buildDueList({
    book: given,
    today: day(today),
    settings: { ...DEFAULT_SETTINGS, ...settings },
    snoozes,
    batch,
  });
}

/** "2026-11-21 thank-you+next-step: Leo Brandt". */
function say(action: Action): string {
  const rules = [action.rule, ...action.also.map((reason) => reason.rule)].join('+');
  return `${action.due} ${rules}: ${action.who ?? action.company ?? ''}`;
}

/** People to keep in touch with, the first one most late. */
function lateContacts(count: number): readonly Contact[] {
  return Array.from({ length: count }, (_, index) =>
    contact({ name: `Person ${index}`, communications: [remark(addDays(day('2026-01-01'), index), 'call')] }),
  );
}

describe("the course's sample", () => {
  test.each(['2026-11-21', '2026-11-22', '2026-11-23'])('asks for a thank-you to Leo first on %s', (today) => {
    const list = dueOn(today, courseSample());
    expect([list.actions.map(say), list.later.map(say)]).toEqual([
      [
        '2026-11-21 thank-you: Leo Brandt',
        '2026-10-01 keep-in-touch: Tomás Herrera',
        '2026-11-04 silent-lead+keep-in-touch: Priya Raman',
        `${today} first-touch: Aiko Tanaka`,
      ],
      [],
    ]);
  });

  test('asks how the interview went, on the line of the thank-you, and for the step with Marcus on its day', () => {
    expect(dueOn(TODAY, courseSample()).actions.map(say)).toEqual([
      '2026-11-21 thank-you+interview-result: Leo Brandt',
      '2026-11-24 next-step: Marcus Oyelaran',
      '2026-10-01 keep-in-touch: Tomás Herrera',
      '2026-11-04 silent-lead+keep-in-touch: Priya Raman',
    ]);
  });

  test('says all there is to say about an action', () => {
    expect(dueOn('2026-11-23', courseSample()).actions[0]).toEqual({
      id: expect.stringMatching(/^thank-you-[0-9a-z]+$/),
      rule: 'thank-you',
      also: [],
      who: 'Leo Brandt',
      company: 'Fernwood Health',
      title: 'Send Leo Brandt a thank-you note',
      due: '2026-11-21',
      daysLate: 2,
      isInTime: false,
      minutes: 10,
      why: 'You had an interview with Leo Brandt (Fernwood Health) on Fri, Nov 20, 3 days ago ("onsite interview loop, he was the panel lead"); no thank-you since.',
      tab: 'Contacts',
      row: 11,
      reach: { email: null, phone: null, linkedIn: 'linkedin.com/in/leobrandt' },
      agenda: [
        'Last in touch Fri, Nov 20, 3 days ago: "onsite interview loop, he was the panel lead"',
        'Your next step: "Thank-you note"',
        'The role: Software Engineer, New Grad, applied Mon, Oct 12',
        'Next step there: "Onsite was 11/20, wait for recruiter"',
        'Your notes: "React, Go; remote friendly"',
        'Name one thing they said that stayed with you.',
      ],
      draft: {
        kind: 'thank-you',
        to: '',
        subject: 'Thank you for the interview',
        body: [
          'Hi Leo,',
          'Thank you for your time on Friday, November 20. I enjoyed our interview and took a lot away from it. I am even more interested in working at Fernwood Health than before.',
          'Is there anything I can send you or do for you in the meantime?',
        ].join('\n\n'),
      },
      urgent: true,
      plannedFor: null,
    });
  });
});

describe('one line for a person and company', () => {
  const priya = contact({ name: 'Priya Raman', company: 'Lattice', communications: [remark('2026-09-01', 'call')] });

  test('the most urgent reason leads, each reason says where it stands', () => {
    const lattice = application({
      company: 'Lattice',
      stage: 'Trying-To',
      appliedOn: '2026-10-01',
      contact: 'Priya Raman',
      nextStepDue: TODAY,
    });
    const [action, ...others] = dueOn(TODAY, book({ contacts: [priya], applications: [lattice] })).actions;
    expect(others).toEqual([]);
    expect(action).toMatchObject({
      rule: 'next-step',
      tab: 'Applications',
      also: [
        { rule: 'silent-lead', due: '2026-10-31', tab: 'Applications', row: lattice.at.row },
        { rule: 'keep-in-touch', due: '2026-10-31', tab: 'Contacts', row: priya.at.row },
      ],
    });
  });

  test('an application at another company that names them is a line of its own', () => {
    const elsewhere = application({
      company: 'Acme',
      stage: 'Trying-To',
      appliedOn: '2026-10-01',
      contact: 'Priya Raman',
    });
    expect(dueOn(TODAY, book({ contacts: [priya], applications: [elsewhere] })).actions.map(say)).toEqual([
      '2026-10-31 silent-lead: Priya Raman',
      '2026-10-31 keep-in-touch: Priya Raman',
    ]);
  });

  test('two positions at one company without a name are one line', () => {
    const two = ['Analyst', 'Engineer'].map((position) =>
      application({ company: 'Acme', position, stage: 'Trying-To', appliedOn: '2026-10-01' }),
    );
    const { actions } = dueOn(TODAY, book({ applications: two }));
    expect(actions.map(say)).toEqual(['2026-10-31 silent-lead+silent-lead: Acme']);
    // Each says which of the two it means.
    expect([actions[0]?.title, ...(actions[0]?.also.map(({ why }) => why) ?? [])]).toEqual([
      'Follow up with Acme (Analyst)',
      'Nothing has moved with Acme (Engineer) since Thu, Oct 1, 54 days ago.',
    ]);
    const [analyst] = two;
    const over = application({ company: 'Acme', position: 'Clerk', stage: 'Rejected' });
    const alone = book({ applications: analyst === undefined ? [] : [analyst, over] });
    expect(dueOn(TODAY, alone).actions[0]?.title).toBe('Follow up with Acme');
  });
});

describe('the order', () => {
  test('follows the playbook', () => {
    const since = '2026-11-01';
    const given = book({
      contacts: [
        contact({ name: 'First Touch' }),
        contact({ name: 'Little Late', communications: [remark('2026-09-24', 'call')] }),
        contact({ name: 'Very Late', communications: [remark('2026-03-01', 'call')] }),
        contact({ name: 'News', iceBreaker: 'a robot', iceBreakerNotedOn: '2026-11-20' }),
        contact({ name: 'Next Step', nextFollowUp: '2026-11-20' }),
        contact({ name: 'Reference', reference: true, lastContacted: '2026-11-01' }),
        contact({ name: 'Thanked Not', communications: [remark('2026-11-22', 'coffee')] }),
      ],
      applications: [
        application({ company: 'Result', stage: 'Interview Set', interviewOn: '2026-11-10' }),
        application({ company: 'Prep', stage: 'Interview Set', stageSince: since, interviewOn: '2026-11-25' }),
        application({ company: 'Offer', stage: 'Offer', decideBy: '2026-11-25' }),
      ],
    });
    const { actions, later } = dueOn(TODAY, given, { minutesPerDay: 500 });
    expect(later).toEqual([]);
    expect(actions.map((action) => `${action.rule}: ${action.who ?? action.company ?? ''}`)).toEqual([
      'thank-you: Result',
      'thank-you: Thanked Not',
      'offer-decision: Offer',
      'interview-prep: Prep',
      'references-alert: Reference',
      'next-step: Next Step',
      'current-event: News',
      'keep-in-touch: Very Late',
      'keep-in-touch: Little Late',
      'first-touch: First Touch',
    ]);
  });

  test('by days late for the cadence, meaningful contacts first where that is equal', () => {
    const since = [remark('2026-09-15', 'call')];
    const meaningful = { knowsWhatIWant: true, wouldReferMe: true, timesTalked: 2 };
    const contacts = [
      contact({ name: 'Aaron', communications: since }),
      contact({ name: 'Zoe', communications: since, ...meaningful }),
      contact({ name: 'Monthly', communications: since, keepInTouchEvery: 30 }),
      contact({ name: 'Once', communications: since, ...meaningful, timesTalked: 1 }),
    ];
    expect(dueOn(TODAY, book({ contacts }), { minutesPerDay: 500 }).actions.map((action) => action.who)).toEqual([
      'Monthly',
      'Zoe',
      'Aaron',
      'Once',
    ]);
  });
});

describe('the budget', () => {
  test('30 minutes hold three follow-ups; the rest goes to the next working days in order', () => {
    const { actions, later } = dueOn('2026-11-27', book({ contacts: lateContacts(11) }));
    expect(actions.map((action) => action.who)).toEqual(['Person 0', 'Person 1', 'Person 2']);
    expect(later.map((action) => [action.who, action.plannedFor])).toEqual([
      ['Person 3', '2026-11-30'],
      ['Person 4', '2026-11-30'],
      ['Person 5', '2026-11-30'],
      ['Person 6', '2026-12-01'],
      ['Person 7', '2026-12-01'],
      ['Person 8', '2026-12-01'],
      ['Person 9', '2026-12-02'],
      ['Person 10', '2026-12-02'],
    ]);
  });

  test('urgent ones ignore it: they are all for today, and leave the others their 30 minutes', () => {
    const thanks = Array.from({ length: 5 }, (_, index) =>
      contact({ name: `Met ${index}`, communications: [remark('2026-11-22', 'lunch')] }),
    );
    const promised = contact({ name: 'Promised', nextFollowUp: TODAY });
    const { actions, later } = dueOn(TODAY, book({ contacts: [...lateContacts(9), promised, ...thanks] }));
    expect(actions.map(({ rule }) => rule)).toEqual([
      ...thanks.map(() => 'thank-you'),
      'next-step',
      'keep-in-touch',
      'keep-in-touch',
    ]);
    expect(later).toHaveLength(7);
  });

  test('what is done today uses it up, but for the answers to urgent ones', () => {
    const log = [
      touch({ when: TODAY, contact: 'Somebody Else' }),
      touch({ when: TODAY, contact: 'An Interviewer', kind: 'thank-you' }),
      touch({ when: TODAY, contact: 'A Reference', kind: 'reference-alert' }),
      touch({ when: TODAY, kind: 'stage' }),
    ];
    const list = dueOn(TODAY, book({ contacts: lateContacts(9), log }));
    expect([list.actions.length, list.minutesDone, list.budgetMinutes]).toEqual([2, 10, 30]);
  });

  test.each([
    [5, 10, 1],
    [30, 15, 2],
    [0, 10, 0],
  ])('%i minutes a day at %i each: %i today', (minutesPerDay, minutesPerFollowUp, today) => {
    const list = dueOn(TODAY, book({ contacts: lateContacts(5) }), { minutesPerDay, minutesPerFollowUp });
    expect([list.actions.length, list.later.length]).toEqual([today, 5 - today]);
  });

  test('a batch day takes the first 30 and a break after 12', () => {
    const list = dueOn(TODAY, book({ contacts: lateContacts(40) }), { batch: true });
    expect([list.actions.length, list.later.length, list.breakAfter]).toEqual([30, 10, 12]);
    const met = contact({ name: 'Met', communications: [remark('2026-11-22', 'lunch')] });
    expect(dueOn(TODAY, book({ contacts: [met, ...lateContacts(40)] }), { batch: true }).actions).toHaveLength(30);
    const few = dueOn(TODAY, book({ contacts: lateContacts(12) }), { batch: true });
    expect([few.actions.length, few.breakAfter]).toEqual([12, null]);
  });
});

describe('load', () => {
  test('minutes of eight weeks: what is due, what comes, and what comes again', () => {
    const contacts = [
      contact({ name: 'Due', communications: [remark('2026-09-20', 'call')] }),
      contact({ name: 'Comes', communications: [remark('2026-10-12', 'call')] }),
      contact({ name: 'Fortnightly', communications: [remark('2026-11-20', 'call')], keepInTouchEvery: 14 }),
    ];
    const { load, loadSummary } = dueOn(TODAY, book({ contacts }));
    expect(load).toEqual([
      { week: '2026-11-23', minutes: 10 },
      { week: '2026-11-30', minutes: 10 },
      { week: '2026-12-07', minutes: 10 },
      { week: '2026-12-14', minutes: 10 },
      { week: '2026-12-21', minutes: 0 },
      { week: '2026-12-28', minutes: 10 },
      { week: '2027-01-04', minutes: 0 },
      { week: '2027-01-11', minutes: 10 },
    ]);
    expect(loadSummary).toBe(
      '3 people each at their own pace: 1 minute a weekday, 189 minutes (3 hours) in six months.',
    );
  });
});

describe('once an offer is accepted', () => {
  test('only landing rules and keeping in touch are left', () => {
    const accepted = application({ company: 'Acme', stage: 'Accepted', stageSince: '2026-11-20' });
    const sample = courseSample();
    const list = dueOn(TODAY, { ...sample, applications: [...sample.applications, accepted] }, { minutesPerDay: 500 });
    expect(list.actions.map(say)).toEqual([
      '2026-11-20 landing-withdraw+landing-thanks: Dana Whitfield',
      '2026-11-20 landing-withdraw+landing-thanks: Leo Brandt',
      '2026-11-20 landing-withdraw+landing-thanks+keep-in-touch: Priya Raman',
      '2026-11-20 landing-thanks: Marcus Oyelaran',
      '2026-10-01 keep-in-touch: Tomás Herrera',
    ]);
    expect(list.health.map((note) => note.id)).toEqual(['landed']);
  });
});

describe('snoozes', () => {
  const on = day('2026-11-23');
  const until = day('2026-11-26');
  const priya = contact({ name: 'Priya Raman', communications: [remark('2026-09-01', 'call')] });
  const given = book({ contacts: [priya] });
  const aside = (action: Action | undefined, how: SetAside['how'], to = until): Snoozes =>
    new Map((action === undefined ? [] : idsOf(action)).map((id) => [id, { until: to, on, how }]));

  test('a snoozed line waits for its day, and is not lost meanwhile', () => {
    const snoozes = aside(dueOn('2026-11-23', given).actions[0], 'snoozed');
    const before = dueOn('2026-11-25', given, { snoozes });
    expect([before.actions, before.later.map((action) => [say(action), action.plannedFor])]).toEqual([
      [],
      [['2026-10-31 keep-in-touch: Priya Raman', '2026-11-26']],
    ]);
    expect(dueOn('2026-11-26', given, { snoozes }).actions.map(say)).toEqual(['2026-10-31 keep-in-touch: Priya Raman']);
  });

  test('something more urgent breaks through, something no more urgent waits with it', () => {
    const snoozes = aside(dueOn('2026-11-23', given).actions[0], 'snoozed');
    const met = book({ ...given, log: [touch({ when: '2026-11-24', contact: 'Priya Raman', channel: 'meeting' })] });
    expect(dueOn('2026-11-25', met, { snoozes }).actions.map(say)).toEqual(['2026-11-25 thank-you: Priya Raman']);
    const asked = book({ contacts: [{ ...priya, nextFollowUp: day('2026-11-24') }] });
    expect(dueOn('2026-11-25', asked, { snoozes }).actions.map(say)).toEqual([
      '2026-11-24 next-step+keep-in-touch: Priya Raman',
    ]);
    const calm = aside(dueOn('2026-11-24', asked).actions[0], 'snoozed');
    expect(dueOn('2026-11-25', asked, { snoozes: calm }).actions).toEqual([]);
  });

  test('a skipped occasion is never shown again; keeping in touch comes back after its cadence as a new one', () => {
    const [first] = dueOn('2026-11-23', given).actions;
    const snoozes = aside(first, 'skipped', day('9999-12-31'));
    expect(dueOn('2027-01-21', given, { snoozes }).actions).toEqual([]);
    const [again] = dueOn('2027-01-22', given, { snoozes }).actions;
    expect(again).toMatchObject({ rule: 'keep-in-touch', due: '2027-01-22' });
    expect(again?.id).not.toBe(first?.id);
    const step = book({ contacts: [contact({ name: 'Ann Poe', nextFollowUp: '2026-11-20' })] });
    const [next] = dueOn('2026-11-23', step).actions;
    const done = aside(next, 'done', day('9999-12-31'));
    expect(dueOn('2027-01-21', step, { snoozes: done }).actions).toEqual([]);
    expect(dueOn('2027-01-22', step, { snoozes: done }).actions.map(say)).toEqual(['2027-01-22 first-touch: Ann Poe']);
  });
});

describe('ids', () => {
  const sample = courseSample();
  const idsByTitle = (given: Book) => {
    const { actions, later } = dueOn(TODAY, given, { minutesPerDay: 500 });
    return new Map(
      [...actions, ...later].flatMap((one) => [
        [one.title, one.id] as const,
        ...one.also.map((also) => [also.title, also.id] as const),
      ]),
    );
  };

  test('stay while rows are sorted, inserted and edited elsewhere', () => {
    const before = idsByTitle(sample);
    const moved = (row: Contact): Contact => ({
      ...row,
      key: `moved ${row.key}`,
      at: { ...row.at, row: row.at.row + 40 },
    });
    const after = idsByTitle({
      ...sample,
      contacts: [contact({ name: 'New Person' }), ...sample.contacts.map(moved).reverse()],
      applications: [...sample.applications].reverse(),
    });
    after.delete('Reach out to New Person');
    expect(after).toEqual(before);
  });

  test('find the line they mean, leading or not', () => {
    const input = { book: sample, today: day(TODAY), settings: DEFAULT_SETTINGS, snoozes: NO_SNOOZES };
    const lines = findDueLines(input);
    const leo = buildDueList(input).actions[0];
    for (const id of leo === undefined ? [] : idsOf(leo)) expect(findLine(lines, id)?.lead.id).toBe(leo?.id);
    expect(findLine(lines, 'thank-you-nothing')).toBeNull();
  });
});

describe('whatever the workbook says', () => {
  const names = fc.constantFrom('Ann Poe', 'ann  poe', 'Bo Ray', 'Poe, Ann', 'Zoë', '王芳', '', 'Dr. Bo Ray');
  const companies = fc.constantFrom('Acme', 'ACME Inc.', 'Lattice', '');
  const days = fc.integer({ min: -120, max: 40 }).map((offset) => addDays(day(TODAY), offset));
  const maybe = fc.option(days, { nil: null });
  const contacts = fc.record({
    name: names,
    company: companies,
    id: fc.constantFrom(null, 'C1', 'C2'),
    nextFollowUp: maybe,
    lastContacted: maybe,
    pausedUntil: maybe,
    reference: fc.boolean(),
    communications: fc.array(fc.tuple(days, fc.constantFrom('coffee', 'call', 'intro email', 'sent thank-you')), {
      maxLength: 2,
    }),
    referredBy: names,
    iceBreaker: fc.constantFrom('', 'news'),
    iceBreakerNotedOn: maybe,
  });
  const applications = fc.record({
    company: companies,
    contact: names,
    stage: fc.constantFrom(
      'Inactive',
      'Uncalled',
      'Trying-To',
      'Interview Set',
      'Waiting',
      'Offer',
      'Rejected',
      'Closed',
      null,
    ),
    stageSince: maybe,
    appliedOn: maybe,
    interviewOn: maybe,
    nextStepDue: maybe,
    parkedUntil: maybe,
    decideBy: maybe,
    followUpsSent: fc.integer({ min: 0, max: 4 }),
  });
  const lines = fc.record({
    when: days,
    contact: names,
    company: companies,
    kind: fc.constantFrom('conversation', 'thank-you', 'follow-up', 'stage', 'news'),
    channel: fc.constantFrom(null, 'email', 'call', 'meeting', 'interview'),
  });
  const books = fc
    .record({
      contacts: fc.array(contacts, { maxLength: 6 }),
      applications: fc.array(applications, { maxLength: 6 }),
      log: fc.array(lines, { maxLength: 6 }),
    })
    .map((made) =>
      book({
        contacts: made.contacts.map(({ communications, ...one }) =>
          contact({ ...one, communications: communications.map(([on, text]) => remark(on, text)) }),
        ),
        applications: made.applications.map((one) => application(one as Partial<Application>)),
        log: made.log.map((one) => touch({ ...one, kind: one.kind as 'news', channel: one.channel as 'call' })),
      }),
    );

  test('every due reason is in actions or later exactly once, in order, with an id of its own', () => {
    fc.assert(
      fc.property(books, fc.boolean(), (given, batch) => {
        const list = dueOn(TODAY, given, { batch });
        const due = findDueLines({
          book: given,
          today: day(TODAY),
          settings: DEFAULT_SETTINGS,
          snoozes: NO_SNOOZES,
        }).due;
        const expected = due.flatMap((line) => line.items.map((item) => item.id));
        const found = [...list.actions, ...list.later].flatMap(idsOf);
        expect(new Set(found).size).toBe(found.length);
        expect([...found].sort()).toEqual([...expected].sort());
        const order = due.map((line) => line.lead.id);
        for (const part of [list.actions, list.later])
          expect(part.map((action) => order.indexOf(action.id))).toEqual(
            part.map((action) => order.indexOf(action.id)).sort((one, other) => one - other),
          );
        for (const action of list.later)
          expect(action.plannedFor !== null && isWorkingDay(action.plannedFor)).toBe(true);
        expect(dueOn(TODAY, given, { batch })).toEqual(list);
      }),
      { numRuns: 150 },
    );
  });

  test('nobody with a name is forgotten: each has a day to come, a day that has come, or a reason to be quiet', () => {
    const rule = (id: string) => RULES.find((one) => one.id === id);
    fc.assert(
      fc.property(books, (given) => {
        const { touches, due, coming } = findDueLines({
          book: given,
          today: day(TODAY),
          settings: DEFAULT_SETTINGS,
          snoozes: NO_SNOOZES,
        });
        const input = { book: given, today: day(TODAY), settings: DEFAULT_SETTINGS, touches };
        const seen = new Set([
          ...due.flatMap((line) => line.items.map(({ item }) => item.contact)),
          ...coming.map((item) => item.contact),
        ]);
        const kept = new Set(
          [...(rule('keep-in-touch')?.find(input) ?? []), ...(rule('first-touch')?.find(input) ?? [])].map(
            (item) => item.contact,
          ),
        );
        for (const one of given.contacts)
          if (one.name !== '') expect([seen.has(one), kept.has(one)]).toEqual([true, true]);
      }),
      { numRuns: 100 },
    );
  });

  test('a later mail never makes anything due that was not', () => {
    fc.assert(
      fc.property(books, names, (given, name) => {
        const mail = touch({ when: TODAY, contact: name, kind: 'follow-up', channel: 'email' });
        const reasons = (of: Book) => dueOn(TODAY, of, { minutesPerDay: 5000 }).actions.flatMap(idsOf);
        const before = new Set(reasons(given));
        const added = reasons({ ...given, log: [...given.log, mail] }).filter((id) => !before.has(id));
        expect(added).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

test('a search of 5,000 contacts is listed whole, each reason once', () => {
  const given = bigBook({ contacts: 5000, applications: 2000, log: 20_000 }, TODAY);
  const list = dueOn(TODAY, given);
  const ids = [...list.actions, ...list.later].flatMap(idsOf);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(3000);
});
