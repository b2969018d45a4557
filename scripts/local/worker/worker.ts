/**
 * One execution: a fresh thread with a fresh context, the pushed files loaded by gas-local, one function called.
 * Services are proxies; each call is sent to the host and waited for, as a call to Google's servers would be.
 */
import vm from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { require as loadProject } from 'gas-local';
import { type Done, decode, encode, type WireError, type WorkerStart } from '../wire';
import { CodeCache } from './code-cache';
import { installConsole, installDate, removeForeignGlobals } from './globals';
import { ServiceProxies } from './service-proxies';

const start = workerData as WorkerStart;
if (!parentPort) throw new Error('worker.ts runs in a worker thread only');
const port = parentPort;
const startedAt = performance.now();
const simulated = new Float64Array(start.shared, 8, 1);

function now(): number {
  const real = start.frozen ? 0 : performance.now() - startedAt;
  return Math.floor(start.instant + real + (simulated[0] ?? 0));
}

function describe(error: unknown): WireError {
  if (typeof error === 'object' && error !== null && 'message' in error) {
    const { name, message, stack } = error as { name?: unknown; message: unknown; stack?: unknown };
    return {
      name: typeof name === 'string' ? name : 'Error',
      message: String(message),
      ...(typeof stack === 'string' ? { stack } : {}),
    };
  }
  return { name: 'Error', message: String(error) };
}

/** The manifest's zone, and what Node calls it. */
function sameZone(one: string, other: string): boolean {
  const utc = (zone: string) => zone.replace(/^Etc\/(UTC|UCT|GMT|Universal|Zulu|Greenwich)$/, 'UTC');
  if (utc(one) === utc(other)) return true;
  return new Intl.DateTimeFormat('en', { timeZone: one }).resolvedOptions().timeZone === other;
}

function run(): Done {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!sameZone(start.timeZone, here)) {
    return {
      kind: 'failed',
      because: 'load',
      error: {
        name: 'Error',
        message: `The manifest's zone is ${start.timeZone} but this process runs in ${here}: start it with TZ=${start.timeZone}`,
      },
    };
  }
  const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
  removeForeignGlobals(context);
  installDate(context, now);
  installConsole(context, (level, text) => port.postMessage({ kind: 'log', level, text }));
  const proxies = new ServiceProxies(context, port, start.shared);
  for (const marker of start.globals) {
    Object.defineProperty(context, marker.name, {
      value: proxies.realm.service(marker),
      writable: true,
      configurable: true,
    });
  }
  const cache = new CodeCache(start.codeCache);
  try {
    cache.load(() => {
      loadProject(start.codeFolder, context, { filter: (file: string) => /\.(js|gs)$/.test(file) });
    });
  } catch (error) {
    return { kind: 'failed', because: 'load', error: describe(error) };
  }
  proxies.loading = false;
  if (typeof Reflect.get(context, start.functionName) !== 'function') {
    const message = `Script function not found: ${start.functionName}`;
    return { kind: 'failed', because: 'no-such-function', error: { name: 'Error', message } };
  }
  try {
    const args = decode(start.args, proxies.realm);
    // Called from a script of the context, so that promises settle when it ends.
    const key = '__localHostCall';
    Object.defineProperty(context, key, { value: args, configurable: true, enumerable: false });
    const value: unknown = vm.runInContext(
      `((args) => { delete globalThis.${key}; return globalThis[${JSON.stringify(start.functionName)}](...args); })(${key})`,
      context,
    );
    return { kind: 'done', value: encode(value, proxies.realm) };
  } catch (error) {
    return { kind: 'failed', because: 'threw', error: describe(error) };
  } finally {
    cache.keep();
  }
}

port.postMessage(run());
port.close();
