/** Mail to the user of the script and to nobody else. */
import type { MailPort, OutgoingMail, UserPort } from '../app/ports';
import { fail, type Result, succeed } from '../domain/result';

export class OwnAddress implements UserPort {
  email(): string | null {
    const address = Session.getEffectiveUser().getEmail();
    return address === '' ? null : address;
  }
}

export class OwnMail implements MailPort {
  constructor(
    private readonly user: UserPort,
    private readonly log: (message: string, cause?: unknown) => void,
  ) {}

  remaining(): number {
    return MailApp.getRemainingDailyQuota();
  }

  sendToUser(mail: OutgoingMail): Result<{ readonly to: string }, 'quota' | 'no-address' | 'mail-failed'> {
    const to = this.user.email();
    if (to === null)
      return fail(
        'no-address',
        'The mail was not sent: Google does not tell this add-on your address. Open the sidebar once, then try again.',
      );
    if (this.remaining() < 1)
      return fail(
        'quota',
        "The mail was not sent: your account's mail limit for today is used up. Nothing is lost; what is due waits for the next mail.",
      );
    try {
      MailApp.sendEmail({
        to,
        subject: mail.subject,
        body: mail.text,
        htmlBody: mail.html,
        name: 'Job Offer Steps to Success',
        attachments: mail.attachments.map(({ name, type, content }) => Utilities.newBlob(content, type, name)),
      });
    } catch (cause) {
      this.log('MailApp.sendEmail failed', cause);
      return fail(
        'mail-failed',
        'Google reported a problem while sending the mail, so it may not have arrived. Nothing is lost: what is due stands in Today and in the next mail.',
      );
    }
    return succeed({ to });
  }
}
