import type { Contact, ContactField } from '../book';
import { emailsIn } from './support/contact-points';
import { defineCheck, own, placeOf } from './support/define';
import { slipBetween } from './support/spelling';
import { textOf } from './support/words';

/** The providers most private addresses are at; a slip in one of these is far likelier than a company of that name. */
const PROVIDERS = [
  'gmail.com',
  'googlemail.com',
  'yahoo.com',
  'hotmail.com',
  'outlook.com',
  'icloud.com',
  'protonmail.com',
];

/** Real domains that lie one slip from a provider. */
const REAL = new Set([
  'cloud.com',
  'mail.com',
  'email.com',
  'ymail.com',
  'gail.com',
  'gmail.co',
  'gmx.com',
  'hotmail.co',
  'yahoo.co',
  'zmail.com',
  'vmail.com',
]);

/** Ends that no registry offers and fingers make of ".com". */
const COM_SLIPS = /\.(?:con|cmo|ocm|vom|xom|comm|cpm|coom|c0m)$/u;

/** The domain that was meant; null where the one written may well be real. */
function intendedDomain(domain: string): string | null {
  const written = domain.toLowerCase();
  if (REAL.has(written) || PROVIDERS.includes(written)) return null;
  const withCom = written.replace(COM_SLIPS, '.com');
  if (withCom !== written) return intendedDomain(withCom) ?? withCom;
  const near = PROVIDERS.filter((provider) => slipBetween(written, provider) !== 'far');
  return near.length === 1 && near[0] !== undefined ? near[0] : null;
}

const FIELDS: readonly ContactField[] = ['email', 'currentStatus'];

function typoOf(contact: Contact, field: ContactField): { address: string; meant: string; written: string } | null {
  const written = textOf(contact.written[field]);
  for (const address of emailsIn(written)) {
    const split = address.lastIndexOf('@');
    const domain = intendedDomain(address.slice(split + 1));
    if (domain !== null) return { address, meant: `${address.slice(0, split)}@${domain}`, written };
  }
  return null;
}

/** "gmial.com" for "gmail.com": mail to it is lost, or read by a stranger (playbook §4). */
export const emailDomainTypo = defineCheck('email-domain-typo', 'warning', function* ({ book }) {
  for (const contact of own(book.contacts)) {
    for (const field of FIELDS) {
      const typo = typoOf(contact, field);
      if (typo === null) continue;
      yield {
        place: placeOf(contact, field),
        message: `Row ${contact.at.row}: the address '${typo.address}' has a slip in it. Did you mean ${typo.meant}?`,
        fix: {
          description: `Change to ${typo.meant}`,
          before: typo.written,
          after: typo.written.split(typo.address).join(typo.meant),
        },
      };
    }
  }
});
