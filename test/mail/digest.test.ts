import { describe, expect, test } from '@jest/globals';
import { renderDigest } from '../../src/mail';
import { action, digest } from './sample-digest';

describe('subject', () => {
  test.each([
    ['count and the most urgent', digest(), '2 things for today: Send Leo Brandt a thank-you note'],
    [
      'one thing',
      digest({ actions: [{ action: action(), rowLink: null }] }),
      '1 thing for today: Send Leo Brandt a thank-you note',
    ],
    ['only the review', digest({ actions: [] }), 'Your week in review'],
    ['a test', digest({ isTest: true }), 'Test: 2 things for today: Send Leo Brandt a thank-you note'],
    [
      'a name with line breaks stays one header line',
      digest({ actions: [{ action: action({ title: 'Call A\r\nBcc: x@example.com' }), rowLink: null }] }),
      '1 thing for today: Call A Bcc: x@example.com',
    ],
  ])('%s', (_what, given, expected) => {
    expect(renderDigest(given).subject).toBe(expected);
  });
});

test('the plain text says all of it', () => {
  expect(
    renderDigest(digest({ problem: 'Yesterday no mail could be sent.' })).text,
  ).toBe(`2 things for today, about 20 minutes
Mon, Nov 23 · My search

Please note. Yesterday no mail could be sent.

1. Send Leo Brandt a thank-you note
   Due Sat, Nov 21, 2 days late
   You had an onsite interview on Fri, Nov 20; no thank-you since.
   Call: (415) 555-0133
   Mail: leo@fernwood.example
   LinkedIn: linkedin.com/in/leobrandt
   Draft: https://mail.google.com/mail/?view=cm&fs=1&to=leo%40fernwood.example&su=Thank%20you&body=Dear%20Leo%2C%0A%0Athank%20you%20for%20Friday.
   Row: https://docs.google.com/spreadsheets/d/abc/edit#gid=2&range=A14

2. Send Priya Raman the portfolio link
   Due Mon, Nov 23, today
   Your next step with Priya Raman is due today: "Send portfolio link".
   Also: You last talked on Mon, Sep 14.
   Call: ask Dana

Calls get through best first thing in the business day or after 5 p.m.

Coming interviews
- Wed, Nov 25 at 14:30, in 2 days: Lattice, iOS Engineer I. With Priya Raman; room 3, second floor
- Tue, Dec 1, in 8 days: Bluegrain

Can wait (1)
- Tue, Nov 24: Get in touch with Aiko Tanaka

Your pipeline
- 6 companies are listed; about 50 is a healthy number.

The last seven days
- 4 conversations
- 2 follow-ups

From stage to stage
- 3 of 6 applications reached an interview: too few to tell.

Your goals
- Send 40 LinkedIn requests to alumni: 12 of 40

Job offer estimate
- The calculator estimates 0.4 offers, up from 0.3 on Mon, Nov 16.

The weeks ahead
- Week of Mon, Nov 23: 40 minutes

Open the spreadsheet: https://docs.google.com/spreadsheets/d/abc/edit

This mail comes from your own spreadsheet and goes to nobody but you. To change the hour or the days, to pause or to stop, open the spreadsheet on a computer and choose "Change reminders and settings" in its menu.
`);
});

describe('html', () => {
  test('every address is https, mailto or tel', () => {
    const { html } = renderDigest(
      digest({
        actions: [
          {
            action: action({
              reach: { email: 'javascript:alert(1)@x', phone: 'javascript:1', linkedIn: 'javascript:alert(1)' },
            }),
            rowLink: 'javascript:alert(1)',
          },
          { action: action({ id: '2' }), rowLink: 'https://docs.google.com/x#gid=1&range=A2' },
        ],
      }),
    );
    const addresses = Array.from(html.matchAll(/href="([^"]*)"/g), (match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => !/^(https:|mailto:|tel:)/.test(address))).toEqual([]);
    expect(html).toContain('Call: javascript:1');
  });

  test('what a cell says is shown, not run', () => {
    const evil = '<img src=x onerror=alert(1)> & "quotes"';
    const { html } = renderDigest(
      digest({
        actions: [{ action: action({ title: evil, why: evil }), rowLink: null }],
        health: [evil],
        spreadsheetTitle: evil,
      }),
    );
    expect(html).not.toContain('<img');
    expect(
      html.match(/&lt;img src=x onerror=alert\(1\)> &amp; &quot;quotes&quot;/g)?.length ?? 0,
    ).toBeGreaterThanOrEqual(3);
  });

  test('four hundred actions still fit into one mail', () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      action: action({ id: String(index), why: 'x'.repeat(300) }),
      rowLink: 'https://docs.google.com/spreadsheets/d/abc/edit#gid=2&range=A14',
    }));
    const mail = renderDigest(digest({ actions: many }));
    expect(Buffer.byteLength(mail.html)).toBeLessThan(102_000);
    expect(mail.html).toContain('375 more actions for today');
  });
});

test('the calendar holds the interviews, in UTC or as whole days', () => {
  expect(renderDigest(digest()).attachments).toEqual([
    {
      name: 'interviews.ics',
      type: 'text/calendar',
      content: [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Job Offer Steps to Success//Interviews//EN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:app-1-2026-11-25@job-offer-steps-to-success',
        'DTSTAMP:20261123T160500Z',
        'DTSTART:20261125T223000Z',
        'DTEND:20261125T233000Z',
        'SUMMARY:Interview: Lattice\\, iOS Engineer I',
        'DESCRIPTION:With Priya Raman\\; room 3\\, second floor',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:app-2-2026-12-01@job-offer-steps-to-success',
        'DTSTAMP:20261123T160500Z',
        'DTSTART;VALUE=DATE:20261201',
        'DTEND;VALUE=DATE:20261202',
        'SUMMARY:Interview: Bluegrain',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    },
  ]);
  expect(renderDigest(digest({ interviews: [] })).attachments).toEqual([]);
});
