/** Columns of a tab whose header is missing (data from row 1): inferred from what stands in them, where that is safe. */
import type { Cell } from '../domain/book';
import { understandStage } from '../domain/understand-stage';
import { isFilled } from './cells';
import type { TabGrid } from './grid';

interface Profile {
  readonly column: number;
  readonly filled: number;
  readonly share: (test: (cell: Cell) => boolean) => number;
  readonly averageLength: number;
}

const NAME =
  /^(?:\p{Lu}[\p{L}'’.-]*|\p{Lo}+)(?:[ \u3000](?:\p{Lu}[\p{L}'’.-]*|\p{Lo}+|de|da|van|von|der|di|al|bin)){1,3}$/u;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const DATED = /^\s*(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,4}[./-]\d{1,2}(?:[./-]|\b)|\d{1,2}\.? ?[A-Z][a-z]{2}|\d{1,2}月)/;
const ROWS_SEEN = 200;

function isText(cell: Cell): cell is string {
  return typeof cell === 'string' && cell.trim() !== '';
}

function profilesOf(rows: readonly (readonly Cell[])[]): readonly Profile[] {
  const seen = rows.filter((row) => row.filter(isFilled).length >= 2).slice(0, ROWS_SEEN);
  const width = Math.max(0, ...seen.map((row) => row.length));
  const profiles: Profile[] = [];
  for (let column = 1; column <= width; column++) {
    const cells = seen.map((row) => row[column - 1] ?? '').filter(isFilled);
    if (cells.length === 0) continue;
    const texts = cells.filter(isText);
    profiles.push({
      column,
      filled: cells.length,
      share: (test) => cells.filter(test).length / cells.length,
      averageLength: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
    });
  }
  return profiles;
}

const isName = (cell: Cell) => isText(cell) && NAME.test(cell.trim()) && cell.length <= 40;
const isEmail = (cell: Cell) => isText(cell) && EMAIL.test(cell.trim());
const isLinkedIn = (cell: Cell) =>
  isText(cell) && /linkedin\.com\//i.test(cell) && cell.trim().split(/\s/).length === 1;
const isLink = (cell: Cell) => isText(cell) && /^https?:\/\/\S+$/i.test(cell.trim());
const isDated = (cell: Cell) => typeof cell === 'object' || (isText(cell) && DATED.test(cell));
const isDateCell = (cell: Cell) => typeof cell === 'object';
const isStage = (cell: Cell) => isText(cell) && cell.length <= 40 && understandStage(cell) !== null;
const isLongText = (cell: Cell) => isText(cell) && cell.trim().length >= 12;

function take(
  profiles: readonly Profile[],
  taken: Set<number>,
  test: (cell: Cell) => boolean,
  least: number,
  after = 0,
): number | undefined {
  const fitting = profiles.filter(
    (profile) => !taken.has(profile.column) && profile.column > after && profile.share(test) >= least,
  );
  const found = fitting[0];
  if (found) taken.add(found.column);
  return found?.column;
}

/** The columns of Contacts; none where no column holds names. */
export function inferContacts(rows: TabGrid['rows']): { [field: string]: number | undefined } {
  const profiles = profilesOf(rows);
  const taken = new Set<number>();
  const email = take(profiles, taken, isEmail, 0.6);
  const linkedIn = take(profiles, taken, isLinkedIn, 0.6);
  const name = take(profiles, taken, isName, 0.6);
  if (name === undefined) return {};
  const lastCommunication = take(profiles, taken, isDated, 0.5, name);
  const currentStatus = take(
    profiles.filter((profile) => lastCommunication === undefined || profile.column < lastCommunication),
    taken,
    isLongText,
    0.5,
    name,
  );
  const nextSteps = lastCommunication === undefined ? undefined : take(profiles, taken, isText, 0.8, lastCommunication);
  return { name, currentStatus, lastCommunication, nextSteps, email, linkedIn };
}

/** The columns of Applications; none where nothing tells them from other lists. */
export function inferApplications(rows: TabGrid['rows']): { [field: string]: number | undefined } {
  const profiles = profilesOf(rows);
  const taken = new Set<number>();
  const jobLink = take(profiles, taken, isLink, 0.6);
  const stage = take(profiles, taken, isStage, 0.7);
  const appliedOn = take(profiles, taken, isDateCell, 0.6);
  const isShortText = (cell: Cell) => isText(cell) && cell.length <= 60;
  const company = take(profiles, taken, isShortText, 0.8);
  const position = company === undefined ? undefined : take(profiles, taken, isShortText, 0.8, company);
  if (company === undefined || (stage === undefined && appliedOn === undefined)) return {};
  return { company, position, stage, appliedOn, jobLink };
}
