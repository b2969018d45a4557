/**
 * Mail.
 * https://developers.google.com/apps-script/reference/mail/mail-app
 * https://developers.google.com/apps-script/guides/services/quotas
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import PostalMime from 'postal-mime';
import { evaluate, hostOf, MORNING, projectOf } from './project';

const SEND = `function main() { MailApp.sendEmail({ to: 'ann@example.com', subject: 'Today: 3 people 👋', body: 'Hello\\nyou', htmlBody: '<p>Hello</p>',
  name: 'Job search', attachments: [Utilities.newBlob('BEGIN:VCALENDAR', 'text/calendar', 'next.ics')] }); }`;

describe('sendEmail', () => {
  test('puts one .eml in the outbox with text, HTML, attachment and the date of the host’s clock', async () => {
    const outbox = path.join(projectOf(''), 'outbox');
    const host = hostOf(SEND, { outbox, user: 'me@example.com' });
    const { emails } = await host.execute('main', [], { kind: 'menu' });
    expect(readdirSync(outbox)).toEqual(['2026-11-23T16-00-00Z-1-today-3-people.eml']);
    expect(emails).toMatchObject([
      { to: 'ann@example.com', subject: 'Today: 3 people 👋', recipients: 1, file: expect.stringContaining('.eml') },
    ]);
    const bytes = readFileSync(emails[0]?.file ?? '');
    const mail = await PostalMime.parse(bytes);
    expect(mail).toMatchObject({
      from: { name: 'Job search', address: 'me@example.com' },
      to: [{ address: 'ann@example.com' }],
      subject: 'Today: 3 people 👋',
      text: expect.stringContaining('Hello\nyou'),
      html: expect.stringContaining('<p>Hello</p>'),
      attachments: [{ filename: 'next.ics', mimeType: 'text/calendar' }],
    });
    expect(Date.parse(mail.date ?? '')).toBe(MORNING);
  });

  test('makes the same bytes of the same mail at the same time', async () => {
    const sources = [];
    for (const host of [hostOf(SEND), hostOf(SEND)]) {
      await host.execute('main', [], { kind: 'menu' });
      sources.push(host.mail[0]?.source.toString('utf8'));
    }
    expect(sources[0]).toBe(sources[1]);
  });

  test.each([
    ["MailApp.sendEmail('a@example.com', 'S', 'B')", { to: 'a@example.com', subject: 'S', body: 'B' }],
    [
      "MailApp.sendEmail('a@example.com', 'S', 'B', { htmlBody: '<b>B</b>', cc: 'c@example.com' })",
      { cc: 'c@example.com', htmlBody: '<b>B</b>' },
    ],
    [
      "MailApp.sendEmail('a@example.com', 'r@example.com', 'S', 'B')",
      { replyTo: 'r@example.com', subject: 'S', body: 'B' },
    ],
  ])('%s', async (statement, expected) => {
    const host = hostOf(`function main() { ${statement}; }`);
    expect((await host.execute('main', [], { kind: 'menu' })).error).toBeNull();
    expect(host.mail).toMatchObject([expected]);
  });

  test.each([
    ["MailApp.sendEmail({ subject: 'S' })", 'Failed to send email: no recipient'],
    ["MailApp.sendEmail('nobody', 'S', 'B')", 'Invalid email: nobody'],
    ["MailApp.sendEmail('a@example.com')", "don't match the method signature for MailApp.sendEmail"],
    ["MailApp.sendEmail('a@example.com', 'S', 'x'.repeat(200 * 1024 + 1))", 'Limit Exceeded: Email Body Size.'],
  ])('%s is refused', async (statement, message) => {
    await expect(evaluate(`${statement};`)).rejects.toThrow(message);
  });
});

describe('the quota', () => {
  const code = `function main(n) { for (let i = 0; i < n; i += 1) MailApp.sendEmail('a@example.com,b@example.com', 'S', 'B'); return MailApp.getRemainingDailyQuota(); }`;

  test('counts recipients, not mails, and runs out', async () => {
    const host = hostOf(code, { mailQuota: 5 });
    expect((await host.execute('main', [2], { kind: 'menu' })).result).toBe(1);
    const { error, emails } = await host.execute('main', [1], { kind: 'menu' });
    expect([error?.message, emails]).toEqual(['Service invoked too many times for one day: email.', []]);
  });

  test('is whole again the next day', async () => {
    const host = hostOf(code, { mailQuota: 5 });
    await host.execute('main', [2], { kind: 'menu' });
    host.clock.advance(24 * 3_600_000);
    expect((await host.execute('main', [0], { kind: 'menu' })).result).toBe(5);
  });
});
