/**
 * Taking back what an edit logged, when the edit is undone. The line stays, because the log only grows; it no longer counts
 * as a communication, so that nobody is taken for having been called who was not.
 */
import type { Book, Touch } from '../../domain/book';
import type { Change } from '../../workbook/change';

/** The last line of the log: nothing was logged since. */
export function latestLine(book: Book): Touch | null {
  return book.log[book.log.length - 1] ?? null;
}

export function takenBack(line: Touch, what: string): Change {
  return {
    type: 'set-fields',
    tab: 'log',
    at: line.at,
    fields: { kind: 'skipped', fromStage: '', toStage: '', summary: `Taken back: ${what}` },
    expected: line.written,
  };
}
