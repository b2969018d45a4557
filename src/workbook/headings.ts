/** Headings inside tables: a section ("Junior Year") against a person or company with nothing else filled in. */
import { plainWords } from '../domain/plain-text';
import { stageNamed } from '../domain/understand-stage';
import { isFilled } from './cells';
import type { TabGrid } from './grid';
import type { LoneRow } from './rows';
import { isTermName } from './term';

const GROUP_WORDS =
  /\b(?:contacts?|people|folks|persons?|alumni|alumnae|recruiters|mentors|professors|teachers|classmates|friends|family|relatives|colleagues|coworkers|network|networking|leads|meetups?|events?|conferences?|fairs?|lists?|companies|others?|misc|internships?|planned|planning|reach out|warm|cold|active|inactive|archived?|follow ups?|industry|section|group|new|old|target|priority|tier|linkedin|kontakte|personen|freunde|familie|kollegen|contatos|amigos|contactos|familia|amis|famille)\b|連絡先|友人|同僚/;
const APPLICATION_GROUP_WORDS =
  /\b(?:companies|jobs|roles|positions|internships|applications|tier \w+|priority|priorities|backups?|reach(?:es)?|safet(?:y|ies)|dream|top choices?|list|full time|part time|contract|remote jobs|startups|big tech|faang|season|unternehmen|firmen|empresas|entreprises)\b/;
const LONGEST_TITLE = 70;
const MOST_TITLE_WORDS = 8;

/** Names of people, two to four words that begin with a capital, or a few characters of a script without capitals. */
const PERSON =
  /^(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx)\.? )?\p{Lu}[\p{L}'’.-]*(?: (?:de|da|dos|del|della|van|von|der|den|di|du|la|le|al|el|bin|ibn|y|e|[\p{Lu}"“(][\p{L}'’."”)-]*)){1,4}$/u;

function isTitleShaped(text: string): boolean {
  return text.length <= LONGEST_TITLE && text.split(/\s+/).length <= MOST_TITLE_WORDS;
}

/**
 * What a lone text in Contacts is. Terms, groups ("People I met at WWDC") and anything with a colon or a number are
 * sections; a person's name is a planned contact with nothing else filled in (S0: "add ones that you want to reach out
 * to"), unless every lone text of the tab stands like a heading, after an empty row and right above a fuller one.
 */
export function judgeLoneContact(lone: LoneRow, nameColumn: number, spaced: boolean): 'section' | 'record' | 'ignore' {
  const { text, column } = lone;
  const words = plainWords(text);
  if (words === '') return 'ignore';
  if (isTermName(text)) return 'section';
  const titled = isTitleShaped(text);
  if (/[:：]\s*$/.test(text)) return titled ? 'section' : 'ignore';
  // A remark of the person's own beside the table: "* ask first".
  if (/^[*†]|^(?:note|nb|ps|legend|total|sum)\b[\s:.]/i.test(text)) return 'ignore';
  if (column > nameColumn) return lone.afterGap && titled && GROUP_WORDS.test(words) ? 'section' : 'record';
  if (/@/.test(text)) return 'record';
  if (GROUP_WORDS.test(words) && !(PERSON.test(text) && words.split(' ').length <= 3 && !strongGroup(words))) {
    return titled ? 'section' : 'ignore';
  }
  if (/\d/.test(text)) return titled ? 'section' : 'ignore';
  if (!titled) return 'ignore';
  if (column < nameColumn) return 'section';
  if (spaced && /^\p{L}/u.test(text)) return 'section';
  if (PERSON.test(text)) return 'record';
  // Several words without capitals: "met at the career fair", "jamie doe".
  return words.split(' ').length <= 3 ? 'record' : lone.afterGap && lone.beforeFuller ? 'section' : 'ignore';
}

/** Group words that are nobody's name ("New" and "Friend" may be). */
function strongGroup(words: string): boolean {
  return /\b(?:contacts?|people|alumni|recruiters|mentors|professors|classmates|friends|family|colleagues|coworkers|network|networking|leads|meetups?|events?|conferences?|fairs?|lists?|companies|internships?|linkedin|planned|others)\b/.test(
    words,
  );
}

/**
 * What a lone text in Applications is: S0's groups and other words for a stage ("Actively interviewing", "Wishlist (5)")
 * and terms are headings; anything else in the company's column is a company with nothing else filled in.
 */
export function judgeLoneApplication(
  lone: LoneRow,
  companyColumn: number,
  stageColumn: number,
): 'section' | 'record' | 'ignore' {
  const { text, column } = lone;
  const words = plainWords(text);
  if (words === '') return 'ignore';
  // A status alone in its own column is a prepared row, not a heading.
  if (column === stageColumn && column !== 1) return 'ignore';
  if (stageNamed(text) !== null) return 'section';
  if (isTermName(text)) return 'section';
  if (/[:：]\s*$/.test(text)) return isTitleShaped(text) ? 'section' : 'ignore';
  if (column > companyColumn) return 'record';
  if (APPLICATION_GROUP_WORDS.test(words) && lone.beforeFuller && isTitleShaped(text)) return 'section';
  if (column < companyColumn) return isTitleShaped(text) ? 'section' : 'ignore';
  if (/^(?:total|sum|count|note|notes|legend|key|summe|gesamt)\b/.test(words)) return 'ignore';
  return isTitleShaped(text) ? 'record' : 'ignore';
}

/**
 * True where lone texts stand like headings throughout: at least two, each after an empty row and right above a fuller
 * one. Then "Make School" is a heading; a person with nothing else filled in stands among other rows.
 */
export function hasSpacedHeadings(grid: TabGrid, headerRow: number, column: number): boolean {
  const counts = grid.rows.map((row) => row.filter(isFilled).length);
  let headings = 0;
  for (let index = headerRow; index < grid.rows.length; index++) {
    const only = grid.rows[index]?.[column - 1];
    if (counts[index] !== 1 || typeof only !== 'string' || !isFilled(only) || isTermName(only)) continue;
    const afterGap = index === headerRow || counts[index - 1] === 0;
    if (!afterGap || (counts[index + 1] ?? 0) < 2) return false;
    headings += 1;
  }
  return headings >= 2;
}

/**
 * What a lone text in Networking Goals is: a term in its own column begins a row, elsewhere it heads the goals below it;
 * any text in the goals' column is a goal.
 */
export function judgeLoneGoal(
  { text, column }: LoneRow,
  termColumn: number | undefined,
  goalColumn: number | undefined,
): 'section' | 'record' {
  if (column === termColumn) return 'record';
  if (column !== goalColumn) return 'section';
  return isTermName(text) && termColumn === undefined ? 'section' : 'record';
}
