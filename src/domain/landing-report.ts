/** The way from an offer to the last thank-you (playbook §7, S4), as the guided flow shows it. */
import type { Action, Draft, DueItem, Reach, RuleId, RuleInput } from './action';
import type { Application } from './book';
import { budgetLines } from './budget';
import type { Day } from './day';
import { writeDraft } from './drafts';
import { decline } from './drafts/decline';
import { draftValues } from './drafts/values';
import { actionFrom, type DueInput, type DueLine, type DueLines, findDueLines } from './due-list';
import { landingOf } from './rules/landing';
import { type Part, peopleWhoHelped } from './rules/landing-thanks';
import { personOf } from './rules/support';
import { hasOutcome, isOpen, type Stage } from './stage';
import type { TouchIndex } from './touch-index';

/** An application that may become the job. */
export interface LandingCandidate {
  readonly id: string;
  readonly company: string;
  readonly position: string;
  readonly stage: Stage | null;
  readonly decideBy: Day | null;
  readonly tab: string;
  readonly row: number;
}

export interface LandingOffer extends LandingCandidate {
  /** Whom to tell, where the sheet says. */
  readonly who: string | null;
  readonly reach: Reach;
  /** To decline it kindly (S4), before another one is accepted. */
  readonly declineDraft: Draft;
}

/** One thing to do after an offer was accepted; `id` is the action's, for `completeAction`. */
export interface LandingTask
  extends Pick<Action, 'id' | 'who' | 'company' | 'title' | 'why' | 'reach' | 'draft' | 'tab' | 'row' | 'plannedFor'> {
  readonly part: 'offer' | 'application' | Part;
}

export interface LandingReport {
  readonly today: Day;
  /** Before: the offers to decide on. */
  readonly offers: readonly LandingOffer[];
  /** Applications without an outcome that an offer may come from. */
  readonly others: readonly LandingCandidate[];
  /** What accepting would put on the list: open applications, the accepted one among them, and people to thank. */
  readonly ahead: { readonly open: number; readonly people: number };
  readonly accepted: (LandingCandidate & { readonly on: Day }) | null;
  /** First of all (S4: "immediately"). */
  readonly withdraw: readonly LandingTask[];
  /** References and referrers first; `plannedFor` is null for today's few, and else says when the turn comes. */
  readonly thank: readonly LandingTask[];
  /** People to thank whom the sheet says are paused; their turn comes by itself. */
  readonly paused: number;
  readonly done: { readonly withdrawn: number; readonly thanked: number };
}

export function describeLanding(input: DueInput): LandingReport {
  const { book, today } = input;
  const lines = findDueLines(input);
  const facts: RuleInput = { book, today, settings: input.settings, touches: lines.touches };
  const applications = book.applications.filter((application) => !application.isExample);
  const landing = landingOf(facts);
  const tasks = landing === null ? { withdraw: [], thank: [] } : tasksOf(lines, input, facts.touches);
  const helpers = peopleWhoHelped(landing?.on ?? today, facts);
  return {
    today,
    offers: applications
      .filter((application) => application.stage === 'Offer')
      .map((application) => offerOf(application, facts)),
    others: applications.filter(({ stage }) => stage !== 'Offer' && !hasOutcome(stage)).map(candidateOf),
    ahead: {
      open: applications.filter(({ stage }) => isOpen(stage)).length,
      people: helpers.length,
    },
    accepted: landing === null ? null : { ...candidateOf(landing.application), on: landing.on },
    ...tasks,
    paused: lines.coming.filter(({ rule }) => rule === 'landing-thanks').length,
    done:
      landing === null
        ? { withdrawn: 0, thanked: 0 }
        : {
            withdrawn: applications.filter(
              ({ stage, stageSince }) =>
                (stage === 'Closed' || stage === 'Declined') && stageSince !== null && stageSince >= landing.on,
            ).length,
            thanked: helpers.filter(({ isThanked }) => isThanked).length,
          },
  };
}

function candidateOf({ key, company, position, stage, decideBy, at }: Application): LandingCandidate {
  return { id: key, company, position, stage, decideBy, tab: at.sheetName, row: at.row };
}

function offerOf(application: Application, facts: RuleInput): LandingOffer {
  const { contact, person } = personOf(application, facts);
  const item: DueItem = {
    rule: 'offer-decision',
    contact,
    application,
    ...(person === undefined ? {} : { person }),
    title: '',
    due: facts.today,
    why: '',
    cadence: 1,
    occasion: '',
  };
  const values = draftValues(item, facts.touches, facts.today, facts.book.locale);
  return {
    ...candidateOf(application),
    who: contact?.name ?? person ?? null,
    reach: {
      email: contact?.email || null,
      phone: contact?.phone || null,
      linkedIn: contact?.linkedIn || application.contactLinkedIn || null,
    },
    declineDraft: writeDraft(decline, contact?.email ?? '', values, facts.settings),
  };
}

/** Drafts are made for this many; the others are weeks away. */
const DETAILED_TASKS = 100;

/** The landing rules' own part of the due list, with its order, its budget and what was put off. */
function tasksOf(lines: DueLines, input: DueInput, touches: TouchIndex): Pick<LandingReport, 'withdraw' | 'thank'> {
  const { today, settings, book } = input;
  const doneToday = book.log.filter(
    (touch) => !touch.isExample && touch.when === today && (touch.kind === 'landing' || touch.kind === 'thank-you'),
  ).length;
  const of = (rule: RuleId): readonly DueLine[] =>
    lines.due.flatMap((line) =>
      line.items.filter(({ item }) => item.rule === rule).map((kept) => ({ ...line, items: [kept], lead: kept })),
    );
  const open = of('landing-thanks');
  // Withdrawing comes first but takes no one's turn: it is urgent, and thanking is a few a day beside it.
  const budgeted = budgetLines(
    open.filter((line) => line.snoozedUntil === null).map((line) => ({ line, urgent: false })),
    { today, settings, doneToday, batch: false },
  );
  const planned = [
    ...budgeted.today.map(({ line }) => ({ line, plannedFor: null })),
    ...budgeted.later.map(({ line: { line }, plannedFor }) => ({ line, plannedFor })),
    ...open.flatMap((line) => (line.snoozedUntil === null ? [] : [{ line, plannedFor: line.snoozedUntil }])),
  ];
  const task = (line: DueLine, plannedFor: Day | null, index: number): LandingTask => {
    const action = actionFrom(line, plannedFor, input, { touches, isDetailed: index < DETAILED_TASKS });
    const { id, who, company, title, why, reach, draft, tab, row } = action;
    return { id, who, company, title, why, reach, draft, tab, row, plannedFor, part: partOf(line.lead.item) };
  };
  return {
    withdraw: of('landing-withdraw').map((line, index) => task(line, line.snoozedUntil, index)),
    thank: planned.map(({ line, plannedFor }, index) => task(line, plannedFor, index)),
  };
}

function partOf({ rule, application, contact, turn }: DueItem): LandingTask['part'] {
  if (rule === 'landing-withdraw') return application?.stage === 'Offer' ? 'offer' : 'application';
  if (contact?.reference === true) return 'reference';
  return turn === 0 ? 'referral' : 'time';
}
