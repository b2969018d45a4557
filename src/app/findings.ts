/** Findings as the sidebar and the command line see them: with an id, a cell and a preview of the fix. */
import type { CheckReport, Finding } from '../api';
import type { Cell } from '../domain/book';
import { runChecks } from '../domain/checks';
import type { DomainFinding } from '../domain/finding';
import { findingIds } from '../domain/finding-ids';
import { sayDate, sayTime } from '../domain/say';
import { TABS } from '../domain/tabs';
import { cellOf } from '../workbook/cell-of';
import type { OpenWorkbook } from './open-workbook';

export interface FoundFinding {
  readonly finding: Finding;
  readonly source: DomainFinding;
}

/** All findings, in the order of the checks, with the ids by which fixes are asked for. */
export function findFindings({ book, layout, today, settings }: OpenWorkbook): readonly FoundFinding[] {
  const found = runChecks({ book, today, settings });
  const ids = findingIds(found);
  const say = (cell: Cell) => sayCell(cell, book.locale, today);
  return found.map((source, index) => {
    const { rule, severity, place, message, fix } = source;
    const finding: Finding = {
      id: ids[index] ?? rule,
      rule,
      severity,
      tab: place.sheetName ?? TABS[place.tab].name,
      cell: cellOf(layout, place),
      message,
      fix: fix?.description ?? null,
      preview:
        fix === null ? null : { before: say(fix.before), after: fix.needsNewId === true ? 'a new ID' : say(fix.after) },
    };
    return { finding, source };
  });
}

export function reportFindings(open: OpenWorkbook): CheckReport {
  const { book } = open;
  const checked = [
    sayCount(book.contacts.length, 'contact'),
    sayCount(book.applications.length, 'application'),
    sayCount(book.network.length, 'network link'),
    sayCount(book.goals.length, 'goal'),
    sayCount(book.log.length, 'log line'),
    sayCount(book.tabs.length, 'tab'),
  ].filter((line): line is string => line !== null);
  return { findings: findFindings(open).map(({ finding }) => finding), checked };
}

function sayCount(number: number, what: string): string | null {
  return number === 0 ? null : `${number} ${what}${number === 1 ? '' : 's'}`;
}

function sayCell(cell: Cell, locale: string, today: OpenWorkbook['today']): string {
  if (cell === '') return '(empty)';
  if (typeof cell === 'object')
    return `${sayDate(cell.day, today, locale)}${cell.minutes === 0 ? '' : ` ${sayTime(cell.minutes)}`}`;
  return String(cell);
}
