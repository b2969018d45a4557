/** https://developers.google.com/apps-script/reference/cache/cache */
import { ServiceError, ServiceObject, wrongSignature } from './service';

type Google = GoogleAppsScript.Cache.Cache;

const LONGEST_KEY = 250;
const LARGEST_VALUE = 100 * 1024;
const DEFAULT_SECONDS = 600;
const LONGEST_SECONDS = 21_600;

class Cache extends ServiceObject implements Google {
  readonly serviceName = 'Cache';

  constructor(
    execution: ServiceObject['execution'],
    readonly scope: string,
  ) {
    super(execution);
  }

  get(key: string): string | null {
    const entry = entriesOf(this)[key];
    return entry && Date.parse(entry.expires) > this.execution.host.clock.now() ? entry.value : null;
  }

  getAll(keys: string[]): { [key: string]: string } {
    const found: { [key: string]: string } = {};
    for (const key of keys) {
      const value = this.get(key);
      if (value !== null) found[key] = value;
    }
    return found;
  }

  put(key: string, value: string, expirationInSeconds = DEFAULT_SECONDS): void {
    if (typeof key !== 'string' || value === null || value === undefined) {
      throw wrongSignature('CacheService.Cache.put', [key, value]);
    }
    if (key.length > LONGEST_KEY) throw new ServiceError(`Argument too large: key`);
    if (Buffer.byteLength(String(value), 'utf8') > LARGEST_VALUE) throw new ServiceError('Argument too large: value');
    const seconds = Math.min(Math.max(expirationInSeconds, 1), LONGEST_SECONDS);
    const expires = new Date(this.execution.host.clock.now() + seconds * 1000).toISOString();
    entriesOf(this)[key] = { value: String(value), expires };
  }

  putAll(values: { [key: string]: string }, expirationInSeconds = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, expirationInSeconds);
  }

  remove(key: string): void {
    delete entriesOf(this)[key];
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }
}

function entriesOf(cache: Cache): Record<string, { value: string; expires: string }> {
  const { state } = cache.execution.host;
  const entries = state.cache[cache.scope] ?? {};
  state.cache[cache.scope] = entries;
  return entries;
}

export class CacheService extends ServiceObject implements GoogleAppsScript.Cache.CacheService {
  readonly serviceName = 'CacheService';

  getDocumentCache(): Google | null {
    return this.execution.workbook ? new Cache(this.execution, 'document') : null;
  }

  getScriptCache(): Google {
    return new Cache(this.execution, 'script');
  }

  getUserCache(): Google {
    return new Cache(this.execution, 'user');
  }
}
