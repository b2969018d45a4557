/** The due list: one action per person and company, in order, within the day's budget (playbook §3). */
import type { Action, Draft, DueItem, RuleId } from './action';
import { planAgenda } from './agenda';
import type { Book, Contact, TouchKind } from './book';
import { BATCH_BREAK_AFTER, budgetLines } from './budget';
import { type Day, daysBetween } from './day';
import { templateFor, writeDraft } from './drafts';
import { draftValues } from './drafts/values';
import { describeHealth, type HealthNote } from './health';
import { identify, idOf, lineOf } from './identity';
import { type PlannedWork, sayLoad, type WeekLoad, weeklyLoad } from './load';
import { isMeaningful } from './meaningful';
import { compareRanked, type Ranked, rankOf } from './order';
import { RULES, ruleOf } from './rules';
import { cadenceOf } from './rules/keep-in-touch';
import { nameOf, people } from './rules/support';
import type { Settings } from './settings';
import { type KeptItem, type Snoozes, snoozedPart, withoutDone } from './snooze';
import { TABS } from './tabs';
import { buildTouchIndex, type TouchIndex } from './touch-index';

export interface DueInput {
  readonly book: Book;
  readonly today: Day;
  readonly settings: Settings;
  readonly snoozes: Snoozes;
  /** True on a batch day: the top 30 instead of what fits into the budget. */
  readonly batch?: boolean;
}

export interface DueList {
  readonly date: Day;
  readonly budgetMinutes: number;
  /** Minutes of the budget that today's logged communications have used; answers to urgent rules use none. */
  readonly minutesDone: number;
  readonly actions: readonly Action[];
  /** Due too, or put off: planned for the next working days, or for the day they were put off to. */
  readonly later: readonly Action[];
  readonly load: readonly WeekLoad[];
  readonly health: readonly HealthNote[];
  /** The whole cost of keeping in touch, in words: "100 people every 60 days: 23 minutes a weekday". */
  readonly loadSummary: string;
  /** Set on a batch day with more than 12 actions: after how many to take a break. */
  readonly breakAfter: number | null;
  /** When calls get through best, in words (S2). */
  readonly callHours: string;
}

/** An action with the records behind it, for those who complete it. */
export interface DueLine {
  /** Most urgent first; never empty. */
  readonly items: readonly KeptItem[];
  readonly lead: KeptItem;
  readonly ranked: Ranked;
  readonly urgent: boolean;
  /** The day a snooze ends; null when none holds. */
  readonly snoozedUntil: Day | null;
}

export interface DueLines {
  readonly touches: TouchIndex;
  /** Due, in order; the snoozed ones too. */
  readonly due: readonly DueLine[];
  /** Items of the weeks to come. */
  readonly coming: readonly DueItem[];
}

/** S2: "first thing in the business day or after 5:00 P.M." */
const CALL_HOURS =
  'Calls get through best first thing in the business day or after 5 p.m., in the time zone of the person you call.';

/** All that is due, merged by person and company and in order, before the budget. */
export function findDueLines({ book, today, settings, snoozes }: DueInput): DueLines {
  const touches = buildTouchIndex(book, today);
  const input = { book, today, settings, touches };
  const identities = identify(book);
  const landed = book.applications.some((application) => !application.isExample && application.stage === 'Accepted');
  const groups = new Map<string, KeptItem[]>();
  const coming: DueItem[] = [];
  const taken = new Map<string, number>();
  for (const rule of RULES) {
    if (rule.landing !== landed && rule.always !== true) continue;
    for (const item of rule.find(input)) {
      const kept = withoutDone(item, rule, snoozes, today, (one) => idOf(one, identities));
      if (kept === null) continue;
      if ((kept.item.from ?? kept.item.due) > today) {
        coming.push(kept.item);
        continue;
      }
      const earlier = taken.get(kept.id) ?? 0;
      taken.set(kept.id, earlier + 1);
      const line = lineOf(kept.item, identities);
      const group = groups.get(line);
      const numbered = earlier === 0 ? kept : { ...kept, id: `${kept.id}-${earlier + 1}` };
      if (group === undefined) groups.set(line, [numbered]);
      else group.push(numbered);
    }
  }
  const ranked = (kept: KeptItem): Ranked => {
    const { contact } = kept.item;
    const meaningful = contact !== null && isMeaningful(contact, touches);
    return rankOf(kept.item, kept.id, whoOf(kept.item) ?? '', today, meaningful);
  };
  const due: DueLine[] = [];
  for (const group of groups.values()) due.push(...linesOf(group, ranked, snoozes, today));
  due.sort((one, other) => compareRanked(one.ranked, other.ranked));
  return { touches, due, coming };
}

/** One line, or two while a part of it is snoozed and another has broken through. */
function linesOf(
  group: readonly KeptItem[],
  ranked: (kept: KeptItem) => Ranked,
  snoozes: Snoozes,
  today: Day,
): readonly DueLine[] {
  const snoozed = snoozedPart(group, snoozes, today);
  if (snoozed === null) return lineFrom(group, ranked, null);
  // What broke through brings the rest along: it is the same person, and the talk will settle both.
  const hasBrokenThrough = group.some((kept) => !snoozed.waiting.has(kept));
  return lineFrom(group, ranked, hasBrokenThrough ? null : snoozed.until);
}

function lineFrom(
  group: readonly KeptItem[],
  ranked: (kept: KeptItem) => Ranked,
  snoozedUntil: Day | null,
): readonly DueLine[] {
  const sorted = group
    .map((kept) => ({ kept, rank: ranked(kept) }))
    .sort((one, other) => compareRanked(one.rank, other.rank));
  const [first] = sorted;
  if (first === undefined) return [];
  const items = sorted.map(({ kept }) => kept);
  const urgent = items.some(({ item }) => ruleOf(item.rule).urgent);
  return [{ items, lead: first.kept, ranked: first.rank, urgent, snoozedUntil }];
}

/** The line that an id means, whether it leads the line or stands in `also`; null when it is no longer due. */
export function findLine(lines: DueLines, id: string): DueLine | null {
  return lines.due.find((line) => line.items.some((kept) => kept.id === id)) ?? null;
}

/** Lines of the log that use up no minute: those that are no communication, and the answers to urgent rules. */
const OUTSIDE_BUDGET: ReadonlySet<TouchKind> = new Set<TouchKind>([
  'stage',
  'estimate',
  'skipped',
  'thank-you',
  'reference-alert',
]);

/** What is due today and what waits, within the budget (S2: 30 minutes a day; the rest spread over working days). */
export function buildDueList(input: DueInput): DueList {
  const { book, today, settings, batch = false } = input;
  const lines = findDueLines(input);
  const doneToday = book.log.filter(
    (touch) => !touch.isExample && touch.when === today && !OUTSIDE_BUDGET.has(touch.kind),
  ).length;
  const open = lines.due.filter((line) => line.snoozedUntil === null);
  const budgeted = budgetLines(open, { today, settings, doneToday, batch });
  const snoozed = lines.due.flatMap((line) =>
    line.snoozedUntil === null ? [] : [{ line, plannedFor: line.snoozedUntil }],
  );
  const waiting = [...budgeted.later, ...snoozed].sort((one, other) =>
    one.plannedFor < other.plannedFor
      ? -1
      : one.plannedFor > other.plannedFor
        ? 1
        : compareRanked(one.line.ranked, other.line.ranked),
  );
  const { touches } = lines;
  const actions = budgeted.today.map((line) => actionFrom(line, null, input, { touches, isDetailed: true }));
  return {
    date: today,
    budgetMinutes: settings.minutesPerDay,
    minutesDone: doneToday * settings.minutesPerFollowUp,
    actions,
    later: waiting.map(({ line, plannedFor }, index) =>
      actionFrom(line, plannedFor, input, { touches, isDetailed: index < DETAILED_LINES }),
    ),
    load: weeklyLoad(workAhead(budgeted.today, waiting, lines.coming, input), today, settings.minutesPerFollowUp),
    health: describeHealth({ book, today, settings, touches }),
    loadSummary: sayLoad(
      people({ book }).map((contact) => cadenceOf(contact, settings)),
      settings.minutesPerFollowUp,
    ),
    breakAfter: batch && actions.length > BATCH_BREAK_AFTER ? BATCH_BREAK_AFTER : null,
    callHours: CALL_HOURS,
  };
}

/** Days after which someone's turn comes again by itself; null where it does not. */
function repeatOf(items: readonly DueItem[]): number | null {
  return items.find((item) => item.rule === 'keep-in-touch')?.cadence ?? null;
}

function itemsOf(line: DueLine): readonly DueItem[] {
  return line.items.map(({ item }) => item);
}

function workAhead(
  now: readonly DueLine[],
  waiting: readonly { readonly line: DueLine; readonly plannedFor: Day }[],
  coming: readonly DueItem[],
  { today }: DueInput,
): readonly PlannedWork[] {
  return [
    ...now.map((line) => ({ day: today, repeatsEvery: repeatOf(itemsOf(line)) })),
    ...waiting.map(({ line, plannedFor }) => ({ day: plannedFor, repeatsEvery: repeatOf(itemsOf(line)) })),
    ...coming.map((item) => ({ day: item.due, repeatsEvery: repeatOf([item]) })),
  ];
}

/** Reasons that lead without a draft, and beside which a message of the others would be out of place. */
const WITHOUT_SMALL_TALK: ReadonlySet<RuleId> = new Set<RuleId>(['interview-prep', 'offer-decision']);
const SMALL_TALK: ReadonlySet<RuleId> = new Set<RuleId>([
  'next-step',
  'first-touch',
  'keep-in-touch',
  'current-event',
  'uncalled-overdue',
  'silent-lead',
  'waiting-chase',
]);

/**
 * The draft of the leading reason, else of the first one that has any: nobody says a quick hello to tomorrow's
 * interviewer, or asks whoever waits for an answer for the next step.
 */
function draftOf(line: DueLine, contact: Contact | null, input: DueInput, touches: TouchIndex): Draft | null {
  const isPreparing = WITHOUT_SMALL_TALK.has(line.lead.item.rule);
  for (const { item } of line.items) {
    if (isPreparing && SMALL_TALK.has(item.rule)) continue;
    const template = templateFor(item, touches);
    if (template === null) continue;
    const whom = item.contact === null && item.person === undefined ? { ...item, contact } : item;
    const values = draftValues(whom, touches, input.today, input.book.locale);
    return writeDraft(template, whom.contact?.email ?? '', values, input.settings);
  }
  return null;
}

/** The person an item is about, as written; null when it names none. */
function whoOf(item: DueItem): string | null {
  if (item.contact !== null) return nameOf(item.contact) || null;
  return item.person ?? null;
}

function orNull(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text.trim();
}

function placeOf(item: DueItem, book: Book): { readonly tab: string; readonly row: number } {
  const at =
    item.rule === 'thank-you' ? (item.contact ?? item.application)?.at : (item.application ?? item.contact)?.at;
  if (at !== undefined) return { tab: at.sheetName, row: at.row };
  const tab = book.tabs.find((report) => report.kind === 'goals')?.sheetName ?? TABS.goals.name;
  return { tab, row: item.subject?.row ?? 1 };
}

function isInTime({ rule, due }: DueItem, today: Day): boolean {
  return daysBetween(due, today) <= (ruleOf(rule).leadsUp ?? 0);
}

/** Agenda and draft are made for this many lines; the ones after them are weeks away, and their facts will have changed. */
const DETAILED_LINES = 100;

/** A line as people see it; `isDetailed` false leaves agenda and draft out. */
export function actionFrom(
  line: DueLine,
  plannedFor: Day | null,
  input: DueInput,
  { touches, isDetailed }: { readonly touches: TouchIndex; readonly isDetailed: boolean },
): Action {
  const { book, today, settings } = input;
  const { id, item } = line.lead;
  const contact = item.contact ?? line.items.find((kept) => kept.item.contact !== null)?.item.contact ?? null;
  const application =
    item.application ?? line.items.find((kept) => kept.item.application !== null)?.item.application ?? null;
  return {
    id,
    rule: item.rule,
    also: line.items.slice(1).map((kept) => ({
      id: kept.id,
      rule: kept.item.rule,
      title: kept.item.title,
      due: kept.item.due,
      why: kept.item.why,
      ...placeOf(kept.item, book),
    })),
    who: whoOf(item),
    company: orNull(application?.company) ?? orNull(contact?.company),
    title: item.title,
    due: item.due,
    daysLate: Math.max(0, daysBetween(item.due, today)),
    isInTime: isInTime(item, today),
    minutes: settings.minutesPerFollowUp,
    why: item.why,
    ...placeOf(item, book),
    reach: {
      email: orNull(contact?.email),
      phone: orNull(contact?.phone),
      linkedIn: orNull(contact?.linkedIn) ?? orNull(application?.contactLinkedIn),
    },
    agenda: isDetailed ? planAgenda(item, { contact, application }, { touches, today, locale: book.locale }) : [],
    draft: isDetailed ? draftOf(line, contact, input, touches) : null,
    urgent: line.urgent,
    plannedFor,
  };
}
