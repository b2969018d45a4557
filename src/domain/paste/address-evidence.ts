/** What an e-mail address or a profile says of whom it belongs to. */
import { plainWords } from '../plain-text';

/** The words of an address that may name a person or a company: `'priya.raman@lattice.com'` has two and one. */
export interface Evidence {
  readonly person: readonly string[];
  readonly domain: string;
}

const FREE_MAIL =
  /^(?:gmail|googlemail|yahoo|hotmail|outlook|live|msn|icloud|me|mac|aol|proton|protonmail|gmx|web|qq|163|126|mail|yandex|naver|fastmail|hey|example|alumni)$/;

export function evidenceOf({ email, linkedIn }: { readonly email: string; readonly linkedIn: string }): Evidence {
  const [local = '', host = ''] = email.toLowerCase().split('@');
  const labels = host.split('.').filter((label) => !/^(?:com|co|org|net|edu|io|ai|dev|app|[a-z]{2})$/.test(label));
  const domain = labels.find((label) => !FREE_MAIL.test(label) && label.length > 2) ?? '';
  const handle = /\/(?:in|pub)\/([^/?#]+)/i.exec(linkedIn)?.[1] ?? '';
  const words = `${local} ${handle}`.split(/[^\p{L}]+/u).filter((word) => word.length > 1);
  return { person: words.map(plainWords), domain: plainWords(domain).replace(/ /g, '') };
}

/** How much an e-mail address or a profile speaks for a name. */
export function namedBy(text: string, { person }: Evidence): number {
  const words = plainWords(text)
    .split(' ')
    .filter((word) => word.length > 1);
  const all = person.join('');
  return words.filter((word) => person.includes(word) || (word.length > 3 && all.includes(word))).length;
}

/** True for a company that the domain of the address names. */
export function isDomain(text: string, { domain }: Evidence): boolean {
  const plain = plainWords(text).replace(/ /g, '');
  return domain !== '' && plain.length > 2 && (domain.includes(plain) || plain.startsWith(domain));
}
