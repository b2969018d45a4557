/** https://developers.google.com/apps-script/reference/utilities/utilities */
import { createHash, randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { enumName } from '../enumerations';
import { formatDate } from '../format-date';
import { isTimeZone } from '../zone';
import { Blob, signed, whole } from './blob';
import { integer, ServiceError, ServiceObject, wrongSignature } from './service';

type Google = GoogleAppsScript.Utilities.Utilities;
type Digest = GoogleAppsScript.Utilities.DigestAlgorithm;

const HASHES: { readonly [name: string]: string } = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

const LONGEST_SLEEP = 300_000;

export class UtilitiesService
  extends ServiceObject
  implements
    Pick<
      Google,
      | 'base64Decode'
      | 'base64DecodeWebSafe'
      | 'base64Encode'
      | 'base64EncodeWebSafe'
      | 'computeDigest'
      | 'formatDate'
      | 'getUuid'
      | 'newBlob'
      | 'sleep'
      | 'ungzip'
    >
{
  readonly serviceName = 'Utilities';

  base64Encode(data: unknown): string {
    return bytesOf(data, 'base64Encode').toString('base64');
  }
  base64EncodeWebSafe(data: unknown): string {
    return this.base64Encode(data).replaceAll('+', '-').replaceAll('/', '_');
  }
  base64Decode(encoded: string): number[] {
    return signed(Buffer.from(encoded, 'base64'));
  }
  base64DecodeWebSafe(encoded: string): number[] {
    return signed(Buffer.from(encoded, 'base64url'));
  }

  computeDigest(algorithm: Digest, value: unknown): number[] {
    const name = enumName('DigestAlgorithm', algorithm);
    const hash = name === null ? undefined : HASHES[name];
    if (hash === undefined) throw wrongSignature('Utilities.computeDigest', [algorithm, value]);
    return signed(createHash(hash).update(bytesOf(value, 'computeDigest')).digest());
  }

  formatDate(date: unknown, timeZone: string, format: string): string {
    if (!(date instanceof Date) || typeof timeZone !== 'string' || typeof format !== 'string') {
      throw wrongSignature('Utilities.formatDate', [date, timeZone, format]);
    }
    try {
      // Java reads a zone that it does not know as GMT.
      return formatDate(date.getTime(), isTimeZone(timeZone) ? timeZone : 'Etc/UTC', format);
    } catch (error) {
      throw error instanceof RangeError ? new ServiceError(error.message) : error;
    }
  }

  getUuid(): string {
    return randomUUID();
  }

  newBlob(data: unknown, contentType: string | null = null, name: string | null = null): GoogleAppsScript.Base.Blob {
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return whole(new Blob(this.execution, bytesOf(data, 'newBlob'), type, name));
  }

  /** The execution sleeps by its own clock; nobody has to wait for it. */
  sleep(milliseconds: number): void {
    const time = integer(milliseconds, 'Utilities.sleep', [milliseconds]);
    if (time < 0 || time > LONGEST_SLEEP) throw new ServiceError(`Argument out of range: ${time}`);
    this.execution.pass(time);
  }

  /** As Google's, it wants the blob to say what it is. */
  ungzip(blob: unknown): GoogleAppsScript.Base.Blob {
    if (!(blob instanceof Blob)) throw wrongSignature('Utilities.ungzip', [blob]);
    if (blob.contentType === null) throw new ServiceError('Blob object must have non-null content type.');
    try {
      return whole(new Blob(this.execution, gunzipSync(blob.data), null, blob.name));
    } catch {
      throw new ServiceError('Could not decompress gzip.');
    }
  }
}

function bytesOf(data: unknown, method: string): Buffer {
  if (typeof data === 'string') return Buffer.from(data, 'utf8');
  if (Array.isArray(data) && data.every((one) => typeof one === 'number')) return Buffer.from(data);
  throw wrongSignature(`Utilities.${method}`, [data]);
}
