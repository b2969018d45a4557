/** Addresses, numbers and labelled fields of a pasted line, and the pieces that are left of it. */
import { ADDRESS, EMAIL, introducerIn, LINKED_IN, LINKED_IN_HANDLE, PHONE, tidy } from '../current-status';
import { looksLikeName, POSTNOMINAL } from './name-words';

/** What is found so far; '' for what is not. */
export interface Found {
  name: string;
  company: string;
  role: string;
  email: string;
  phone: string;
  linkedIn: string;
  introducedBy: string;
}

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

const HEADER =
  /^(?:(?:from|to|von|de|cc)\s*:\s*)?"?([^"<>@:]{2,60}?)"?\s*<([^<>\s]+@[^<>\s]+)>(?:.{0,20}(?:wrote|schrieb|écrit|escribió)\s?:?)?$/iu;
const REPLY = /^(?:on|am|le|el|em)\s.{4,60}\d(?:\s?[ap]\.?m\.?)?,?\s+([^"<>@:\d,]{2,60}?)\s*<([^<>\s]+@[^<>\s]+)>/iu;

/** "From: Leo Brandt <leo@…>", "Brandt, Leo <leo@…>", "On Mon, 2 Nov 2026 Leo Brandt <leo@…> wrote:": the name before the address. */
export function fromHeader(line: string, found: Found): string {
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
export function takePoints(
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
