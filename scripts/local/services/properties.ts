/** https://developers.google.com/apps-script/reference/properties */
import { ServiceError, ServiceObject, wrongSignature } from './service';

type Google = GoogleAppsScript.Properties.Properties;

/** https://developers.google.com/apps-script/guides/services/quotas */
const LARGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** One store of strings. Values that are not strings become strings, as at Google. */
class Properties extends ServiceObject implements Google {
  readonly serviceName = 'Properties';
  readonly store: Record<string, string>;

  constructor(execution: ServiceObject['execution'], store: Record<string, string>) {
    super(execution);
    this.store = store;
  }

  getProperty(key: string): string | null {
    return Object.hasOwn(this.store, key) ? (this.store[key] ?? null) : null;
  }

  getProperties(): { [key: string]: string } {
    return { ...this.store };
  }

  getKeys(): string[] {
    return Object.keys(this.store);
  }

  setProperty(key: string, value: string): Google {
    put(this.store, key, value);
    return this;
  }

  setProperties(properties: { [key: string]: string }, deleteAllOthers = false): Google {
    if (typeof properties !== 'object' || properties === null) {
      throw wrongSignature('PropertiesService.Properties.setProperties', [properties]);
    }
    if (deleteAllOthers) this.deleteAllProperties();
    for (const [key, value] of Object.entries(properties)) put(this.store, key, value);
    return this;
  }

  deleteProperty(key: string): Google {
    delete this.store[key];
    return this;
  }

  deleteAllProperties(): Google {
    for (const key of Object.keys(this.store)) delete this.store[key];
    return this;
  }
}

function put(store: Record<string, string>, key: unknown, value: unknown): void {
  if (typeof key !== 'string' || value === undefined || value === null) {
    throw wrongSignature('PropertiesService.Properties.setProperty', [key, value]);
  }
  const text = String(value);
  if (bytes(text) > LARGEST_VALUE) {
    throw new ServiceError(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  let total = bytes(key) + bytes(text);
  for (const [otherKey, other] of Object.entries(store)) if (otherKey !== key) total += bytes(otherKey) + bytes(other);
  if (total > LARGEST_STORE) {
    throw new ServiceError(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  store[key] = text;
}

export class PropertiesService extends ServiceObject implements GoogleAppsScript.Properties.PropertiesService {
  readonly serviceName = 'PropertiesService';

  /** Null where the script has no document, although Google's types do not say so. */
  getDocumentProperties(): Google {
    const { workbook } = this.execution;
    const { state } = this.execution.host;
    const properties = workbook ? new Properties(this.execution, state.properties.document) : null;
    return properties as Google;
  }

  getScriptProperties(): Google {
    return new Properties(this.execution, this.execution.host.state.properties.script);
  }

  getUserProperties(): Google {
    return new Properties(this.execution, this.execution.host.state.properties.user);
  }
}
