/**
 * The workbench's web server: the page, its script, and the calls behind it. It answers before anything is loaded, so
 * that the person sees what is being done; every call carries a token that only the page it served knows.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import type { Calls, FailedState, LoadingState, OpenWorkbook } from './contract';
import { type Frames, serveFrames } from './frames';
import { type LocalRequest, type LocalServer, type Reply, serveLocally } from './http';
import { buildPage, type PageFiles } from './page-files';

const COOKIE = 'workbench';

const Place = v.strictObject({ sheetId: v.number(), row: v.number(), column: v.number() });

/** What each call takes; a call that is not here does not exist. */
const INPUTS = {
  state: v.optional(v.null()),
  sheet: v.strictObject({ sheetId: v.number() }),
  edit: v.strictObject({ ...Place.entries, text: v.string() }),
  select: Place,
  menu: v.strictObject({ functionName: v.string() }),
  run: v.strictObject({ functionName: v.string(), args: v.array(v.unknown()) }),
  close: v.strictObject({ panel: v.picklist(['sidebar', 'dialog']) }),
  dismiss: v.strictObject({ notice: v.number() }),
  answer: v.strictObject({ notice: v.number(), button: v.string() }),
  clock: v.strictObject({ towards: v.pipe(v.string(), v.isoDateTime()) }),
  switchOnReminders: v.optional(v.null()),
  mail: v.strictObject({ id: v.number() }),
} satisfies Record<keyof Calls, v.GenericSchema>;

export interface Workbench {
  /** `http://127.0.0.1:8420` */
  readonly origin: string;
  /** The address to open, with the token. */
  readonly url: string;
  /** Says what is being done while the workbook loads. */
  progress(state: LoadingState): void;
  fail(message: string): void;
  ready(session: OpenWorkbook): void;
  readonly frames: Frames;
  close(): Promise<void>;
}

function json(value: unknown): Reply {
  return { headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) };
}

function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function cookieOf(request: LocalRequest): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === COOKIE)?.[1] ?? '';
}

/**
 * @param port 0 takes any free port.
 * @throws PortTakenError
 */
export async function startWorkbench(port: number): Promise<Workbench> {
  const token = randomBytes(24).toString('base64url');
  let state: LoadingState | FailedState = { phase: 'loading', done: 0, total: 4, label: 'Starting' };
  let session: OpenWorkbook | null = null;
  let files: Promise<PageFiles> | null = null;
  let frames: Frames | null = null;

  async function page(request: LocalRequest): Promise<Reply> {
    const { pathname, searchParams } = request.url;
    const asked = searchParams.get('token');
    if (pathname === '/' && asked !== null && same(asked, token)) {
      return {
        status: 303,
        headers: { location: '/', 'set-cookie': `${COOKIE}=${token}; HttpOnly; SameSite=Strict; Path=/` },
        body: '',
      };
    }
    if (!same(cookieOf(request), token)) {
      return { status: 403, body: 'Open the workbench with the address that `npm start` printed.' };
    }
    files ??= buildPage();
    const { html, script, style } = await files;
    if (pathname === '/page.js') return { headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: script };
    if (pathname === '/page.css') return { headers: { 'content-type': 'text/css; charset=utf-8' }, body: style };
    if (pathname === '/download' && session !== null) {
      const name = encodeURIComponent(session.fileName);
      return {
        headers: {
          'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          'content-disposition': `attachment; filename*=UTF-8''${name}`,
        },
        body: await session.download(),
      };
    }
    const mail = /^\/mail\/(\d+)\.eml$/.exec(pathname);
    if (mail !== null && session !== null) {
      const source = session.mailSource(Number(mail[1]));
      if (source !== null) {
        return {
          headers: {
            'content-type': 'message/rfc822',
            'content-disposition': `attachment; filename="mail-${mail[1]}.eml"`,
          },
          body: source,
        };
      }
    }
    if (pathname !== '/') return { status: 404, body: 'There is no such page in the workbench.' };
    return {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src ${frames === null ? "'none'" : frames.origin}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      },
      body: html.replace('%TOKEN%', token),
    };
  }

  async function call(request: LocalRequest): Promise<Reply> {
    const sent = request.headers['x-workbench-token'];
    if (typeof sent !== 'string' || !same(sent, token)) return { status: 403, body: 'This call carries no token.' };
    const name = request.url.pathname.slice('/api/'.length);
    if (!Object.hasOwn(INPUTS, name)) return { status: 404, body: `There is no call named ${name}.` };
    if (name === 'state' && session === null) return json(state);
    if (session === null) return { status: 409, body: 'The workbook is still being opened.' };
    const text = await request.body();
    const parsed = v.safeParse(INPUTS[name as keyof Calls] as v.GenericSchema, text === '' ? null : JSON.parse(text));
    if (!parsed.success) return { status: 400, body: parsed.issues[0].message };
    const handler = session.calls[name as keyof Calls] as (input: unknown) => unknown;
    return json(await handler(parsed.output));
  }

  const server: LocalServer = await serveLocally(port, (request) =>
    request.url.pathname.startsWith('/api/') && request.method === 'POST' ? call(request) : page(request),
  );
  const startedFrames = await serveFrames(server.origin);
  frames = startedFrames;
  return {
    origin: server.origin,
    url: `${server.origin}/?token=${token}`,
    frames: startedFrames,
    progress(next) {
      state = next;
    },
    fail(message) {
      state = { phase: 'failed', message };
    },
    ready(opened) {
      session = opened;
    },
    async close() {
      await startedFrames.close();
      await server.close();
    },
  };
}
