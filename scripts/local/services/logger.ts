/** https://developers.google.com/apps-script/reference/base/logger */
import { format, inspect } from 'node:util';
import { ServiceObject } from './service';

type Google = GoogleAppsScript.Base.Logger;

export class LoggerService extends ServiceObject implements Google {
  readonly serviceName = 'Logger';
  readonly lines: string[] = [];

  clear(): void {
    this.lines.length = 0;
  }

  getLog(): string {
    return this.lines.map((line) => `${line}\n`).join('');
  }

  log(data: unknown, ...values: unknown[]): Google {
    const text = typeof data === 'string' ? format(data, ...values) : inspect(data);
    this.lines.push(text);
    this.execution.logs.push({ level: 'info', text });
    return this;
  }
}
