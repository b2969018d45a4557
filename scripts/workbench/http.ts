/**
 * A small HTTP server for this machine only: bound to 127.0.0.1, and refusing what a web page elsewhere could send
 * (a foreign Host or Origin), so that no site that the person visits meanwhile can read or change their workbook.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export interface LocalRequest {
  readonly method: string;
  /** Parsed against the server's own origin. */
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  /** The body, read whole. */
  body(): Promise<string>;
}

export interface LocalServer {
  /** `http://127.0.0.1:8420` */
  readonly origin: string;
  close(): Promise<void>;
}

/** Ten megabytes: more than any call, less than what would fill the memory. */
const LARGEST_BODY = 10_000_000;

export class PortTakenError extends Error {}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_BODY) throw new RangeError('The request is too large.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status ?? 200, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...reply.headers,
  });
  response.end(reply.body);
}

/**
 * Starts a server on 127.0.0.1.
 *
 * @param port 0 takes any free one.
 * @param answer Called for requests whose Host and Origin are the server's own.
 * @throws PortTakenError when something else listens there.
 */
export async function serveLocally(
  port: number,
  answer: (request: LocalRequest) => Promise<Reply> | Reply,
): Promise<LocalServer> {
  let origin = '';
  const server: Server = createServer((request, response) => {
    const host = request.headers.host ?? '';
    const from = request.headers.origin;
    if (`http://${host}` !== origin || (from !== undefined && from !== origin)) {
      send(response, { status: 403, body: 'This address is for the workbench on this computer only.' });
      return;
    }
    const local: LocalRequest = {
      method: request.method ?? 'GET',
      url: new URL(request.url ?? '/', origin),
      headers: request.headers,
      body: () => readBody(request),
    };
    Promise.resolve()
      .then(() => answer(local))
      .then((reply) => send(response, reply))
      .catch((error: unknown) => {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        if (!response.headersSent) send(response, { status: 500, body: 'The workbench met an unexpected problem.' });
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new PortTakenError(String(port)) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
