/** One execution as the host sees it: what it may call, what it has called, what came of it. */
import { accessRefusal } from './access';
import { EnumValue, enumValue } from './enumerations';
import type { LocalHost } from './host';
import { type AuthModeName, refusal } from './permissions';
import { methodsOf, ServiceError, ServiceObject } from './services/service';
import type { SentMail } from './state';
import { type Call, decode, encode, type Realm, type Reply, type ServiceMarker, type Wire } from './wire';
import type { Workbook } from './workbook';

/** How a function is started: by whom decides what it may do and for how long. */
export type ExecutionKind = 'menu' | 'sidebar' | 'simple-trigger' | 'clock-trigger' | 'api';

/** Make the nth service call of an execution fail (1 is the first). */
export interface Fault {
  /** Counts all calls, or only those named by `call`. */
  readonly nth: number;
  /** `'Range.setValues'`; absent counts every call. */
  readonly call?: string;
  /** `'after'`: the effect has happened when the error is thrown. */
  readonly when: 'before' | 'after';
  /** Google's usual words by default. */
  readonly message?: string;
  /** True: the execution ends there, as at the time limit. Nothing of the add-on runs any more, no `finally` either. */
  readonly ends?: boolean;
}

/** Something the person saw. `answer` is what they pressed (alerts, prompts). */
export interface Dialog {
  readonly kind: 'alert' | 'prompt' | 'sidebar' | 'dialog' | 'modeless-dialog' | 'toast';
  readonly title: string;
  readonly message: string;
  /** The page of a sidebar or dialog. */
  readonly html: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly buttons: string | null;
  readonly answer: string | null;
}

/** What the person answers to an alert or prompt: a button's name, with the text typed for a prompt. */
export type Answer = string | { readonly button: string; readonly text: string };

/** A dialog that waits for the person, with the buttons it offers. */
export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  readonly buttons: readonly string[];
}

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly entries: readonly MenuEntry[] };

/** A menu that a function added to the Ui. `addOn`: it stands under Extensions. */
export interface MenuRecord {
  readonly caption: string;
  readonly addOn: boolean;
  readonly entries: readonly MenuEntry[];
}

export interface LogRecord {
  readonly level: string;
  readonly text: string;
}

/** Thrown by the host itself to end the worker: not catchable by the add-on, as at Google. */
export class Terminated extends Error {
  override name = 'Exception';
}

const FAULT_MESSAGE = 'Service error: the service is unavailable. Wait a bit and try again.';

function faultOf({ message, ends }: Fault): Error {
  return ends === true ? new Terminated('Exceeded maximum execution time') : new ServiceError(message ?? FAULT_MESSAGE);
}

export class Execution {
  readonly dialogs: Dialog[] = [];
  readonly menus: MenuRecord[] = [];
  readonly emails: SentMail[] = [];
  readonly logs: LogRecord[] = [];
  readonly serviceCalls: Record<string, number> = {};
  callsWhileLoading = 0;
  readonly answers: Answer[];
  /** Asks the person when there are no more `answers`; null presses the first button. */
  ask: ((question: Question) => Promise<Answer>) | null = null;
  /** Told of every call once it is carried out: its name and number. */
  watch: ((call: string, number: number) => void) | null = null;
  readonly shared = new SharedArrayBuffer(16);
  readonly realm: Realm;
  readonly #objects = new Map<number, ServiceObject>();
  readonly #ids = new Map<ServiceObject, number>();
  readonly #introduced = new Set<string>();
  readonly #simulated = new Float64Array(this.shared, 8, 1);
  #calls = 0;
  #nextId = 1;

  constructor(
    readonly host: LocalHost,
    readonly kind: ExecutionKind,
    readonly authMode: AuthModeName,
    readonly fault: Fault | null,
    answers: readonly Answer[],
    /** Milliseconds since 1970 when it began, by the host's clock. */
    readonly startedAt: number,
  ) {
    this.answers = [...answers];
    this.realm = {
      list: (items) => items,
      date: (milliseconds) => new Date(milliseconds),
      object: (fields) => Object.fromEntries(fields),
      service: (marker) => this.#objects.get(marker.id),
      enumeration: (marker) => enumValue(marker.type as never, marker.name),
      identify: (value) => {
        if (value instanceof ServiceObject) return this.introduce(value);
        return value instanceof EnumValue ? { $: 'enum', type: value.type, name: value.name } : null;
      },
    };
  }

  /** The open spreadsheet as this execution sees it. */
  get workbook(): Workbook | null {
    return this.kind === 'clock-trigger' && !this.host.triggersSeeSpreadsheet ? null : this.host.workbook;
  }

  /** Milliseconds that `Utilities.sleep` and simulated latency have taken. */
  get simulatedMilliseconds(): number {
    return this.#simulated[0] ?? 0;
  }

  /** Lets simulated time pass. */
  pass(milliseconds: number): void {
    this.#simulated[0] = this.simulatedMilliseconds + milliseconds;
  }

  /** Ends the execution at once, uncatchably. */
  terminate(message: string): never {
    throw new Terminated(message);
  }

  introduce(service: ServiceObject): ServiceMarker {
    let id = this.#ids.get(service);
    if (id === undefined) {
      id = this.#nextId;
      this.#nextId += 1;
      this.#ids.set(service, id);
      this.#objects.set(id, service);
    }
    const name = service.serviceName;
    if (this.#introduced.has(name)) return { $: 'service', name, id };
    this.#introduced.add(name);
    return { $: 'service', name, id, methods: methodsOf(service) };
  }

  /** Carries out one call. Rejects with {@link Terminated} when the execution has used up its time. */
  async answer(call: Call, limit: number): Promise<Reply> {
    const service = this.#objects.get(call.id);
    if (!service) throw new Error(`No service object ${call.id}`);
    const name = `${service.serviceName}.${call.method}`;
    this.#calls += 1;
    this.serviceCalls[name] = (this.serviceCalls[name] ?? 0) + 1;
    if (call.loading) this.callsWhileLoading += 1;
    this.pass(this.host.latencyOf(name));
    if (this.simulatedMilliseconds > limit) throw new Terminated('Exceeded maximum execution time');
    try {
      const refused = refusal(service.serviceName, call.method, this.authMode, this.host.grantedScopes());
      if (refused !== null) throw new ServiceError(refused);
      const fails = this.#failsAt(name);
      if (fails?.when === 'before') throw faultOf(fails);
      const value = await this.#invoke(service, call.method, call.args);
      this.watch?.(name, this.#calls);
      if (this.simulatedMilliseconds > limit) throw new Terminated('Exceeded maximum execution time');
      if (fails) throw faultOf(fails);
      return { value: encode(value, this.realm) };
    } catch (error) {
      if (error instanceof Terminated) throw error;
      if (error instanceof ServiceError) return { error: { name: error.name, message: error.message } };
      throw error;
    }
  }

  #failsAt(name: string): Fault | null {
    const fault = this.fault;
    if (!fault) return null;
    if (fault.call === undefined) return this.#calls === fault.nth ? fault : null;
    return fault.call === name && this.serviceCalls[name] === fault.nth ? fault : null;
  }

  async #invoke(service: ServiceObject, method: string, args: Wire): Promise<unknown> {
    const implementation: unknown = Reflect.get(service, method);
    if (typeof implementation !== 'function' || !methodsOf(service).includes(method)) {
      throw new ServiceError(`not in the local host: ${service.serviceName}.${method}`);
    }
    const locked = accessRefusal(service.serviceName, method, this.host.access);
    if (locked !== null) throw new ServiceError(locked);
    const gone = service.gone();
    if (gone !== null) throw new ServiceError(gone);
    return Reflect.apply(implementation, service, decode(args, this.realm) as unknown[]);
  }
}
