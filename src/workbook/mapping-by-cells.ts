/** What the cells below a file's headers say of its columns, where the headers alone mislead or say nothing. */
import { type ImportKind, NAME_PARTS } from '../domain/import/import-fields';
import { plainWords } from '../domain/plain-text';
import { understandStage } from '../domain/understand-stage';

/** What the headers alone say. */
interface HeaderMapping {
  readonly kind: ImportKind;
  readonly headerRow: number | null;
  readonly mapping: readonly (string | null)[];
}

/** Columns called alike whether they hold words or days; the days have a column of their own. */
const DAYS_OF: { readonly [field: string]: string | undefined } = {
  nextSteps: 'nextFollowUp',
  nextStep: 'nextStepDue',
  lastCommunication: 'lastContacted',
};
const LIKE_A_DAY =
  /^(?:\p{L}+,? )?(?:\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4}|\.)?|\p{L}{3,9}\.? \d{1,2}(?:, \d{4})?|\d{1,2}\.? \p{L}{3,9}\.? \d{4})(?!\d)(?:[ T,]*\d.*)?$/u;
/** What stands where only whether it was sent is said, and not when. */
const TICKS = /^(?:yes|y|x|true|no|n|false|[✓✔☑✅☐✗✘❌×-])$/iu;
const DAY_WORDS = new Set(['date', 'datum', 'fecha', 'data', 'when']);
/** Headers under which some keep the stage; elsewhere they say why something ended. */
const RESULT_WORDS =
  /\b(?:result|outcome|response|decision|update|ergebnis|antwort|resultat|reponse|resultado|respuesta)\b/;

/** True where what a column holds nearly always passes the test; false where it holds nothing. */
function areNearlyAll(texts: readonly string[], test: (text: string) => boolean): boolean {
  return texts.length > 0 && texts.filter(test).length > 0.8 * texts.length;
}

/** The mapping with columns moved to where their cells belong, and columns with unknown headers by their cells. */
export function mappingByCells(
  proposed: HeaderMapping,
  rows: readonly (readonly string[])[],
): readonly (string | null)[] {
  const mapping = proposed.mapping.map(
    (field, column) => asFilled(proposed, rows, column, field) ?? byContent(proposed, rows, column),
  );
  return proposed.kind === 'applications' ? ofApplications({ ...proposed, mapping }, rows) : mapping;
}

/** The day beside a tick, and the stage that stands under another name. */
function ofApplications(
  { mapping, headerRow }: HeaderMapping,
  rows: readonly (readonly string[])[],
): readonly (string | null)[] {
  const words = mapping.map((_, column) => plainWords(rows[headerRow ?? -1]?.[column] ?? ''));
  const are = (column: number, test: (text: string) => boolean): boolean =>
    areNearlyAll(textsBelow(rows, headerRow, column), test);
  const next = [...mapping];
  const applied = next.indexOf('appliedOn');
  const date = words.findIndex((word, column) => next[column] === null && DAY_WORDS.has(word));
  if (applied >= 0 && date >= 0 && are(applied, (text) => TICKS.test(text))) {
    next[applied] = null;
    next[date] = 'appliedOn';
  }
  if (!next.includes('stage')) {
    const isStage = (text: string): boolean => text.length < 40 && understandStage(text) !== null;
    const result = words.findIndex((word, column) => RESULT_WORDS.test(word) && are(column, isStage));
    if (result >= 0) next[result] = 'stage';
  }
  return next;
}

function textsBelow(rows: readonly (readonly string[])[], headerRow: number | null, column: number): readonly string[] {
  return rows
    .slice((headerRow ?? -1) + 1)
    .map((row) => (row[column] ?? '').trim())
    .filter((text) => text !== '');
}

/** What the header says, unless the cells below it say otherwise. */
function asFilled(
  { mapping, headerRow }: HeaderMapping,
  rows: readonly (readonly string[])[],
  column: number,
  field: string | null,
): string | null {
  const texts = textsBelow(rows, headerRow, column);
  if (field === null || texts.length === 0) return field;
  if (field === 'linkedIn') {
    const header = plainWords(rows[headerRow ?? -1]?.[column] ?? '');
    return /linked ?in/.test(header) || texts.some((text) => /linkedin\./i.test(text)) ? field : null;
  }
  const areDays = areNearlyAll(texts, (text) => LIKE_A_DAY.test(text));
  const days = DAYS_OF[field];
  if (days !== undefined) return areDays && !mapping.includes(days) ? days : field;
  const words = Object.keys(DAYS_OF).find((one) => DAYS_OF[one] === field);
  const isCalledEither = plainWords(rows[headerRow ?? -1]?.[column] ?? '') === 'follow up';
  return words !== undefined && isCalledEither && !areDays && !mapping.includes(words) ? words : field;
}

const CONTENTS: { readonly [Kind in ImportKind]: readonly (readonly [string, RegExp])[] } = {
  contacts: [
    ['email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
    ['name', /^\p{Lu}[\p{L}'’.-]+(?: (?:\p{Lu}[\p{L}'’.-]*|de|da|van|von|der|di|al|bin)){1,3}$/u],
    ['linkedIn', /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/(?:in|pub)\//i],
  ],
  applications: [['jobLink', /^https?:\/\/\S+$/]],
};

/** A column whose header says nothing known, by what nearly all of its cells look like. */
function byContent(
  { kind, mapping, headerRow }: HeaderMapping,
  rows: readonly (readonly string[])[],
  column: number,
): string | null {
  const texts = textsBelow(rows, headerRow, column);
  const found = CONTENTS[kind].find(
    ([field, looks]) =>
      !mapping.includes(field) &&
      !(field === 'name' && mapping.includes(NAME_PARTS[0])) &&
      areNearlyAll(texts, (text) => looks.test(text)),
  );
  return found?.[0] ?? null;
}
