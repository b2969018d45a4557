/**
 * Sends the digest: mark, send, confirm.
 *
 * Two things must hold whatever crashes where: at most one digest a day, and nothing that is due is ever dropped.
 *
 * 1. *Mark*: "the digest of this day is on its way" is stored before the mail is handed to Google.
 * 2. *Send*.
 * 3. *Confirm*: the mark becomes "sent", with the time and the address.
 *
 * A crash before the mark leaves nothing: the next hourly run does all of it again. A crash after the mark leaves a
 * mark without a confirmation, and nobody can know whether the mail went out; sending again could be a second mail, so the
 * run of that day is over. Marking after sending would be the other way round: a crash between the two would send
 * the mail every hour. Nothing is dropped by keeping quiet, because the mail holds no state: what is due is worked out from
 * the workbook each time, so the next day's mail has all of it and says what happened.
 *
 * What follows the mail (the estimate's line in the log, the Today tab) may be cut off too: it is noted once it is done, and
 * the next hourly run does what is missing. A tick that is carried out before the mail is a write of its own, which is
 * finished by whoever comes next (`begun-write.ts`).
 *
 * A failure that is known to come before sending (the day's quota is used up, no address) takes the mark back, and the
 * next hourly run tries again. All of it happens under the lock, so that two runs at once are one after the other.
 */

import type { SendReport } from '../../api';
import { addDays, startOfWeek } from '../../domain/day';
import type { EstimatePoint } from '../../domain/estimate/report';
import { describeEstimateLine } from '../../domain/estimate/trend';
import { type Result, succeed } from '../../domain/result';
import { count, sayTime } from '../../domain/say';
import { renderDigest, renderNotice } from '../../mail';
import { finishBegunWrite } from '../begun-write';
import { type OpenWorkbook, openWorkbook, writeChanges } from '../open-workbook';
import type { Moment, Ports } from '../ports';
import { dateCell, logLine } from '../records/touch-changes';
import { loadSettings } from '../settings-memory';
import { type CarriedOut, carryOutTicks, todayRefusal, writeTodayTab } from '../today-tab';
import { composeDigest, currentEstimate } from './compose';
import { watchColumns } from './lost-columns';
import {
  PERMISSION_NEEDED,
  QUOTA_USED,
  TABS_NOT_FOUND,
  TODAY_PROTECTED,
  TODAY_READ_ONLY,
  UNCONFIRMED,
} from './problems';
import { isReviewDue, reasonToWait } from './schedule';
import { isMarkedFor, loadReminderState, type ReminderState, storeReminderState } from './state';

/** Who asks: the hourly trigger, or a person (who may ask for a second mail on one day). */
export type Occasion =
  | { readonly kind: 'scheduled'; readonly trigger: string }
  | { readonly kind: 'asked'; readonly again: boolean };

export function sendDigest(ports: Ports, occasion: Occasion): Result<SendReport> {
  const held = ports.lock.hold(() => sendLocked(ports, occasion));
  if (held.ok) return succeed(held.value);
  return occasion.kind === 'scheduled' ? succeed(notSent(held.message)) : held;
}

const NO_TICKS: CarriedOut = { ticks: 0, refused: [] };

/** Why the Today tab stays as it is, on top of the mail that has the list all the same. */
const SAY_REFUSAL = { protected: TODAY_PROTECTED, 'read-only': TODAY_READ_ONLY };

function notSent(reason: string, due = 0): SendReport {
  return { sent: false, reason, due, to: null };
}

function sendLocked(ports: Ports, occasion: Occasion): SendReport {
  const now = ports.clock.now();
  const before: ReminderState = { ...loadReminderState(ports.memory), lastRunAt: now.instant };
  const settings = loadSettings(ports.memory);
  if (occasion.kind === 'scheduled') {
    const permission = settings.remindersOn ? ports.authorisation.missing() : null;
    if (permission !== null) return askForPermission(ports, before, now, permission.url);
    const reason = reasonToWait(settings, before, now);
    if (reason !== null) {
      // Who had everything forgotten while this run waited for the lock is not remembered anew.
      if (settings.remindersOn) storeReminderState(ports.memory, before);
      if (reason.isOver && before.tidiedOn !== now.day) tidy(ports, before, now);
      return notSent(reason.message);
    }
  }

  finishBegunWrite(ports);
  const found = openWorkbook(ports);
  // Ticks in the Today tab that no edit trigger saw come first: what is done is not reminded of.
  const today = todayRefusal(ports, found);
  const { ticks, refused } = today === 'read-only' ? NO_TICKS : carryOutTicks(ports, found.book);
  const open = ticks > 0 ? openWorkbook(ports) : found;
  if (open.layout.tables.contacts === undefined && open.layout.tables.applications === undefined)
    return tellTabsMissing(ports, before, now);

  const { note, columns, lost } = watchColumns(before, open);
  const state: ReminderState = { ...before, columns };
  const told = withUnconfirmed(state, now);
  const withReview = isReviewDue(settings, state, now.day);
  const { digest, due, estimate } = composeDigest(ports, open, told, {
    withReview,
    isTest: false,
    notes: [...refused, ...(note === null ? [] : [note]), ...(today === null ? [] : [SAY_REFUSAL[today]])],
  });
  if (occasion.kind === 'asked' && !occasion.again && isMarkedFor(state, now.day, addDays(now.day, 1))) {
    storeReminderState(ports.memory, state);
    return notSent(sayAlreadySent(ports, state), due);
  }
  if (due === 0 && !(withReview && occasion.kind === 'scheduled')) {
    const quiet: ReminderState = {
      ...state,
      toldTabsMissing: false,
      toldLost: occasion.kind === 'scheduled' ? [...lost] : state.toldLost,
      quietOn: occasion.kind === 'scheduled' ? now.day : state.quietOn,
    };
    storeReminderState(ports.memory, quiet);
    if (note !== null && occasion.kind === 'scheduled') tellColumns(ports, note);
    if (occasion.kind === 'scheduled') bringUpToDate(ports, open, quiet, now);
    return notSent('Nothing is due today, so there is no mail.');
  }
  // Asked before the mark: a quota that is used up must not use up the day.
  if (ports.mail.remaining() < 1) return remember(ports, state, now, QUOTA_USED, due);
  const mail = renderDigest(digest);

  const marked: ReminderState = {
    ...state,
    digest: { day: now.day, at: now.instant, confirmed: false, to: null },
  };
  storeReminderState(ports.memory, marked);
  const sent = ports.mail.sendToUser(mail);
  if (!sent.ok) {
    const certainlyUnsent = sent.code === 'quota' || sent.code === 'no-address';
    return remember(ports, certainlyUnsent ? state : marked, now, sent.message, due);
  }
  const confirmed: ReminderState = {
    ...marked,
    digest: { day: now.day, at: now.instant, confirmed: true, to: sent.value.to },
    quietOn: null,
    reviewedWeek: withReview ? startOfWeek(now.day) : state.reviewedWeek,
    problem: null,
    toldTabsMissing: false,
    toldLost: [...lost],
  };
  storeReminderState(ports.memory, confirmed);
  if (estimate !== null) keepEstimate(ports, open, estimate);
  if (occasion.kind === 'scheduled') bringUpToDate(ports, open, confirmed, now);
  const what = due === 0 ? 'Sent: the weekly review.' : `Sent: ${count(due, 'action')} for today.`;
  return { sent: true, reason: what, due, to: sent.value.to };
}

/**
 * After the mail, or after finding nothing due: the Today tab. Noted once it is done, so that a run that ends in between is
 * made good by the next one.
 */
function bringUpToDate(ports: Ports, open: OpenWorkbook, state: ReminderState, now: Moment): void {
  refreshTodayTab(ports, open);
  storeReminderState(ports.memory, { ...state, tidiedOn: now.day });
}

/** What a run that ended after its mark left undone: the estimate's line, and the Today tab. */
function tidy(ports: Ports, state: ReminderState, now: Moment): void {
  finishBegunWrite(ports);
  const found = openWorkbook(ports);
  const { ticks } = todayRefusal(ports, found) === 'read-only' ? NO_TICKS : carryOutTicks(ports, found.book);
  const open = ticks > 0 ? openWorkbook(ports) : found;
  const week = startOfWeek(now.day);
  const isReviewLogged = open.book.log.some(({ kind, when }) => kind === 'estimate' && when !== null && when >= week);
  if (state.reviewedWeek === week && !isReviewLogged) {
    const estimate = currentEstimate(open);
    if (estimate !== null) keepEstimate(ports, open, estimate);
  }
  bringUpToDate(ports, open, state, now);
}

/** A mark of an earlier day that was never confirmed is said on top of the next mail. */
function withUnconfirmed(state: ReminderState, now: Moment): ReminderState {
  const { digest } = state;
  if (state.problem !== null || digest === null || digest.confirmed) return state;
  return { ...state, problem: { at: now.instant, message: UNCONFIRMED } };
}

function sayAlreadySent(ports: Ports, { digest }: ReminderState): string {
  const at = digest === null ? null : ports.clock.momentOf(digest.at);
  const time = at === null ? '' : ` at ${sayTime(at.hour * 60 + at.minute)}`;
  if (digest !== null && !digest.confirmed)
    return `Today's mail was begun${time}, and it is not known whether it arrived. It is not sent twice by itself; the list is in Today, and tomorrow's mail has everything still due.`;
  return `Today's mail was already sent${time}. One mail a day is enough; the list is in Today.`;
}

function remember(ports: Ports, state: ReminderState, now: Moment, message: string, due: number): SendReport {
  storeReminderState(ports.memory, { ...state, problem: { at: now.instant, message } });
  return notSent(message, due);
}

/** At most one mail a day, marked before it is sent like the digest. */
function askForPermission(ports: Ports, state: ReminderState, now: Moment, url: string): SendReport {
  const asked = state.permissionMailOn === now.day;
  storeReminderState(ports.memory, {
    ...state,
    permissionMailOn: now.day,
    problem: { at: now.instant, message: PERMISSION_NEEDED },
  });
  if (!asked)
    ports.mail.sendToUser(
      renderNotice({
        subject: 'Your follow-up reminders need your permission again',
        paragraphs: [PERMISSION_NEEDED, 'Until then no reminders come. Nothing in your spreadsheet is lost.'],
        link: { label: 'Give permission', url },
      }),
    );
  return notSent(PERMISSION_NEEDED);
}

/** Once, until the tabs are found again. */
function tellTabsMissing(ports: Ports, state: ReminderState, now: Moment): SendReport {
  storeReminderState(ports.memory, {
    ...state,
    toldTabsMissing: true,
    problem: { at: now.instant, message: TABS_NOT_FOUND },
  });
  if (!state.toldTabsMissing && loadSettings(ports.memory).remindersOn)
    ports.mail.sendToUser(
      renderNotice({
        subject: 'Your follow-up reminders cannot find your tabs',
        paragraphs: [
          TABS_NOT_FOUND,
          'You get this message once. Reminders go on by themselves when the tabs are found again.',
        ],
        link: { label: 'Open the spreadsheet', url: ports.workbook.describe().url },
      }),
    );
  return notSent(TABS_NOT_FOUND);
}

/** Where no digest is due that could say it. */
function tellColumns(ports: Ports, note: string): void {
  ports.mail.sendToUser(
    renderNotice({
      subject: 'About the columns of your follow-up reminders',
      paragraphs: [note],
      link: { label: 'Open the spreadsheet', url: ports.workbook.describe().url },
    }),
  );
}

/**
 * A line in the log for the trend, where there is a log: a mail makes no tabs. The mail is out and confirmed; a line that
 * cannot be written is only missing.
 */
function keepEstimate(ports: Ports, open: OpenWorkbook, estimate: Omit<EstimatePoint, 'day'>): void {
  if (open.layout.tables.log === undefined) return;
  const line = logLine({
    when: dateCell(open.today),
    kind: 'estimate',
    channel: 'note',
    summary: describeEstimateLine(estimate),
  });
  const written = writeChanges(ports, open, [[line]], { aside: null, isRepeated: false });
  if (!written.ok) ports.log(`The weekly estimate was not logged: ${written.message}`);
}

/** The phone's copy of the list, where there is one. The mail does not depend on it. */
function refreshTodayTab(ports: Ports, open: OpenWorkbook): void {
  if (open.layout.tables.today === undefined) return;
  const written = writeTodayTab(ports);
  if (!written.ok) ports.log(`The Today tab was not brought up to date: ${written.message}`);
}
