/** A digest with everything in it. */
import type { Action } from '../../src/domain/action';
import { day } from '../../src/domain/day';
import type { Digest } from '../../src/domain/digest';

export function action(given: Partial<Action> = {}): Action {
  return {
    id: 'thank-you-1',
    rule: 'thank-you',
    also: [],
    who: 'Leo Brandt',
    company: 'Fernwood Health',
    title: 'Send Leo Brandt a thank-you note',
    due: day('2026-11-21'),
    daysLate: 2,
    isInTime: false,
    minutes: 10,
    why: 'You had an onsite interview on Fri, Nov 20; no thank-you since.',
    tab: 'Contacts',
    row: 14,
    reach: { email: 'leo@fernwood.example', phone: '(415) 555-0133', linkedIn: 'linkedin.com/in/leobrandt' },
    agenda: [],
    draft: {
      kind: 'thank-you',
      to: 'leo@fernwood.example',
      subject: 'Thank you',
      body: 'Dear Leo,\n\nthank you for Friday.',
    },
    urgent: true,
    plannedFor: null,
    ...given,
  };
}

export function digest(given: Partial<Digest> = {}): Digest {
  const sheet = 'https://docs.google.com/spreadsheets/d/abc/edit';
  return {
    date: day('2026-11-23'),
    locale: 'en_US',
    spreadsheetTitle: 'My search',
    spreadsheetUrl: sheet,
    actions: [
      { action: action(), rowLink: `${sheet}#gid=2&range=A14` },
      {
        action: action({
          id: 'next-step-1',
          rule: 'next-step',
          title: 'Send Priya Raman the portfolio link',
          due: day('2026-11-23'),
          daysLate: 0,
          isInTime: false,
          why: 'Your next step with Priya Raman is due today: "Send portfolio link".',
          also: [
            {
              id: 'keep-in-touch-1',
              rule: 'keep-in-touch',
              title: 'Get back in touch with Priya Raman',
              due: day('2026-11-13'),
              why: 'You last talked on Mon, Sep 14.',
              tab: 'Contacts',
              row: 6,
            },
          ],
          reach: { email: null, phone: 'ask Dana', linkedIn: null },
          draft: null,
        }),
        rowLink: null,
      },
    ],
    waiting: [
      {
        action: action({ id: 'w', title: 'Get in touch with Aiko Tanaka', plannedFor: day('2026-11-24') }),
        rowLink: null,
      },
    ],
    budgetMinutes: 30,
    callHours: 'Calls get through best first thing in the business day or after 5 p.m.',
    health: ['6 companies are listed; about 50 is a healthy number.'],
    interviews: [
      {
        uid: 'app-1-2026-11-25',
        company: 'Lattice',
        position: 'iOS Engineer I',
        day: day('2026-11-25'),
        startsAt: Date.UTC(2026, 10, 25, 22, 30),
        minutes: 14 * 60 + 30,
        notes: 'With Priya Raman; room 3, second floor',
      },
      {
        uid: 'app-2-2026-12-01',
        company: 'Bluegrain',
        position: '',
        day: day('2026-12-01'),
        startsAt: null,
        minutes: null,
        notes: '',
      },
    ],
    review: {
      done: ['4 conversations', '2 follow-ups'],
      funnel: ['3 of 6 applications reached an interview: too few to tell.'],
      load: [{ week: day('2026-11-23'), minutes: 40 }],
      estimate: 'The calculator estimates 0.4 offers, up from 0.3 on Mon, Nov 16.',
      goals: ['Send 40 LinkedIn requests to alumni: 12 of 40'],
    },
    problem: null,
    madeAt: Date.UTC(2026, 10, 23, 16, 5),
    isTest: false,
    ...given,
  };
}
