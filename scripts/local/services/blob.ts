/** https://developers.google.com/apps-script/reference/base/blob */
import { ServiceObject } from './service';

type Google = GoogleAppsScript.Base.Blob;

/** Bytes as Apps Script gives them: signed. */
export const signed = (data: Uint8Array): number[] => [...new Int8Array(data)];

export class Blob
  extends ServiceObject
  implements
    Pick<
      Google,
      | 'getBytes'
      | 'getContentType'
      | 'getDataAsString'
      | 'getName'
      | 'isGoogleType'
      | 'setName'
      | 'setContentType'
      | 'setBytes'
      | 'setDataFromString'
      | 'copyBlob'
      | 'getBlob'
    >
{
  readonly serviceName = 'Blob';
  data: Buffer;
  contentType: string | null;
  name: string | null;

  constructor(execution: ServiceObject['execution'], data: Buffer, contentType: string | null, name: string | null) {
    super(execution);
    this.data = data;
    this.contentType = contentType;
    this.name = name;
  }

  getBytes(): number[] {
    return signed(this.data);
  }

  getContentType(): string | null {
    return this.contentType;
  }

  getDataAsString(charset = 'UTF-8'): string {
    return new TextDecoder(charset).decode(this.data);
  }

  getName(): string | null {
    return this.name;
  }

  isGoogleType(): boolean {
    return false;
  }

  setName(name: string): Google {
    this.name = name;
    return whole(this);
  }

  setContentType(contentType: string): Google {
    this.contentType = contentType;
    return whole(this);
  }

  setBytes(data: number[]): Google {
    this.data = Buffer.from(data);
    return whole(this);
  }

  setDataFromString(string: string): Google {
    this.data = Buffer.from(string, 'utf8');
    return whole(this);
  }

  copyBlob(): Google {
    return whole(new Blob(this.execution, Buffer.from(this.data), this.contentType, this.name));
  }

  getBlob(): Google {
    return whole(this);
  }
}

/** The rest of Google's `Blob` is absent, and says so when it is called. */
export const whole = (blob: Blob): Google => blob as unknown as Google;
