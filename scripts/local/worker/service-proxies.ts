/** Service objects as the add-on sees them: proxies whose methods ask the host and wait for its answer. */
import vm from 'node:vm';
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { ENUM_PROPERTIES, ENUMERATIONS } from '../enumerations';
import {
  type Call,
  decode,
  type EnumMarker,
  encode,
  type Realm,
  type Reply,
  type ServiceMarker,
  type Wire,
} from '../wire';

interface Makers {
  list(items: unknown[]): unknown;
  date(milliseconds: number): unknown;
  object(fields: [string, unknown][]): unknown;
  error(name: string, message: string): unknown;
  method(call: (args: unknown[]) => unknown, name: string): unknown;
  enumeration(name: string, ordinal: number): object;
}

/** Constructors of the context, so that what the add-on receives is of its own realm. */
const MAKERS = `({
  list: (items) => Array.from(items),
  date: (milliseconds) => new Date(milliseconds),
  object: (fields) => { const made = {}; for (const [name, value] of fields) made[name] = value; return made; },
  error: (name, message) => { const made = new Error(message); made.name = name; return made; },
  method: (call, name) => Object.defineProperty(function (...args) { return call(args); }, 'name', { value: name }),
  enumeration: (name, ordinal) => Object.freeze({
    toString: () => name, toJSON: () => name, name: () => name, ordinal: () => ordinal,
    compareTo: (other) => ordinal - other.ordinal(),
  }),
})`;

export class ServiceProxies {
  loading = true;
  readonly realm: Realm;
  readonly #make: Makers;
  readonly #port: MessagePort;
  readonly #signal: Int32Array;
  readonly #methods = new Map<string, ReadonlySet<string>>();
  readonly #markers = new WeakMap<object, ServiceMarker | EnumMarker>();
  readonly #services = new Map<number, object>();
  readonly #enumerations = new Map<string, object>();

  constructor(context: vm.Context, port: MessagePort, shared: SharedArrayBuffer) {
    this.#make = vm.runInContext(MAKERS, context) as Makers;
    this.#port = port;
    this.#signal = new Int32Array(shared, 0, 1);
    this.realm = {
      list: (items) => this.#make.list(items),
      date: (milliseconds) => this.#make.date(milliseconds),
      object: (fields) => this.#make.object(fields),
      service: (marker) => this.#service(marker),
      enumeration: (marker) => this.#enumeration(marker.type, marker.name),
      identify: (value) => this.#markers.get(value) ?? null,
    };
  }

  #enumeration(type: string, name: string): object {
    const key = `${type}.${name}`;
    let value = this.#enumerations.get(key);
    if (!value) {
      const names: readonly string[] = ENUMERATIONS[type as keyof typeof ENUMERATIONS];
      value = this.#make.enumeration(name, names.indexOf(name));
      this.#enumerations.set(key, value);
      this.#markers.set(value, { $: 'enum', type, name });
    }
    return value;
  }

  #service(marker: ServiceMarker): object {
    if (marker.methods) this.#methods.set(marker.name, new Set(marker.methods));
    const known = this.#services.get(marker.id);
    if (known) return known;
    const { id, name } = marker;
    const methods = this.#methods.get(name) ?? new Set<string>();
    const members = new Map<string, unknown>();
    for (const [property, type] of Object.entries(ENUM_PROPERTIES[name] ?? {})) {
      const values = ENUMERATIONS[type].map((value): [string, unknown] => [value, this.#enumeration(type, value)]);
      members.set(property, this.#make.object(values));
    }
    const proxy = new Proxy(
      {},
      {
        get: (_, property) => {
          if (
            typeof property === 'symbol' ||
            property === 'toJSON' ||
            property === 'then' ||
            property === 'constructor'
          ) {
            return undefined;
          }
          if (property === 'toString') return () => name;
          if (!members.has(property)) {
            if (!methods.has(property)) throw this.#make.error('Error', `not in the local host: ${name}.${property}`);
            members.set(
              property,
              this.#make.method((args) => this.#call(id, property, args), property),
            );
          }
          return members.get(property);
        },
        has: (_, property) => typeof property === 'string' && (members.has(property) || methods.has(property)),
        set: (_, property) => {
          throw this.#make.error('TypeError', `Cannot add property ${String(property)}, object is not extensible`);
        },
      },
    );
    this.#services.set(id, proxy);
    this.#markers.set(proxy, { $: 'service', name, id });
    return proxy;
  }

  #encoded(args: unknown[]): Wire {
    try {
      return encode(args, this.realm);
    } catch (error) {
      throw this.#make.error('RangeError', error instanceof Error ? error.message : String(error));
    }
  }

  #call(id: number, method: string, args: unknown[]): unknown {
    const call: Call = { kind: 'call', id, method, args: this.#encoded(args), loading: this.loading };
    Atomics.store(this.#signal, 0, 0);
    this.#port.postMessage(call);
    let received = receiveMessageOnPort(this.#port);
    while (!received) {
      Atomics.wait(this.#signal, 0, 0);
      received = receiveMessageOnPort(this.#port);
    }
    const reply = received.message as Reply;
    if ('error' in reply) throw this.#make.error(reply.error.name, reply.error.message);
    return decode(reply.value, this.realm);
  }
}
