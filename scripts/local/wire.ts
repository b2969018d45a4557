/**
 * How values cross between the host (which keeps the spreadsheet and the services) and the context in which the
 * add-on runs. Primitives, dates and lists cross as they are; everything else is a marked object, so that each side
 * can rebuild it with its own constructors: a `Date` made by the host would not be `instanceof Date` in the add-on.
 */

/** A service object (`Range`, `Sheet` …) known to both sides by number. `methods` comes with the first of its class. */
export interface ServiceMarker {
  readonly $: 'service';
  readonly name: string;
  readonly id: number;
  readonly methods?: readonly string[];
}

/** A value of one of Google's enumerations: `AuthMode.FULL`. */
export interface EnumMarker {
  readonly $: 'enum';
  readonly type: string;
  readonly name: string;
}

interface ObjectMarker {
  readonly $: 'object';
  readonly fields: { readonly [name: string]: Wire };
}

/** What cannot cross (a function, a symbol), by what it is called in Google's messages. */
interface OddMarker {
  readonly $: 'odd';
  readonly type: string;
}

export type Wire =
  | null
  | undefined
  | string
  | number
  | boolean
  | Date
  | readonly Wire[]
  | ServiceMarker
  | EnumMarker
  | ObjectMarker
  | OddMarker;

/** How one side makes and recognises what the other side cannot. */
export interface Realm {
  list(items: unknown[]): unknown;
  date(milliseconds: number): unknown;
  object(fields: [string, unknown][]): unknown;
  service(marker: ServiceMarker): unknown;
  enumeration(marker: EnumMarker): unknown;
  /** The marker of a service object or enumeration value, or null for anything else. */
  identify(value: object): ServiceMarker | EnumMarker | null;
}

const DEEPEST = 200;

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** Throws a RangeError for a value nested deeper than 200 levels (or within itself). */
export function encode(value: unknown, realm: Realm, depth = 0): Wire {
  if (value === null || value === undefined) return value;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object') {
    if (typeof value === 'function') {
      const marker = realm.identify(value);
      if (marker) return marker;
    }
    return { $: 'odd', type: typeof value === 'function' ? 'function' : typeof value };
  }
  if (depth > DEEPEST) throw new RangeError('Maximum call stack size exceeded: the value is nested within itself');
  if (isDate(value)) return new Date(value.getTime());
  const marker = realm.identify(value);
  if (marker) return marker;
  if (Array.isArray(value)) {
    const items: Wire[] = [];
    for (let index = 0; index < value.length; index += 1) items.push(encode(value[index], realm, depth + 1));
    return items;
  }
  const fields: Record<string, Wire> = {};
  for (const [name, field] of Object.entries(value)) fields[name] = encode(field, realm, depth + 1);
  return { $: 'object', fields };
}

export function decode(wire: Wire, realm: Realm): unknown {
  if (typeof wire !== 'object' || wire === null) return wire;
  if (isDate(wire)) return realm.date(wire.getTime());
  if (Array.isArray(wire)) {
    const items: unknown[] = [];
    for (let index = 0; index < wire.length; index += 1) items.push(decode(wire[index] as Wire, realm));
    return realm.list(items);
  }
  const marker = wire as ServiceMarker | EnumMarker | ObjectMarker | OddMarker;
  if (marker.$ === 'service') return realm.service(marker);
  if (marker.$ === 'enum') return realm.enumeration(marker);
  if (marker.$ === 'odd') return undefined;
  const fields: [string, unknown][] = Object.entries(marker.fields).map(([name, field]) => [
    name,
    decode(field, realm),
  ]);
  return realm.object(fields);
}

/** An error as it crosses. `name` is `'Exception'` for errors of services, as at Google. */
export interface WireError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

/** One service call, from the worker. The worker waits until `signal[0]` is 1 and a {@link Reply} lies on the port. */
export interface Call {
  readonly kind: 'call';
  readonly id: number;
  readonly method: string;
  readonly args: Wire;
  /** True while the add-on's files are being loaded, before any function runs. */
  readonly loading: boolean;
}

export type Reply = { readonly value: Wire } | { readonly error: WireError };

/** A line written with `console`. */
export interface LogLine {
  readonly kind: 'log';
  readonly level: string;
  readonly text: string;
}

export type Done =
  | { readonly kind: 'done'; readonly value: Wire }
  | { readonly kind: 'failed'; readonly error: WireError; readonly because: 'no-such-function' | 'threw' | 'load' };

/** Everything a worker is started with. */
export interface WorkerStart {
  readonly codeFolder: string;
  /** Where V8's compiled forms of the code lie. */
  readonly codeCache: string;
  readonly functionName: string;
  readonly args: Wire;
  readonly globals: readonly ServiceMarker[];
  readonly instant: number;
  readonly frozen: boolean;
  readonly timeZone: string;
  /** Int32 at 0: the reply is there. Float64 at 8: simulated milliseconds that have passed. */
  readonly shared: SharedArrayBuffer;
}
