/** https://developers.google.com/apps-script/reference/lock */
import { integer, ServiceError, ServiceObject } from './service';

type Google = GoogleAppsScript.Lock.Lock;

/**
 * A lock shared with the other executions of the host. The waiting methods answer with promises on this side; the
 * add-on waits for them and sees their values.
 */
class Lock extends ServiceObject {
  readonly serviceName = 'Lock';

  constructor(
    execution: ServiceObject['execution'],
    readonly name: string,
  ) {
    super(execution);
  }

  hasLock(): boolean {
    return this.execution.host.locks.isHeldBy(this.name, this.execution);
  }

  releaseLock(): void {
    this.execution.host.locks.release(this.name, this.execution);
  }

  tryLock(timeoutInMillis: number): Promise<boolean> {
    const wait = integer(timeoutInMillis, 'LockService.Lock.tryLock', [timeoutInMillis]);
    return this.execution.host.locks.take(this.name, this.execution, wait);
  }

  async waitLock(timeoutInMillis: number): Promise<void> {
    const wait = integer(timeoutInMillis, 'LockService.Lock.waitLock', [timeoutInMillis]);
    if (await this.execution.host.locks.take(this.name, this.execution, wait)) return;
    throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
  }
}

/** A promise stands where the add-on sees its value: Google's type has no word for that. */
const asGoogle = (lock: Lock | null): Google => lock as unknown as Google;

export class LockService extends ServiceObject implements GoogleAppsScript.Lock.LockService {
  readonly serviceName = 'LockService';

  /** Null where the script has no document, although Google's types do not say so. */
  getDocumentLock(): Google {
    return asGoogle(this.execution.workbook ? new Lock(this.execution, 'document') : null);
  }

  getScriptLock(): Google {
    return asGoogle(new Lock(this.execution, 'script'));
  }

  getUserLock(): Google {
    return asGoogle(new Lock(this.execution, 'user'));
  }
}
