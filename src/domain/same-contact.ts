/** Whether two rows are about one person (playbook §4): a file's and the sheet's, a form's and the sheet's. */
import type { Contact } from './book';
import { emailsIn, linkedInHandle } from './checks/support/contact-points';
import { plainCompany, plainPerson } from './names';

/** What is known of somebody; left out or '' where nothing is. */
export interface Somebody {
  readonly name?: string;
  readonly company?: string;
  readonly email?: string;
  readonly linkedIn?: string;
}

/** The same address, the same profile, or the same name at the same company (or where one of the two names none). */
export type SameBecause = 'email' | 'linkedIn' | 'name';

const SHARED_MAILBOX =
  /^(?:info|hello|hi|jobs?|careers?|hr|recruit\w*|talent|people|team|contact|office|admin|support|mail|hiring|apply|work|sales|no-?reply)@/iu;

/** True for an address that many people of a company share: it is nobody's own. */
export function isSharedMailbox(address: string): boolean {
  return SHARED_MAILBOX.test(address);
}

/** What nobody else has: two rows with one of them in common are one person. */
export function marksOf({ email = '', linkedIn = '' }: Somebody): readonly (readonly [SameBecause, string])[] {
  const profile = profileOf(linkedIn);
  return [
    ...emailsIn(email)
      .filter((address) => !isSharedMailbox(address))
      .map((address) => ['email', address.toLowerCase()] as const),
    ...(profile === '' ? [] : [['linkedIn', profile] as const]),
  ];
}

/** True where two people of the same plain name may be one: neither their companies nor their profiles tell them apart. */
export function isSameNamesake(one: Somebody, other: Somebody): boolean {
  const companies = [plainCompany(one.company ?? ''), plainCompany(other.company ?? '')];
  const profiles = [linkedInHandle(one.linkedIn ?? ''), linkedInHandle(other.linkedIn ?? '')];
  const differ = ([left, right]: readonly (string | null | undefined)[]): boolean =>
    Boolean(left) && Boolean(right) && left !== right;
  return !differ(companies) && !differ(profiles);
}

/** Why a contact may be this person; null where nothing says so. An example row is nobody. */
export function sameBecause(known: Contact, somebody: Somebody): SameBecause | null {
  if (known.isExample) return null;
  const marks = marksOf(known).map(([, mark]) => mark);
  const shared = marksOf(somebody).find(([, mark]) => marks.includes(mark));
  if (shared !== undefined) return shared[0];
  const name = plainPerson(somebody.name ?? '');
  return name !== '' && plainPerson(known.name) === name && isSameNamesake(known, somebody) ? 'name' : null;
}

/** A profile as it is compared: LinkedIn's by its handle, another page by its address. */
function profileOf(address: string): string {
  const handle = linkedInHandle(address);
  if (handle !== null) return `in/${handle}`;
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
}
