/** `npm start` with what it cannot work with: one line, an exit code, and nothing written. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runToEnd, SAMPLE } from '../browser/workbench';

let folder: string;
let taken: Server;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'start-'));
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  port = (taken.address() as { port: number }).port;
  await writeFile(path.join(folder, 'text.xlsx'), 'Dear diary');
  const sample = await readFile(SAMPLE);
  await writeFile(path.join(folder, 'half.xlsx'), sample.subarray(0, sample.length / 2));
});
afterAll(async () => {
  taken.close();
  await rm(folder, { recursive: true });
});

describe('bad usage ends with code 2 and one line', () => {
  test.each([
    ['a missing file', ['no-such-book.xlsx'], /There is no file .*no-such-book\.xlsx/],
    ['a folder', ['samples'], /samples is a folder/],
    ['two files', ['a.xlsx', 'b.xlsx'], /one workbook/],
    ['an unknown option', ['--prot', '1'], /--prot/],
    ['a port that is none', ['--port', 'http'], /--port takes a number, not http/],
    ['a bad date', [SAMPLE, '--now', '2026-02-30T08:00'], /--now takes a time/],
    ['a bad zone', [SAMPLE, '--time-zone', 'Mars/Olympus'], /--time-zone takes a name/],
    ['a bad locale', [SAMPLE, '--locale', 'klingon!'], /--locale takes a name/],
  ])('%s', async (_what, args, words) => {
    const { code, errors, output } = await runToEnd(args);
    expect({ code, lines: errors.trim().split('\n').length, output }).toEqual({ code: 2, lines: 1, output: '' });
    expect(errors).toMatch(words);
  });
});

describe('what cannot be opened ends with code 1 and one line', () => {
  test('the port is taken', async () => {
    const { code, errors } = await runToEnd([SAMPLE, '--port', String(port)]);
    expect({ code, errors }).toEqual({
      code: 1,
      errors: `Port ${port} is taken. Choose another: npm start -- --port ${port + 1}\n`,
    });
  });

  test.each(['text.xlsx', 'half.xlsx'])('%s is no workbook', async (name) => {
    const file = path.join(folder, name);
    const before = await readFile(file);
    const { code, errors } = await runToEnd([file, '--port', '0']);
    expect({ code, lines: errors.trim().split('\n').length }).toEqual({ code: 1, lines: 1 });
    expect(errors).not.toMatch(/ at |Error:/);
    expect(await readFile(file)).toEqual(before);
  });
});
