/** Rewrites the rows of a sheet whose cells have changed; every other row stays as it stands in the file. */
import { isDateFormat } from 'numfmt';
import type { CellStyle, ModelCell, SheetModel, StoredValue } from '../model';
import { cellName, parseArea } from './a1';
import { formulaToFile } from './google-functions';
import { DAYS_BETWEEN_DATE_SYSTEMS } from './serial-dates';
import { pixelsToHeight } from './sizes';
import type { StyleWriter } from './write-styles';
import { element, elements, encodeXml, findElement, type XmlElement } from './xml';

interface FileRow {
  attributes: Record<string, string>;
  text: string;
  inner: string;
}

export interface CellWriting {
  styles: StyleWriter;
  uses1904: boolean;
}

/** The `<sheetData>` of `sheet`, from the file's own (`xml`), which holds `baseline`. The same text when nothing differs. */
export function writeCells(xml: string, baseline: SheetModel, sheet: SheetModel, writing: CellWriting): string {
  const changedRows = new Set<number>();
  for (const row of new Set([...baseline.cells.keys(), ...sheet.cells.keys()])) {
    if (!areRowsEqual(baseline.cells.get(row), sheet.cells.get(row))) changedRows.add(row);
  }
  for (const row of new Set([...baseline.rowHeights.keys(), ...sheet.rowHeights.keys()])) {
    if (baseline.rowHeights.get(row) !== sheet.rowHeights.get(row)) changedRows.add(row);
  }
  for (const row of new Set([...baseline.hiddenRows, ...sheet.hiddenRows])) {
    if (baseline.hiddenRows.has(row) !== sheet.hiddenRows.has(row)) changedRows.add(row);
  }
  if (changedRows.size === 0) return xml;

  const rows = new Map<number, FileRow>();
  let previous = -1;
  for (const { attributes, text, inner } of elements(findElement(xml, 'sheetData')?.inner ?? '', 'row')) {
    previous = attributes.r === undefined ? previous + 1 : Number(attributes.r) - 1;
    rows.set(previous, { attributes, text, inner });
  }
  const broken = brokenShares(rows, changedRows, baseline, sheet);
  for (const row of broken.rows) changedRows.add(row);
  const all = [...new Set([...rows.keys(), ...changedRows])].sort((a, b) => a - b);
  const texts = all.map((row) =>
    changedRows.has(row) ? writeRow(row, rows.get(row), baseline, sheet, broken.shares, writing) : rows.get(row)?.text,
  );
  return `<sheetData>${texts.join('')}</sheetData>`;
}

/**
 * Formulas that several cells share stand in one of them; when that one changes, each of the others needs its own, and
 * all the rows they stand in are written.
 */
function brokenShares(
  rows: ReadonlyMap<number, FileRow>,
  changedRows: ReadonlySet<number>,
  baseline: SheetModel,
  sheet: SheetModel,
): { shares: Set<string>; rows: Set<number> } {
  const shares = new Set<string>();
  const touched = new Set<number>();
  for (const row of changedRows) {
    const inner = rows.get(row)?.inner ?? '';
    if (!inner.includes('"shared"')) continue;
    for (const cell of fileCells(inner).values()) {
      const formula = findElement(cell.inner, 'f');
      const { column } = positionOf(cell.attributes.r ?? '');
      const isKept = sheet.cells.get(row)?.get(column)?.formula === baseline.cells.get(row)?.get(column)?.formula;
      if (formula?.attributes.t === 'shared' && formula.inner !== '' && !isKept)
        shares.add(formula.attributes.si ?? '');
    }
  }
  if (shares.size > 0) {
    for (const [row, { inner }] of rows) if (inner.includes('"shared"')) touched.add(row);
  }
  return { shares, rows: touched };
}

function writeRow(
  row: number,
  file: FileRow | undefined,
  baseline: SheetModel,
  sheet: SheetModel,
  brokenShares: ReadonlySet<string>,
  writing: CellWriting,
): string {
  const before = fileCells(file?.inner ?? '');
  const cells = sheet.cells.get(row);
  const columns = new Set([...before.keys(), ...(cells?.keys() ?? [])]);
  let inner = '';
  for (const column of [...columns].sort((a, b) => a - b)) {
    const was = baseline.cells.get(row)?.get(column);
    const is = cells?.get(column);
    const original = before.get(column);
    const share = original ? findElement(original.inner, 'f')?.attributes : undefined;
    const isBroken = share?.t === 'shared' && brokenShares.has(share.si ?? '');
    inner +=
      original && areCellsEqual(was, is) && !isBroken
        ? withReference(original, row, column)
        : writeCell(row, column, is, was, original, isBroken, writing);
  }
  const attributes: Record<string, string | number | undefined> = { ...file?.attributes, r: row + 1, spans: undefined };
  const height = sheet.rowHeights.get(row);
  if (height !== baseline.rowHeights.get(row)) {
    attributes.ht = height === undefined ? undefined : pixelsToHeight(height);
    attributes.customHeight = height === undefined ? undefined : 1;
  }
  if (sheet.hiddenRows.has(row) !== baseline.hiddenRows.has(row)) {
    attributes.hidden = sheet.hiddenRows.has(row) ? 1 : undefined;
  }
  const isPlain = inner === '' && Object.keys(attributes).every((key) => key === 'r' || attributes[key] === undefined);
  return isPlain ? '' : element('row', attributes, inner);
}

/** The `<c>` elements of a row by their 0-based column. */
function fileCells(inner: string): Map<number, XmlElement> {
  const cells = new Map<number, XmlElement>();
  let column = -1;
  for (const cell of elements(inner, 'c')) {
    column = cell.attributes.r === undefined ? column + 1 : positionOf(cell.attributes.r).column;
    cells.set(column, cell);
  }
  return cells;
}

function positionOf(reference: string): { row: number; column: number } {
  const area = parseArea(reference, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  return { row: area?.top ?? 0, column: area?.left ?? 0 };
}

function withReference(cell: XmlElement, row: number, column: number): string {
  return cell.attributes.r === undefined
    ? element('c', { r: cellName(row, column), ...cell.attributes }, cell.inner)
    : cell.text;
}

function writeCell(
  row: number,
  column: number,
  cell: ModelCell | undefined,
  was: ModelCell | undefined,
  original: XmlElement | undefined,
  isBroken: boolean,
  { styles, uses1904 }: CellWriting,
): string {
  const base = Number(original?.attributes.s ?? 0);
  const style = sameStyle(was?.style, cell?.style) ? base : styles.derive(base, was?.style, cell?.style);
  const attributes = { r: cellName(row, column), s: style === 0 ? undefined : style };
  if (!cell) return style === 0 ? '' : element('c', attributes);
  const shown = uses1904 ? shiftDate(cell) : cell.value;
  const oldFormula = original ? findElement(original.inner, 'f') : null;
  if (cell.spilled && oldFormula === null && original) return element('c', ...plainValue(attributes, shown));
  if (cell.formula !== undefined || cell.spilled) {
    const keepsFormula = oldFormula && !isBroken && cell.formula !== undefined && cell.formula === was?.formula;
    const formula = keepsFormula
      ? oldFormula.text
      : `<f>${encodeXml(cell.formula === undefined ? spilledFormula(shown) : formulaToFile(cell.formula, cached(shown)))}</f>`;
    const cm = keepsFormula ? original?.attributes.cm : undefined;
    return element('c', { ...attributes, cm, t: resultType(shown) }, `${formula}${resultText(shown)}`);
  }
  // A number of another cell type (a rich text, a shared string) is replaced by what the model says.
  return shown === null && style === 0 ? '' : element('c', ...plainValue(attributes, shown));
}

/** What Google writes into the cells that a result spills into. */
function spilledFormula(value: StoredValue): string {
  return `IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),${literal(cached(value))})`;
}

function literal(value: string | number | boolean | null): string {
  if (typeof value === 'string' || value === null) return `"${(value ?? '').replace(/"/g, '""')}"`;
  return String(value).toUpperCase();
}

function cached(value: StoredValue): string | number | boolean | null {
  return typeof value === 'object' && value !== null ? value.error : value;
}

function resultType(value: StoredValue): string | undefined {
  if (typeof value === 'number') return undefined;
  if (typeof value === 'boolean') return 'b';
  return typeof value === 'object' && value !== null ? 'e' : 'str';
}

function resultText(value: StoredValue): string {
  if (value === null) return '<v></v>';
  if (typeof value === 'boolean') return `<v>${value ? 1 : 0}</v>`;
  return `<v>${encodeText(String(typeof value === 'object' ? value.error : value))}</v>`;
}

type Attributes = Record<string, string | number | undefined>;

/** Attributes and content of a cell that holds no formula. */
function plainValue(attributes: Attributes, value: StoredValue): [Attributes, string] {
  if (value === null) return [attributes, ''];
  if (typeof value !== 'string') return [{ ...attributes, t: resultType(value) }, resultText(value)];
  return [{ ...attributes, t: 'inlineStr' }, `<is><t xml:space="preserve">${encodeText(value)}</t></is>`];
}

/** `_x0041_` means a character by its number, so text that looks like it needs its underscore written as one. */
function encodeText(text: string): string {
  return encodeXml(text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_').replace(/\r\n?/g, '\n'));
}

function shiftDate(cell: ModelCell): StoredValue {
  const isDate = typeof cell.value === 'number' && isDateFormat(cell.style?.numberFormat ?? 'General');
  return isDate && typeof cell.value === 'number' ? cell.value - DAYS_BETWEEN_DATE_SYSTEMS : cell.value;
}

function areRowsEqual(a: Map<number, ModelCell> | undefined, b: Map<number, ModelCell> | undefined): boolean {
  for (const column of new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])) {
    if (!areCellsEqual(a?.get(column), b?.get(column))) return false;
  }
  return true;
}

/** Equal in what `<c>` holds: value, formula and style. Notes and validations stand elsewhere in the file. */
function areCellsEqual(a: ModelCell | undefined, b: ModelCell | undefined): boolean {
  return (
    sameValue(a?.value ?? null, b?.value ?? null) &&
    a?.formula === b?.formula &&
    (a?.spilled ?? false) === (b?.spilled ?? false) &&
    sameStyle(a?.style, b?.style)
  );
}

function sameValue(a: StoredValue, b: StoredValue): boolean {
  if (a === b) return true;
  return typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && a.error === b.error;
}

function sameStyle(a: CellStyle | undefined, b: CellStyle | undefined): boolean {
  if (a === b) return true;
  const left = Object.entries(a ?? {}).filter(([, value]) => value !== undefined);
  const right = (b ?? {}) as Record<string, unknown>;
  const count = Object.values(right).filter((value) => value !== undefined).length;
  return left.length === count && left.every(([key, value]) => right[key] === value);
}
