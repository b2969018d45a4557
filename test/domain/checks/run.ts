/** Runs one check on a small book, for the table tests. */
import type { Book } from '../../../src/domain/book';
import { runChecks } from '../../../src/domain/checks/index';
import { day } from '../../../src/domain/day';
import type { DomainFinding } from '../../../src/domain/finding';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain/settings';
import { book } from '../../fixtures/records';

export const TODAY = day('2026-11-21');

/** The findings of one rule. */
export function findings(
  rule: string,
  given: Partial<Book>,
  settings: Partial<Settings> = {},
): readonly DomainFinding[] {
  const input = { book: book(given), today: TODAY, settings: { ...DEFAULT_SETTINGS, ...settings } };
  return runChecks(input).filter((finding) => finding.rule === rule);
}

/** Row, field, message and fix of each finding, for whole-value assertions. */
export function said(rule: string, given: Partial<Book>, settings: Partial<Settings> = {}): readonly string[] {
  return findings(rule, given, settings).map(
    ({ message, fix }) =>
      message + (fix === null ? '' : ` [${JSON.stringify(fix.before)} → ${JSON.stringify(fix.after)}]`),
  );
}
