/**
 * Takes apart what a person pastes about somebody: one line of notes, the lines of a business card, the signature of an
 * e-mail, the head of a LinkedIn page, a vCard.
 *
 * Nothing is guessed that does not stand in the text: a company is no company because it is written in capitals, but
 * because it stands behind "at", beside a role, carries a legal form, or is named by the e-mail address. What is not
 * understood stays, as notes. The form shows all of it before it is saved.
 */
import {
  ADDRESS,
  AT,
  companyFrom,
  EMAIL,
  introducerIn,
  isRole,
  LINKED_IN,
  LINKED_IN_HANDLE,
  looksLikeCompany,
  MET,
  PHONE,
  tidy,
  VENUE,
} from './current-status';
import { plainWords } from './plain-text';

export interface PastedContact {
  readonly name: string;
  readonly company: string;
  readonly role: string;
  readonly email: string;
  readonly phone: string;
  readonly linkedIn: string;
  /** How you met, and everything that was not understood, line by line. */
  readonly notes: string;
  /** Who made the introduction, as written; the form says whether it is a contact. */
  readonly introducedBy: string;
}

const LONGEST = 5_000;

/** What stands around a signature or on a page and says nothing of the person. */
const NOISE =
  /^(?:[-–—_=*\s]*|(?:best|kind|kindest|warm|many|with kind|with best)?\s*(?:regards|wishes|thanks)(?: and regards)?|thanks(?: so much| again)?|thank you|cheers|sincerely|yours(?: sincerely| truly)?|best|all the best|talk soon|mit freundlichen grüßen|mit freundlichen gruessen|viele grüße|beste grüße|liebe grüße|mfg|cordialement|bien cordialement|salutations|saludos(?: cordiales)?|un saludo|atentamente|atenciosamente|abraços|abs|sent from my \S+|get outlook for \S+|contact info|message|follow|connect|more|\d[\d,.+]*\s*(?:connections|followers)(?:\s*·.*)?|(?:·\s*)?(?:1st|2nd|3rd\+?)(?: degree connection)?|begin:vcard|end:vcard|version:.*|prodid:.*|n(?:;[^:]*)?:.*;.*)[,.!\s]*$/iu;

type Label = 'name' | 'company' | 'role' | 'email' | 'phone' | 'linkedIn' | 'note' | 'fax' | 'introducer';

const LABELS: readonly (readonly [RegExp, Label])[] = [
  [/^(?:full name|name|fn|nom|nombre|nome|氏名|名前|姓名|이름)$/iu, 'name'],
  [
    /^(?:company|organi[sz]ation|employer|org|firma|unternehmen|société|entreprise|empresa|会社名?|公司|회사)$/iu,
    'company',
  ],
  [/^(?:job title|title|position|role|occupation|beruf|funktion|poste|cargo|puesto|役職|职位|직책)$/iu, 'role'],
  [/^(?:e-?mail(?: address)?|mail|e|courriel|correo|メール|邮箱|이메일)$/iu, 'email'],
  [
    /^(?:phone(?: number)?|telephone|telefon|téléphone|teléfono|telefone|tel|t|p|m|mob|mobile|mobil|cell|c|d|direct|office|o|work|home|handy|móvil|celular|whatsapp|電話|电话|手机|携帯|전화|휴대폰)$/iu,
    'phone',
  ],
  [/^(?:fax|f|telefax)$/iu, 'fax'],
  [/^linked\s?in$/iu, 'linkedIn'],
  [/^(?:referred by|introduced by|intro by|vorgestellt von|présenté par|presentado por)$/iu, 'introducer'],
  [/^(?:notes?|how we met|met|remarks?)$/iu, 'note'],
];

/** "Mobile: …", "Tel. …", "M +49 …", "EMAIL;TYPE=work:…": the label and what it labels. */
function labelled(line: string): { readonly label: Label; readonly text: string } | null {
  const colon = /^([\p{L}][\p{L}\s.-]{0,18}?)\s*(?:;[^:]*)?\s*[:：]\s*(.+)$/u.exec(line);
  const short = colon === null ? /^([\p{L}]{1,9})\.?\s+(?=[+(\d])(.+)$/u.exec(line) : null;
  const found = colon ?? short;
  if (found === null) return null;
  const word = (found[1] ?? '').replace(/\./g, '').trim();
  const label = LABELS.find(([pattern]) => pattern.test(word))?.[1];
  if (label === undefined || (short !== null && label !== 'phone' && label !== 'fax')) return null;
  return { label, text: (found[2] ?? '').trim() };
}

const LEGAL_FORM =
  /(?:\s|^)(?:inc|incorporated|llc|llp|ltd|limited|corp|corporation|gmbh|ag|kg|se|ug|sas|sarl|s\.?a\.?|srl|s\.?r\.?l\.?|spa|s\.?p\.?a|bv|b\.v|nv|ab|oy|plc|pty|pte|co|ооо|зао)\.?$|株式会社|有限会社|合同会社|有限公司|주식회사|\(주\)/iu;
/** Words of companies and places of work that no person is called. */
const COMPANY_WORDS =
  /\b(?:labs?|technologies|technology|software|systems?|solutions|consulting|partners|group|bank|capital|ventures|studios?|media|health|university|college|school|institute|hospital|agency|services|foundation|holdings?|robotics|analytics|networks?|universität|hochschule|université|universidad|universidade|大学|銀行|은행)\b|大学|銀行|은행|그룹/iu;
const PLACE =
  /\d|\b(?:street|str|straße|strasse|avenue|ave|road|rd|blvd|boulevard|suite|floor|area|city|county|remote|germany|france|spain|usa|uk|india|canada|japan|brazil|united (?:states|kingdom))\b|[都道府県市区]$/iu;
const PRONOUNS = /^(?:she|he|they|ze|er|sie|elle|il|ella)\s*\/\s*\p{L}+(?:\s*\/\s*\p{L}+)?$/iu;
const PARTICLES = new Set(
  'de da do dos del della di du la le van von der den ter ten bin bint ibn al el abu y e af av zu zur'.split(' '),
);
const POSTNOMINAL = /^(?:ph\.?\s?d|m\.?d|mba|m\.?sc|b\.?sc|esq|cpa|cfa|pmp|jr|sr|ii|iii|iv|pe|rn|dipl\.-ing)\.?$/iu;
const TITLE = /^(?:dr|mr|mrs|ms|mx|prof|professor|herr|frau|mme|mlle|sr|sra|dott|ing|sir|dame)\.?$/iu;
const UNCASED_WORD = /^[\p{Lo}\p{M}ー・·'’-]+$/u;
const CASED_WORD = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lu}\.)$/u;
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々\s\u3000・]+$/u;
/** Roles that are written without spaces, or in other scripts than the word list. */
const ROLE_ENDS =
  /(?:エンジニア|デザイナー|マネージャー|部長|課長|社長|代表取締役|取締役|工程师|工程師|经理|經理|总监|总裁|엔지니어|개발자|대표|팀장|매니저|디자이너)$|(?:^|\s)(?:инженер|разработчик|менеджер|директор|рекрутер|руководитель|аналитик|дизайнер|مهندسة?|مديرة?|مطورة?|מהנדסת?|מנהלת?|מפתחת?)(?:\s|$)/iu;

function says(role: string): boolean {
  return isRole(role) || ROLE_ENDS.test(role);
}

/** Two to five words that begin as names do; one word, or characters without a space, only where `alone` allows it. */
function looksLikeName(text: string, alone: boolean): boolean {
  if (/[\d@/\\#?!:;|&+"“”]/.test(text) || text.length > 60) return false;
  if (says(text) || MET.test(text) || VENUE.test(text) || LEGAL_FORM.test(text) || COMPANY_WORDS.test(text))
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

/** One piece of the text, in order; `line` tells which pieces stood together. */
interface Piece {
  readonly text: string;
  readonly line: number;
  used: boolean;
}

interface Found {
  name: string;
  company: string;
  role: string;
  email: string;
  phone: string;
  linkedIn: string;
  introducedBy: string;
}

/** The words of an address that may name a person or a company: `'priya.raman@lattice.com'` has two and one. */
interface Evidence {
  readonly person: readonly string[];
  readonly domain: string;
}

const FREE_MAIL =
  /^(?:gmail|googlemail|yahoo|hotmail|outlook|live|msn|icloud|me|mac|aol|proton|protonmail|gmx|web|qq|163|126|mail|yandex|naver|fastmail|hey|example|alumni)$/;

function evidenceOf({ email, linkedIn }: Found): Evidence {
  const [local = '', host = ''] = email.toLowerCase().split('@');
  const labels = host.split('.').filter((label) => !/^(?:com|co|org|net|edu|io|ai|dev|app|[a-z]{2})$/.test(label));
  const domain = labels.find((label) => !FREE_MAIL.test(label) && label.length > 2) ?? '';
  const handle = /\/(?:in|pub)\/([^/?#]+)/i.exec(linkedIn)?.[1] ?? '';
  const words = `${local} ${handle}`.split(/[^\p{L}]+/u).filter((word) => word.length > 1);
  return { person: words.map(plainWords), domain: plainWords(domain).replace(/ /g, '') };
}

/** How much an e-mail address or a profile speaks for a name. */
function namedBy(text: string, { person }: Evidence): number {
  const words = plainWords(text)
    .split(' ')
    .filter((word) => word.length > 1);
  const all = person.join('');
  return words.filter((word) => person.includes(word) || (word.length > 3 && all.includes(word))).length;
}

function isDomain(text: string, { domain }: Evidence): boolean {
  const plain = plainWords(text).replace(/ /g, '');
  return domain !== '' && plain.length > 2 && (domain.includes(plain) || plain.startsWith(domain));
}

/** Reads a pasted text. Never throws; what nobody understands is left in `notes`, whole. */
export function readPastedContact(pasted: string): PastedContact {
  const found: Found = { name: '', company: '', role: '', email: '', phone: '', linkedIn: '', introducedBy: '' };
  const notes: string[] = [];
  const lines = pasted
    .slice(0, LONGEST)
    .replace(/[\ue000\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/mailto:/gi, '')
    .split(/\r?\n|\t+/)
    .map((line) =>
      line
        .replace(/^(?:\s*>)+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => !NOISE.test(line));
  // Of a page that was copied, a line may be there twice.
  const once = lines.filter((line, index) => lines.indexOf(line) === index);
  const pieces: Piece[] = [];
  const intact = new Set<number>();
  once.forEach((line, index) => {
    const { texts, whole } = takePoints(fromHeader(line, found), found, notes);
    if (whole) intact.add(index);
    for (const text of texts) if (!NOISE.test(text)) pieces.push({ text, line: index, used: false });
  });
  const evidence = evidenceOf(found);
  takeJobs(pieces, found, evidence);
  takeName(pieces, found, evidence);
  takeRole(pieces, found);
  takeCompany(pieces, found, evidence);
  once.forEach((line, index) => {
    const left = pieces.filter((piece) => piece.line === index);
    const open = left.filter((piece) => !piece.used).map((piece) => piece.text);
    // A line of which nothing was taken stays as it was written.
    if (open.length > 0) notes.push(intact.has(index) && open.length === left.length ? line : open.join(', '));
  });
  if (found.introducedBy === '') found.introducedBy = introducerIn(notes.join(', '));
  if (found.introducedBy === found.name) found.introducedBy = '';
  return { ...found, notes: notes.join('\n') };
}

const HEADER =
  /^(?:(?:from|to|von|de|cc)\s*:\s*)?"?([^"<>@:]{2,60}?)"?\s*<([^<>\s]+@[^<>\s]+)>(?:.{0,20}(?:wrote|schrieb|écrit|escribió)\s?:?)?$/iu;
const REPLY = /^(?:on|am|le|el|em)\s.{4,60}\d(?:\s?[ap]\.?m\.?)?,?\s+([^"<>@:\d,]{2,60}?)\s*<([^<>\s]+@[^<>\s]+)>/iu;

/** "From: Leo Brandt <leo@…>", "Brandt, Leo <leo@…>", "On Mon, 2 Nov 2026 Leo Brandt <leo@…> wrote:": the name before the address. */
function fromHeader(line: string, found: Found): string {
  const header = REPLY.exec(line) ?? HEADER.exec(line);
  if (header === null || found.name !== '') return line;
  const [, name = '', email = ''] = header;
  const turned = /^([\p{L}'’ -]+),\s*([\p{L}'’. -]+)$/u.exec(name.trim());
  const spoken = turned === null ? name.trim() : `${turned[2]} ${turned[1]}`;
  if (!looksLikeName(spoken, true)) return line;
  found.name = spoken;
  if (found.email === '') found.email = email;
  return '';
}

/** Takes e-mail, LinkedIn, phone and labelled fields out of a line, and gives what is left, piece by piece. */
function takePoints(
  line: string,
  found: Found,
  notes: string[],
): { readonly texts: readonly string[]; readonly whole: boolean } {
  const nothing = { texts: [], whole: false };
  const field = labelled(line);
  if (field !== null) {
    const { label, text } = field;
    if (label === 'fax' || label === 'note') {
      notes.push(label === 'fax' ? line : text);
      if (label === 'note' && found.introducedBy === '') found.introducedBy = introducerIn(text);
      return nothing;
    }
    if (label === 'introducer') {
      notes.push(line);
      if (found.introducedBy === '') found.introducedBy = text;
      return nothing;
    }
    if ((label === 'name' || label === 'company' || label === 'role') && found[label] === '') {
      found[label] = text.replace(/;+$/, '').replace(/;/g, ', ');
      return nothing;
    }
  }
  let rest = field !== null && (field.label === 'email' || field.label === 'phone') ? field.text : line;
  let whole = rest === line;
  const take = (key: 'email' | 'linkedIn' | 'phone', text: string, written: string): void => {
    if (found[key] !== '') return;
    found[key] = text;
    rest = rest.replace(written, TAKEN);
    whole = false;
  };
  const email = EMAIL.exec(rest)?.[0];
  if (email !== undefined) take('email', email.replace(/^['.-]+/, ''), email);
  const profile = LINKED_IN.exec(rest)?.[0].replace(/[.]+$/, '');
  if (profile !== undefined) take('linkedIn', profile, profile);
  const handle = profile === undefined ? LINKED_IN_HANDLE.exec(rest) : null;
  if (handle?.[1] !== undefined) take('linkedIn', `linkedin.com/in/${handle[1]}`, handle[0]);
  // Web pages are kept from being read as phone numbers or names.
  const pages: string[] = [];
  rest = rest.replace(ADDRESS, (page) => {
    pages.push(page);
    return TAKEN;
  });
  const phone = phoneIn(rest);
  if (phone !== null) take('phone', phone, phone);
  const bare = rest
    .replace(LABEL_OF_TAKEN, TAKEN)
    .replace(/[<>]/g, ' ')
    .replace(/\(([^()]*)\)/g, ', $1, ');
  return { texts: [...split(bare), ...pages], whole };
}

/** Stands where something was taken out: a character for private use, which is cut from what is pasted. */
const TAKEN = '\ue000';
const LABEL_OF_TAKEN =
  /(?:^|(?<=[\s,|/(]))(?:e-?mail|mail|phone|tel(?:ephone)?|mobile|mob|cell|office|direct|work|home|linked\s?in|[etmpcdwo])\s*[.:]?\s*\ue000/giu;

function phoneIn(text: string): string | null {
  const match = PHONE.exec(text);
  if (match === null) return null;
  const phone = match[0].trim();
  // A date, a range of years, or a ZIP code with its four digits more.
  if (/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$|^(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d$|^\d{5}-\d{4}$/.test(phone)) return null;
  const extension = /^\s*(?:x|ext\.?|extension|durchwahl)\s*\d{1,6}\b/i.exec(text.slice(match.index + match[0].length));
  return extension === null
    ? phone
    : text.slice(match.index, match.index + match[0].length + extension[0].length).trim();
}

function split(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.split(
    /[\ue000,;|•·、，،؛]|\s\/\s|\s[-–—]+\s|(?<!\b(?:Sr|Jr|Dr|Mr|Ms|Mrs|Prof|St|Inc|Ltd|Co|Corp|\p{Lu}))\.\s+/u,
  )) {
    const tidied = tidy(piece);
    if (tidied === '') continue;
    const last = pieces[pieces.length - 1];
    // "Acme, Inc." is one company, "Jane Doe, PhD" one person.
    const joins = POSTNOMINAL.test(tidied) || /^(?:inc|llc|ltd|gmbh|co|corp)\.?$/i.test(tidied);
    if (last !== undefined && joins) pieces[pieces.length - 1] = `${last}, ${tidied}`;
    else pieces.push(tidied);
  }
  return pieces;
}

/** "Staff Eng at Orbit", "Leo Brandt @ Fernwood Health", "Works at Orbit as a designer". */
function takeJobs(pieces: readonly Piece[], found: Found, evidence: Evidence): void {
  for (const piece of pieces) {
    if (found.company !== '' || MET.test(piece.text)) continue;
    const [left = '', ...behind] = piece.text.split(AT);
    if (behind.length === 0) continue;
    const before = tidy(left);
    const right = behind.join(' at ');
    const company = companyFrom(right);
    if (company === '' || !(looksLikeCompany(company) || isDomain(company, evidence))) continue;
    const works = /^(?:currently |now )?(?:works?|working|is|arbeitet|travaille|trabaja|trabalha)$/i.test(before);
    const isFormer = /^(?:ex|former(?:ly)?)\b/i.test(before);
    if (isFormer) continue;
    if (works || before === '') {
      const as = /\bas (?:an? |the )?(.+)$/i.exec(right)?.[1];
      if (as !== undefined && found.role === '') found.role = tidy(as);
    } else if (!says(before) && found.name === '' && looksLikeName(before, piece === pieces[0])) {
      // "Staff Eng" begins as names do, too: where another piece is the name, this one is the role.
      const other = pieces.some(
        (one) => one !== piece && looksLikeName(one.text, false) && !isDomain(one.text, evidence),
      );
      const isFirst = piece === pieces[0];
      if (isFirst && !other) found.name = before;
      else if (found.role === '') found.role = before;
    } else if (found.role === '') found.role = before;
    else continue;
    found.company = company;
    piece.used = true;
    const end = right.indexOf(company) + company.length;
    const remark = tidy(right.slice(end));
    if (remark !== '' && !/^as\b/i.test(remark)) leave(pieces, piece, remark);
  }
}

/** What stands behind a company in its piece stays as a note. */
function leave(pieces: readonly Piece[], piece: Piece, remark: string): void {
  (pieces as Piece[]).splice(pieces.indexOf(piece) + 1, 0, { text: remark, line: piece.line, used: false });
}

function takeName(pieces: readonly Piece[], found: Found, evidence: Evidence): void {
  if (found.name !== '') return;
  let best: Piece | null = null;
  let bestScore = 0;
  pieces.forEach((piece, index) => {
    if (piece.used || isDomain(piece.text, evidence) || PLACE.test(piece.text)) return;
    const bare = nameOf(piece.text);
    const vouched = namedBy(bare, evidence);
    const isFirst = index === 0;
    const words = plainWords(bare).split(' ').length;
    // "ravi kumar, ravi.kumar@…": the address says that it is a name.
    const isVouched = vouched > 1 && vouched === words && !says(bare);
    const stands = vouched > 0 || (isFirst && (found.role !== '' || (pieces[1] !== undefined && says(pieces[1].text))));
    if (!isVouched && !looksLikeName(bare, stands)) return;
    const score = 1 + vouched * 3 + (isFirst ? 1 : 0);
    if (score > bestScore) {
      best = piece;
      bestScore = score;
    }
  });
  const piece = best as Piece | null;
  if (piece !== null) {
    found.name = piece.text;
    piece.used = true;
    return;
  }
  // "Dana Whitfield from SwiftFest": the name, and the rest as it stands.
  const [first] = pieces;
  const from =
    first === undefined || first.used
      ? null
      : /^(.+?)\s+((?:from|of|whom?|met|aus|von|de chez)\s.+)$/u.exec(first.text);
  if (first !== undefined && from?.[1] !== undefined && from[2] !== undefined && looksLikeName(from[1], false)) {
    found.name = from[1];
    first.used = true;
    leave(pieces, first, from[2]);
  }
}

/** Without the letters behind a name. */
function nameOf(text: string): string {
  const [name = '', ...others] = text.split(', ');
  return others.every((other) => POSTNOMINAL.test(other)) ? name : text;
}

function takeRole(pieces: readonly Piece[], found: Found): void {
  if (found.role !== '') return;
  const piece = pieces.find(
    ({ text, used }) =>
      !used && says(text) && !MET.test(text) && !VENUE.test(text) && !LEGAL_FORM.test(text) && text.length <= 80,
  );
  if (piece === undefined) return;
  found.role = piece.text;
  piece.used = true;
}

function takeCompany(pieces: readonly Piece[], found: Found, evidence: Evidence): void {
  if (found.company !== '') return;
  const open = pieces.filter(
    ({ text, used }) =>
      !used && !MET.test(text) && !PRONOUNS.test(text) && !/^(?:https?:|www\.)/i.test(text) && text.length <= 80,
  );
  const role = pieces.findIndex(({ text }) => text === found.role);
  const beside = (offset: number): Piece | undefined => {
    const piece = role < 0 ? undefined : pieces[role + offset];
    if (piece === undefined || !open.includes(piece) || !looksLikeCompany(piece.text)) return undefined;
    return PLACE.test(piece.text) || says(piece.text) || VENUE.test(piece.text) ? undefined : piece;
  };
  const company =
    open.find(({ text }) => LEGAL_FORM.test(text)) ??
    open.find(({ text }) => isDomain(text, evidence) && !says(text)) ??
    beside(-1) ??
    beside(1) ??
    open.find(({ text }) => COMPANY_WORDS.test(text) && looksLikeCompany(text) && !VENUE.test(text) && !says(text));
  if (company === undefined) return;
  found.company = company.text;
  company.used = true;
}
