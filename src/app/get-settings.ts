/** Everything the settings sidebar shows: the numbers, and how the reminders are doing. */
import type { SettingsReport } from '../api';
import type { Book } from '../domain/book';
import { DRAFT_TEMPLATES } from '../domain/drafts';
import { succeed } from '../domain/result';
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
    settings,
    reminders: {
      to: ports.user.email(),
      lastRun: say(state.lastRunAt),
      lastMail: state.digest?.confirmed === true ? say(state.digest.at) : null,
      nextMail: timerGone ? null : sayNextMail(settings, state, now, book.locale),
      lastProblem: timerGone ? TIMER_GONE : problem === null ? null : `${say(problem.at)}: ${problem.message}`,
      timeZone: ports.workbook.describe().timeZone,
    },
    terms: countTerms(book),
    contacts: book.contacts.filter((contact) => !contact.isExample).length,
    drafts: draftWordings(settings),
  };
}

function countTerms(book: Book): SettingsReport['terms'] {
  const counts = new Map<string, number>();
  for (const { term, isExample } of book.contacts)
    if (term !== null && !isExample) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts].map(([term, contacts]) => ({ term, contacts }));
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
