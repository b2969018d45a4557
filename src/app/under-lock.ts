/** Work that runs while the lock is held, so that two clicks, or two people, come one after the other. */
import type { Result } from '../domain/result';
import type { Ports } from './ports';

/** What the work answers; refused as `busy` where the lock cannot be had in time. It may be held already. */
export function underLock<Value>(ports: Ports, work: () => Result<Value>): Result<Value> {
  const held = ports.lock.hold(work);
  return held.ok ? held.value : held;
}
