import { describe, expect, test } from '@jest/globals';
import { day } from '../../src/domain/day';
import { furthestStage } from '../../src/domain/furthest-stage';
import { describePipeline } from '../../src/domain/pipeline';
import { STAGES } from '../../src/domain/stage';
import { buildTouchIndex } from '../../src/domain/touch-index';
import { application, book, settings, touch } from '../fixtures/records';

const TODAY = day('2026-11-24');
const pipelineOf = (given: Parameters<typeof book>[0]) =>
  describePipeline({ book: book(given), today: TODAY, settings: settings() });

describe('the furthest stage', () => {
  test.each([
    [{ stage: 'Uncalled' as const }, [], 'Uncalled'],
    [{ stage: 'Rejected' as const }, [], 'Trying-To'],
    [{ stage: 'Rejected' as const, interviewOn: '2026-10-01' }, [], 'Interview Set'],
    [{ stage: 'Rejected' as const }, [{ toStage: 'Waiting' as const }], 'Waiting'],
    [{ stage: 'Rejected' as const }, [{ fromStage: 'Offer' as const, toStage: 'Rejected' as const }], 'Offer'],
    [{ stage: 'Closed' as const }, [], 'Inactive'],
    [{ stage: 'Closed' as const, appliedOn: '2026-10-01' }, [], 'Trying-To'],
    [{ stage: 'Declined' as const, decideBy: '2026-10-01' }, [], 'Offer'],
    [{ stage: 'Declined' as const }, [], 'Offer'],
    [{ stage: 'Declined' as const }, [{ fromStage: 'Waiting' as const, toStage: 'Declined' as const }], 'Waiting'],
    [
      { stage: 'Inactive' as const },
      [{ channel: 'interview' as const, kind: 'conversation' as const }],
      'Interview Set',
    ],
    [{ stage: 'Accepted' as const }, [], 'Accepted'],
    [{ stage: null, stageText: '???' }, [], null],
    [{ stage: null, stageText: '???', appliedOn: '2026-10-01' }, [], 'Trying-To'],
  ])('of %j with the log %j is %s', (given, lines, furthest) => {
    const acme = application({ company: 'Acme', ...given });
    const log = lines.map((line) => touch({ when: '2026-10-02', kind: 'stage', company: 'Acme', ...line }));
    expect(furthestStage(acme, buildTouchIndex(book({ applications: [acme], log }), TODAY))).toBe(furthest);
  });
});

describe('the pipeline', () => {
  test('lists each application in its stage, and apart those whose stage is not understood', () => {
    const acme = application({
      id: 'A1',
      company: 'Acme',
      position: 'Analyst',
      stage: 'Trying-To',
      stageText: 'Applied',
      stageSince: '2026-11-20',
      contact: 'Ann Poe',
      nextStep: 'Call',
      row: 7,
    });
    const odd = application({ company: 'Odd', stage: null, stageText: 'Hmm', row: 8 });
    const report = pipelineOf({ applications: [acme, odd, application({ isExample: true })] });
    expect(report.stages.map(({ stage }) => stage)).toEqual([...STAGES]);
    expect(report.stages.flatMap(({ applications }) => applications)).toEqual([
      {
        id: 'A1',
        company: 'Acme',
        position: 'Analyst',
        since: '2026-11-20',
        daysInStage: 4,
        lastActivity: '2026-11-20',
        nextStep: 'Call',
        nextStepDue: null,
        daysLate: 0,
        contact: 'Ann Poe',
        contactLinkedIn: '',
        interviewOn: null,
        parkedUntil: null,
        decideBy: null,
        why: '',
        hasNotes: false,
        tab: 'Applications',
        row: 7,
        writtenStage: 'Applied',
      },
    ]);
    expect(report.notUnderstood).toMatchObject([{ company: 'Odd', written: 'Hmm', row: 8 }]);
    expect({ date: report.date, caps: report.caps, parkDays: report.parkDays }).toEqual({
      date: '2026-11-24',
      caps: { trying: 20, tryingStop: 30, waiting: 5, companies: 50 },
      parkDays: 45,
    });
  });

  test.each([
    ['a next step of today', { stage: 'Trying-To' as const, nextStep: 'Call', nextStepDue: '2026-11-24' }, 0],
    ['a next step of yesterday', { stage: 'Trying-To' as const, nextStep: 'Call', nextStepDue: '2026-11-23' }, 1],
    ['a day inside the words', { stage: 'Trying-To' as const, nextStep: 'Call 11/20', nextStepDay: '2026-11-20' }, 4],
    ['14 days in Uncalled', { stage: 'Uncalled' as const, stageSince: '2026-11-10' }, 0],
    ['16 days in Uncalled', { stage: 'Uncalled' as const, stageSince: '2026-11-08' }, 2],
    ['8 days in Waiting', { stage: 'Waiting' as const, stageSince: '2026-11-16' }, 1],
    ['parked until the day before', { stage: 'Inactive' as const, parkedUntil: '2026-11-23' }, 1],
    ['parked until tomorrow', { stage: 'Inactive' as const, parkedUntil: '2026-11-25' }, 0],
    ['an old next step of a lead that is over', { stage: 'Closed' as const, nextStepDue: '2026-10-01' }, 0],
  ])('%s is late by so many days', (_what, given, days) => {
    const [first] = pipelineOf({ applications: [application(given)] }).stages.flatMap(
      ({ applications }) => applications,
    );
    expect(first?.daysLate).toBe(days);
  });

  test('a rejection does not erase the interview, and under 20 it is too few to tell', () => {
    const rejected = application({ company: 'Acme', stage: 'Rejected', interviewOn: '2026-10-01' });
    const trying = Array.from({ length: 19 }, (_, index) => application({ company: `C${index}`, stage: 'Trying-To' }));
    const step = (applications: typeof trying) => pipelineOf({ applications }).funnel[2];
    expect(step([rejected, ...trying])).toEqual({
      from: 'Trying-To',
      to: 'Interview Set',
      entered: 20,
      advanced: 1,
      rate: 0.05,
      message: '1 of 20 applications got from Trying-To to Interview Set (5 %).',
    });
    expect(step([rejected, ...trying.slice(1)])).toMatchObject({
      entered: 19,
      rate: null,
      message: '1 of 19 applications got from Trying-To to Interview Set (too few to tell, under 20).',
    });
  });
});

describe('pipeline health', () => {
  const many = (count: number, given: Parameters<typeof application>[0]) =>
    Array.from({ length: count }, (_, index) =>
      application({ company: `Company ${index}`, nextStep: 'Call', ...given }),
    );
  const ids = (applications: ReturnType<typeof many>) => pipelineOf({ applications }).health.map((note) => note.id);

  test.each([
    [49, ['few-companies', 'few-new']],
    [50, ['few-new']],
  ])('%i companies listed: %j', (count, expected) => {
    expect(ids(many(count, { stage: 'Inactive' }))).toEqual(expected);
  });

  test.each([
    [4, '2026-11-23', true],
    [5, '2026-11-23', false],
    [5, '2026-11-22', true],
  ])('%i new in Uncalled since %s: a note, %s', (count, stageSince, noted) => {
    expect(ids(many(count, { stage: 'Uncalled', stageSince })).includes('few-new')).toBe(noted);
  });

  test.each([
    [20, []],
    [21, ['trying-full']],
    [30, ['trying-full']],
    [31, ['trying-stop']],
  ])('%i in Trying-To: %j', (count, expected) => {
    expect(ids(many(count, { stage: 'Trying-To' })).filter((id) => id.startsWith('trying'))).toEqual(expected);
  });

  test.each([
    [5, false],
    [6, true],
  ])('%i in Waiting: a note, %s', (count, noted) => {
    expect(ids(many(count, { stage: 'Waiting' })).includes('waiting-many')).toBe(noted);
  });

  test('names those that no date says anything of, and interviews without a day, and offers without one to answer by', () => {
    const undated = {
      id: 'no-date',
      message: expect.stringMatching(/^3 applications have no date yet, .*: A, B and C\./),
    };
    const interview = { id: 'interview-without-day', message: expect.stringMatching(/^The interview at K has no day/) };
    const offer = { id: 'offer-without-day', message: expect.stringMatching(/^The offer from I has no day/) };
    const { health } = pipelineOf({
      applications: [
        application({ company: 'A', stage: 'Uncalled', nextStep: 'Call' }),
        application({ company: 'B', stage: 'Trying-To', nextStep: 'Call' }),
        application({ company: 'C', stage: 'Waiting' }),
        application({ company: 'D', stage: 'Uncalled', stageSince: '2026-11-23', nextStep: 'Call' }),
        application({ company: 'E', stage: 'Trying-To', appliedOn: '2026-01-23', nextStep: 'Call' }),
        application({ company: 'F', stage: 'Waiting', lastActivity: '2026-11-20' }),
        application({ company: 'G', stage: 'Trying-To', nextStep: 'Call', nextStepDue: '2026-12-01' }),
        application({ company: 'H', stage: 'Inactive' }),
        application({ company: 'I', stage: 'Offer' }),
        application({ company: 'J', stage: 'Offer', decideBy: '2026-12-01' }),
        application({ company: 'K', stage: 'Interview Set', lastActivity: '2026-11-20' }),
        application({ company: 'L', stage: 'Interview Set', interviewOn: '2026-11-20' }),
        application({ company: 'M', stage: 'Interview Set', nextStep: 'Ask for a day', nextStepDue: '2026-12-01' }),
      ],
    });
    expect(health.slice(2)).toEqual([undated, interview, offer]);
  });

  test('names those in Trying-To without a next step', () => {
    const { health } = pipelineOf({ applications: many(5, { stage: 'Trying-To', nextStep: ' ' }) });
    expect(health.find((note) => note.id === 'no-next-step')?.message).toBe(
      '5 applications in Trying-To have no next step: Company 0, Company 1, Company 2 and 2 more.',
    );
  });
});
