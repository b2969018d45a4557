import { describe, expect, test } from '@jest/globals';
import { day } from '../../src/domain/day';
import { buildTouchIndex, type IndexedTouch } from '../../src/domain/touch-index';
import { application, book, contact, remark, touch } from '../fixtures/records';

const TODAY = day('2026-11-24');
const days = (touches: readonly IndexedTouch[]): readonly string[] => touches.map((one) => one.day);

describe('touches of a contact', () => {
  test('come from the log and the row, latest first, without the future, stage moves and example lines', () => {
    const ann = contact({
      name: 'Ann Poe',
      lastContacted: '2026-11-01',
      communications: [remark('2026-12-03', 'coffee'), remark('2026-10-01', 'call')],
    });
    const log = [
      touch({ when: '2026-09-01', contact: ' ann  POE' }),
      touch({ when: '2026-11-20', contact: 'Poe, Ann', company: 'Anywhere' }),
      touch({ when: '2026-11-21', contact: 'Ann Poe', kind: 'stage' }),
      touch({ when: '2026-11-22', contact: 'Ann Poe', isExample: true }),
      touch({ when: '2026-11-25', contact: 'Ann Poe' }),
    ];
    const index = buildTouchIndex(book({ contacts: [ann], log }), TODAY);
    expect(days(index.ofContact(ann))).toEqual(['2026-11-20', '2026-11-01', '2026-10-01', '2026-09-01']);
    expect(index.lastTouch(ann)).toBe('2026-11-20');
  });

  test('the company tells namesakes apart; a line without one counts for all', () => {
    const acme = contact({ name: 'Ann Poe', company: 'Acme' });
    const lattice = contact({ name: 'Ann Poe', company: 'Lattice' });
    const unknown = contact({ name: 'Ann Poe' });
    const log = [
      touch({ when: '2026-11-01', contact: 'Ann Poe', company: 'Acme Inc.' }),
      touch({ when: '2026-11-02', contact: 'Ann Poe', company: 'LATTICE' }),
      touch({ when: '2026-11-03', contact: 'Ann Poe' }),
      touch({ when: '2026-11-04', contact: 'Ann Poe', company: 'Elsewhere' }),
    ];
    const index = buildTouchIndex(book({ contacts: [acme, lattice, unknown], log }), TODAY);
    expect(days(index.ofContact(acme))).toEqual(['2026-11-03', '2026-11-01']);
    expect(days(index.ofContact(lattice))).toEqual(['2026-11-03', '2026-11-02']);
    expect(days(index.ofContact(unknown))).toEqual(['2026-11-04', '2026-11-03']);
    expect(index.contactNamed('ann poe', 'lattice')).toBe(lattice);
    expect(index.contactNamed('ann poe', 'Third')).toBe(unknown);
    expect(index.contactNamed('ann poe')).toBeNull();
  });

  test.each([
    ['conversation', 'email', 'asked about the team', true],
    ['conversation', 'call', 'left a voicemail', false],
    ['follow-up', 'email', '', false],
    ['follow-up', 'email', 'she replied at once', true],
    ['follow-up', 'call', '', true],
    ['thank-you', 'call', '', false],
    ['reference-alert', 'call', '', false],
    ['landing', 'email', '', false],
  ] as const)('%s by %s "%s" is a talk: %s', (kind, channel, summary, talk) => {
    const ann = contact({ name: 'Ann Poe' });
    const log = [touch({ when: '2026-11-01', contact: 'Ann Poe', kind, channel, summary })];
    expect(buildTouchIndex(book({ contacts: [ann], log }), TODAY).ofContact(ann)[0]?.talk).toBe(talk);
  });
});

describe('touches of an application', () => {
  test('are those of its company and of the people it names there', () => {
    const ann = contact({ name: 'Ann Poe', company: 'Acme', communications: [remark('2026-11-05', 'call')] });
    const acme = application({ company: 'Acme', contact: 'Ann Poe, Bo Ray' });
    const log = [
      touch({ when: '2026-11-01', company: 'ACME, Inc.' }),
      touch({ when: '2026-11-02', contact: 'Bo Ray' }),
      touch({ when: '2026-11-03', contact: 'Ann Poe', company: 'Elsewhere' }),
      touch({ when: '2026-11-04', company: 'Elsewhere' }),
      touch({ when: '2026-11-06', company: 'Acme', kind: 'stage', toStage: 'Waiting' }),
    ];
    const index = buildTouchIndex(book({ contacts: [ann], applications: [acme], log }), TODAY);
    expect(days(index.ofApplication(acme))).toEqual(['2026-11-06', '2026-11-05', '2026-11-02', '2026-11-01']);
    expect(index.peopleOf(acme)).toEqual([
      { name: 'Ann Poe', contact: ann },
      { name: 'Bo Ray', contact: null },
    ]);
  });

  test('two positions at one company share lines that name neither', () => {
    const [analyst, engineer] = [
      application({ company: 'Acme', position: 'Analyst', contact: 'Ann Poe' }),
      application({ company: 'Acme', position: 'Engineer' }),
    ];
    const log = [
      touch({ when: '2026-11-01', company: 'Acme' }),
      touch({ when: '2026-11-02', company: 'Acme', summary: 'about the ENGINEER role' }),
      touch({ when: '2026-11-03', company: 'Acme', contact: 'Ann Poe' }),
    ];
    const index = buildTouchIndex(book({ applications: [analyst, engineer], log }), TODAY);
    expect(days(index.ofApplication(analyst))).toEqual(['2026-11-03', '2026-11-01']);
    expect(days(index.ofApplication(engineer))).toEqual(['2026-11-02', '2026-11-01']);
  });

  test.each([
    [{}, null],
    [{ appliedOn: '2026-10-01' }, '2026-10-01'],
    [{ appliedOn: '2026-10-01', stageSince: '2026-10-02' }, '2026-10-02'],
    [{ appliedOn: '2026-10-01', lastActivity: '2026-10-03' }, '2026-10-03'],
    [{ appliedOn: '2026-10-01', interviewOn: '2026-10-04' }, '2026-10-04'],
    [{ appliedOn: '2026-10-01', interviewOn: '2026-12-04' }, '2026-10-01'],
    [{ appliedOn: '2026-10-01', lastActivity: '2026-12-04' }, '2026-10-01'],
  ])('the last activity with %j is %s', (given, last) => {
    const acme = application({ company: 'Acme', ...given });
    expect(buildTouchIndex(book({ applications: [acme] }), TODAY).lastActivity(acme)).toBe(last);
  });

  test('interviews are stated in its cells or logged', () => {
    const acme = application({
      company: 'Acme',
      interviewOn: '2026-12-01',
      nextStep: 'Onsite 11/20',
      nextStepDay: '2026-11-20',
    });
    const log = [touch({ when: '2026-11-10', company: 'Acme', channel: 'interview' })];
    const index = buildTouchIndex(book({ applications: [acme], log }), TODAY);
    expect(index.interviewsOf(acme)).toEqual(['2026-11-10', '2026-11-20', '2026-12-01']);
    expect(index.statedInterviewsOf(acme)).toEqual(['2026-11-20', '2026-12-01']);
  });
});
