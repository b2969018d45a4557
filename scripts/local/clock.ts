/** The host's clock: runs with the machine's unless it is frozen, and stands where it was last set. */
import { instantOfWallTime, parseWallTime } from './zone';

export class HostClock {
  #instant: number;
  #setAt: number;
  #frozen: boolean;

  /** Starts at `instant` (milliseconds since 1970), the machine's own time by default. */
  constructor(instant = Date.now(), frozen = false) {
    this.#instant = instant;
    this.#setAt = performance.now();
    this.#frozen = frozen;
  }

  get frozen(): boolean {
    return this.#frozen;
  }

  /** Milliseconds since 1970. */
  now(): number {
    return Math.floor(this.#instant + (this.#frozen ? 0 : performance.now() - this.#setAt));
  }

  /** Puts the clock to an instant. */
  set(instant: number): void {
    this.#instant = instant;
    this.#setAt = performance.now();
  }

  /**
   * Puts the clock to a wall time in `zone`: `2026-11-23T08:00`, or `2026-11-23` for midnight.
   * Throws a RangeError where `text` is no such time.
   */
  setWallTime(text: string, zone: string): void {
    const wall = parseWallTime(text);
    if (wall === null) throw new RangeError(`Not a time: ${text}. Write it as 2026-11-23T08:00.`);
    this.set(instantOfWallTime(wall, zone));
  }

  /** Moves on by `milliseconds`. */
  advance(milliseconds: number): void {
    this.set(this.now() + milliseconds);
  }

  freeze(): void {
    this.set(this.now());
    this.#frozen = true;
  }

  run(): void {
    this.set(this.now());
    this.#frozen = false;
  }
}
