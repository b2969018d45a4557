/** One writer at a time, over all executions on the document. */
import type { LockPort } from '../app/ports';
import { fail, type Result, succeed } from '../domain/result';

/** How long to wait for somebody else's write; a sidebar waits with it, and a simple trigger has 30 seconds in all. */
const PATIENCE_MILLISECONDS = 10_000;

export class DocumentLock implements LockPort {
  private depth = 0;

  hold<Value>(work: () => Value): Result<Value, 'busy'> {
    // A use case holds the lock from reading to writing, and the write asks for it again.
    if (this.depth > 0) return succeed(work());
    // The types say that there is always a document lock; outside a container there is not.
    const documentLock: GoogleAppsScript.Lock.Lock | null = LockService.getDocumentLock();
    const lock = documentLock ?? LockService.getUserLock();
    if (!lock.tryLock(PATIENCE_MILLISECONDS))
      return fail(
        'busy',
        'Somebody else is saving in this spreadsheet right now. Nothing was changed; try again in a moment.',
      );
    this.depth += 1;
    try {
      return succeed(work());
    } finally {
      this.depth -= 1;
      lock.releaseLock();
    }
  }
}
