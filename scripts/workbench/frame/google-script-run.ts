/**
 * `google.script.run` and `google.script.host` for a sidebar outside Google, as the documentation describes them
 * (https://developers.google.com/apps-script/guides/html/reference/run and …/reference/host).
 *
 * What it keeps to: handlers are set on a runner, not globally; a function whose name ends in `_`, or that does not
 * exist, is not there; arguments are JSON-like (no Date, function, element, cycle); a failure arrives as an Error;
 * ten calls run at once and the others wait; answers come in any order. What is not offered throws.
 */
import type { FrameMessage, FrameSetup, PageMessage } from './messages';

declare const __FRAME_SETUP__: FrameSetup;

type Handler = (value: unknown, userObject: unknown) => void;

interface Waiting {
  readonly success: Handler | null;
  readonly failure: Handler | null;
  readonly userObject: unknown;
}

const AT_ONCE = 10;
const setup = __FRAME_SETUP__;
const running = new Map<number, Waiting>();
const queue: { readonly message: FrameMessage; readonly id: number; readonly waiting: Waiting }[] = [];
let lastId = 0;

function post(message: FrameMessage): void {
  window.parent.postMessage(message, setup.pageOrigin);
}

/** Throws as Google does where a value cannot be sent; the value as it arrives otherwise. */
function toPlain(value: unknown, name: string, above: readonly unknown[]): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value instanceof Date || value instanceof Node || above.includes(value)) {
    throw new TypeError(`Failed due to illegal value in property: ${name}`);
  }
  const path = [...above, value];
  if (Array.isArray(value)) return value.map((item, index) => toPlain(item, String(index), path));
  const plain: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) if (item !== undefined) plain[key] = toPlain(item, key, path);
  return plain;
}

function startNext(): void {
  while (running.size < AT_ONCE) {
    const next = queue.shift();
    if (next === undefined) return;
    running.set(next.id, next.waiting);
    post(next.message);
  }
}

function call(functionName: string, args: readonly unknown[], waiting: Waiting): void {
  const plain = args.map((value, index) => toPlain(value, String(index), []));
  lastId += 1;
  queue.push({ id: lastId, waiting, message: { type: 'run', id: lastId, functionName, args: plain } });
  startNext();
}

function makeRunner(waiting: Waiting): object {
  const own: Record<string, unknown> = {
    withSuccessHandler: (success: Handler) => makeRunner({ ...waiting, success }),
    withFailureHandler: (failure: Handler) => makeRunner({ ...waiting, failure }),
    withUserObject: (userObject: unknown) => makeRunner({ ...waiting, userObject }),
  };
  for (const name of setup.functions) {
    if (!name.endsWith('_')) own[name] = (...args: readonly unknown[]) => call(name, args, waiting);
  }
  return Object.freeze(own);
}

window.addEventListener('message', (event: MessageEvent<PageMessage>) => {
  if (event.source !== window.parent || event.origin !== setup.pageOrigin) return;
  const message = event.data;
  const waiting = running.get(message.id);
  if (waiting === undefined) return;
  running.delete(message.id);
  startNext();
  if (message.type === 'value') {
    waiting.success?.(message.value, waiting.userObject);
  } else if (waiting.failure !== null) {
    const error = new Error(message.message);
    error.name = message.name;
    waiting.failure(error, waiting.userObject);
  } else {
    console.error(`Uncaught ${message.name}: ${message.message}`);
  }
});

const host = {
  origin: setup.pageOrigin,
  close: () => post({ type: 'close' }),
  setHeight: (height: number) => post({ type: 'resize', height }),
  setWidth: (width: number) => post({ type: 'resize', width }),
  editor: { focus: () => post({ type: 'focus' }) },
};

const script = { run: makeRunner({ success: null, failure: null, userObject: undefined }), host };
Object.defineProperty(window, 'google', { value: { script } });
