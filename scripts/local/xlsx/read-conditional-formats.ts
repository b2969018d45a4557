/** Conditional formats with a condition, from the sheet's XML. Colour scales, bars and icons stay in the file, unmodelled. */
import type { Color } from 'hucre';
import type { CellStyle, ModelConditionalFormat } from '../model';
import { parseAreas } from './a1';
import type { WorkbookPackage } from './package';
import type { StyleReader } from './read-styles';
import { decodeXml, elements, findElement } from './xml';

export interface PlacedConditionalFormat {
  format: ModelConditionalFormat;
  sqref: string;
  /** The `<cfRule>` as it stands in the file. */
  xml: string;
  priority: number;
}

/** `BooleanCriteria` by the operator of a `cellIs` rule. */
export const NUMBER_RULES: Record<string, string> = {
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
  equal: 'NUMBER_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  greaterThan: 'NUMBER_GREATER_THAN',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  lessThan: 'NUMBER_LESS_THAN',
  lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
};

/** `BooleanCriteria` by the type of a rule about text. */
export const TEXT_RULES: Record<string, string> = {
  containsText: 'TEXT_CONTAINS',
  notContainsText: 'TEXT_DOES_NOT_CONTAIN',
  beginsWith: 'TEXT_STARTS_WITH',
  endsWith: 'TEXT_ENDS_WITH',
};

/** The modelled rules of a sheet, by priority. */
export function readConditionalFormats(
  xml: string,
  opened: WorkbookPackage,
  styles: StyleReader,
  rows: number,
  columns: number,
): PlacedConditionalFormat[] {
  const placed: PlacedConditionalFormat[] = [];
  const blocks = elements(xml, 'conditionalFormatting').filter((block) => block.attributes.sqref !== undefined);
  if (blocks.length === 0) return placed;
  const dxfs = readDifferentialStyles(opened, styles);
  for (const block of blocks) {
    const sqref = block.attributes.sqref ?? '';
    for (const rule of elements(block.inner, 'cfRule')) {
      const condition = readCondition(rule.attributes, rule.inner);
      const areas = parseAreas(sqref, rows, columns);
      if (!condition || areas.length === 0) continue;
      const style = dxfs[Number(rule.attributes.dxfId)] ?? {};
      const format = { areas, ...condition, style };
      placed.push({ format, sqref, xml: rule.text, priority: Number(rule.attributes.priority ?? 0) });
    }
  }
  return placed.sort((a, b) => a.priority - b.priority);
}

function readCondition(
  attributes: Record<string, string>,
  inner: string,
): Pick<ModelConditionalFormat, 'criteria' | 'values'> | null {
  const formulas = elements(inner, 'formula').map((found) => decodeXml(found.inner));
  const type = attributes.type ?? '';
  const textRule = TEXT_RULES[type];
  if (textRule !== undefined && attributes.text !== undefined) return { criteria: textRule, values: [attributes.text] };
  if (type === 'expression') return { criteria: 'CUSTOM_FORMULA', values: [`=${formulas[0] ?? ''}`] };
  if (type === 'containsBlanks') return { criteria: 'CELL_EMPTY', values: [] };
  if (type === 'notContainsBlanks') return { criteria: 'CELL_NOT_EMPTY', values: [] };
  if (type !== 'cellIs') return null;
  const [first = ''] = formulas;
  // Google writes "text is exactly" as a comparison with a string.
  if (attributes.operator === 'equal' && /^".*"$/s.test(first)) {
    return { criteria: 'TEXT_EQUAL_TO', values: [first.slice(1, -1).replace(/""/g, '"')] };
  }
  const criteria = NUMBER_RULES[attributes.operator ?? ''];
  if (criteria === undefined) return null;
  return {
    criteria,
    values: formulas.map((each) => (each !== '' && !Number.isNaN(Number(each)) ? Number(each) : `=${each}`)),
  };
}

function readDifferentialStyles(opened: WorkbookPackage, styles: StyleReader): CellStyle[] {
  const path = opened.workbookPart('styles');
  const list = path === null ? null : findElement(opened.text(path), 'dxfs');
  return elements(list?.inner ?? '', 'dxf').map(({ inner }) => {
    const style: CellStyle = {};
    const font = findElement(inner, 'font')?.inner ?? '';
    const fill = findElement(inner, 'fill')?.inner ?? '';
    const fontColor = colorOf(font, 'color');
    const background = colorOf(fill, 'bgColor') ?? colorOf(fill, 'fgColor');
    if (background !== undefined) style.background = background;
    if (fontColor !== undefined) style.fontColor = fontColor;
    if (isOn(font, 'b')) style.bold = true;
    if (isOn(font, 'i')) style.italic = true;
    if (isOn(font, 'strike')) style.strikethrough = true;
    if (isOn(font, 'u')) style.underline = true;
    return style;
  });

  function colorOf(xml: string, name: string): string | undefined {
    const found = findElement(xml, name);
    if (!found) return undefined;
    const { rgb, theme, tint } = found.attributes;
    const color: Color = {};
    if (rgb !== undefined) color.rgb = rgb;
    if (theme !== undefined) color.theme = Number(theme);
    if (tint !== undefined) color.tint = Number(tint);
    return styles.color(color);
  }
}

function isOn(font: string, name: string): boolean {
  const found = findElement(font, name);
  return found !== null && !['0', 'false', 'none'].includes(found.attributes.val ?? '1');
}
