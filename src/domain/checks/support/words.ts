/** Comparing what people write: names and companies in any script, and the words that stand for "nothing here". */
import type { Cell } from '../../book';

const MARKS = /\p{M}+/gu;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** One line, single spaces, no invisible characters: what the person meant to type. */
export function tidySpaces(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

/** Makes words comparable: case, accents, width and spacing apart ("Tomás  HERRERA" is "tomas herrera"). */
export function plainWords(text: string): string {
  if (PLAIN.test(text)) return text;
  return tidySpaces(
    text
      .normalize('NFKD')
      .replace(MARKS, '')
      .toLowerCase()
      .replace(/[.,;:'"`´’‘“”()[\]]/gu, ' '),
  );
}

const COMPANY_FORM =
  /\s+(?:inc|incorporated|llc|ltd|limited|corp|corporation|co|company|gmbh|ag|kg|sa|sas|sarl|srl|spa|bv|nv|ab|as|oy|plc|pty|pte|lda|ltda)$/u;

/** Companies that were made comparable already: the same few names stand in many rows. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** A company's name without case, accents, punctuation and legal form: "Acme, Inc." is "acme". */
export function plainCompany(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const plain = withoutForm(text);
  known.set(text, plain);
  return plain;
}

function withoutForm(text: string): string {
  let name = plainWords(text)
    .replace(/\s*[&+]\s*/gu, ' and ')
    .replace(/[-_/]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  for (let shorter = name.replace(COMPANY_FORM, ''); shorter !== name; shorter = name.replace(COMPANY_FORM, ''))
    name = shorter;
  return name;
}

const NOTHING = new Set([
  ...['n/a', 'na', 'none', 'no', 'nope', 'nothing', 'nil', 'null', 'tbd', 'tba', 'todo', 'to do', 'unknown', 'idk'],
  ...['not sure', 'not yet', 'none yet', 'ask', 'pending', 'x', 'later', 'yes', 'y', 'n', 'connected', 'sent', 'done'],
  ...['keine', 'keiner', 'nein', 'ja', 'aucun', 'non', 'oui', 'nao', 'sim', 'nada', 'ninguno', 'なし', '未定', '无'],
]);

/** True for "n/a", "-", "?", "not yet", "✓" and the like, and for an empty cell: an answer, and not a faulty value. */
export function saysNothing(text: string): boolean {
  const plain = tidySpaces(text.normalize('NFKD').replace(MARKS, '').toLowerCase());
  return !/[\p{L}\p{N}]/u.test(plain) || NOTHING.has(plain) || NOTHING.has(plain.replace(/[.!?]+$/u, ''));
}

/** The text of a cell that holds text; '' for everything else. */
export function textOf(cell: unknown): string {
  return typeof cell === 'string' ? cell : '';
}

/** What a cell shows, quoted for a message; a date as its day. */
export function quoteCell(cell: Cell): string {
  return quote(typeof cell === 'object' ? cell.day : String(cell));
}

/** Words as they are quoted in a message, cut where they would run on. */
export function quote(text: string): string {
  const tidy = tidySpaces(text);
  return `'${tidy.length > 60 ? `${tidy.slice(0, 57)}…` : tidy}'`;
}
