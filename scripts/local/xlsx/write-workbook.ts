/** A workbook's package with what has changed in the model; parts that have not changed are not rewritten. */
import { emptySheet } from '../empty-sheet';
import type { SheetModel, SpreadsheetModel } from '../model';
import { relationId, type WorkbookPackage } from './package';
import { addContentType, addRelationship, removePart } from './parts';
import type { PlacedConditionalFormat } from './read-conditional-formats';
import { withoutPrefix } from './sections';
import { writeNotes } from './write-notes';
import { EMPTY_SHEET, writeSheet } from './write-sheet';
import { StyleWriter } from './write-styles';
import { element, elements, encodeXml, findElement } from './xml';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** What a sheet of the model was in the file. */
export interface SheetOrigin {
  path: string;
  /** The sheet as it stands in the file. */
  sheet: SheetModel;
  placed: readonly PlacedConditionalFormat[];
}

export interface Writing {
  /** The package as it was read; it is not changed. */
  original: WorkbookPackage;
  baseline: SpreadsheetModel;
  uses1904: boolean;
  /** Where a sheet of the model came from; null for a new one. */
  originOf(sheet: SheetModel): SheetOrigin | null;
}

/** The bytes of the file that holds `model`. */
export function writeWorkbook(
  model: SpreadsheetModel,
  { original, baseline, uses1904, originOf }: Writing,
): Uint8Array {
  const opened = original.copy();
  const stylesPath = opened.workbookPart('styles') ?? addStyles(opened);
  const styles = new StyleWriter(opened, stylesPath);
  const listed: { sheet: SheetModel; path: string }[] = [];
  for (const sheet of model.sheets) {
    const origin = originOf(sheet);
    const path = origin?.path ?? addSheet(opened);
    const before = origin?.sheet ?? blankLike(sheet);
    const xml = opened.text(path);
    const written = writeSheet(xml, before, sheet, origin?.placed ?? [], { styles, uses1904 });
    if (written !== xml) opened.write(path, written);
    writeNotes(opened, path, before, sheet);
    listed.push({ sheet, path });
  }
  styles.save();
  writeSheetList(opened, listed);
  writeNamedRanges(opened, baseline, model);
  dropCalculationChain(opened);
  return opened.bytes();
}

/** What a tab that is not in the file yet is compared with: nothing in it, its size and place its own. */
function blankLike({ name, sheetId, hidden, rowCount, columnCount }: SheetModel): SheetModel {
  return emptySheet(name, sheetId, { hidden, rowCount, columnCount });
}

function addStyles(opened: WorkbookPackage): string {
  const path = 'xl/styles.xml';
  opened.write(path, EMPTY_STYLES);
  addContentType(opened, path, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
  addRelationship(opened, opened.workbookPath, 'styles', `/${path}`);
  return path;
}

/** Google's plain style: Arial 10. */
export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="10"/>' +
  '<color rgb="FF000000"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="lightGray"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1">' +
  '<xf borderId="0" fillId="0" fontId="0" numFmtId="0"/></cellStyleXfs><cellXfs count="1"><xf borderId="0" fillId="0"' +
  ' fontId="0" numFmtId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle xfId="0" name="Normal" builtinId="0"/>' +
  '</cellStyles><dxfs count="0"/></styleSheet>';

function addSheet(opened: WorkbookPackage): string {
  let number = 1;
  while (opened.has(`xl/worksheets/sheet${number}.xml`)) number++;
  const path = `xl/worksheets/sheet${number}.xml`;
  opened.write(path, EMPTY_SHEET);
  addContentType(opened, path, SHEET_TYPE);
  addRelationship(opened, opened.workbookPath, 'worksheet', `/${path}`);
  return path;
}

/** The list of tabs: names, order, hidden ones; tabs that are gone take their parts with them. */
function writeSheetList(opened: WorkbookPackage, listed: readonly { sheet: SheetModel; path: string }[]): void {
  const path = opened.workbookPath;
  const xml = withoutPrefix(opened.text(path), 'workbook');
  const list = findElement(xml, 'sheets');
  if (!list) throw new SyntaxError('The workbook lists no tabs');
  const before = elements(list.inner, 'sheet').map(({ attributes }) => attributes);
  const relations = new Map(opened.relationships(path).map((each) => [each.target, each.id]));
  let nextId = Math.max(0, ...before.map((each) => Number(each.sheetId))) + 1;
  const after = listed.map(({ sheet, path: sheetPath }) => {
    const id = relations.get(sheetPath) ?? '';
    const known = before.find((attributes) => relationId(attributes) === id);
    const wasHidden = known?.state === 'hidden' || known?.state === 'veryHidden';
    const state = sheet.hidden ? (wasHidden ? known?.state : 'hidden') : 'visible';
    return { name: sheet.name, sheetId: known?.sheetId ?? String(nextId++), state, id };
  });
  // Chart sheets and other kinds of tabs are not in the model: they stay, behind the others.
  const worksheets = new Set(opened.sheets.map((each) => relations.get(each.path)));
  const others = before.filter((attributes) => !worksheets.has(relationId(attributes)));
  const isSame =
    before.length === after.length + others.length &&
    after.every(({ name, state, id }, index) => {
      const was = before[index];
      return was && was.name === name && relationId(was) === id && (was.state ?? 'visible') === state;
    });
  if (isSame) return;
  const texts = [
    ...after.map(({ name, sheetId, state, id }) => element('sheet', { state, name, sheetId, 'r:id': id })),
    ...others.map((attributes) => element('sheet', attributes)),
  ];
  const order = new Map([...after.map(({ id }) => id), ...others.map(relationId)].map((id, index) => [id, index]));
  const written = `${xml.slice(0, list.start)}<sheets>${texts.join('')}</sheets>${xml.slice(list.end)}`;
  opened.write(path, renumberNames(written, before, order));
  const kept = new Set(listed.map((each) => each.path));
  for (const relation of opened.relationships(path)) {
    if (relation.type.endsWith('/worksheet') && !kept.has(relation.target)) removePart(opened, path, relation.target);
  }
}

/** Names that belong to one tab say which by its place in the list. */
function renumberNames(
  xml: string,
  before: readonly Record<string, string>[],
  order: ReadonlyMap<string, number>,
): string {
  let text = xml;
  for (const name of elements(xml, 'definedName').reverse()) {
    const { localSheetId } = name.attributes;
    if (localSheetId === undefined) continue;
    const place = order.get(relationId(before[Number(localSheetId)] ?? {}));
    const written =
      place === undefined ? '' : element('definedName', { ...name.attributes, localSheetId: place }, name.inner);
    text = text.slice(0, name.start) + written + text.slice(name.end);
  }
  return text;
}

function writeNamedRanges(opened: WorkbookPackage, baseline: SpreadsheetModel, model: SpreadsheetModel): void {
  const before = baseline.namedRanges;
  const after = model.namedRanges;
  if (before.size === after.size && [...before].every(([name, range]) => after.get(name) === range)) return;
  const path = opened.workbookPath;
  const xml = withoutPrefix(opened.text(path), 'workbook');
  const list = findElement(xml, 'definedNames');
  const kept = elements(list?.inner ?? '', 'definedName').filter(
    ({ attributes }) => attributes.localSheetId !== undefined || !before.has(attributes.name ?? ''),
  );
  const written = [
    ...kept.map((name) => name.text),
    ...[...after].map(([name, range]) => element('definedName', { name }, encodeXml(range.replace(/^=/, '')))),
  ];
  const text = written.length === 0 ? '' : `<definedNames>${written.join('')}</definedNames>`;
  if (list) opened.write(path, xml.slice(0, list.start) + text + xml.slice(list.end));
  else
    opened.write(
      path,
      xml.replace('</sheets>', () => `</sheets>${text}`),
    );
}

/** The order in which Excel last calculated: it makes a new one, and refuses one that names cells without formulas. */
function dropCalculationChain(opened: WorkbookPackage): void {
  const path = opened.workbookPart('calcChain');
  if (path !== null) removePart(opened, opened.workbookPath, path);
}
