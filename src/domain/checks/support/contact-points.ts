/**
 * Pragmatic checks of e-mail addresses, phone numbers and links. They accept all that people can use and refuse what
 * cannot work; a full parser (or a 80 KB phone library) would find no more true faults in a contact list.
 */
import { tidySpaces } from './words';

/** Local part, @, domain with a dot. Letters of any script: mail in other scripts exists. */
const EMAIL =
  /^[^\s@<>(),;:"[\]\\]+@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}][\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}]$/u;
/** With bounds, so that a long text without an address is not searched again from each of its letters. */
const EMAIL_INSIDE = /[^\s@<>(),;:"[\]\\|]{1,64}@[^\s@<>(),;:"'[\]\\|]{1,255}/gu;

export function isEmail(text: string): boolean {
  return (
    text.length <= 254 && EMAIL.test(text) && !text.includes('..') && !text.startsWith('.') && !text.includes('.@')
  );
}

/** Whatever looks like an address inside a text, without the full stop of its sentence. */
export function emailsIn(text: string): readonly string[] {
  if (!text.includes('@')) return [];
  return (text.match(EMAIL_INSIDE) ?? []).map((found) => found.replace(/^mailto:/iu, '').replace(/[.!?]+$/u, ''));
}

/** Splits a cell that holds several addresses or numbers. */
export function partsOf(text: string): readonly string[] {
  return text
    .split(/[\n,;|]|\s\/\s|\s+(?:or|and|und|ou|oder|et|o)\s+/iu)
    .map(tidySpaces)
    .filter((part) => part !== '');
}

/** The digits of a number in any script, counted. */
function digitCount(text: string): number {
  return (text.match(/\p{Nd}/gu) ?? []).length;
}

/** With an extension and a remark or two. */
const LONGEST_PHONE = 200;

/** E.164 allows 15 digits; local numbers have at least 5 (extensions 3). Letters as in 1-800-FLOWERS count as digits. */
export function isPhone(text: string): boolean {
  if (text.length > LONGEST_PHONE) return false;
  const number = text
    .replace(/(?:ext\.?|extension|x|durchwahl|poste|ramal|#)\s*\p{Nd}{1,6}\s*$/iu, '')
    .replace(/^(?:tel|phone|ph|mobile|mob|cell|home|work|office|whatsapp|m|h|w|c|o|t|p)\s*[.:]?\s*(?=[+(\p{Nd}])/iu, '')
    .replace(/\([^)\p{Nd}]*\)/gu, '');
  if (!/\p{Nd}/u.test(number)) return false;
  const vanity = /\p{Nd}[\s.-]*[A-Z][A-Z-]{2,}$/u.test(number.trim());
  const digits = digitCount(number) + (vanity ? (number.match(/[A-Z]/gu) ?? []).length : 0);
  if (!vanity && /[\p{L}@]/u.test(number)) return false;
  return digits >= 5 && digits <= 15;
}

const LINK_START = /^(?:https?[:/]|www\.)/iu;
const HOST =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+\p{L}[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}](?::\d+)?(?=[/?#]|$)/u;

export type LinkState = 'good' | 'without-https' | 'bad';

/** `good` opens as it stands; `without-https` would with `https://` before it; `bad` is no web address. */
export function linkState(text: string): LinkState {
  if (/\s/u.test(text)) return 'bad';
  if (/^(?:mailto|tel):/iu.test(text)) return 'good';
  const rest = text.replace(/^https?:\/\//iu, '');
  if (!HOST.test(rest)) return 'bad';
  return rest === text ? 'without-https' : 'good';
}

/** True for a text that was meant as a link: it starts as one, or is one word with a dot and a slash. */
export function looksLikeLink(text: string): boolean {
  return LINK_START.test(text) || (!/\s/u.test(text) && (HOST.test(text) || text.includes('://')));
}

/** The handle of a LinkedIn profile, comparable; null for what is no profile link. Language tails and queries are cut. */
export function linkedInHandle(text: string): string | null {
  const match = /linkedin\.com\/(?:in|pub)\/([^/?#\s,;)]+)/iu.exec(text);
  return match?.[1] === undefined ? null : match[1].toLowerCase().replace(/\.$/u, '');
}
