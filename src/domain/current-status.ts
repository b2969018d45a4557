/**
 * Current Status, S0's free text of "their company/role, how you met them, and contact information":
 * "iOS engineer at Lattice, met at SwiftFest, priya@…". What cannot be told stays empty.
 */
import { plainWords } from './plain-text';

export interface CurrentStatus {
  readonly company: string;
  readonly role: string;
  readonly email: string;
  readonly phone: string;
  readonly linkedIn: string;
  readonly howWeMet: string;
  /** Who made the introduction, as written ("Dana" in "Met through Dana"); the reader says whether it is a contact. */
  readonly introducedBy: string;
}

export const EMAIL = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
export const LINKED_IN = /(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/[^\s,;)>\]]+/i;
export const LINKED_IN_HANDLE = /\blinked\s?in\s*:\s*(?:@)?([\p{L}\p{N}-]{3,})/iu;
export const ADDRESS = /(?:https?:\/\/|www\.)[^\s,;)>\]]+|\b[\w-]+\.(?:com|org|net|io|dev|me|ai)\/[^\s,;)>\]]+/gi;
export const PHONE =
  /(?<![\p{L}\d/.-])(?:\+\d{1,3}[\s().-]*)?(?:\(\d{1,5}\)[\s.-]*)?\d(?:[\s().-]{0,2}\d){6,13}(?![\p{L}\d/-])/u;
const LABELS =
  /\b(?:e-?mail|mail|phone|tel(?:efon|ephone)?|cell|mobile|linked\s?in|handy|courriel|correo|contact)\s*:?\s*(?=$|[,;|\n•·])/gi;

const ROLE_WORDS = new Set(
  (
    'engineer developer dev programmer designer architect analyst scientist researcher manager director head lead recruiter sourcer founder cofounder ' +
    'ceo cto cfo coo cmo cpo vp svp evp president partner owner principal consultant advisor adviser associate assistant coordinator specialist ' +
    'administrator admin intern student professor prof lecturer teacher instructor coach mentor writer editor marketer accountant lawyer attorney ' +
    'nurse doctor physician technician operator representative rep executive officer strategist planner producer qa sre pm swe sde tpm ta hr talent ' +
    'entwickler entwicklerin ingenieur ingenieurin leiter leiterin werkstudent praktikant grunder grunderin personalerin personaler ' +
    'ingenieure ingenieur developpeur developpeuse chef directeur directrice responsable recruteur recruteuse stagiaire fondateur fondatrice ' +
    'ingeniero ingeniera desarrollador desarrolladora gerente reclutador reclutadora fundador fundadora disenador disenadora ' +
    'engenheiro engenheira desenvolvedor desenvolvedora recrutador recrutadora estagiario estagiaria alum alumnus alumna alumni'
  ).split(' '),
);
/** Words that open a remark on how two people met or what they are to each other. */
export const MET =
  /^(?:we |i )?(?:met|meet|know|knows|knew|introduced|intro|introduction|referred|connected|connection|via|through|thru|from|worked|colleagues?|coworkers?|classmates?|friends?|family|neighbou?r|roommate|alumn\w+|my|same|spoke|talked|found|saw|kennengelernt|getroffen|über|vorgestellt|freund\w*|kommiliton\w*|rencontre\w*|rencontré\w*|présenté\w*|conhec\w+|conoc\w+|presentad\w*|apresentad\w*)\b/iu;
export const VENUE =
  /\b(?:fair|meetup|meet-up|conference|conf|hackathon|panel|event|workshop|bootcamp|class|course|alumni|club|summit|webinar|mixer|networking|happy hour|info session|career day|linkedin|slack|discord|twitter|handshake|university|college|school|messe|salon|feria|evento|勉強会|イベント)\b/i;
const INTRODUCED =
  /(?:^|[\s,;(])(?:through|via|thru|introduced (?:to me )?by|intro(?:duction)? (?:by|from|via|through)|referred (?:to me )?by|referral (?:from|by)|recommended by|friend of|über|durch|vorgestellt von|par|présentée? par|por|através de|a través de|presentad[oa] por|apresentad[oa] por)\s+(?:my (?:friend|mentor|colleague|cousin|professor)\s+)?/giu;
/** A name right behind the words of an introduction; these keep their capitals. */
const INTRODUCER = /^\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*){0,2}/u;
export const AT = /\s+(?:at|@|bei|chez|na|no|en|em|à)\s+|\s*@\s*/iu;
const COMPANY_ENDS =
  /\s+(?:who|whom|whose|that|where|which|i met|we met|met|since|until|via|through|from|and|in|as|now|based|working|for|recruiting|hiring|but|currently|und|et|y)(?:\s|$)|\s+[-–—|/]\s+|\s*[([{].*$|\s*[:]/u;

export function isRole(text: string): boolean {
  return plainWords(text)
    .split(' ')
    .some((word) => ROLE_WORDS.has(word));
}

/** Up to five words that begin like a name: "Fernwood Health", "Example Inc.", "eBay". */
export function looksLikeCompany(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > 5) return false;
  return /^[\p{Lu}\p{N}\p{Lo}]|^\p{Ll}\p{Lu}/u.test(text) && !/\?$/.test(text);
}

export function tidy(text: string): string {
  const trimmed = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.–—|•·-]+|[\s,;:–—|•·-]+$/g, '')
    .trim();
  // "Example Inc." keeps its dot, a sentence loses it.
  return /\b(?:Inc|Ltd|Co|Corp|Jr|Sr|Bros|e\.V|S\.A|U\.S|L\.P|N\.A)\.$/.test(trimmed)
    ? trimmed
    : trimmed.replace(/\.+$/, '');
}

export function companyFrom(text: string): string {
  const end = COMPANY_ENDS.exec(text);
  return tidy((end ? text.slice(0, end.index) : text).replace(/^(?:the company|company)\s+/i, ''));
}

/** The first phone number in a text, as it stands there; '' where there is none. */
export function phoneIn(text: string): string {
  const found = PHONE.exec(text)?.[0].trim() ?? '';
  // Eight digits with two dots or dashes between are a date, fewer than seven no phone.
  return /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(found) ? '' : found;
}

interface Reading {
  company: string;
  role: string;
  readonly met: string[];
}

/** "iOS engineer at Lattice", "Works at Google as a PM", "Lattice (recruiter)", "Founder". */
function readChunk(chunk: string, reading: Reading, next: string | undefined): boolean {
  if (MET.test(chunk)) {
    reading.met.push(chunk);
    return false;
  }
  const parts = chunk.split(AT);
  if (parts.length > 1 && reading.company === '') {
    const before = tidy(parts[0] ?? '');
    const behind = parts.slice(1).join(' at ');
    const company = companyFrom(behind);
    const works =
      /^(?:currently |now )?(?:works?|working|employed|is|arbeitet|travaille|trabaja|trabalha)(?: now| currently)?$/i.test(
        before,
      );
    if (
      company !== '' &&
      (looksLikeCompany(company) || isRole(before) || works) &&
      (works || before === '' || isRole(before) || looksLikeCompany(before))
    ) {
      reading.company = company;
      const as = /\bas (?:an? |the )?(.+)$/i.exec(behind);
      const role = works || before === '' ? (as?.[1] ?? '') : before;
      if (reading.role === '' && !/^(?:former|ex)\b/i.test(role)) reading.role = tidy(role);
      const rest = behind.slice(behind.indexOf(company) + company.length);
      const met =
        /\b(?:(?:who )?(?:i|we) )?(met\b.*|via\b.*|through\b.*)/i.exec(rest)?.[1] ?? /\s[-–—]\s+(.+)$/.exec(rest)?.[1];
      if (met && (MET.test(met) || VENUE.test(met))) reading.met.push(tidy(met));
      return false;
    }
  }
  const bracketed = /^(.+?)\s*\(([^)]+)\)$/.exec(chunk);
  if (bracketed?.[1] && bracketed[2] && reading.company === '') {
    const [outer, inner] = [tidy(bracketed[1]), tidy(bracketed[2])];
    if (isRole(inner) && !isRole(outer) && looksLikeCompany(outer)) {
      reading.company = outer;
      reading.role = reading.role || inner;
      return false;
    }
    if (isRole(outer) && looksLikeCompany(inner)) {
      reading.company = inner;
      reading.role = reading.role || outer;
      return false;
    }
  }
  if (isRole(chunk) && !VENUE.test(chunk.replace(/\balum\w*\b/i, ''))) {
    if (reading.role !== '') return false;
    reading.role = companyFrom(chunk);
    // "Founder, Quillworks": what follows a bare role is where.
    if (
      reading.company === '' &&
      next !== undefined &&
      looksLikeCompany(next) &&
      !isRole(next) &&
      !MET.test(next) &&
      !VENUE.test(next)
    ) {
      reading.company = companyFrom(next);
      return true;
    }
    return false;
  }
  if (VENUE.test(chunk)) {
    reading.met.push(chunk);
    return false;
  }
  if (reading.company === '' && looksLikeCompany(chunk)) reading.company = companyFrom(chunk);
  return false;
}

export function introducerIn(text: string): string {
  for (const match of text.matchAll(INTRODUCED)) {
    const name = INTRODUCER.exec(text.slice((match.index ?? 0) + match[0].length));
    if (name) return tidy(name[0]);
  }
  return '';
}

const EMPTY: CurrentStatus = {
  company: '',
  role: '',
  email: '',
  phone: '',
  linkedIn: '',
  howWeMet: '',
  introducedBy: '',
};

/** Reads one Current Status cell. Never throws; a text of another kind leaves everything empty. */
export function readCurrentStatus(text: string): CurrentStatus {
  if (text === '' || text.length > 2000) return EMPTY;
  const email = text.includes('@') ? (EMAIL.exec(text)?.[0].replace(/^['.-]+/, '') ?? '') : '';
  let rest = email === '' ? text : text.replace(new RegExp(EMAIL.source, 'gu'), ' ');
  const address = LINKED_IN.exec(rest)?.[0].replace(/[.]+$/, '') ?? '';
  const handle = address === '' ? LINKED_IN_HANDLE.exec(rest) : null;
  if (address !== '') rest = rest.replace(address, ' ');
  if (handle) rest = rest.replace(handle[0], ' ');
  rest = rest.replace(ADDRESS, ' ');
  const phone = phoneIn(rest);
  if (phone !== '') rest = rest.replace(phone, ' ');
  // "Google (met at Grace Hopper)": the bracket is a remark of its own.
  rest = rest.replace(/\(([^()]*)\)/g, (whole, inner: string) =>
    MET.test(inner) || VENUE.test(inner) ? `, ${inner}, ` : whole,
  );
  rest = rest
    .replace(LABELS, ' ')
    .replace(/[<>]/g, ' ')
    .replace(/\(\s*\)/g, ' ');
  const chunks = rest
    .split(/[,;|\n•·]|(?<!\b(?:Sr|Jr|Dr|Mr|Ms|Mrs|Prof|St|Inc|Ltd|Co|Corp|vs|No|bzw|z\.B))\.\s+|\s+[-–—]\s+/u)
    .map(tidy)
    .filter((chunk) => chunk !== '' && !/^(?:inc|ltd|llc|gmbh|co|corp)\.?$/i.test(chunk));
  const reading: Reading = { company: '', role: '', met: [] };
  for (let index = 0; index < chunks.length; index++) {
    if (readChunk(chunks[index] ?? '', reading, chunks[index + 1])) index += 1;
  }
  return {
    company: reading.company,
    role: reading.role,
    email,
    phone,
    linkedIn: address !== '' ? address : handle?.[1] ? `linkedin.com/in/${handle[1]}` : '',
    howWeMet: reading.met.join('; '),
    introducedBy: introducerIn(rest),
  };
}
