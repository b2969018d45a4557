/** Sent mail as `.eml` files, the same bytes for the same message and time. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Message } from './services/mail';

/** The message as it would travel. `at`: milliseconds since 1970; `number`: which mail of the host this is. */
export async function composeMail(message: Message, from: string, at: number, number: number): Promise<Buffer> {
  const key = createHash('sha256')
    .update(`${at}/${number}/${message.to}/${message.subject}`)
    .digest('hex')
    .slice(0, 24);
  const composer = new MailComposer({
    from: message.name === '' ? from : { name: message.name, address: from },
    to: message.to,
    cc: message.cc,
    bcc: message.bcc,
    replyTo: message.replyTo,
    subject: message.subject,
    text: message.body,
    ...(message.htmlBody === '' ? {} : { html: message.htmlBody }),
    attachments: message.attachments.map((blob) => ({
      filename: blob.name ?? 'attachment',
      content: blob.data,
      contentType: blob.contentType ?? 'application/octet-stream',
    })),
    date: new Date(at),
    messageId: `<${key}@local-host.invalid>`,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const mail = composer.compile();
  mail.keepBcc = true;
  mail.baseBoundary = key;
  return mail.build();
}

/** Name of the file of a mail: `2026-11-23T08-00-00Z-1-today-3-follow-ups.eml`. */
export function mailFileName(message: Message, at: number, number: number): string {
  const subject = message.subject
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const time = new Date(at)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
  return `${time}-${number}-${subject || 'mail'}.eml`;
}

export async function writeMail(folder: string, name: string, content: Buffer): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}
