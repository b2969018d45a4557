/** Whether somebody who is about to be added is in Contacts already (playbook §4, one person in two rows). */
import type { Contact } from './book';
import { emailsIn, linkedInHandle } from './checks/support/contact-points';
import { plainCompany, plainPerson } from './names';

/** What is known of somebody who may be one of the contacts; '' where it is not. */
export interface Somebody {
  readonly name: string;
  readonly company: string;
  readonly email: string;
  readonly linkedIn: string;
}

/** The same address, the same profile, or the same name at the same company (or where one of the two names none). */
export type SameBecause = 'email' | 'linkedIn' | 'name';

/** Why a contact may be this person; null where nothing says so. An example row is nobody. */
export function sameBecause(known: Contact, somebody: Somebody): SameBecause | null {
  if (known.isExample) return null;
  const email = firstEmail(somebody.email);
  if (email !== '' && firstEmail(known.email) === email) return 'email';
  const profile = plainProfile(somebody.linkedIn);
  if (profile !== '' && plainProfile(known.linkedIn) === profile) return 'linkedIn';
  const name = plainPerson(somebody.name);
  if (name === '' || plainPerson(known.name) !== name) return null;
  const isElsewhere =
    somebody.company !== '' && known.company !== '' && plainCompany(known.company) !== plainCompany(somebody.company);
  return isElsewhere ? null : 'name';
}

function firstEmail(text: string): string {
  return (emailsIn(text)[0] ?? '').toLowerCase();
}

function plainProfile(address: string): string {
  const handle = linkedInHandle(address);
  if (handle !== null) return handle;
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
}
