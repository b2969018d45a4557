/** Everything the settings sidebar shows: the numbers, and how the reminders are doing. */
import type { SettingsReport } from '../api';
import type { Book, Contact } from '../domain/book';
import type { Day } from '../domain/day';
import { DRAFT_TEMPLATES } from '../domain/drafts';
import { succeed } from '../domain/result';
import { people } from '../domain/rules/support';
import { sayDate, sayTime } from '../domain/say';
import type { Settings } from '../domain/settings';
import { nothing } from './input';
import { type OpenWorkbook, openWorkbook } from './open-workbook';
import type { Ports } from './ports';
import { sayNextMail } from './reminders/schedule';
import { loadReminderState } from './reminders/state';
import type { UseCase } from './use-case';

const TIMER_GONE =
  'Reminders are on, but their timer no longer exists, so no mail comes. Switch reminders off and on again to set a new one.';

export const getSettings: UseCase<unknown, SettingsReport> = {
  name: 'getSettings',
  input: nothing,
  run: (ports) => succeed(reportSettings(ports, openWorkbook(ports))),
};

export function reportSettings(ports: Ports, { book, settings, now }: OpenWorkbook): SettingsReport {
  const state = loadReminderState(ports.memory);
  const say = (instant: number | null | undefined): string | null => {
    if (instant === null || instant === undefined) return null;
    const moment = ports.clock.momentOf(instant);
    return `${sayDate(moment.day, now.day, book.locale)}, ${sayTime(moment.hour * 60 + moment.minute)}`;
  };
  const timerGone = settings.remindersOn && !ports.triggers.exists();
  const problem = state.problem;
  return {
    // A pause that is over is none.
    settings: { ...settings, pausedUntil: isPaused(settings, now.day) ? settings.pausedUntil : null },
    reminders: {
      to: ports.user.email(),
      lastRun: say(state.lastRunAt),
      lastMail: state.digest?.confirmed === true ? say(state.digest.at) : null,
      nextMail: timerGone ? null : sayNextMail(settings, state, now, book.locale),
      lastProblem: timerGone ? TIMER_GONE : problem === null ? null : `${say(problem.at)}: ${problem.message}`,
      timeZone: ports.workbook.describe().timeZone,
    },
    terms: countBy(book, ({ term, keepInTouchEvery }) => (keepInTouchEvery === null ? term : null)).map(
      ([term, contacts]) => ({ term, contacts }),
    ),
    contacts: people({ book }).length,
    ownRhythms: countBy(book, ({ keepInTouchEvery }) => keepInTouchEvery).map(([days, contacts]) => ({
      days,
      contacts,
    })),
    drafts: draftWordings(settings),
  };
}

function isPaused({ pausedUntil }: Settings, today: Day): boolean {
  return pausedUntil !== null && today < pausedUntil;
}

/** How many people there are of each kind; those of no kind (null) are not counted. */
function countBy<Kind>(book: Book, kindOf: (contact: Contact) => Kind | null): readonly (readonly [Kind, number])[] {
  const counts = new Map<Kind, number>();
  for (const contact of people({ book })) {
    const kind = kindOf(contact);
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts];
}

/** Every kind of draft with the words used now: the person's own, else ours. */
function draftWordings({ templates }: Settings): SettingsReport['drafts'] {
  return DRAFT_TEMPLATES.map(({ kind, label, subject, body }) => {
    const own = templates[kind];
    return {
      kind,
      label,
      subject: own === undefined || own.subject === '' ? subject : own.subject,
      body: own === undefined || own.body === '' ? body : own.body,
    };
  });
}
