/** What stands in a Contact cell beside the name: "Hal Berg, hal@orbit.example", "Ana (+1 415 555 0100)". */
import { EMAIL, LINKED_IN, phoneIn, tidy } from './current-status';

export interface NameCell {
  /** What is left once the addresses are out; the whole text where nothing would be left. */
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly linkedIn: string;
}

/** Reads one Contact cell: a name with an address behind it is a name, or every greeting would hold the address. */
export function readNameCell(text: string): NameCell {
  // Almost every cell is a name and no more; this is asked for each row.
  if (!/[@/\d]/.test(text) || text.length > 300) return { name: text, email: '', phone: '', linkedIn: '' };
  const email = EMAIL.exec(text)?.[0] ?? '';
  const withoutEmail = text.replace(email, ' ');
  const linkedIn = LINKED_IN.exec(withoutEmail)?.[0] ?? '';
  const withoutLink = withoutEmail.replace(linkedIn, ' ');
  const phone = phoneIn(withoutLink);
  const name = tidy(
    withoutLink
      .replace(phone, ' ')
      .replace(/[([<{]\s*[)\]>}]/g, ' ')
      .replace(/[,;|]\s*(?=[,;|])/g, ' '),
  );
  return /\p{L}/u.test(name) ? { name, email, phone, linkedIn } : { name: text, email, phone, linkedIn };
}
