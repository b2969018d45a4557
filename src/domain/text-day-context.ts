/** What stands around two numbers and makes them something else than a date. */

const ADDRESSES =
  /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w.-]+|\b[\w-]+\.(?:com|org|net|io|dev|edu|gov|co|de|fr|br|jp|es|uk|me|app|ai|example)(?:\/\S*)?/gi;
const PHONES =
  /(?<![\p{L}\d/.-])(?:\+\d[\d ()./-]{6,}\d|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}|0\d{1,4}[ /-]\d{3,}(?:[ -]?\d+)*)(?!\d)/gu;

/** The text with web addresses, e-mail addresses and phone numbers blanked out, every other character in its place. */
export function masked(text: string): string {
  const blank = (found: string) => ' '.repeat(found.length);
  let result = text;
  if (result.includes('@') || result.includes('.') || result.includes('://')) result = result.replace(ADDRESSES, blank);
  if (/\d{3}/.test(result)) result = result.replace(PHONES, blank);
  return result;
}

const SCORE_BEHIND =
  /^\s*[-–—:,]?\s*(?:would|stars?\b|rating|recommend|experience|vibes?\b|awesome|amazing|excellent|perfect|score|points?\b|pts\b|confident|match\b|marks?\b|interviewer)/i;
const SCORE_BEFORE =
  /(?:\b(?:rat(?:ed?|ing)|scor\w+|gave|give)(?: it| them| him| her| this)?|\bfel[t]|\bfeels?|\bconfidence|\bsolid|\blike|\ban?|\bits|\bit's|[=:]?\bis|\bwas|[=(])\s*(?:an?\s+|of\s+)?$/i;
const UNIT_BEHIND =
  /^\s?-?\s?(?:days?\b|hours?\b|hrs?\b|weeks?\b|months?\b|years?\b|yrs?\b|miles?\b|cups?\b|pages?\b|way\b|of\b|time\b|price\b|off\b|done\b|complete|stunden?\b|tage?\b|jahre?\b|heures?\b|jours?\b|horas?\b|d[ií]as?\b|dias?\b|rounds\b|questions\b|stages\b|tests\b|problems\b|steps\b|parts\b|slots\b|interviews\b|candidates\b|people\b|remote\b|split\b)/i;
const PART_BEFORE =
  /(?:\b(?:parts?|rounds?|steps?|pages?|stages?|phases?|chapters?|levels?|questions?|lessons?|modules?|slides?|attempts?|versions?|ver|sections?|units?|items?|passed|solved|answered|finished|completed|got|teil|partie|parte)\.?\s*\(?|\()$/i;

/**
 * True where "a/b" without a year is a fraction ("1/2 day"), a score ("10/10 would recommend"), a share ("round 2/3")
 * or "24/7". Dates that only might be one of these ("10/10 - coffee") stay dates.
 */
export function isCountOrScore(
  first: number,
  second: number,
  before: string,
  after: string,
  monthFirst: boolean,
): boolean {
  // Where the day comes first, 24 July may be meant, but only where a remark begins with it.
  if (first === 24 && second === 7) return monthFirst || !(before.trim() === '' && /^\s*[-–—:,;]/.test(after));
  if (first <= second) {
    if (UNIT_BEHIND.test(after) && !(second > 10 && /^\s?(?:interviews|tests|of)\b/i.test(after))) return true;
    if ((second === 10 || second === 5 || second === 100) && SCORE_BEHIND.test(after)) return true;
    if ((second === 10 || second === 5) && SCORE_BEFORE.test(before)) return true;
    if (second <= 10 && PART_BEFORE.test(before)) return true;
  }
  return false;
}
