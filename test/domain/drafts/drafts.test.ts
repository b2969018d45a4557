import { describe, expect, test } from '@jest/globals';
import type { Action, DraftKind } from '../../../src/domain/action';
import { promisesIn } from '../../../src/domain/agenda';
import { day } from '../../../src/domain/day';
import { DRAFT_TEMPLATES } from '../../../src/domain/drafts';
import { closingBlock } from '../../../src/domain/drafts/signature';
import { buildDueList } from '../../../src/domain/due-list';
import type { Settings } from '../../../src/domain/settings';
import { NO_SNOOZES } from '../../../src/domain/snooze';
import { application, book, contact, remark, settings } from '../../fixtures/records';

const TODAY = '2026-11-24';
const SIGNATURE = {
  name: 'Sam Lee',
  mobile: '+1 415 555 0100',
  landline: '+1 415 555 0101',
  email: 'sam@example.com',
  address: '1 Main St, Oakland',
  linkedIn: 'linkedin.com/in/samlee',
};

function firstAction(given: Parameters<typeof book>[0], changed: Partial<Settings> = {}): Action | undefined {
  const list = buildDueList({ book: book(given), today: day(TODAY), settings: settings(changed), snoozes: NO_SNOOZES });
  return list.actions[0];
}

const ann = { name: 'Dr. Ann Poe', company: 'Acme', email: ' ann@acme.example ' };
const acme = { company: 'Acme', position: 'Analyst', contact: 'Ann Poe' };

/** One workbook for each kind: with all the row can know, and with next to nothing. */
const CASES: { readonly [Kind in DraftKind]: readonly [Parameters<typeof book>[0], Parameters<typeof book>[0]] } = {
  'thank-you': [
    { contacts: [contact({ ...ann, communications: [remark('2026-11-22', 'coffee, great talk')] })] },
    { applications: [application({ company: '', stage: 'Waiting', interviewOn: '2026-11-22' })] },
  ],
  'interview-result': [
    {
      contacts: [contact({ ...ann, lastContacted: '2026-11-01' })],
      applications: [application({ ...acme, stage: 'Waiting', interviewOn: '2026-11-05' })],
    },
    { applications: [application({ stage: 'Waiting', interviewOn: '2026-11-05', company: '' })] },
  ],
  'reference-alert': [
    {
      contacts: [contact({ ...ann, reference: true, lastContacted: '2026-11-20' })],
      applications: [
        application({ company: 'Lattice', position: 'Analyst', stage: 'Trying-To', interviewOn: '2026-11-28' }),
      ],
    },
    {
      contacts: [contact({ name: 'Rita', reference: true, lastContacted: '2026-11-20' })],
      applications: [application({ company: '', stage: 'Waiting' })],
    },
  ],
  'follow-up': [
    { contacts: [contact({ ...ann, nextFollowUp: TODAY, lastContacted: '2026-11-10' })] },
    { applications: [application({ company: '', stage: 'Trying-To', nextStepDue: TODAY })] },
  ],
  'silent-lead': [
    {
      contacts: [contact({ ...ann, lastContacted: '2026-10-01' })],
      applications: [application({ ...acme, stage: 'Trying-To', appliedOn: '2026-10-01' })],
    },
    { applications: [application({ company: '', stage: 'Trying-To', stageSince: '2026-10-01' })] },
  ],
  'waiting-chase': [
    { applications: [application({ ...acme, stage: 'Waiting', stageSince: '2026-10-01' })] },
    { applications: [application({ company: '', stage: 'Waiting', stageSince: '2026-10-01' })] },
  ],
  'current-event': [
    { contacts: [contact({ ...ann, iceBreaker: 'Acme opened a lab.', iceBreakerNotedOn: '2026-11-22' })] },
    { contacts: [contact({ name: 'Ann', iceBreaker: 'A robot', iceBreakerNotedOn: '2026-11-22' })] },
  ],
  'report-back': [
    {
      contacts: [
        contact({ ...ann, lastContacted: '2026-10-01' }),
        contact({
          name: 'Bo Ray',
          company: 'Lattice',
          referredBy: 'Ann Poe',
          communications: [remark('2026-11-01', 'call')],
        }),
      ],
    },
    {
      contacts: [
        contact({ name: 'Ann', lastContacted: '2026-10-01' }),
        contact({ name: 'Bo', referredBy: 'Ann', communications: [remark('2026-11-01', 'call')] }),
      ],
    },
  ],
  'keep-in-touch': [
    { contacts: [contact({ ...ann, lastContacted: '2026-09-01', iceBreaker: 'Acme opened a lab' })] },
    { contacts: [contact({ name: '王芳', timesTalked: 2 })] },
  ],
  'first-touch': [{ contacts: [contact({ ...ann })] }, { contacts: [contact({ name: '', email: 'x@y.example' })] }],
  rejection: [
    { applications: [application({ ...acme, stage: 'Rejected', stageSince: '2026-11-20' })] },
    { applications: [application({ company: '', stage: 'Rejected', stageSince: '2026-11-20' })] },
  ],
  withdraw: [
    {
      applications: [
        application({ company: 'Won', stage: 'Accepted', stageSince: '2026-11-20' }),
        application({ ...acme, stage: 'Waiting' }),
      ],
    },
    { applications: [application({ company: '', stage: 'Accepted' }), application({ company: '', stage: 'Waiting' })] },
  ],
  decline: [
    {
      applications: [
        application({ company: 'Won', stage: 'Accepted', stageSince: '2026-11-20' }),
        application({ ...acme, stage: 'Offer' }),
      ],
    },
    { applications: [application({ company: '', stage: 'Accepted' }), application({ company: '', stage: 'Offer' })] },
  ],
  'landing-thanks': [
    {
      contacts: [contact({ ...ann, reference: true })],
      applications: [application({ company: 'Won', position: 'Analyst', stage: 'Accepted', stageSince: '2026-11-20' })],
    },
    {
      contacts: [contact({ name: 'Ann', timesTalked: 1 })],
      applications: [application({ company: '', stage: 'Accepted' })],
    },
  ],
  'new-colleague': [
    {
      contacts: [contact({ ...ann, timesTalked: 2 })],
      applications: [application({ ...acme, stage: 'Accepted', stageSince: '2026-11-20' })],
    },
    {
      contacts: [contact({ name: '', company: 'Acme', email: 'x@y.example', timesTalked: 1 })],
      applications: [application({ company: 'Acme', stage: 'Accepted' })],
    },
  ],
};

const WITHOUT_QUESTION = new Set<DraftKind>(['withdraw', 'decline']);

describe('drafts', () => {
  test.each(DRAFT_TEMPLATES.map(({ kind }) => kind))('%s, with all that a row can know', (kind) => {
    const draft = firstAction(CASES[kind][0], { signature: SIGNATURE })?.draft;
    expect(draft?.kind).toBe(kind);
    expect(draft?.body).toMatch(/^Hi Ann,\n\n/);
    expect(draft?.body).toContain(
      '\n\nBest regards,\nSam Lee\nMobile: +1 415 555 0100\nLandline: +1 415 555 0101\nsam@example.com\n1 Main St, Oakland\nlinkedin.com/in/samlee',
    );
    expect(draft?.to).toBe(draft?.to.trim());
    expect(draft?.subject).toMatch(/^\S.*\S$/);
    const letter = draft?.body.split('\n\nBest regards')[0] ?? '';
    if (!WITHOUT_QUESTION.has(kind)) expect(letter).toMatch(/\?$/);
  });

  test.each(DRAFT_TEMPLATES.map(({ kind }) => kind))('%s, with next to nothing', (kind) => {
    const draft = firstAction(CASES[kind][1])?.draft;
    expect(draft?.kind).toBe(kind);
    for (const text of [draft?.subject ?? '', draft?.body ?? '']) {
      expect(text).not.toMatch(/undefined|null|NaN|[{}[\]]| {2}| [,.?]|\n{3}/);
      expect(text.trim()).not.toBe('');
    }
    expect(draft?.body).toMatch(/^Hi/);
  });

  test('one of them, whole', () => {
    expect(firstAction(CASES['thank-you'][0])?.draft).toEqual({
      kind: 'thank-you',
      to: 'ann@acme.example',
      subject: 'Thank you for the coffee',
      body: 'Hi Ann,\n\nThank you for your time on Sunday, November 22. I enjoyed our coffee and took a lot away from it.\n\nIs there anything I can send you or do for you in the meantime?',
    });
  });

  test.each(['Waiting', 'Rejected', 'Closed'] as const)(
    'thanks for an interview say how keen one is unless it is %s',
    (stage) => {
      const over = { ...acme, stage, stageSince: '2026-11-23' };
      const ofContact = { contacts: [contact({ ...ann, communications: [remark('2026-11-22', 'onsite interview')] })] };
      const stated = { applications: [application({ ...over, interviewOn: '2026-11-22' })] };
      for (const given of [{ ...ofContact, applications: [application(over)] }, stated]) {
        const draft = firstAction(given)?.draft;
        expect(draft?.kind).toBe('thank-you');
        expect(draft?.body.includes('even more interested in working at Acme')).toBe(stage === 'Waiting');
      }
    },
  );

  test.each([
    ['a first step with somebody new', { contacts: [contact({ ...ann, nextFollowUp: TODAY })] }, 'first-touch'],
    [
      'a first step at a company not yet applied to',
      { applications: [application({ ...acme, stage: 'Uncalled', nextStepDue: TODAY })] },
      'first-touch',
    ],
    [
      'a step after a talk',
      { contacts: [contact({ ...ann, nextFollowUp: TODAY, lastContacted: '2026-11-10' })] },
      'follow-up',
    ],
    [
      'a step after applying',
      { applications: [application({ ...acme, stage: 'Uncalled', appliedOn: '2026-11-01', nextStepDue: TODAY })] },
      'follow-up',
    ],
  ])('%s opens the draft that fits', (_, given, kind) => {
    expect(firstAction(given)?.draft?.kind).toBe(kind);
  });

  test.each([
    ['2026-05-27', 'touch, and I wanted'],
    ['2026-08-01', 'touch, on Saturday, August 1, and I wanted'],
  ])('last in touch on %s: "%s"', (lastContacted, words) => {
    expect(firstAction({ contacts: [contact({ ...ann, lastContacted })] })?.draft?.body).toContain(words);
  });

  test('whoever waits for the answer to an offer is not asked for a next step', () => {
    const offer = application({ ...acme, stage: 'Offer', decideBy: TODAY, nextStepDue: TODAY });
    expect(firstAction({ applications: [offer] })).toMatchObject({ rule: 'offer-decision', draft: null });
  });

  test('beside an interview to prepare for there is no small talk, but the word to a reference stays', () => {
    const set = application({ ...acme, stage: 'Interview Set', interviewOn: '2026-11-25', appliedOn: '2026-10-01' });
    const given = (more: object) => ({ contacts: [contact({ ...ann, ...more })], applications: [set] });
    const news = { iceBreaker: 'a prize', iceBreakerNotedOn: '2026-11-22' };
    expect(firstAction(given(news))).toMatchObject({ rule: 'interview-prep', draft: null });
    expect(firstAction(given({ reference: true }))?.draft?.kind).toBe('reference-alert');
  });

  test('people are named as one says their names', () => {
    const [wei, orbit] = [
      contact({ name: 'Chen, Wei', referredBy: 'Dana', communications: [remark('2026-11-01', 'call')] }),
      contact({ name: 'Dana', lastContacted: '2026-10-01' }),
    ];
    expect(firstAction({ contacts: [wei, orbit] })).toMatchObject({
      title: 'Tell Dana how it went with Wei Chen',
      draft: { subject: 'My talk with Wei Chen' },
    });
  });

  test("the person's own wording, with the contact block where they place it", () => {
    const templates = {
      'thank-you': {
        subject: 'Thanks {{firstName}}',
        body: 'Dear {{name}},\n{{signature}}\nPS: see you at {{company}}.',
      },
    };
    expect(
      firstAction(CASES['thank-you'][0], { templates, signature: { ...SIGNATURE, landline: ' ' } })?.draft,
    ).toMatchObject({
      subject: 'Thanks Ann',
      body: 'Dear Dr. Ann Poe,\nBest regards,\nSam Lee\nMobile: +1 415 555 0100\nsam@example.com\n1 Main St, Oakland\nlinkedin.com/in/samlee\nPS: see you at Acme.',
    });
    const empty = { 'thank-you': { subject: ' ', body: '' } };
    expect(firstAction(CASES['thank-you'][0], { templates: empty })?.draft?.subject).toBe('Thank you for the coffee');
  });

  test('an empty signature closes nothing', () => {
    expect(closingBlock(settings().signature)).toBe('');
  });
});

describe('the agenda', () => {
  test('gives first, then how you met, what was said, what was promised, what is next', () => {
    const priya = contact({
      name: 'Priya Raman',
      company: 'Lattice',
      howWeMet: 'SwiftFest',
      referredBy: 'Dana Whitfield',
      iceBreaker: 'Lattice bought a robot maker',
      iceBreakerNotedOn: '2026-11-01',
      nextSteps: 'Send portfolio link',
      communications: [remark('2026-09-14', 'phone call, she offered to look at my portfolio')],
    });
    expect(firstAction({ contacts: [priya] })?.agenda).toEqual([
      'Open with: "Lattice bought a robot maker", noted Sun, Nov 1',
      'How you met: SwiftFest',
      'Last in touch Mon, Sep 14, 71 days ago: "phone call, she offered to look at my portfolio"',
      'Promised: "she offered to look at my portfolio"',
      'Your next step: "Send portfolio link"',
      'Referred by Dana Whitfield',
      'Say in a sentence what you are looking for.',
    ]);
  });

  test.each([
    ['call, will refer me', ['will refer me']],
    ['I promised to send slides; coffee', ['I promised to send slides']],
    ['talked about the team', []],
    ['phoned: they made the offer', []],
    ['', []],
  ])('promises in "%s"', (text, promises) => {
    expect(promisesIn(text)).toEqual(promises);
  });
});
