/**
 * What a short remark in free text says happened: "coffee chat, she offered to look at my portfolio" is a meeting,
 * "will meet next week" is none, "sent thank-you note" is a thank-you.
 *
 * English first; the words for interview, coffee, lunch and meeting in Spanish, French, German, Portuguese, Italian,
 * Dutch, Chinese and Japanese are known too. Where a remark can be read both ways it is read as something that did
 * not happen only when the text says so, since a forgotten thank-you costs more than a superfluous reminder.
 */
import type { TouchKind } from './book';
import type { Day } from './day';
import { findDays } from './text-day';

export type EventKind = 'interview' | 'meeting';

export interface RemarkReading {
  readonly kind: TouchKind;
  /** An interview or a meeting in person that was held. */
  readonly event: EventKind | null;
  /** False for a mail, a request or a message nobody answered. */
  readonly talk: boolean;
}

const MARKS = /[\u0300-\u036f]/g;

const ASCII = /^[\n\r\t\x20-\x7e]*$/;

function plain(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/`/g, "'");
  return text.normalize('NFKD').replace(MARKS, '').normalize('NFC').toLowerCase().replace(/[’`´]/g, "'");
}

const NOTES =
  /\b(?:prep(?:ar\w*)?|tips?|questions?|process|advice|invit\w*|request\w*|coach\w*|skills?|practi[cs]e|schedul\w*)\b/;

const INTERVIEW =
  /\b(?:interview(?:ed|s)?|on-?site(?: loop)?|on site (?:visit|day|loop)|phone ?screen(?:ing)?|screening call|recruiter screen|super ?day|final round|panel loop|entrevista(?:ron|do)?|entretien|vorstellungsgesprach|bewerbungsgesprach|colloquio|sollicitatiegesprek)\b|面接|面試|面试/;

/** "2nd round 11/24": an interview where a day is stated with it, or where a remark begins with it or says it was held. */
const ROUND =
  /\b(?:1st|2nd|3rd|4th|first|second|third|fourth|last) rounds?\b(?! (?:of|drafts?|edits?|picks?))|\bround (?:one|two|three|four|[1-4])\b/;
const ROUND_HELD = /(?:^|\b(?:had|did|finished|completed|done with|great|good)\s+(?:(?:a|the|my|our|their)\s+)?)$/;

const MEETING =
  /\b(?:coffees?|lunch(?:es|ed)?|dinner|breakfast|brunch|drinks|a drink|beers?|a pint|met|met up|meeting|meetup|meet-up|informational|in[- ]person|face to face|sat down with|visited|cafe|almuerzo|almorz\w+|cena|cenamos|reunion|nos reunimos|quedamos|presencial|dejeuner|diner|rencontre\w?|verre|kaffee|mittagessen|abendessen|getroffen|treffen|almoco|jantar|reuniao|encontro|caffe|pranzo|incontr(?:o|ato|ata)|riunione|koffie|ontmoet|afspraak gehad)\b|コーヒー|ランチ|面談|咖啡|见面|見面|午餐/;

/** "met through Dana", "met on LinkedIn": how two people know each other, not a meeting. */
const MET_ELSEWHERE =
  /\bmet (?:through|via|by way of|thanks to|on (?:linkedin|twitter|slack|discord|facebook|reddit)|online)\b/g;

/** Words before the event that make it a plan, a wish or a thing that failed. */
const NOT_YET =
  /\b(?:will|'ll|would|could|can|may|might|should|shall|going to|gonna|plan(?:s|ned|ning)?|want(?:s|ed)?|hop(?:e|es|ing)|wish|let'?s|lets|try(?:ing)? to|need(?:s)? to|to do|about to|ready for|prep(?:ar\w*)?|before|ahead of|wait(?:ing)? (?:for|on)|hear (?:back )?(?:about|on|from)|next|upcoming|not|no|never|didn'?t|couldn'?t|haven'?t|hasn'?t|wasn'?t|without|instead of|missed|cancel\w*|declined|turned down|postpon\w*|reschedul\w*|manana|nachste\w*|morgen|la semaine prochaine|demain|prossima|domani|amanha|proxim\w+|volgende|来週|明日|下周|明天)\b|来週|明日|下周|明天/;

/** Words before the event that make it a request or an offer, unless the talk itself was held there ("over coffee"). */
const ASKED =
  /\b(?:ask(?:ed|s|ing)?|request(?:ed|ing)?|invit(?:e|ed|es|ation)|offer(?:ed|s|ing)?|suggest(?:ed|s)?|propos(?:e|ed|es)|schedul(?:e|ed|ing)|set(?:ting)? up|arrang(?:e|ed|ing)|book(?:ed|ing)?|agreed|confirm(?:ed|ing)?|promis(?:e|ed)|mock|tips for|advice (?:on|for|about)|about|re|regarding|help(?:ed|ing|s)?|tips|advice|resources?|materials?|practi[cs]\w+|study\w*|studied|feedback|nervous|(?:mov(?:e|ed|es|ing)|advanc\w+|pass(?:ed|es|ing)?|progress\w*|proceed\w*)(?: (?:me|on|forward|along))* to|discuss(?:ed|ing)|mentioned)\b/;

/** Words after the event that say it has not been held. */
const STILL_TO_COME =
  /\b(?:next (?:week|month|monday|tuesday|wednesday|thursday|friday|time|year)|tomorrow|soon|later|tbd|tba|pending|(?:is|was|got|been)? ?(?:schedul\w+|planned|booked|arranged|confirmed|cancel\w*|postpon\w*|reschedul\w*|declined)|set for|set up|invit\w+|request(?:ed)?|prep\w*|tips|questions|process|advice|some ?time|fell through|no-?show|proxima semana|manana|nachste woche|la semaine prochaine|demain|prossima settimana|domani|amanha|volgende week)\b|来週|明日|下周|明天/;

const HELD_THERE =
  /\b(?:over|during|after|had|grabbed|got|enjoyed|chatted (?:at|over)|talked (?:at|over)|went (?:to|for)|did|held|done|great|good|nice|finished|completed)\s+(?:(?:a|an|the|our|some|my|his|her|quick|nice|great|good|first|second|virtual|video|informational)\s+)*$/;

/** Sentences and half-sentences; a slash, a dot or a dash inside a date parts nothing. */
function clauses(text: string): readonly string[] {
  return text
    .split(
      /[,;:!?\n()。、，；]|\.(?=\s|$)|\s[-–—]+\s|\b(?:and then|then|but|so)\b|\band (?=(?:had|met|grabbed|got|went|did|interviewed|sat)\b)/,
    )
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

/** "Sent follow-up after the onsite": what happened on that day came after the interview. */
const AFTERWARDS =
  /\b(?:after|following|since|until|from|re)\s+(?:(?:the|my|our|her|his|their|first|second|last|final)\s+)*$/;

function heldIn(clause: string, words: RegExp): boolean {
  const match = words.exec(clause);
  if (match === null) return false;
  const before = clause.slice(0, match.index);
  const after = clause.slice(match.index + match[0].length);
  if (STILL_TO_COME.test(after) || NOT_YET.test(before)) return false;
  if (words !== MEETING && AFTERWARDS.test(before)) return false;
  return !ASKED.test(before) || HELD_THERE.test(before);
}

function eventIn(text: string): EventKind | null {
  if (!INTERVIEW.test(text) && !MEETING.test(text) && !ROUND.test(text)) return null;
  let found: EventKind | null = null;
  for (const whole of clauses(text)) {
    const clause = whole.replace(MET_ELSEWHERE, ' ');
    if (/\bmock\b/.test(clause)) continue;
    // "informational interview" is a meeting with a person, not an interview for a job.
    if (/\binformational\b/.test(clause)) {
      if (heldIn(clause, /\binformational\b/)) found ??= 'meeting';
      continue;
    }
    if (heldIn(clause, INTERVIEW) && !(NOTES.test(clause) && !/\b(?:had|did|onsite)\b/.test(clause)))
      return 'interview';
    const round = ROUND.exec(clause);
    if (round !== null && ROUND_HELD.test(clause.slice(0, round.index)) && heldIn(clause, ROUND)) return 'interview';
    if (heldIn(clause, MEETING)) found ??= 'meeting';
  }
  return found;
}

const THANKED =
  /\b(?:thank(?:ed|s|ing)?|thank[- ]you|thankyou|ty note|gracias|agradec\w+|merci|remerci\w+|bedankt|gedankt|dank\w*|obrigad[oa]|grazie|ringraziat\w)\b|感谢|感謝|お礼|谢谢/;
const NOT_THANKED =
  /\b(?:need(?:s)?|should|must|have to|to ?do|forgot|owe|still|remember|don'?t forget|will|to send|to write|due|not yet|haven'?t|didn'?t|no|she|he|they) (?:\S+ ){0,4}?(?:thank|a ty)|\b(?:thanks|thanked) me\b|\bthanks to\b/;
const REFERENCE_TOLD = /\b(?:reference)\b/;
const TOLD =
  /\b(?:told|alerted|warned|heads[- ]up|let (?:him|her|them) know|informed|asked|agreed|confirmed|notified)\b/;
const REPORTED =
  /\b(?:reported back|report back|told (?:him|her|them) (?:how|about) (?:it|my (?:talk|call|chat|meeting)))\b/;
const FOLLOWED =
  /\b(?:followed up|follow(?:ed)?[- ]?up (?:sent|email|mail|call|note|message)|chased|nudged|checked in|pinged)\b/;

const ONE_WAY =
  /\b(?:e-?mail(?:ed)?|intro(?:duction)? (?:e-?)?mail|sent|wrote|messaged|texted|dm(?:'?d|ed)?|in-?mail(?:ed)?|pinged|left (?:a )?(?:message|voice ?mail|vm)|voice ?mail|no (?:answer|reply|response)|reached out|connect(?:ion)? request|(?:linkedin )?request sent|connected on linkedin|linkedin (?:request|message)|applied|followed up|introduced (?:by|through|via))\b/;
const ANSWERED =
  /\b(?:repl(?:y|ied|ies)|answer(?:ed|s)|respond(?:ed|s)|response from|wrote back|called back|got back|talk(?:ed|ing|s)?|spoke|speaking|chat(?:ted|ting)?|call(?:ed)? (?:with|about|re)|discuss(?:ed|ion)?|conversation|exchanged|she|he|they|phone call|video call|zoom|mentoring)\b/;
const NO_ANSWER =
  /\b(?:no (?:ans(?:wer)?|reply|response)|lv?m|vm|left (?:a )?(?:message|voice ?mail|vm)|hasn'?t (?:replied|answered)|never (?:replied|answered)|waiting (?:for|on) (?:a )?(?:reply|answer|response))\b/;

/** True where a logged summary says nobody was reached ("left a voicemail"). */
export function saysNoAnswer(summary: string): boolean {
  return summary !== '' && NO_ANSWER.test(plain(summary));
}

/** Something that any of the readings below could hold on to; without it a remark is a plain conversation. */
const TELLING =
  /\blv?m\b|\bvm\b|thank|ty note|gracia|agradec|merci|bedankt|dank|obrigad|grazie|ringrazia|mail|sent|wrote|messag|texted|dm|ping|voice|no (?:ans|reply|response)|reached out|request|connect|applied|follow|introduc|waiting|hasn|never|reference|report|told|chase|nudge|checked in|[^\x20-\x7e]/;

/** Reads one remark. An empty one is a conversation about which nothing is known. */
export function readRemark(text: string): RemarkReading {
  const words = plain(text);
  if (words.trim() === '') return { kind: 'conversation', event: null, talk: true };
  if (!TELLING.test(words)) return { kind: 'conversation', event: eventIn(words), talk: true };
  if (THANKED.test(words) && !NOT_THANKED.test(words)) return { kind: 'thank-you', event: null, talk: false };
  const event = eventIn(words);
  if (event !== null) return { kind: 'conversation', event, talk: true };
  const talk = !NO_ANSWER.test(words) && (!ONE_WAY.test(words) || ANSWERED.test(words));
  if (REFERENCE_TOLD.test(words) && TOLD.test(words)) return { kind: 'reference-alert', event: null, talk };
  if (REPORTED.test(words)) return { kind: 'report-back', event: null, talk };
  if (FOLLOWED.test(words)) return { kind: 'follow-up', event: null, talk };
  return { kind: 'conversation', event: null, talk };
}

const WAS =
  /\b(?:was|were|had|went|happened|did|done|completed|finished|held|interviewed|met|attended|fue|hatte|war|etait|foi)\b/;
const DONE =
  /\b(?:was|were|had|went|happened|did|done|completed|finished|held|sent|e-?mailed|called|spoke|talked|met|submitted|applied|wrote|received|interviewed|heard)\b/;
const HAS_DIGITS = /\d/;

/** The half-sentence of a next step that holds its date; the whole text where none has a digit. */
function datedClause(text: string): string {
  const words = plain(text);
  return words.split(/[,;\n]|\.(?=\s|$)/).find((clause) => HAS_DIGITS.test(clause)) ?? words;
}

/**
 * What the date in a next step is: "Onsite was 11/20, wait for recruiter" and "Onsite 11/20" state an interview;
 * "Prepare for the onsite 11/20" and "Schedule interview by 11/20" do not.
 */
export function statesInterview(nextStep: string): boolean {
  if (nextStep === '') return false;
  const clause = datedClause(nextStep);
  return (
    (heldIn(clause, INTERVIEW) || heldIn(clause, ROUND)) &&
    !/\b(?:mock|informational|by|until|prep\w*|before|after)\b/.test(clause)
  );
}

const TELLS_INTERVIEW = new RegExp(`${INTERVIEW.source}|${ROUND.source}`);

/**
 * The days on which notes say that an interview was held: "Onsite was 11/20". Only a statement about the past counts,
 * since notes hold all kinds of dates. A date without a year is the latest such day that is not in the future.
 */
export function heldInterviewDays(notes: string, today: Day, locale: string): readonly Day[] {
  if (!HAS_DIGITS.test(notes) || !TELLS_INTERVIEW.test(plain(notes))) return [];
  const days: Day[] = [];
  for (const clause of notes.split(/[;\n]|[.,](?=\s|$)/)) {
    const words = plain(clause);
    if (
      !WAS.test(words) ||
      !(heldIn(words, INTERVIEW) || heldIn(words, ROUND)) ||
      /\b(?:mock|informational)\b/.test(words)
    )
      continue;
    for (const { day } of findDays(clause, { locale, today, withoutYear: 'past' })) if (day <= today) days.push(day);
  }
  return days;
}

const WROTE_THANKS = /\b(?:sent|e-?mailed|mailed|wrote|thanked|done)\b/;

/** The days on which words in another cell than Last communication say that thanks were sent: "thank you note sent 11/16". */
export function thankedDays(text: string, today: Day, locale: string): readonly Day[] {
  if (!HAS_DIGITS.test(text) || !/thank/i.test(text)) return [];
  const days: Day[] = [];
  for (const clause of text.split(/[,;\n]|\.(?=\s|$)/)) {
    const words = plain(clause);
    if (!WROTE_THANKS.test(words) || !THANKED.test(words) || NOT_THANKED.test(words)) continue;
    for (const { day } of findDays(clause, { locale, today, withoutYear: 'past' })) if (day <= today) days.push(day);
  }
  return days;
}

/** True where the date of a next step tells of something done ("Sent résumé 10/12"), so that nothing is due on it. */
export function statesPast(nextStep: string): boolean {
  return nextStep !== '' && DONE.test(datedClause(nextStep));
}
