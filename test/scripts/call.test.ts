/** `npm run call`: at the door that people and scripts use, as a process of its own. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { call, parseCommandLine, UsageError } from '../../scripts/call';
import { readWorkbookFile } from '../../scripts/local/workbook-file';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SAMPLE = path.join(ROOT, 'samples/steps-to-success.xlsx');
const MORNING = ['--now', '2026-11-23T08:00'];

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

function run(args: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env: { ...process.env, ...environment } };
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/call.ts', ...args],
      options,
      (_, out, error) => resolve({ code: child.exitCode, out, error }),
    );
  });
}

const folder = () => mkdtempSync(path.join(tmpdir(), 'call-'));

describe('the command line', () => {
  test('says what is to be done', () => {
    const line =
      'logTouch {"contact":"Ann"} --workbook in.xlsx --save out.xlsx --state s.json --outbox mail --now 2026-11-23T08:00';
    const rest = ['--time-zone', 'Europe/Paris', '--locale', 'fr_FR', '--user', 'ann@example.com', '--fail', '3:after'];
    expect(parseCommandLine([...line.split(' '), ...rest])).toEqual({
      functionName: 'logTouch',
      args: [{ contact: 'Ann' }],
      workbook: 'in.xlsx',
      save: 'out.xlsx',
      state: 's.json',
      outbox: 'mail',
      now: Date.UTC(2026, 10, 23, 7),
      timeZone: 'Europe/Paris',
      locale: 'fr_FR',
      user: 'ann@example.com',
      fault: { nth: 3, when: 'after' },
    });
  });

  test('needs no more than a function and a workbook', () => {
    expect(parseCommandLine(['getGoals', '--workbook', 'in.xlsx'])).toEqual({
      functionName: 'getGoals',
      args: [],
      workbook: 'in.xlsx',
      save: null,
      state: null,
      outbox: null,
      now: null,
      timeZone: 'America/Los_Angeles',
      locale: 'en_US',
      user: null,
      fault: null,
    });
  });

  test.each([
    ['', 'Say which function to call.'],
    ['getToday', 'Say which workbook to open: --workbook IN.xlsx'],
    ['getToday {oops --workbook b', 'The argument is not JSON: '],
    ['getToday {} {} --workbook b', 'One JSON argument at most; what is {}?'],
    ['getToday --workbook b --now 2026-02-30', 'Not a time: 2026-02-30. Write it as 2026-11-23T08:00.'],
    [
      'getToday --workbook b --time-zone Mars/Olympus',
      'Not a time zone: Mars/Olympus. Write it as America/Los_Angeles.',
    ],
    ['getToday --workbook b --locale english', 'Not a locale: english. Write it as en_US.'],
    ['getToday --workbook b --user nobody', 'Not an e-mail address: nobody'],
    ['getToday --workbook b --fail 0', '--fail takes the number of a service call, as in 3 or 3:after, not 0'],
    ['getToday --workbook b --colour', "Unknown option '--colour'"],
    ['getToday --workbook', "Option '--workbook <value>' argument missing"],
  ])('%s is refused', (line, message) => {
    expect(() => parseCommandLine(line.split(' ').filter(Boolean))).toThrow(message);
  });
});

describe('bad input gives one clear line and touches nothing', () => {
  const there = folder();
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(path.join(there, name), content);
    return path.join(there, name);
  };
  const sample = readFileSync(SAMPLE);
  const text = file('text.xlsx', 'Name,Company\nAnn,Acme\n');
  const damaged = file('damaged.xlsx', sample.subarray(0, Math.floor(sample.length / 2)));
  const locked = file(
    'locked.xlsx',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1024),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
  );
  const state = file('state.json', '{"version":1}');
  const cases: [string, string[], RegExp][] = [
    ['a missing file', ['getToday', '--workbook', path.join(there, 'none.xlsx')], /^There is no file .*none\.xlsx$/],
    ['text named .xlsx', ['getToday', '--workbook', text], /text\.xlsx: .*not an \.xlsx workbook/],
    ['a damaged file', ['getToday', '--workbook', damaged], /damaged\.xlsx: /],
    ['a protected file', ['getToday', '--workbook', locked], /locked\.xlsx: .*password/],
    ['an unknown function', ['makeCoffee', '--workbook', SAMPLE], /^The add-on has no function named makeCoffee$/],
    ['a state file that is none', ['getToday', '--workbook', SAMPLE, '--state', state], /is not a state file/],
    [
      'an out file that cannot be',
      ['getToday', '--workbook', SAMPLE, '--save', path.join(there, 'no', 'out.xlsx')],
      /cannot be written/,
    ],
  ];

  test.each(cases)('%s', async (_, args, message) => {
    const before = readdirSync(there);
    const outputs = args.includes('--save') ? [] : ['--save', path.join(there, 'out.xlsx')];
    const request = parseCommandLine([...args, ...outputs, '--outbox', path.join(there, 'mail'), ...MORNING]);
    const error: unknown = await call(request).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).message).toMatch(message);
    expect((error as UsageError).message).not.toContain('\n');
    expect(readdirSync(there)).toEqual(before);
  });
});

/** The places in the sources that a stack names, with the line that stands there. */
function placesIn(frames: readonly string[]): { readonly file: string; readonly source: string }[] {
  return frames.flatMap((frame) => {
    const [, file = '', line = ''] = /(src\/[\w./-]+):(\d+):\d+/.exec(frame) ?? [];
    if (file === '') return [];
    return [{ file, source: readFileSync(path.join(ROOT, file), 'utf8').split('\n')[Number(line) - 1] ?? '' }];
  });
}

describe('a call', () => {
  test('with bad input ends with exit code 2 and prints nothing', async () => {
    expect(await run(['getToday', '--workbook', 'none.xlsx'])).toEqual({
      code: 2,
      out: '',
      error: 'There is no file none.xlsx\n',
    });
  });

  test('prints one JSON object, the same in whatever zone the machine is', async () => {
    const args = ['getToday', '{}', '--workbook', SAMPLE, ...MORNING];
    const [here, there] = await Promise.all([run(args), run(args, { TZ: 'Pacific/Auckland' })]);
    const printed = JSON.parse(here.out) as Record<string, unknown>;
    expect(Object.keys(printed)).toEqual(['result', 'dialogs', 'menus', 'emails', 'serviceCalls', 'milliseconds']);
    expect(printed).toMatchObject({
      result: { ok: true, value: { date: '2026-11-23' } },
      serviceCalls: { 'Range.getValues': 7 },
    });
    expect((JSON.parse(there.out) as Record<string, unknown>).result).toEqual(printed.result);
    expect([here.code, here.error]).toEqual([0, '']);
  });

  test('saves the workbook over itself, remembers, and sends mail', async () => {
    const there = folder();
    const book = path.join(there, 'book.xlsx');
    const state = path.join(there, 'state.json');
    writeFileSync(book, readFileSync(SAMPLE));
    const common = [
      '--workbook',
      book,
      '--save',
      book,
      '--state',
      state,
      '--outbox',
      path.join(there, 'mail'),
      ...MORNING,
    ];
    const ask = (...args: string[]) => call(parseCommandLine([...args, ...common]));
    expect((await ask('saveSettings', '{"minutesPerDay":45}')).error).toBeNull();
    expect((await ask('getSettings')).result).toMatchObject({ value: { settings: { minutesPerDay: 45 } } });
    expect((await ask('sendReminders')).result).toMatchObject({
      ok: true,
      value: { sent: true, to: 'me@example.com' },
    });
    expect(readdirSync(path.join(there, 'mail'))).toHaveLength(1);
    expect(readdirSync(there).sort()).toEqual(['book.xlsx', 'mail', 'state.json']);
    const file = await readWorkbookFile(readFileSync(book), { locale: 'en_US', timeZone: 'Etc/UTC', title: 'book' });
    expect(file.model.sheets.map((sheet) => sheet.name)).toContain('Contacts');
  });

  test('that throws gives its message, where in the sources it was thrown, and exit code 1', async () => {
    const ended = await run(['onOpen', '--workbook', SAMPLE, '--fail', '1', ...MORNING]);
    const [message, ...frames] = ended.error.trimEnd().split('\n');
    expect([ended.code, message]).toEqual([
      1,
      'Exception: Service error: the service is unavailable. Wait a bit and try again.',
    ]);
    expect(frames.filter((frame) => !/^ {4}at /.test(frame))).toEqual([]);
    expect(placesIn(frames)).toEqual([
      { file: 'src/google/ui.ts', source: expect.stringContaining('SpreadsheetApp.getUi()') },
      { file: 'src/main.ts', source: expect.stringContaining('addMenu(') },
    ]);
  });

  test('that meets what it did not expect says where in the sources, and answers all the same', async () => {
    const ended = await run(['getToday', '--workbook', SAMPLE, '--fail', '5', ...MORNING]);
    expect([ended.code, (JSON.parse(ended.out) as { result: unknown }).result]).toMatchObject([
      0,
      { ok: false, code: 'unexpected' },
    ]);
    const lines = ended.error.split('\n');
    expect(lines[0]).toMatch(/^getToday failed: Exception: Service error/);
    expect(placesIn(lines).map(({ file }) => file)).toEqual(
      expect.arrayContaining(['src/google/workbook.ts', 'src/app/open-workbook.ts', 'src/app/get-today.ts']),
    );
  });

  test('of onOpen shows the menu', async () => {
    const { out } = await run(['onOpen', '--workbook', SAMPLE]);
    expect((JSON.parse(out) as { menus: unknown[] }).menus).toHaveLength(1);
  });
});
