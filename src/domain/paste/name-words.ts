/** What names of people, roles and companies look like in what is pasted, in the languages people paste. */
import { isRole, MET, VENUE } from '../current-status';

export const LEGAL_FORM =
  /(?:\s|^)(?:inc|incorporated|llc|llp|ltd|limited|corp|corporation|gmbh|ag|kg|se|ug|sas|sarl|s\.?a\.?|srl|s\.?r\.?l\.?|spa|s\.?p\.?a|bv|b\.v|nv|ab|oy|plc|pty|pte|co|ооо|зао)\.?$|株式会社|有限会社|合同会社|有限公司|주식회사|\(주\)/iu;
/** Words of companies and places of work that no person is called. */
export const COMPANY_WORDS =
  /\b(?:labs?|technologies|technology|software|systems?|solutions|consulting|partners|group|bank|capital|ventures|studios?|media|health|university|college|school|institute|hospital|agency|services|foundation|holdings?|robotics|analytics|networks?|universität|hochschule|université|universidad|universidade|大学|銀行|은행)\b|大学|銀行|은행|그룹/iu;
const PARTICLES = new Set(
  'de da do dos del della di du la le van von der den ter ten bin bint ibn al el abu y e af av zu zur'.split(' '),
);
export const POSTNOMINAL =
  /^(?:ph\.?\s?d|m\.?d|mba|m\.?sc|b\.?sc|esq|cpa|cfa|pmp|jr|sr|ii|iii|iv|pe|rn|dipl\.-ing)\.?$/iu;
const TITLE = /^(?:dr|mr|mrs|ms|mx|prof|professor|herr|frau|mme|mlle|sr|sra|dott|ing|sir|dame)\.?$/iu;
const UNCASED_WORD = /^[\p{Lo}\p{M}ー・·'’-]+$/u;
const CASED_WORD = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lu}\.)$/u;
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々\s\u3000・]+$/u;
/** Roles that are written without spaces, or in other scripts than the word list. */
const ROLE_ENDS =
  /(?:エンジニア|デザイナー|マネージャー|部長|課長|社長|代表取締役|取締役|工程师|工程師|经理|經理|总监|总裁|엔지니어|개발자|대표|팀장|매니저|디자이너)$|(?:^|\s)(?:инженер|разработчик|менеджер|директор|рекрутер|руководитель|аналитик|дизайнер|مهندسة?|مديرة?|مطورة?|מהנדסת?|מנהלת?|מפתחת?)(?:\s|$)/iu;

/** True for words that say what somebody does. */
export function saysRole(role: string): boolean {
  return isRole(role) || ROLE_ENDS.test(role);
}

/** Two to five words that begin as names do; one word, or characters without a space, only where `alone` allows it. */
export function looksLikeName(text: string, alone: boolean): boolean {
  if (/[\d@/\\#?!:;|&+"“”]/.test(text) || text.length > 60) return false;
  if (saysRole(text) || MET.test(text) || VENUE.test(text) || LEGAL_FORM.test(text) || COMPANY_WORDS.test(text))
    return false;
  const words = text.split(/[\s\u3000]+/u).filter((word) => word !== '');
  if (EAST_ASIAN.test(text)) {
    const length = [...text.replace(/[\s\u3000]/gu, '')].length;
    return length >= 2 && length <= 12 && (words.length === 2 || (alone && words.length === 1 && length <= 5));
  }
  const named = words.filter((word) => !TITLE.test(word) && !PARTICLES.has(word.toLowerCase()));
  if (named.length === 0 || words.length > 6) return false;
  if (named.length < 2 && !alone) return false;
  return named.every((word) => CASED_WORD.test(word) || UNCASED_WORD.test(word));
}

/** Without the letters behind a name. */
export function nameOf(text: string): string {
  const [name = '', ...others] = text.split(', ');
  return others.every((other) => POSTNOMINAL.test(other)) ? name : text;
}
