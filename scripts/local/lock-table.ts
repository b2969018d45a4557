/** Locks shared by all executions of a host, first come first served. */

interface Waiter {
  readonly holder: object;
  take(): void;
  /** Stops waiting, without an answer. */
  cancel(): void;
}

export class LockTable {
  readonly #holders = new Map<string, object>();
  readonly #queues = new Map<string, Waiter[]>();

  /** Names of the locks that somebody holds. */
  get held(): readonly string[] {
    return [...this.#holders.keys()];
  }

  isHeldBy(name: string, holder: object): boolean {
    return this.#holders.get(name) === holder;
  }

  /** Resolves to true once `holder` has the lock, to false when it is not free within `milliseconds` (of real time). */
  take(name: string, holder: object, milliseconds: number): Promise<boolean> {
    const current = this.#holders.get(name);
    if (current === undefined || current === holder) {
      this.#holders.set(name, holder);
      return Promise.resolve(true);
    }
    if (milliseconds <= 0) return Promise.resolve(false);
    return new Promise((resolve) => {
      const queue = this.#queues.get(name) ?? [];
      this.#queues.set(name, queue);
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(waiter), 1);
        resolve(false);
      }, milliseconds);
      const waiter: Waiter = {
        holder,
        take: () => {
          clearTimeout(timer);
          this.#holders.set(name, holder);
          resolve(true);
        },
        cancel: () => clearTimeout(timer),
      };
      queue.push(waiter);
    });
  }

  release(name: string, holder: object): void {
    if (!this.isHeldBy(name, holder)) return;
    this.#holders.delete(name);
    this.#queues.get(name)?.shift()?.take();
  }

  /** Releases what `holder` holds and takes it out of every queue, as when an execution ends. */
  releaseAll(holder: object): void {
    for (const queue of this.#queues.values()) {
      for (const waiter of queue.filter((one) => one.holder === holder)) {
        waiter.cancel();
        queue.splice(queue.indexOf(waiter), 1);
      }
    }
    for (const name of [...this.#holders.keys()]) this.release(name, holder);
  }
}
