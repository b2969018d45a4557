/** What the context has beside the services: ECMAScript, a clock that the host sets, and a console that is recorded. */
import { inspect } from 'node:util';
import vm from 'node:vm';
import { isDate } from '../wire';

/** V8 puts these into every context; Apps Script does not have them. */
const FOREIGN = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'console'];

export function removeForeignGlobals(context: vm.Context): void {
  for (const name of FOREIGN) Reflect.deleteProperty(context, name);
  vm.runInContext(`for (const name of ${JSON.stringify(FOREIGN)}) delete globalThis[name];`, context);
}

/** Replaces `Date` with one that reads `now` wherever Google's would read the clock. */
export function installDate(context: vm.Context, now: () => number): void {
  const install = vm.runInContext(
    `(function (now) {
      const Real = Date;
      const construct = Reflect.construct;
      function HostDate(...args) {
        if (new.target === undefined) return new Real(now()).toString();
        return construct(Real, args.length === 0 ? [now()] : args, new.target);
      }
      Object.defineProperties(HostDate, {
        name: { value: 'Date', configurable: true },
        length: { value: 7, configurable: true },
        prototype: { value: Real.prototype, writable: false },
        now: { value: function now_() { return now(); }, writable: true, configurable: true },
        parse: { value: Real.parse, writable: true, configurable: true },
        UTC: { value: Real.UTC, writable: true, configurable: true },
      });
      Object.defineProperty(Real.prototype, 'constructor', { value: HostDate, writable: true, configurable: true });
      Object.defineProperty(globalThis, 'Date', { value: HostDate, writable: true, configurable: true });
    })`,
    context,
  ) as (now: () => number) => void;
  install(now);
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isDate(value)) return value.toString();
  if (typeof value === 'object' && value !== null && 'stack' in value && typeof value.stack === 'string')
    return value.stack;
  return inspect(value, { depth: 4 });
}

/** `console` writes to the execution log, as at Google. */
export function installConsole(context: vm.Context, write: (level: string, text: string) => void): void {
  const console: Record<string, (...values: unknown[]) => void> = {};
  for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
    console[level] = (...values) => write(level, values.map(text).join(' '));
  }
  const timers = new Map<string, number>();
  console.time = (label) => void timers.set(String(label ?? 'default'), performance.now());
  console.timeEnd = (label) => {
    const name = String(label ?? 'default');
    const begun = timers.get(name);
    if (begun !== undefined) write('debug', `${name}: ${Math.round(performance.now() - begun)}ms`);
    timers.delete(name);
  };
  Object.defineProperty(context, 'console', { value: console, writable: true, configurable: true });
}
