/** Only the page that the workbench served, on this computer, may ask anything of it. */

import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startWorkbench, type Workbench } from '../../../scripts/workbench/server';

let workbench: Workbench;
let token: string;

beforeAll(async () => {
  workbench = await startWorkbench(0);
  token = new URL(workbench.url).searchParams.get('token') ?? '';
});
afterAll(() => workbench.close());

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly cookie: string;
}

function ask(path: string, headers: Record<string, string>, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${workbench.origin}${path}`, { method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += String(chunk);
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body, cookie: response.headers['set-cookie']?.[0] ?? '' }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the page', () => {
  test('is refused without the token', async () => {
    expect((await ask('/', {})).status).toBe(403);
    expect((await ask('/?token=guess', {})).status).toBe(403);
    expect((await ask('/page.js', {})).status).toBe(403);
    expect((await ask('/download', {})).status).toBe(403);
  });

  test('comes with it, and keeps it in a cookie that scripts cannot read', async () => {
    const { status, cookie } = await ask(`/?token=${token}`, {});
    expect(status).toBe(303);
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    const page = await ask('/', { cookie: cookie.split(';')[0] ?? '' });
    expect(page.status).toBe(200);
    expect(page.body).toContain(token);
  });
});

describe('a call', () => {
  const call = (headers: Record<string, string>) => ask('/api/state', headers, 'POST');

  test('is answered with the token, from the first moment', async () => {
    const { status, body } = await call({ 'x-workbench-token': token });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({ phase: 'loading', done: 0, total: 4, label: 'Starting' });
  });

  test.each([
    ['no token', {}],
    ['another token', { 'x-workbench-token': 'guess' }],
    ['the cookie alone', { cookie: 'workbench=TOKEN' }],
    ['a page elsewhere', { 'x-workbench-token': 'TOKEN', origin: 'https://evil.example' }],
    ['another name for this computer', { 'x-workbench-token': 'TOKEN', host: 'evil.example' }],
    ['a sandboxed frame', { 'x-workbench-token': 'TOKEN', origin: 'null' }],
  ])('is refused with %s', async (_what, headers: Record<string, string>) => {
    const filled = Object.fromEntries(
      Object.entries(headers).map(([name, text]) => [name, text.replace('TOKEN', token)]),
    );
    expect((await call(filled)).status).toBe(403);
  });

  test('of no known name is refused, as is one while nothing is open', async () => {
    expect((await ask('/api/constructor', { 'x-workbench-token': token }, 'POST')).status).toBe(404);
    expect((await ask('/api/menu', { 'x-workbench-token': token }, 'POST')).status).toBe(409);
  });
});
