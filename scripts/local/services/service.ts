/**
 * What every service object of the local host is: a plain object on the host's side whose public methods the add-on
 * calls through a proxy. A method that a class does not have answers "not in the local host: Range.foo".
 */
import type { Execution } from '../execution';

/** An error thrown by a service. Its name is `Exception`, which is what Google's logs and messages say. */
export class ServiceError extends Error {
  override name = 'Exception';
}

export abstract class ServiceObject {
  /** As Google's documentation names the class: `'Range'`. */
  abstract readonly serviceName: string;

  constructor(readonly execution: Execution) {}

  /** Why nothing can be asked of the object any more (its sheet was deleted), or null. Not seen by the add-on. */
  gone(): string | null {
    return null;
  }
}

const METHODS = new Map<object, readonly string[]>();

/** Names of the public methods of a service object, inherited ones included. */
export function methodsOf(service: ServiceObject): readonly string[] {
  const prototype = Object.getPrototypeOf(service) as object;
  const known = METHODS.get(prototype);
  if (known) return known;
  const names = new Set<string>();
  for (let at = prototype; at !== ServiceObject.prototype; at = Object.getPrototypeOf(at) as object) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (!(name in ServiceObject.prototype) && typeof property.value === 'function') names.add(name);
    }
  }
  const result = [...names];
  METHODS.set(prototype, result);
  return result;
}

/** What Google calls the type of an argument in its messages. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value))
    return 'number[]'.replace('number', typeof value[0] === 'object' ? 'Array' : typeof value[0]);
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (value instanceof ServiceObject) return `SpreadsheetApp.${value.serviceName}`;
  return '(class)';
}

/** The error for arguments that fit none of a method's signatures, in Google's words. */
export function wrongSignature(method: string, args: readonly unknown[]): ServiceError {
  return new ServiceError(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${method}.`,
  );
}

/** A whole number, as Google reads an Integer parameter; throws the signature error for anything else. */
export function integer(value: unknown, method: string, args: readonly unknown[]): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongSignature(method, args);
  return Math.trunc(value);
}
