/**
 * Google's hosts on this machine: a proxy that answers CONNECT for any host itself, over TLS with a certificate of its own.
 * A process started with {@link Loopback.environment} talks to the {@link AppsScriptApi} and to nobody else.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createProxy, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { generate } from 'selfsigned';
import { AppsScriptApi } from './apps-script-api';

const HOSTS = ['script.googleapis.com', 'www.googleapis.com', 'oauth2.googleapis.com'];

/** Made up; nobody but the test's own API knows them. */
const CREDENTIALS = {
  tokens: {
    default: {
      type: 'authorized_user',
      client_id: 'made-up-client.apps.googleusercontent.com',
      client_secret: 'made-up-secret',
      refresh_token: 'made-up-refresh-token',
    },
  },
};

export interface Loopback {
  /** From now on it answers for this API, and the credentials are as after a sign-in. */
  readonly serve: (api: AppsScriptApi) => void;
  /** The environment for a process that is to find Google here, signed in. */
  readonly environment: NodeJS.ProcessEnv;
  readonly close: () => Promise<void>;
}

async function answer(api: AppsScriptApi, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'https://loopback.test');
  const given = api.answer({
    method: request.method ?? 'GET',
    host: request.headers.host ?? '',
    path: pathname,
    query: searchParams,
    authorization: request.headers.authorization ?? '',
    body: await text(request),
  });
  if (given === 'drop') {
    request.socket.destroy();
    return;
  }
  const isHtml = typeof given.body === 'string';
  response.writeHead(given.status, { 'Content-Type': isHtml ? 'text/html' : 'application/json; charset=UTF-8' });
  response.end(isHtml ? given.body : JSON.stringify(given.body));
}

/** Everything of this process's environment but what leads to, or past, another proxy. */
function environmentWithoutProxies(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:https?_proxy|no_proxy|all_proxy|clasp_.*|debug)$/i.test(name)),
  );
}

export async function openLoopback(): Promise<Loopback> {
  const folder = mkdtempSync(path.join(tmpdir(), 'loopback-'));
  const pems = await generate([{ name: 'commonName', value: 'The test itself' }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: HOSTS.map((value) => ({ type: 2, value })) }],
  });
  writeFileSync(path.join(folder, 'certificate.pem'), pems.cert);

  const sockets = new Set<Socket>();
  let api = new AppsScriptApi();
  const google = createTlsServer({ key: pems.private, cert: pems.cert }, (request, response) => {
    answer(api, request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  const proxy = createProxy((_request, response) => response.writeHead(405).end());
  proxy.on('connect', (request: IncomingMessage, socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    if (!HOSTS.some((host) => request.url === `${host}:443`)) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    google.emit('connection', socket);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));

  return {
    serve: (next) => {
      api = next;
      writeFileSync(path.join(folder, '.clasprc.json'), JSON.stringify(CREDENTIALS));
    },
    environment: {
      ...environmentWithoutProxies(),
      HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      NODE_EXTRA_CA_CERTS: path.join(folder, 'certificate.pem'),
      clasp_config_auth: path.join(folder, '.clasprc.json'),
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
