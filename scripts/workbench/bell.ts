/** The workbook's clock and what it rings for: hourly triggers are run at their minute, one by one, while it moves. */
import type { ExecutionReport, LocalHost, TriggerRecord } from '../local/host';
import { instantOfWallTime, parseWallTime } from '../local/zone';
import type { Calls } from './contract';
import { ring } from './gestures';
import { nextDayAt, wallClock } from './moments';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The hour "next morning" goes to the end of, so that a trigger of that hour has rung. */
const MORNING = 8;

export class Bell {
  constructor(private readonly host: LocalHost) {}

  /** True while the person has a trigger that rings. */
  isSet(): boolean {
    return this.host.state.triggers.some((trigger) => !trigger.disabled);
  }

  /** Moves the clock forward (or sets it back, which rings nothing) and says what was run on the way. */
  async move(to: Parameters<Calls['clock']>[0]): Promise<readonly ExecutionReport[]> {
    const target = this.targetOf(to);
    const reports: ExecutionReport[] = [];
    for (;;) {
      const next = this.nextRing();
      if (next === null || next.instant > target) break;
      this.host.clock.set(next.instant);
      reports.push(await ring(this.host, next.trigger.id));
    }
    this.host.clock.set(target);
    return reports;
  }

  private targetOf(to: Parameters<Calls['clock']>[0]): number {
    const now = this.host.clock.now();
    if ('hours' in to) return now + to.hours * HOUR;
    const local = 'local' in to ? to.local : nextDayAt(wallClock(now, this.host.timeZone), MORNING);
    const wall = parseWallTime(local);
    if (wall === null) throw new RangeError(`Not a time: ${local}. Write it as 2026-11-23T08:00.`);
    return instantOfWallTime(wall, this.host.timeZone);
  }

  private nextRing(): { readonly trigger: TriggerRecord; readonly instant: number } | null {
    const now = this.host.clock.now();
    let next: { readonly trigger: TriggerRecord; readonly instant: number } | null = null;
    for (const trigger of this.host.state.triggers) {
      if (trigger.disabled) continue;
      let instant = Math.floor(now / HOUR) * HOUR + trigger.minute * MINUTE;
      while (instant <= now) instant += trigger.everyHours * HOUR;
      if (next === null || instant < next.instant) next = { trigger, instant };
    }
    return next;
  }
}
