/** Moving, adding and changing applications in the built bundle: what is written, cell by cell, and what is left alone. */
import { describe, expect, test } from '@jest/globals';
import { LocalHost } from '../../scripts/local/host';
import type { SpreadsheetModel } from '../../scripts/local/model';
import { dayToSerial } from '../../scripts/local/serial-day';
import type { ApplicationDetails, Confirmation, PipelineReport, Stage } from '../../src/api';
import { sheet, spreadsheet } from '../app/support/spreadsheets';
import { answerOf, call } from './open-sample';

const TODAY = dayToSerial('2026-11-23');
const HEADERS = [
  'Company',
  'Position',
  'Status',
  'Stage since',
  'My rating',
  'Contact',
  'Contact LinkedIn',
  'Next step',
  'Next step due',
  'Interview on',
  'Parked until',
  'Decide by',
  'Why (outcome)',
  'Notes',
  'ID',
];

/** A tab with the person's own words for stages, a column of their own, and a formula. */
function ownTab(): SpreadsheetModel {
  const since = dayToSerial('2026-11-02');
  const row = (company: string, status: string, id: string, more: Readonly<Record<string, string | number>> = {}) =>
    HEADERS.map((header) => {
      const given: Readonly<Record<string, string | number>> = {
        Company: company,
        Position: 'Engineer',
        Status: status,
        'Stage since': since,
        'My rating': '=LEN(A2)',
        ID: id,
        ...more,
      };
      return given[header] ?? null;
    });
  return spreadsheet([
    sheet('Job apps', [
      HEADERS,
      row('Acme', 'Wishlist ⭐', 'r-acme'),
      row('Globex', 'Sent it!! (applied)', 'r-globex', {
        Contact: 'Ann Poe',
        'Contact LinkedIn': 'linkedin.com/in/annpoe',
        'Next step': 'Call Ann',
        'Next step due': dayToSerial('2026-11-20'),
        Notes: 'Uses Go',
      }),
      row('Hooli', 'Phone screen booked', 'r-hooli', { 'Interview on': dayToSerial('2026-11-25') }),
      row('Initech', 'Offer received', 'r-initech', { 'Decide by': dayToSerial('2026-11-30') }),
      row('Umbrella', 'Paused', 'r-umbrella', { 'Parked until': dayToSerial('2026-12-20') }),
    ]),
  ]);
}

function openOwn(model = ownTab()): LocalHost {
  const host = new LocalHost({ model });
  host.clock.setWallTime('2026-11-23T08:00', host.timeZone);
  return host;
}

type Row = Readonly<Record<string, unknown>>;

/** A date with a time is a fraction, exact to far less than a second. */
function plain(value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
}

/** A day and minutes since midnight, as a cell holds them. */
const at = (day: string, minutes: number) => plain(dayToSerial(day) + minutes / 1440);

/** The rows of a tab by their headers, formulas as they are written; a missing tab has none. */
function rowsOf(host: LocalHost, name: string): readonly Row[] {
  const found = host.workbook?.model.sheets.find((one) => one.name === name);
  const lines = [...(found?.cells ?? [])].sort(([a], [b]) => a - b).map(([, line]) => line);
  const [headers, ...rest] = lines;
  return rest.map((line) =>
    Object.fromEntries(
      [...line].flatMap(([column, cell]) =>
        cell.value === null && cell.formula === undefined
          ? []
          : [[String(headers?.get(column)?.value), cell.formula ?? plain(cell.value)]],
      ),
    ),
  );
}

/** What is different in a row: only the cells that were written. */
function changes(before: Row, after: Row): Row {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...names].filter((name) => before[name] !== after[name]).map((name) => [name, after[name] ?? null]),
  );
}

/** Moves, and tells what that changed: the row, the log, and that no other row was touched. */
async function move(host: LocalHost, input: { readonly id: string; readonly to: Stage } & Row) {
  const before = rowsOf(host, 'Job apps');
  const { message } = answerOf<Confirmation>(await call(host, 'moveStage', input));
  const after = rowsOf(host, 'Job apps');
  expect(after.length).toBe(before.length);
  const touched = after.flatMap((row, index) => {
    const found = changes(before[index] ?? {}, row);
    return Object.keys(found).length === 0 ? [] : [{ company: row.Company, found }];
  });
  const log = rowsOf(host, 'Activity Log').map(({ ID: _id, ...line }) => line);
  return { message, touched, log };
}

const line = (company: string, from: Stage, to: Stage, more: Row = {}): Row => ({
  When: TODAY,
  Kind: 'stage',
  Company: company,
  'From stage': from,
  'To stage': to,
  ...more,
});

describe('a move writes its stage, its day and what was asked, and a line in the log', () => {
  test.each([
    [
      { id: 'r-acme', to: 'Uncalled' as const, contact: 'Ann Poe', contactLinkedIn: 'linkedin.com/in/annpoe' },
      'Acme is in Uncalled already.',
      [],
      [],
    ],
    [
      { id: 'r-umbrella', to: 'Uncalled' as const, contact: 'Ann Poe', contactLinkedIn: 'linkedin.com/in/annpoe' },
      'Umbrella is now in Uncalled.',
      // In the words the person uses for it; back from its rest.
      [
        {
          company: 'Umbrella',
          found: {
            Status: 'Wishlist ⭐',
            'Stage since': TODAY,
            Contact: 'Ann Poe',
            'Contact LinkedIn': 'linkedin.com/in/annpoe',
            'Parked until': null,
          },
        },
      ],
      [line('Umbrella', 'Inactive', 'Uncalled')],
    ],
    [
      {
        id: 'r-acme',
        to: 'Trying-To' as const,
        notes: '=HYPERLINK("x")',
        nextStep: '+1 Ann',
        nextStepDue: '2026-11-25',
      },
      'Acme is now in Trying-To.',
      [
        {
          company: 'Acme',
          found: {
            Status: 'Sent it!! (applied)',
            'Stage since': TODAY,
            'Next step': '+1 Ann',
            'Next step due': dayToSerial('2026-11-25'),
            Notes: '=HYPERLINK("x")',
          },
        },
      ],
      [line('Acme', 'Uncalled', 'Trying-To')],
    ],
    [
      {
        id: 'r-globex',
        to: 'Interview Set' as const,
        interviewOn: '2026-12-02',
        interviewAt: '14:30',
        notes: 'With Ann',
      },
      'Globex is now in Interview Set.',
      [
        {
          company: 'Globex',
          found: {
            Status: 'Phone screen booked',
            'Stage since': TODAY,
            'Interview on': at('2026-12-02', 870),
            Notes: 'With Ann\nUses Go',
          },
        },
      ],
      [line('Globex', 'Trying-To', 'Interview Set')],
    ],
    [
      { id: 'r-hooli', to: 'Waiting' as const, nextStep: 'Ask on Friday', nextStepDue: '2026-11-27' },
      'Hooli is now in Waiting.',
      [
        {
          company: 'Hooli',
          found: {
            Status: 'Waiting',
            'Stage since': TODAY,
            'Next step': 'Ask on Friday',
            'Next step due': dayToSerial('2026-11-27'),
          },
        },
      ],
      [line('Hooli', 'Interview Set', 'Waiting')],
    ],
    [
      { id: 'r-hooli', to: 'Offer' as const, decideBy: '2026-12-04' },
      'Hooli is now in Offer.',
      [
        {
          company: 'Hooli',
          found: { Status: 'Offer received', 'Stage since': TODAY, 'Decide by': dayToSerial('2026-12-04') },
        },
      ],
      [line('Hooli', 'Interview Set', 'Offer')],
    ],
    [
      { id: 'r-globex', to: 'Rejected' as const, why: 'Too little Go', askedForReferrals: true },
      'Globex is now in Rejected.',
      [
        {
          company: 'Globex',
          found: { Status: 'Rejected', 'Stage since': TODAY, 'Why (outcome)': 'Too little Go' },
        },
      ],
      [
        line('Globex', 'Trying-To', 'Rejected', { Summary: 'Too little Go' }),
        {
          When: TODAY,
          Kind: 'follow-up',
          Contact: 'Ann Poe',
          Company: 'Globex',
          Summary: 'Asked for referrals, and to be kept in mind',
        },
      ],
    ],
    [
      { id: 'r-hooli', to: 'Rejected' as const, why: 'Somebody senior', tryAgainOn: '2027-03-23' },
      'Hooli is noted as rejected, and rests in Inactive until Tue, Mar 23, 2027.',
      [
        {
          company: 'Hooli',
          found: {
            Status: 'Paused',
            'Stage since': TODAY,
            'Parked until': dayToSerial('2027-03-23'),
            'Why (outcome)': 'Somebody senior',
          },
        },
      ],
      [
        line('Hooli', 'Interview Set', 'Rejected', { Summary: 'Somebody senior' }),
        line('Hooli', 'Rejected', 'Inactive'),
      ],
    ],
    [
      { id: 'r-globex', to: 'Inactive' as const, parkedUntil: '2027-01-04' },
      'Globex is now in Inactive until Mon, Jan 4, 2027.',
      [
        {
          company: 'Globex',
          found: { Status: 'Paused', 'Stage since': TODAY, 'Parked until': dayToSerial('2027-01-04') },
        },
      ],
      [line('Globex', 'Trying-To', 'Inactive')],
    ],
    [
      { id: 'r-initech', to: 'Declined' as const, why: 'Too far' },
      'Initech is now in Declined.',
      [{ company: 'Initech', found: { Status: 'Declined', 'Stage since': TODAY, 'Why (outcome)': 'Too far' } }],
      [line('Initech', 'Offer', 'Declined', { Summary: 'Too far' })],
    ],
    [
      { id: 'r-acme', to: 'Closed' as const },
      'Acme is now in Closed.',
      [{ company: 'Acme', found: { Status: 'Closed', 'Stage since': TODAY } }],
      [line('Acme', 'Uncalled', 'Closed')],
    ],
  ])('%j', async (input, message, touched, log) => {
    expect(await move(openOwn(), input)).toEqual({ message, touched, log });
  });

  test('the furthest stage outlives a rejection that is tried again', async () => {
    const host = openOwn();
    await move(host, { id: 'r-hooli', to: 'Rejected', why: 'No', tryAgainOn: '2027-03-23' });
    const { funnel, stages } = answerOf<PipelineReport>(await call(host, 'getPipeline'));
    expect(funnel.find(({ to }) => to === 'Interview Set')?.advanced).toBe(2);
    const rests = stages.find(({ stage }) => stage === 'Inactive')?.applications;
    expect(rests?.find(({ company }) => company === 'Hooli')).toMatchObject({
      parkedUntil: '2027-03-23',
      why: 'No',
      writtenStage: 'Paused',
      daysInStage: 0,
    });
  });
});

describe('what is refused changes nothing', () => {
  test.each([
    ['Interview Set without its day', { id: 'r-globex', to: 'Interview Set' }, 'bad-input'],
    ['a rest until today', { id: 'r-globex', to: 'Inactive', parkedUntil: '2026-11-23' }, 'bad-input'],
    ['another try before today', { id: 'r-globex', to: 'Rejected', tryAgainOn: '2026-11-01' }, 'bad-input'],
    ['no such day', { id: 'r-globex', to: 'Offer', decideBy: '2026-02-30' }, 'bad-input'],
    [
      'no such time',
      { id: 'r-globex', to: 'Interview Set', interviewOn: '2026-12-02', interviewAt: '25:00' },
      'bad-input',
    ],
    ['no such stage', { id: 'r-globex', to: 'Hired' }, 'bad-input'],
    ['a row that is gone', { id: 'r-gone', to: 'Closed' }, 'row-changed'],
    ['another stage than was seen', { id: 'r-globex', to: 'Closed', seen: { stage: 'Uncalled' } }, 'stale'],
    [
      'another day than was seen',
      {
        id: 'r-globex',
        to: 'Waiting',
        nextStepDue: '2026-12-01',
        seen: { stage: 'Trying-To', nextStepDue: '2026-11-19' },
      },
      'stale',
    ],
  ])('%s', async (_what, input, code) => {
    const host = openOwn();
    const before = rowsOf(host, 'Job apps');
    const { result } = await call(host, 'moveStage', input);
    expect(result).toMatchObject({ ok: false, code });
    expect(rowsOf(host, 'Job apps')).toEqual(before);
    expect(rowsOf(host, 'Activity Log')).toEqual([]);
  });

  test('what was seen and is still so is no hindrance', async () => {
    const seen = { stage: 'Trying-To', nextStepDue: '2026-11-20' };
    const { message } = await move(openOwn(), { id: 'r-globex', to: 'Waiting', nextStepDue: '2026-12-01', seen });
    expect(message).toBe('Globex is now in Waiting.');
  });

  test('an offer is not accepted over a change in the sheet', async () => {
    const host = openOwn();
    const { result } = await call(host, 'acceptOffer', { id: 'r-initech', seen: { stage: 'Waiting' } });
    expect(result).toMatchObject({ ok: false, code: 'stale' });
    answerOf(await call(host, 'acceptOffer', { id: 'r-initech', seen: { stage: 'Offer' } }));
    expect(rowsOf(host, 'Job apps')[3]).toMatchObject({ Status: 'Accepted', 'Stage since': TODAY });
  });
});

test('two windows move the same row: the second is told, and writes nothing', async () => {
  const host = openOwn();
  const seen = { stage: 'Trying-To' };
  const [first, second] = await Promise.all([
    call(host, 'moveStage', { id: 'r-globex', to: 'Waiting', seen }),
    call(host, 'moveStage', { id: 'r-globex', to: 'Closed', seen }),
  ]);
  const codes = [first, second].map(({ result }) => (result as { code?: string }).code ?? 'ok').sort();
  expect(codes).toEqual(['ok', 'stale']);
  expect(rowsOf(host, 'Activity Log')).toHaveLength(1);
});

test('group headings instead of a stage column: the move gets a column of its own, the headings stay', async () => {
  const host = openOwn(
    spreadsheet([
      sheet('Applications', [
        ['Company', 'Position', 'Link'],
        ['Actively interviewing'],
        ['Acme', 'Engineer', 'https://acme.example/1'],
        ['Applied'],
        ['Globex', 'Designer', 'globex.example'],
      ]),
    ]),
  );
  const { stages } = answerOf<PipelineReport>(await call(host, 'getPipeline'));
  const [globex] = stages.find(({ stage }) => stage === 'Trying-To')?.applications ?? [];
  answerOf(await call(host, 'moveStage', { id: globex?.id, to: 'Waiting', seen: { stage: 'Trying-To' } }));
  expect(rowsOf(host, 'Applications')).toEqual([
    { Company: 'Actively interviewing' },
    { Company: 'Acme', Position: 'Engineer', Link: 'https://acme.example/1' },
    { Company: 'Applied' },
    { Company: 'Globex', Position: 'Designer', Link: 'globex.example', Stage: 'Waiting', 'Stage since': TODAY },
  ]);
  const after = answerOf<PipelineReport>(await call(host, 'getPipeline'));
  expect(after.stages.flatMap(({ applications }) => applications.map(({ company }) => company))).toEqual([
    'Acme',
    'Globex',
  ]);
});

describe('the form', () => {
  test('shows a row as it is, and writes only what was changed', async () => {
    const host = openOwn();
    const details = answerOf<ApplicationDetails>(await call(host, 'getApplication', { id: 'r-globex' }));
    expect(details).toEqual({
      id: 'r-globex',
      tab: 'Job apps',
      row: 3,
      stage: 'Trying-To',
      fields: {
        company: 'Globex',
        position: 'Engineer',
        contact: 'Ann Poe',
        contactLinkedIn: 'linkedin.com/in/annpoe',
        jobLink: '',
        location: '',
        appliedOn: null,
        lastActivity: null,
        nextStep: 'Call Ann',
        nextStepDue: '2026-11-20',
        interviewOn: null,
        interviewAt: '',
        followUpsSent: null,
        parkedUntil: null,
        decideBy: null,
        why: '',
        notes: 'Uses Go',
      },
    });
    const before = rowsOf(host, 'Job apps')[1] ?? {};
    const { message } = answerOf<Confirmation>(
      await call(host, 'saveApplication', {
        id: 'r-globex',
        nextStepDue: null,
        interviewOn: '2026-12-02',
        interviewAt: '09:05',
        followUpsSent: 2,
        location: 'Remote',
        seen: { nextStepDue: '2026-11-20', interviewOn: null, interviewAt: '', followUpsSent: null, location: '' },
      }),
    );
    expect(message).toBe('Saved: Globex.');
    expect(changes(before, rowsOf(host, 'Job apps')[1] ?? {})).toEqual({
      'Next step due': null,
      'Interview on': at('2026-12-02', 545),
      'Follow-ups sent': 2,
      Location: 'Remote',
    });
    const again = answerOf<ApplicationDetails>(await call(host, 'getApplication', { id: 'r-globex' }));
    expect(again.fields).toMatchObject({ interviewOn: '2026-12-02', interviewAt: '09:05', followUpsSent: 2 });
  });

  test('a cell that somebody changed meanwhile is not written over, and others may have been', async () => {
    const host = openOwn();
    await host.edit({ sheet: 'Job apps', a1: 'H3', typed: 'Call Ann on Monday' });
    const stale = await call(host, 'saveApplication', {
      id: 'r-globex',
      nextStep: 'Write',
      seen: { nextStep: 'Call Ann' },
    });
    expect(stale.result).toMatchObject({ ok: false, code: 'stale' });
    expect(rowsOf(host, 'Job apps')[1]).toMatchObject({ 'Next step': 'Call Ann on Monday' });
    answerOf(await call(host, 'saveApplication', { id: 'r-globex', position: 'Lead', seen: { position: 'Engineer' } }));
    expect(rowsOf(host, 'Job apps')[1]).toMatchObject({ 'Next step': 'Call Ann on Monday', Position: 'Lead' });
  });

  test('a new one is added with everything that was entered, as text that stays text', async () => {
    const host = openOwn();
    const { message } = answerOf<Confirmation>(
      await call(host, 'saveApplication', {
        company: '=Orbit',
        position: 'Engineer',
        stage: 'Interview Set',
        contact: 'Ann Poe',
        interviewOn: '2026-12-02',
        interviewAt: '',
        parkedUntil: null,
        notes: '+1',
      }),
    );
    expect(message).toBe('Added: =Orbit, in Interview Set.');
    const [added] = rowsOf(host, 'Job apps').slice(-1);
    expect(added).toEqual({
      Company: '=Orbit',
      Position: 'Engineer',
      Status: 'Phone screen booked',
      'Stage since': TODAY,
      Contact: 'Ann Poe',
      'Interview on': dayToSerial('2026-12-02'),
      Notes: '+1',
      ID: expect.any(String),
    });
    const cell = host.workbook?.model.sheets[0]?.cells.get(6)?.get(0);
    expect([cell?.value, cell?.formula]).toEqual(['=Orbit', undefined]);
  });

  test.each([
    [{ company: 'X', interviewOn: '2026-12-02', interviewAt: 'noon' }, 'bad-input'],
    [{ company: 'X', followUpsSent: 1.5 }, 'bad-input'],
    [{ company: 'X', parkedUntil: 'soon' }, 'bad-input'],
    [{ company: 'Acme', position: 'engineer' }, 'duplicate'],
  ])('%j is refused', async (input, code) => {
    const host = openOwn();
    expect((await call(host, 'saveApplication', input)).result).toMatchObject({ ok: false, code });
    expect(rowsOf(host, 'Job apps')).toHaveLength(5);
  });
});
