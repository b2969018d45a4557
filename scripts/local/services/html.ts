/** https://developers.google.com/apps-script/reference/html/html-service */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Blob } from './blob';
import { ServiceError, ServiceObject, wrongSignature } from './service';

type Google = GoogleAppsScript.HTML.HtmlService;
type Output = GoogleAppsScript.HTML.HtmlOutput;

/** Defaults of a dialog: https://developers.google.com/apps-script/guides/dialogs */
export class HtmlOutput
  extends ServiceObject
  implements
    Pick<
      Output,
      | 'append'
      | 'clear'
      | 'getContent'
      | 'getHeight'
      | 'getTitle'
      | 'getWidth'
      | 'setContent'
      | 'setHeight'
      | 'setSandboxMode'
      | 'setTitle'
      | 'setWidth'
    >
{
  readonly serviceName = 'HtmlOutput';
  content: string;
  title = '';
  width: number | null = null;
  height: number | null = null;

  constructor(execution: ServiceObject['execution'], content: string) {
    super(execution);
    this.content = content;
  }

  append(addedContent: string): Output {
    this.content += addedContent;
    return whole(this);
  }
  clear(): Output {
    this.content = '';
    return whole(this);
  }
  getContent(): string {
    return this.content;
  }
  setContent(content: string): Output {
    this.content = content;
    return whole(this);
  }
  getTitle(): string {
    return this.title;
  }
  setTitle(title: string): Output {
    this.title = title;
    return whole(this);
  }
  /** Null where none was set, although Google's types do not say so. */
  getWidth(): number {
    return this.width as number;
  }
  setWidth(width: number): Output {
    this.width = width;
    return whole(this);
  }
  getHeight(): number {
    return this.height as number;
  }
  setHeight(height: number): Output {
    this.height = height;
    return whole(this);
  }
  /** Without effect: only IFRAME is left. */
  setSandboxMode(): Output {
    return whole(this);
  }
}

/** What of Google's `HtmlOutput` is not here says so when it is called. */
const whole = (output: HtmlOutput): Output => output as unknown as Output;

export class HtmlService
  extends ServiceObject
  implements Pick<Google, 'createHtmlOutput' | 'createHtmlOutputFromFile'>
{
  readonly serviceName = 'HtmlService';

  createHtmlOutput(html: unknown = ''): Output {
    if (html instanceof Blob) return whole(new HtmlOutput(this.execution, html.data.toString('utf8')));
    if (typeof html !== 'string') throw wrongSignature('HtmlService.createHtmlOutput', [html]);
    return whole(new HtmlOutput(this.execution, html));
  }

  /** A file of the project by its name, with or without `.html`. */
  createHtmlOutputFromFile(filename: string): Output {
    const name = filename.endsWith('.html') ? filename : `${filename}.html`;
    const file = path.join(this.execution.host.codeFolder, name);
    if (name.includes('..') || !existsSync(file)) throw new ServiceError(`No HTML file named ${filename} was found.`);
    return whole(new HtmlOutput(this.execution, readFileSync(file, 'utf8')));
  }
}
