/** What the host remembers beside the workbook: kept in memory, and in the state file between runs. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';

const text = v.string();
const strings = v.record(text, text);

const SentMailSchema = v.object({
  /** ISO instant by the host's clock. */
  at: text,
  to: text,
  cc: text,
  bcc: text,
  subject: text,
  recipients: v.number(),
  /** Path of the `.eml` file, or null where there is no outbox. */
  file: v.nullable(text),
});

const TriggerSchema = v.object({
  id: text,
  owner: text,
  handler: text,
  /** 1, 2, 4, 6, 8 or 12 hours. */
  everyHours: v.number(),
  /** 0-59: when in the hour Google happens to run it. */
  minute: v.number(),
  createdAt: text,
  /** ISO instant of the last run, or null. */
  lastRun: v.nullable(text),
  disabled: v.boolean(),
});

const StateSchema = v.object({
  version: v.literal(1),
  user: v.object({ email: text, locale: text }),
  properties: v.object({ user: strings, script: strings, document: strings }),
  triggers: v.array(TriggerSchema),
  sentMail: v.array(SentMailSchema),
  /** Scope → key → value with the ISO instant at which it expires. */
  cache: v.record(text, v.record(text, v.object({ value: text, expires: text }))),
  /** Identities that an .xlsx file does not hold; sheets by name. */
  spreadsheet: v.object({ id: text, sheetIds: v.record(text, v.number()) }),
});

export type SentMail = v.InferOutput<typeof SentMailSchema>;
export type TriggerRecord = v.InferOutput<typeof TriggerSchema>;
export type HostState = v.InferOutput<typeof StateSchema>;

export function newState(user: { email: string; locale: string }): HostState {
  return {
    version: 1,
    user: { ...user },
    properties: { user: {}, script: {}, document: {} },
    triggers: [],
    sentMail: [],
    cache: {},
    spreadsheet: { id: '', sheetIds: {} },
  };
}

/** The state in `file`, or null when there is no such file. Throws a plain Error when the file is not a state file. */
export function readState(file: string): HostState | null {
  if (!existsSync(file)) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} is not a state file: it does not hold JSON.`, { cause: error });
  }
  const result = v.safeParse(StateSchema, parsed);
  if (!result.success) {
    const issue = result.issues[0];
    throw new Error(`${file} is not a state file: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
  }
  return result.output;
}

/** Writes beside the file first and renames, so that a half-written file is never seen. */
export function writeState(file: string, state: HostState): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(temporary, file);
}
