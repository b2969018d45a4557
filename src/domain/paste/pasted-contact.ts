/**
 * Takes apart what a person pastes about somebody: one line of notes, the lines of a business card, the signature of an
 * e-mail, the head of a LinkedIn page, a vCard.
 *
 * Nothing is guessed that does not stand in the text: a company is no company because it is written in capitals, but
 * because it stands behind "at", beside a role, carries a legal form, or is named by the e-mail address. What is not
 * understood stays, as notes. The form shows all of it before it is saved.
 */
import { AT, companyFrom, introducerIn, looksLikeCompany, MET, tidy, VENUE } from '../current-status';
import { plainWords } from '../plain-text';
import { type Evidence, evidenceOf, isDomain, namedBy } from './address-evidence';
import { type Found, fromHeader, takePoints } from './contact-points';
import { COMPANY_WORDS, LEGAL_FORM, looksLikeName, nameOf, saysRole } from './name-words';

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

const PLACE =
  /\d|\b(?:street|str|straße|strasse|avenue|ave|road|rd|blvd|boulevard|suite|floor|area|city|county|remote|germany|france|spain|usa|uk|india|canada|japan|brazil|united (?:states|kingdom))\b|[都道府県市区]$/iu;
const PRONOUNS = /^(?:she|he|they|ze|er|sie|elle|il|ella)\s*\/\s*\p{L}+(?:\s*\/\s*\p{L}+)?$/iu;

/** One piece of the text, in order; `line` tells which pieces stood together. */
interface Piece {
  readonly text: string;
  readonly line: number;
  used: boolean;
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
    } else if (!saysRole(before) && found.name === '' && looksLikeName(before, piece === pieces[0])) {
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
    const isVouched = vouched > 1 && vouched === words && !saysRole(bare);
    const stands =
      vouched > 0 || (isFirst && (found.role !== '' || (pieces[1] !== undefined && saysRole(pieces[1].text))));
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

function takeRole(pieces: readonly Piece[], found: Found): void {
  if (found.role !== '') return;
  const piece = pieces.find(
    ({ text, used }) =>
      !used && saysRole(text) && !MET.test(text) && !VENUE.test(text) && !LEGAL_FORM.test(text) && text.length <= 80,
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
    return PLACE.test(piece.text) || saysRole(piece.text) || VENUE.test(piece.text) ? undefined : piece;
  };
  const company =
    open.find(({ text }) => LEGAL_FORM.test(text)) ??
    open.find(({ text }) => isDomain(text, evidence) && !saysRole(text)) ??
    beside(-1) ??
    beside(1) ??
    open.find(({ text }) => COMPANY_WORDS.test(text) && looksLikeCompany(text) && !VENUE.test(text) && !saysRole(text));
  if (company === undefined) return;
  found.company = company.text;
  company.used = true;
}
