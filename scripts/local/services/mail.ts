/** https://developers.google.com/apps-script/reference/mail/mail-app */
import type { SentMail } from '../state';
import { wallTimeOf } from '../zone';
import { Blob } from './blob';
import { ServiceError, ServiceObject, wrongSignature } from './service';

type Google = GoogleAppsScript.Mail.MailApp;

/** https://developers.google.com/apps-script/guides/services/quotas */
const MOST_RECIPIENTS = 50;
const LARGEST_BODY = 200 * 1024;
const LARGEST_ATTACHMENTS = 25 * 1024 * 1024;
const MOST_ATTACHMENTS = 250;
const LONGEST_SUBJECT = 250;

/** What the add-on handed over, checked. */
export interface Message {
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly name: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  readonly attachments: readonly Blob[];
}

export class MailApp extends ServiceObject implements Google {
  readonly serviceName = 'MailApp';

  getRemainingDailyQuota(): number {
    return Math.max(0, this.execution.host.mailQuota - recipientsToday(this));
  }

  /** `(message)`, `(to, subject, body)`, `(to, subject, body, options)` or `(to, replyTo, subject, body)`. */
  async sendEmail(...args: unknown[]): Promise<void> {
    const message = messageOf(args);
    const addresses = [message.to, message.cc, message.bcc].flatMap(addressesOf);
    if (addressesOf(message.to).length === 0) throw new ServiceError('Failed to send email: no recipient');
    for (const address of addresses) {
      if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(address.replace(/^.*<(.+)>$/, '$1'))) {
        throw new ServiceError(`Invalid email: ${address}`);
      }
    }
    if (addresses.length > MOST_RECIPIENTS) throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
    const bytes = Buffer.byteLength(message.body, 'utf8') + Buffer.byteLength(message.htmlBody, 'utf8');
    if (bytes > LARGEST_BODY) throw new ServiceError('Limit Exceeded: Email Body Size.');
    if (message.subject.length > LONGEST_SUBJECT) throw new ServiceError('Invalid argument: subject');
    if (message.attachments.length > MOST_ATTACHMENTS)
      throw new ServiceError('Limit Exceeded: Email Attachments Per Message.');
    if (message.attachments.reduce((sum, blob) => sum + blob.data.length, 0) > LARGEST_ATTACHMENTS) {
      throw new ServiceError('Limit Exceeded: Email Total Attachments Size.');
    }
    if (recipientsToday(this) + addresses.length > this.execution.host.mailQuota) {
      throw new ServiceError('Service invoked too many times for one day: email.');
    }
    await this.execution.host.deliver(this.execution, message, addresses.length);
  }
}

const addressesOf = (list: string): string[] =>
  list
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');

/** Google counts a day from midnight in the Pacific zone. */
function recipientsToday(mail: MailApp): number {
  const { state, clock } = mail.execution.host;
  const dayOf = (instant: number) => Math.floor(wallTimeOf(instant, 'America/Los_Angeles') / 86_400_000);
  const today = dayOf(clock.now());
  const sentToday = (one: SentMail) => dayOf(Date.parse(one.at)) === today;
  return state.sentMail.filter(sentToday).reduce((sum, one) => sum + one.recipients, 0);
}

function messageOf(args: readonly unknown[]): Message {
  const refused = wrongSignature('MailApp.sendEmail', args);
  const [first, second, third, fourth] = args;
  if (args.length === 1 && typeof first === 'object' && first !== null) {
    return fromFields(first as Record<string, unknown>, refused);
  }
  if (args.length < 3 || ![first, second, third].every((value) => typeof value === 'string')) throw refused;
  if (args.length === 4 && typeof fourth === 'string') {
    return fromFields({ to: first, replyTo: second, subject: third, body: fourth }, refused);
  }
  const options = (args.length === 4 ? fourth : {}) as Record<string, unknown>;
  return fromFields({ ...options, to: first, subject: second, body: third }, refused);
}

function fromFields(fields: Record<string, unknown>, refused: ServiceError): Message {
  if (fields.inlineImages !== undefined)
    throw new ServiceError('not in the local host: MailApp.sendEmail with inlineImages');
  const text = (name: string): string => {
    const value = fields[name] ?? '';
    if (typeof value !== 'string') throw refused;
    return value;
  };
  const attachments = fields.attachments ?? [];
  if (!Array.isArray(attachments) || !attachments.every((one) => one instanceof Blob)) throw refused;
  return {
    to: text('to'),
    cc: text('cc'),
    bcc: text('bcc'),
    replyTo: text('replyTo'),
    name: text('name'),
    subject: text('subject'),
    body: text('body'),
    htmlBody: text('htmlBody'),
    attachments,
  };
}
