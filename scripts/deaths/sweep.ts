/**
 * Kills the hourly run at service calls, lets the next runs come, and tells what is wrong afterwards.
 *
 * Two deaths are told apart. A call that *fails* throws inside the add-on, whose `catch` and `finally` still run. A run
 * that is *ended*, as at the time limit, runs nothing more.
 */
import type { Fault, LocalHost } from '../local/host';
import { MONDAY, type Moment, runHour, TUESDAY } from './morning';
import { fingerprint, rowsOf, titlesOf } from './outcome';

/** The service calls of an undisturbed run, in order. */
export interface Script {
  readonly calls: readonly ServiceCall[];
  readonly outcome: Outcome;
}

export interface ServiceCall {
  readonly number: number;
  readonly name: string;
  /** False where it only reads: a death before it and one after it leave the same. */
  readonly changes: boolean;
}

interface Outcome {
  /** Digests of Monday and of Tuesday, the titles that each lists. */
  readonly mails: readonly [readonly (readonly string[])[], readonly (readonly string[])[]];
  readonly mondayRows: readonly string[];
  readonly tuesdayRows: readonly string[];
  readonly setAside: string;
  readonly problems: readonly string[];
}

/** What is wrong after a death; one line each. */
type Complaint = string;

/** An undisturbed run, with each of its calls. */
export async function rehearse(evening: Moment): Promise<Script> {
  const host = evening.begin(MONDAY[0]);
  const calls: ServiceCall[] = [];
  let before = fingerprint(host);
  await runHour(host, {
    watch: (name, number) => {
      const after = fingerprint(host);
      calls.push({ number, name, changes: after !== before });
      before = after;
    },
  });
  return { calls, outcome: await liveOn(host, new Map()) };
}

/** A night and the run of Tuesday, by what stood there on Monday evening: most mornings end alike. */
type Tuesdays = Map<string, Promise<Omit<Outcome, 'mondayRows'>>>;

/** Instants differ from run to run and decide nothing here. */
const INSTANT = /\b1\d{12}\b/g;

/** The runs after the one of Monday morning, and what stands there then. */
async function liveOn(host: LocalHost, tuesdays: Tuesdays): Promise<Outcome> {
  const problems: string[] = [];
  for (const at of MONDAY.slice(1)) await runAt(host, at, problems);
  const mondayRows = rowsOf(host);
  const evening = JSON.stringify([fingerprint(host).replace(INSTANT, 'then'), host.mail.map(titlesOf), problems]);
  const tuesday = tuesdays.get(evening) ?? spendTuesday(host, problems);
  tuesdays.set(evening, tuesday);
  return { ...(await tuesday), mondayRows };
}

async function spendTuesday(host: LocalHost, before: readonly string[]): Promise<Omit<Outcome, 'mondayRows'>> {
  const problems = [...before];
  const monday = host.mail.map(titlesOf);
  await runAt(host, TUESDAY, problems);
  const setAside = Object.entries(host.state.properties.user).filter(([key]) => key.includes(':set-aside'));
  return {
    mails: [monday, host.mail.slice(monday.length).map(titlesOf)],
    tuesdayRows: rowsOf(host),
    setAside: JSON.stringify(setAside),
    problems,
  };
}

async function runAt(host: LocalHost, at: string, problems: string[]): Promise<void> {
  host.clock.setWallTime(at, host.timeZone);
  const { result, error } = await runHour(host);
  const answer = result as { readonly ok: boolean; readonly message?: string } | undefined;
  if (error !== null || answer?.ok !== true) problems.push(`${at}: ${error?.message ?? answer?.message}`);
  if (host.locks.held.length > 0) problems.push(`${at}: the lock is held`);
}

const isEstimate = (row: string): boolean => row.includes('|1:estimate|');

/** What differs from an undisturbed morning. */
function compare({ outcome: clean }: Script, outcome: Outcome): readonly Complaint[] {
  const { mails, problems } = outcome;
  const wrong: string[] = [...problems];
  const [monday, tuesday] = mails;
  if (monday.length > 1) wrong.push(`${monday.length} digests on Monday`);
  if (tuesday.length !== 1) wrong.push(`${tuesday.length} digests on Tuesday`);
  const lists: (readonly [string, readonly (readonly string[])[], readonly (readonly string[])[]])[] = [
    ['Tuesday', tuesday, clean.mails[1]],
  ];
  if (monday.length > 0) lists.push(['Monday', monday, clean.mails[0]]);
  for (const [name, [found = []], [wanted = []]] of lists) {
    const dropped = wanted.filter((title) => !found.includes(title));
    const doubled = found.filter((title, index) => found.indexOf(title) !== index);
    if (dropped.length > 0) wrong.push(`${name}'s mail lacks: ${dropped.join('; ')}`);
    if (doubled.length > 0) wrong.push(`${name}'s mail has twice: ${doubled.join('; ')}`);
  }
  // The estimate belongs to the review, which comes on Tuesday where Monday's mail is not known to have been sent.
  wrong.push(...differing('Monday', without(clean.mondayRows), without(outcome.mondayRows)));
  wrong.push(...differing('Tuesday', without(clean.tuesdayRows), without(outcome.tuesdayRows)));
  const estimates = outcome.tuesdayRows.filter(isEstimate).length;
  if (estimates !== clean.tuesdayRows.filter(isEstimate).length) wrong.push(`${estimates} lines of the estimate`);
  if (outcome.setAside !== clean.setAside) wrong.push(`set aside: ${outcome.setAside} and not ${clean.setAside}`);
  return wrong;
}

function without(rows: readonly string[]): readonly string[] {
  return rows.filter((row) => !isEstimate(row));
}

function differing(when: string, wanted: readonly string[], found: readonly string[]): readonly Complaint[] {
  const lost = wanted.filter((row) => !found.includes(row));
  const odd = found.filter((row) => !wanted.includes(row));
  return [...lost.map((row) => `${when}: no row ${row}`), ...odd.map((row) => `${when}: a row ${row}`)];
}

/** Dies again and again, each time on the same morning. What leaves the same behind is lived on from once. */
export class Sweep {
  /** Runs that died. */
  deaths = 0;
  /** What is wrong, each with the deaths after which it is. */
  readonly wrong = new Map<Complaint, string[]>();
  private readonly tuesdays: Tuesdays = new Map();
  private readonly judged = new Map<string, Promise<readonly Complaint[]>>();

  constructor(
    private readonly evening: Moment,
    private readonly script: Script,
  ) {}

  /** Different states in which a death left the spreadsheet and the memory. */
  get states(): number {
    return this.judged.size;
  }

  async die(fault: Fault): Promise<void> {
    const host = this.evening.begin(MONDAY[0]);
    const { error } = await runHour(host, { fault });
    this.deaths += 1;
    const key = `${host.mail.length} ${fingerprint(host)}`;
    const judging =
      this.judged.get(key) ?? liveOn(host, this.tuesdays).then((outcome) => compare(this.script, outcome));
    this.judged.set(key, judging);
    const complaints = [...(await judging)];
    if (fault.ends === true && error?.because !== 'ended') complaints.push('the run did not end');
    for (const complaint of complaints)
      this.wrong.set(complaint, [...(this.wrong.get(complaint) ?? []), this.say(fault)]);
  }

  /** "ended after call 389, MailApp.sendEmail" */
  private say({ nth, when, ends }: Fault): string {
    const name = this.script.calls[nth - 1]?.name ?? 'none';
    return `${ends === true ? 'ended' : 'failed'} ${when} call ${nth}, ${name}`;
  }

  /** Dies of each fault in turn, a few at once. */
  async dieOfEach(faults: readonly Fault[], atOnce: number): Promise<void> {
    const queue = [...faults];
    const work = async (): Promise<void> => {
      for (let fault = queue.shift(); fault !== undefined; fault = queue.shift()) await this.die(fault);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }
}

/** Deaths at a call that between them leave all that any death there can leave. */
export function deathsAt({ number: nth, changes }: ServiceCall): readonly Fault[] {
  const failing: Fault = { nth, when: 'before' };
  if (!changes) return [failing];
  return [failing, { nth, when: 'after' }, { nth, when: 'before', ends: true }, { nth, when: 'after', ends: true }];
}

/** Every death at a call. */
export function everyDeathAt({ number: nth }: ServiceCall): readonly Fault[] {
  return [false, true].flatMap((ends) => (['before', 'after'] as const).map((when) => ({ nth, when, ends })));
}
