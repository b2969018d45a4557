/** A worksheet's XML with what has changed in the model; sections that have not changed keep their text. */
import type { SheetModel } from '../model';
import { areaName, cellName } from './a1';
import type { PlacedConditionalFormat } from './read-conditional-formats';
import { WorksheetSections } from './sections';
import { pixelsToWidth } from './sizes';
import { type CellWriting, writeCells } from './write-cells';
import { haveSameConditionalFormats, writeConditionalFormats } from './write-conditional-formats';
import { argb } from './write-styles';
import { haveSameValidations, writeValidations } from './write-validations';
import { element, elements, findElement } from './xml';

/** The XML of a new, empty worksheet, as Google writes it. */
export const EMPTY_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
  '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr>' +
  '<sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
  '<sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><sheetData/></worksheet>';

/** `xml`, which holds `baseline`, changed to hold `sheet`; the very same text when nothing differs. */
export function writeSheet(
  xml: string,
  baseline: SheetModel,
  sheet: SheetModel,
  placed: readonly PlacedConditionalFormat[],
  writing: CellWriting,
): string {
  const sections = new WorksheetSections(xml);
  let changed = false;
  const set = (name: string, text: string) => {
    sections.set(name, text);
    changed = true;
  };
  const data = sections.get('sheetData');
  const cells = writeCells(data, baseline, sheet, writing);
  if (cells !== data) {
    set('sheetData', cells);
    sections.set('dimension', '');
  }
  if (
    !isSame([...baseline.columnWidths], [...sheet.columnWidths]) ||
    !isSame([...baseline.hiddenColumns], [...sheet.hiddenColumns])
  ) {
    set('cols', writeColumns(sections.get('cols'), baseline, sheet));
  }
  if (!isSame(baseline.merges, sheet.merges)) {
    const inner = sheet.merges.map((merge) => element('mergeCell', { ref: areaName(merge) })).join('');
    set('mergeCells', inner === '' ? '' : element('mergeCells', { count: sheet.merges.length }, inner));
  }
  if (baseline.frozenRows !== sheet.frozenRows || baseline.frozenColumns !== sheet.frozenColumns) {
    set('sheetViews', writeViews(sections.get('sheetViews'), sheet));
  }
  if (baseline.tabColor !== sheet.tabColor) set('sheetPr', writeTabColor(sections.get('sheetPr'), sheet.tabColor));
  if (!isSame(baseline.filter, sheet.filter)) {
    set('autoFilter', sheet.filter ? element('autoFilter', { ref: areaName(sheet.filter) }) : '');
  }
  if (isProtected(baseline) !== isProtected(sheet)) {
    set('sheetProtection', isProtected(sheet) ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '');
  }
  if (!haveSameValidations(baseline, sheet)) {
    const own = findElement(sections.get('dataValidations'), 'dataValidations')?.inner ?? '';
    const extension = findElement(sections.get('extLst'), 'dataValidations');
    set('dataValidations', writeValidations(`${own}${extension?.inner ?? ''}`, sheet, writing.uses1904));
    if (extension) set('extLst', withoutExtension(sections.get('extLst'), extension.text));
  }
  if (!haveSameConditionalFormats(baseline, sheet)) {
    const blocks = sections.get('conditionalFormatting');
    set('conditionalFormatting', writeConditionalFormats(blocks, placed, sheet, writing.styles));
  }
  return changed ? sections.toString() : xml;
}

/** Points a worksheet to the drawing that shows its notes. */
export function withLegacyDrawing(xml: string, relationId: string): string {
  const sections = new WorksheetSections(xml);
  sections.set('legacyDrawing', element('legacyDrawing', { 'r:id': relationId }));
  return sections.toString();
}

function isProtected(sheet: SheetModel): boolean {
  return sheet.protections.some((protection) => protection.area === null && !protection.warningOnly);
}

/** Excel's copy of the validations would stand beside the new ones. */
function withoutExtension(extensions: string, text: string): string {
  const without = extensions.replace(/<ext\b(?:[^>"']|"[^"]*"|'[^']*')*>[\s\S]*?<\/ext>/g, (extension) =>
    extension.includes(text) ? '' : extension,
  );
  return /<ext\b/.test(without) ? without : '';
}

function writeColumns(xml: string, baseline: SheetModel, sheet: SheetModel): string {
  const columns = new Map<number, Record<string, string | undefined>>();
  for (const { attributes } of elements(xml, 'col')) {
    const last = Math.min(Number(attributes.max), sheet.columnCount);
    for (let column = Number(attributes.min); column <= last; column++) columns.set(column - 1, { ...attributes });
  }
  const touched = new Set([
    ...baseline.columnWidths.keys(),
    ...sheet.columnWidths.keys(),
    ...baseline.hiddenColumns,
    ...sheet.hiddenColumns,
  ]);
  for (const column of touched) {
    const attributes = columns.get(column) ?? {};
    const width = sheet.columnWidths.get(column);
    if (width !== baseline.columnWidths.get(column)) {
      attributes.width = width === undefined ? undefined : String(pixelsToWidth(width));
      attributes.customWidth = width === undefined ? undefined : '1';
    }
    attributes.hidden = sheet.hiddenColumns.has(column) ? '1' : undefined;
    // A column needs a width to be hidden.
    if (attributes.hidden && attributes.width === undefined) attributes.width = '12.63';
    columns.set(column, attributes);
  }
  const written = [...columns]
    .sort((a, b) => a[0] - b[0])
    .filter(([, attributes]) =>
      Object.entries(attributes).some(([key, value]) => !/^(min|max)$/.test(key) && value !== undefined),
    )
    .map(([column, attributes]) => element('col', { ...attributes, min: column + 1, max: column + 1 }));
  return written.length === 0 ? '' : `<cols>${written.join('')}</cols>`;
}

function writeViews(xml: string, sheet: SheetModel): string {
  const { frozenRows: rows, frozenColumns: columns } = sheet;
  const view = findElement(xml, 'sheetView');
  const attributes = view?.attributes ?? { workbookViewId: '0' };
  const rest = (view?.inner ?? '')
    .replace(/<pane\b[^>]*?(\/>|>\s*<\/pane>)/, '')
    .replace(/<selection\b[^>]*?(\/>|>\s*<\/selection>)/g, '');
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const pane =
    rows + columns === 0
      ? ''
      : element('pane', {
          xSplit: columns > 0 ? columns : undefined,
          ySplit: rows > 0 ? rows : undefined,
          topLeftCell: cellName(rows, columns),
          activePane: active,
          state: 'frozen',
        });
  const written = element('sheetView', attributes, pane + rest);
  return view ? xml.slice(0, view.start) + written + xml.slice(view.end) : `<sheetViews>${written}</sheetViews>`;
}

function writeTabColor(xml: string, color: string | null): string {
  const found = findElement(xml, 'sheetPr');
  const rest = (found?.inner ?? '').replace(/<tabColor\b[^>]*?(\/>|>\s*<\/tabColor>)/, '');
  const inner = (color === null ? '' : element('tabColor', { rgb: argb(color) })) + rest;
  return inner === '' && !found ? '' : element('sheetPr', found?.attributes ?? {}, inner);
}

/** Equal content; the order of map entries and of sets does not count. */
function isSame(a: unknown, b: unknown): boolean {
  const sorted = (value: unknown) => (Array.isArray(value) ? value.map((each) => JSON.stringify(each)).sort() : value);
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}
