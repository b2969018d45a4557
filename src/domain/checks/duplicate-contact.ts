import type { Contact } from '../book';
import { isSharedMailbox } from '../same-contact';
import { emailsIn, linkedInHandle } from './support/contact-points';
import { defineCheck, own, placeOf } from './support/define';
import { plainCompany, plainWords, quote, tidySpaces } from './support/words';

interface Reason {
  readonly key: string;
  readonly because: (contact: Contact) => string;
}

function emailOf(contact: Contact): string {
  return (emailsIn(contact.email)[0] ?? '').toLowerCase();
}

/** What two rows of one person would share. Each is a key to look up, so that no row is compared with every other. */
function reasonsOf(contact: Contact): readonly Reason[] {
  const reasons: Reason[] = [];
  const email = emailOf(contact);
  if (email !== '' && !isSharedMailbox(email))
    reasons.push({ key: `email ${email}`, because: () => `the same e-mail address, ${email}` });
  const handle = linkedInHandle(contact.linkedIn);
  if (handle !== null) reasons.push({ key: `linkedin ${handle}`, because: () => 'the same LinkedIn page' });
  const name = plainWords(contact.name);
  if (name.includes(' ') || (name !== '' && contact.company !== ''))
    reasons.push({
      key: `name ${name} | ${plainCompany(contact.company)}`,
      because: () =>
        contact.company === '' ? 'the same name' : `the same name and company, ${tidySpaces(contact.company)}`,
    });
  return reasons;
}

/** Two people of one name are told apart by their LinkedIn pages, e-mail addresses or phones where both have one. */
function areToldApart(left: Contact, right: Contact): boolean {
  const differ = (one: string | null, other: string | null): boolean => Boolean(one) && Boolean(other) && one !== other;
  const digits = (text: string): string => text.replace(/[^\p{Nd}]/gu, '').slice(-7);
  return (
    differ(linkedInHandle(left.linkedIn), linkedInHandle(right.linkedIn)) ||
    differ(emailOf(left), emailOf(right)) ||
    differ(digits(left.phone), digits(right.phone))
  );
}

/** One person in two rows: same e-mail or LinkedIn, or same name and company (playbook §4). Nothing is merged or deleted. */
export const duplicateContact = defineCheck('duplicate-contact', 'warning', function* ({ book }) {
  const first = new Map<string, Contact>();
  for (const contact of own(book.contacts)) {
    let told = false;
    for (const { key, because } of reasonsOf(contact)) {
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, contact);
      else if (!told && !(key.startsWith('name ') && areToldApart(earlier, contact))) {
        told = true;
        const who = quote(contact.name === '' ? 'This row' : contact.name);
        yield {
          place: placeOf(contact, 'name'),
          message: `Row ${contact.at.row}: ${who} looks like row ${earlier.at.row}, ${quote(earlier.name)}: ${because(contact)}. Keep what you know of them in one row, so that no reminder is missed.`,
        };
      }
    }
  }
});
