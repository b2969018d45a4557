/**
 * Runs of the hourly trigger that fail. One may fail at any time, and the next makes it good; where several fail one after
 * the other, the person is told, because reminders that never come and never say why are the worst there are.
 *
 * Google's words for a spreadsheet that is no longer shared are in the person's language, and come now and then without a
 * reason. So nothing is read from them: it counts how often they come in a row.
 */
import * as v from 'valibot';
import { renderNotice } from '../../mail';
import { canOpen } from '../can-open';
import { NoSpreadsheetError, type OutgoingMail, type Ports } from '../ports';
import { parseObject } from '../settings-memory';
import { CANNOT_FINISH, CANNOT_OPEN, NO_SPREADSHEET } from './problems';
import { loadReminderState } from './state';

const KEY = 'told';

/** So many runs fail before it is said. */
const RUNS = 3;
/** The trigger is hourly: with a longer pause between them, runs do not fail in a row. */
const IN_A_ROW_MILLISECONDS = 100 * 60_000;
/** After so long without a failure, a new one is told again. */
const FORGOTTEN_MILLISECONDS = 48 * 3_600_000;

const failure = v.object({ runs: v.number(), last: v.number(), told: v.boolean() });
type Failure = v.InferOutput<typeof failure>;

/** By trigger: a person has one for each spreadsheet, and the runs that fail may not know which theirs is. */
const schema = v.record(v.string(), failure);

function load(memory: Ports['ownMemory']): { readonly [trigger: string]: Failure } {
  const parsed = v.safeParse(schema, parseObject(memory.get(KEY)));
  return parsed.success ? parsed.output : {};
}

function store(memory: Ports['ownMemory'], failures: { readonly [trigger: string]: Failure }): void {
  memory.set(KEY, JSON.stringify(failures));
}

/** Counts a scheduled run that failed, and mails once when it is time to say so. `trigger` is the id of its trigger. */
export function tellFailure(ports: Ports, trigger: string, cause: unknown): void {
  const instant = ports.clock.instant();
  const isKept = ({ last }: Failure): boolean => instant - last <= FORGOTTEN_MILLISECONDS;
  const known = Object.fromEntries(Object.entries(load(ports.ownMemory)).filter(([, one]) => isKept(one)));
  const before = known[trigger] ?? { runs: 0, last: instant, told: false };
  const runs = instant - before.last <= IN_A_ROW_MILLISECONDS ? before.runs + 1 : 1;
  const mail = before.told ? null : mailFor(ports, cause, runs);
  const remember = (told: boolean): void =>
    store(ports.ownMemory, { ...known, [trigger]: { runs, last: instant, told } });
  // Marked before it is sent, like the digest: a crash in between must not mail every hour.
  remember(before.told || mail !== null);
  if (mail === null) return;
  const sent = ports.mail.sendToUser(mail);
  if (!sent.ok && sent.code !== 'mail-failed') remember(false);
}

/** What is to be said now; null where it is too early, or today's mail has come all the same. */
function mailFor(ports: Ports, cause: unknown, runs: number): OutgoingMail | null {
  // That there is no spreadsheet at all does not pass.
  if (cause instanceof NoSpreadsheetError)
    return notice('Your follow-up reminders cannot see your spreadsheet', NO_SPREADSHEET);
  if (runs < RUNS) return null;
  if (!canOpen(ports)) return notice('Your follow-up reminders cannot open your spreadsheet', CANNOT_OPEN);
  const { digest } = loadReminderState(ports.memory);
  if (digest?.confirmed === true && digest.day === ports.clock.now().day) return null;
  return notice('Your follow-up reminders could not be finished', CANNOT_FINISH);
}

function notice(subject: string, paragraph: string): OutgoingMail {
  return renderNotice({ subject, paragraphs: [paragraph, 'You get this message once.'], link: null });
}
