/** Two made-up people: one sits at a computer and uses the sidebar, the other has a phone and only the cells. */
import type { LocalHost } from '../../../scripts/local/host';
import type { Action, PipelineReport } from '../../../src/api';
import { addDays, type Day } from '../../../src/domain/day';
import { numbers } from '../../fixtures/big-book';
import { answerOf, call } from '../open-sample';
import type { Deed, Person } from './diary';
import { applicationsIn, contactsIn, type Sheets, todayIn } from './sheet';

function pick<Item>(items: readonly Item[], next: (below: number) => number): Item | undefined {
  return items.length === 0 ? undefined : items[next(items.length)];
}

function aboutWhom({ id, who, company }: Action): Pick<Deed, 'id' | 'who' | 'company'> {
  return { id, who: who ?? '', company: company ?? '' };
}

/** Somebody to talk to out of turn: anybody with a row of their own. */
function somebody(sheets: Sheets, next: (below: number) => number): { who: string; row: number } | null {
  const contacts = contactsIn(sheets);
  const rows = contacts.filled('ID');
  const row = pick(rows, next);
  return row === undefined ? null : { who: contacts.cell(row, 'Contact'), row };
}

export function atTheComputer(seed: number): Person {
  const next = numbers(seed);
  return async (host, { actions }, sheets, date) => {
    const deeds: Deed[] = [];
    for (const action of actions.slice(0, 3)) {
      const deed = await decide(host, action, date, next(100));
      if (deed !== null) deeds.push(deed);
    }
    const turn = Number(date.slice(8)) % 5;
    if (turn === 2) {
      const someone = somebody(sheets, next);
      if (someone !== null) {
        answerOf(await call(host, 'logTouch', { contact: someone.who, channel: 'call', summary: `Called on ${date}` }));
        deeds.push({ how: 'logged', id: null, who: someone.who, company: companyOf(sheets, someone.row) });
      }
    }
    if (turn === 4) deeds.push(...(await moveOn(host, date, next)));
    return deeds;
  };
}

function companyOf(sheets: Sheets, row: number): string {
  return contactsIn(sheets).cell(row, 'Company');
}

async function decide(host: LocalHost, action: Action, date: Day, chance: number): Promise<Deed | null> {
  const { id } = action;
  if (chance < 50) {
    const touch = chance < 15 ? { touch: { summary: 'Wrote a few lines' } } : {};
    answerOf(await call(host, 'completeAction', { id, ...touch }));
    return { how: 'done', ...aboutWhom(action) };
  }
  if (chance < 68) {
    const until = addDays(date, 1 + (chance % 4));
    answerOf(await call(host, 'snoozeAction', { id, until }));
    return { how: 'snoozed', until, ...aboutWhom(action) };
  }
  if (chance < 76) {
    answerOf(await call(host, 'skipAction', { id, reason: 'Not the right time' }));
    return { how: 'skipped', ...aboutWhom(action) };
  }
  return null;
}

/** An application that is tried gets its interview, one with an interview waits, one that waits is turned down. */
async function moveOn(host: LocalHost, date: Day, next: (below: number) => number): Promise<readonly Deed[]> {
  const { stages } = answerOf<PipelineReport>(await call(host, 'getPipeline'));
  const movable = ['Uncalled', 'Trying-To', 'Interview Set', 'Waiting'] as const;
  const from = movable[next(movable.length)] ?? 'Uncalled';
  const application = pick(stages.find(({ stage }) => stage === from)?.applications ?? [], next);
  if (application === undefined) return [];
  const to = { Uncalled: 'Trying-To', 'Trying-To': 'Interview Set', 'Interview Set': 'Waiting', Waiting: 'Rejected' }[
    from
  ];
  const details = to === 'Interview Set' ? { interviewOn: addDays(date, 5), interviewAt: '10:30' } : {};
  answerOf(await call(host, 'moveStage', { id: application.id, to, ...details }));
  return [{ how: 'moved', id: null, who: '', company: application.company }];
}

/** Edits of cells and nothing else; every edit is seen by the simple trigger. */
export function onThePhone(seed: number, complain: (what: string) => void): Person {
  const next = numbers(seed);
  return async (host, { actions }, sheets, date) => {
    const type = async (sheet: string, a1: string, typed: string): Promise<void> => {
      const { accepted, message, onEdit } = await host.edit({ sheet, a1, typed });
      if (!accepted) complain(`${date}: ${sheet} ${a1} refused ${typed}: ${message}`);
      if (onEdit?.error) complain(`${date}: onEdit failed: ${onEdit.error.message}`);
      if (onEdit !== null && onEdit.logs.length > 0) complain(`${date}: onEdit logged ${JSON.stringify(onEdit.logs)}`);
    };
    const deeds: Deed[] = [];
    const today = todayIn(sheets);
    for (const action of actions.slice(0, 3)) {
      const row = today.find('ID', action.id);
      // On a day without mail the tab is yesterday's: what it does not show cannot be ticked.
      const chance = next(100);
      if (row < 0 || chance >= 75) continue;
      const isDone = chance < 55;
      await type('Today', today.a1(row, isDone ? 'Done' : 'Snooze'), 'TRUE');
      deeds.push(
        isDone
          ? { how: 'done', ...aboutWhom(action) }
          : { how: 'snoozed', until: addDays(date, 1), ...aboutWhom(action) },
      );
    }
    const turn = Number(date.slice(8)) % 5;
    if (turn === 2) {
      const contacts = contactsIn(sheets);
      const someone = somebody(sheets, next);
      if (someone !== null) {
        const [year, month, dayOfMonth] = date.split('-').map(Number);
        const before = contacts.cell(someone.row, 'Last communication');
        const words = `${month}/${dayOfMonth}/${year} - phone call about the team\n${before}`;
        await type('Contacts', contacts.a1(someone.row, 'Last communication'), words);
        deeds.push({ how: 'logged', id: null, who: someone.who, company: companyOf(sheets, someone.row) });
      }
    }
    if (turn === 4) {
      const applications = applicationsIn(sheets);
      const tried = applications.filled('ID').filter((row) => applications.cell(row, 'Stage') === 'Trying-To');
      const row = pick(tried, next);
      if (row !== undefined) {
        const [year, month, dayOfMonth] = addDays(date, 6).split('-').map(Number);
        await type('Applications', applications.a1(row, 'Interview on'), `${month}/${dayOfMonth}/${year}`);
        await type('Applications', applications.a1(row, 'Stage'), 'Interview Set');
        deeds.push({ how: 'moved', id: null, who: '', company: applications.cell(row, 'Company') });
      }
    }
    return deeds;
  };
}
