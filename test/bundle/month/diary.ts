/** A month of somebody's mornings, and what must be true of every one of them. */
import PostalMime, { type Email } from 'postal-mime';
import type { LocalHost } from '../../../scripts/local/host';
import type { Action, TodayReport } from '../../../src/api';
import { addDays, type Day, day, daysBetween, weekdayOf } from '../../../src/domain/day';
import { plainCompany, plainPerson } from '../../../src/domain/names';
import { answerOf, call } from '../open-sample';
import { changedRows, contactsIn, logOf, type Sheets, sheetsOf } from './sheet';

/** One thing the person did. */
export interface Deed {
  readonly how: 'done' | 'snoozed' | 'skipped' | 'logged' | 'moved';
  /** Of the action, where it was one of the list. */
  readonly id: string | null;
  readonly who: string;
  readonly company: string;
  /** Until when it was put off. */
  readonly until?: Day;
}

export type Person = (host: LocalHost, morning: TodayReport, sheets: Sheets, date: Day) => Promise<readonly Deed[]>;

/** Rules whose occasion passes by itself, and the last day on which it is still shown, counted from the day it is due. */
const LAPSES: { readonly [rule: string]: number } = {
  'thank-you': 13,
  'interview-prep': 2,
  'references-alert': 3,
  'rejection-wrap-up': 13,
  'current-event': 6,
};
/** Of an application that goes on by its own clock, one rule follows the other. */
const FOLLOWED_BY: { readonly [rule: string]: readonly string[] } = {
  'silent-lead': ['park-lead'],
  'interview-prep': ['thank-you', 'interview-result'],
};

interface Kept {
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  readonly due: Day;
  readonly who: string;
  readonly company: string;
}

function keptOf(action: Action): readonly Kept[] {
  const { who, company, also } = action;
  return [action, ...also].map(({ id, rule, title, due }) => ({
    id,
    rule,
    title,
    due,
    who: plainPerson(who ?? ''),
    company: plainCompany(company ?? ''),
  }));
}

export class Diary {
  readonly wrong: string[] = [];
  readonly mails: { readonly date: Day; readonly mail: Email }[] = [];
  readonly deeds: { readonly date: Day; readonly deed: Deed }[] = [];
  private before: readonly Kept[] = [];
  private evening: Sheets | null = null;

  constructor(
    private readonly host: LocalHost,
    private readonly person: Person,
    private readonly mailDays: readonly number[],
  ) {}

  /** Lets the days pass, one morning after the other. */
  async live(first: Day, days: number): Promise<void> {
    for (let passed = 0; passed < days; passed += 1) await this.morning(addDays(first, passed));
  }

  private complain(date: Day, what: string): void {
    this.wrong.push(`${date}: ${what}`);
  }

  private async morning(date: Day): Promise<void> {
    const { host } = this;
    const sent = host.mail.length;
    await this.passHours(date);
    const mails = await Promise.all(host.mail.slice(sent).map(({ source }) => new PostalMime().parse(source)));
    const dawn = sheetsOf(host);
    this.compareNight(date, dawn);
    const report = answerOf<TodayReport>(await call(host, 'getToday'));
    this.checkMails(date, mails, report);
    this.checkList(date, report);
    const deeds = await this.person(host, report, dawn, date);
    for (const deed of deeds) this.deeds.push({ date, deed });
    const dusk = sheetsOf(host);
    this.compareDay(date, dawn, dusk, deeds);
    this.evening = dusk;
    this.before = [...report.actions, ...report.later].flatMap(keptOf);
  }

  /** The trigger at the hour the mail is wanted at; once a week, an hour before it and one in the afternoon as well. */
  private async passHours(date: Day): Promise<void> {
    const { clock, timeZone } = this.host;
    for (const hour of weekdayOf(date) === 3 ? ['07', '08', '15'] : ['08']) {
      clock.setWallTime(`${date}T${hour}:00`, timeZone);
      const runs = await this.host.advanceTo(clock.now() + 3_599_000);
      for (const { report } of runs) {
        if (report.error !== null) this.complain(date, `the run at ${hour} failed: ${report.error.message}`);
        if (report.logs.length > 0) this.complain(date, `logged: ${JSON.stringify(report.logs)}`);
      }
      if (runs.length !== 1) this.complain(date, `the trigger ran ${runs.length} times in one hour`);
      if (hour === '07' && this.host.mail.some((mail) => mail.at >= clock.now() - 3_600_000))
        this.complain(date, 'a mail came before its hour');
    }
  }

  private checkMails(date: Day, mails: readonly Email[], report: TodayReport): void {
    for (const mail of mails) {
      this.mails.push({ date, mail });
      const to = [...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])].map((one) => one.address);
      if (to.join() !== 'me@example.com') this.complain(date, `the mail went to ${to.join()}`);
    }
    const isMailDay = this.mailDays.includes(weekdayOf(date));
    if (mails.length > 1) this.complain(date, `${mails.length} mails`);
    if (!isMailDay && mails.length > 0) this.complain(date, 'a mail on a day that was not chosen');
    if (isMailDay && report.actions.length > 0 && mails.length === 0)
      this.complain(date, 'something is due and no mail');
    const text = mails[0]?.text ?? null;
    if (text === null) return;
    const titles = [...text.matchAll(/^\d+\. (.*)$/gm)].map(([, title]) => title);
    const wanted = report.actions.map(({ title }) => title);
    if (titles.join('\n') !== wanted.join('\n'))
      this.complain(date, `the mail says [${titles.join('; ')}], Today says [${wanted.join('; ')}]`);
    const waiting = Number(/^Can wait \((\d+)\)$/m.exec(text)?.[1] ?? 0);
    if (waiting !== report.later.length)
      this.complain(date, `${waiting} wait by the mail, ${report.later.length} by Today`);
  }

  private checkList(date: Day, report: TodayReport): void {
    const shown = [...report.actions, ...report.later].flatMap(keptOf);
    const ids = new Set(shown.map(({ id }) => id));
    if (ids.size !== shown.length) this.complain(date, 'one id twice');
    const snoozed = new Set(
      this.deeds.flatMap(({ deed }) => (deed.how === 'snoozed' && (deed.until ?? date) > date ? [deed.id] : [])),
    );
    for (const action of report.later)
      if (action.urgent && !snoozed.has(action.id) && !action.also.some(({ id }) => snoozed.has(id)))
        this.complain(date, `urgent, and left to wait: ${action.title}`);
    for (const action of report.actions)
      if (snoozed.has(action.id)) this.complain(date, `put off, and shown: ${action.title}`);
    for (const { deed, date: on } of this.deeds)
      if ((deed.how === 'done' || deed.how === 'skipped') && deed.id !== null && ids.has(deed.id))
        this.complain(date, `${deed.how} on ${on}, and back: ${deed.id} ${deed.who} ${deed.company}`);
    this.checkCadence(date, shown);
    this.checkNothingDropped(date, shown);
  }

  /** Whoever was talked to is left in peace until their own rhythm asks for them again. */
  private checkCadence(date: Day, shown: readonly Kept[]): void {
    const contacts = contactsIn(sheetsOf(this.host));
    for (const { deed, date: on } of this.deeds) {
      if (deed.how !== 'logged' && deed.how !== 'done') continue;
      const row = contacts.find('Contact', deed.who);
      if (row < 0 || (deed.how === 'done' && !this.touched(on, deed))) continue;
      const cadence = Number(contacts.cell(row, 'Keep in touch every (days)')) || 60;
      const back = shown.find(({ rule, who }) => rule === 'keep-in-touch' && who === plainPerson(deed.who));
      if (back !== undefined && daysBetween(on, date) < cadence)
        this.complain(date, `${deed.who} was talked to on ${on}, and is asked for again: ${back.title}`);
    }
  }

  /** Whether what was done left a line about the person in the log of that day. */
  private touched(on: Day, { who }: Deed): boolean {
    const serial = String(serialOf(on));
    return logOf(sheetsOf(this.host)).some((line) => line.startsWith(`${serial}|`) && line.includes(`|${who}|`));
  }

  /** Yesterday's list is in today's, but for what was done, what passed by itself, and what it turned into. */
  private checkNothingDropped(date: Day, shown: readonly Kept[]): void {
    const ids = new Set(shown.map(({ id }) => id));
    const yesterday = addDays(date, -1);
    const deeds = this.deeds.filter((one) => one.date === yesterday).map(({ deed }) => deed);
    for (const kept of this.before) {
      if (ids.has(kept.id)) continue;
      const wasActedOn = deeds.some(
        ({ id, who, company }) =>
          id === kept.id ||
          (who !== '' && plainPerson(who) === kept.who) ||
          (company !== '' && plainCompany(company) === kept.company),
      );
      if (wasActedOn || daysBetween(kept.due, date) > (LAPSES[kept.rule] ?? Number.POSITIVE_INFINITY)) continue;
      const next = FOLLOWED_BY[kept.rule] ?? [];
      const goesOn = shown.some(
        ({ rule, who, company }) => next.includes(rule) && (company === kept.company || who === kept.who),
      );
      if (!goesOn) {
        const done = deeds.map(({ how, who, company }) => `${how} ${who} ${company}`);
        this.complain(date, `dropped: ${kept.rule}, ${kept.title} (due ${kept.due}); done before: ${done.join(', ')}`);
      }
    }
  }

  /** While the person was away: the Today tab is written, and the log may have a line more. */
  private compareNight(date: Day, dawn: Sheets): void {
    if (this.evening !== null) this.compare(date, this.evening, dawn, () => false);
  }

  private compareDay(date: Day, dawn: Sheets, dusk: Sheets, deeds: readonly Deed[]): void {
    const people = new Set(deeds.map(({ who }) => plainPerson(who)).filter((who) => who !== ''));
    const companies = new Set(deeds.map(({ company }) => plainCompany(company)).filter((name) => name !== ''));
    this.compare(date, dawn, dusk, (tab, cells) =>
      tab === 'Contacts'
        ? people.has(plainPerson(cells[0] ?? ''))
        : tab === 'Applications' && companies.has(plainCompany(cells[0] ?? '')),
    );
  }

  private compare(
    date: Day,
    before: Sheets,
    after: Sheets,
    isTouched: (tab: string, cells: readonly string[]) => boolean,
  ): void {
    const then = logOf(before);
    const now = logOf(after);
    if (now.slice(0, then.length).join('\n') !== then.join('\n')) this.complain(date, 'the log did not only grow');
    for (const { tab, row, cells, changes } of changedRows(before, after)) {
      if (tab === 'Today' || tab === 'Activity Log') continue;
      if (!isTouched(tab, cells)) this.complain(date, `${tab} row ${row + 1} changed and nobody touched it`);
      // New words stand on top of the old ones. Numbers are dates and counts; an emptied cell was a date that has passed.
      for (const [old, fresh] of changes)
        if (old !== '' && /[a-z]{4}/i.test(old) && !fresh.endsWith(old) && !/^(true|false)$/.test(old))
          if (!this.isStage(old)) this.complain(date, `${tab} row ${row + 1}: "${old}" became "${fresh}"`);
    }
  }

  private isStage(text: string): boolean {
    return /^(Inactive|Uncalled|Trying-To|Interview Set|Waiting|Offer|Accepted|Declined|Rejected|Closed)$/.test(text);
  }
}

/** Days since 1899-12-30, as the sheet keeps them. */
export function serialOf(date: Day): number {
  return daysBetween(day('1899-12-30'), date);
}
