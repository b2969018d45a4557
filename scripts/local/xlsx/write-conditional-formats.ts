/** Conditional formats, from the model to the file. */
import type { ModelConditionalFormat, SheetModel } from '../model';
import { areaName, cellName } from './a1';
import { NUMBER_RULES, type PlacedConditionalFormat, TEXT_RULES } from './read-conditional-formats';
import type { StyleWriter } from './write-styles';
import { element, elements, encodeXml } from './xml';

export function haveSameConditionalFormats(a: SheetModel, b: SheetModel): boolean {
  return JSON.stringify(a.conditionalFormats) === JSON.stringify(b.conditionalFormats);
}

/**
 * The `<conditionalFormatting>` blocks of a sheet. `xml` are the blocks in the file and `placed` what was read from them:
 * rules without a name in the model stay, and so does the text of rules that are as they were.
 */
export function writeConditionalFormats(
  xml: string,
  placed: readonly PlacedConditionalFormat[],
  sheet: SheetModel,
  styles: StyleWriter,
): string {
  const modelled = new Set(placed.map((each) => each.xml));
  const known = new Map(placed.map((each) => [JSON.stringify(each.format), each.xml]));
  const blocks: string[] = [];
  sheet.conditionalFormats.forEach((format, index) => {
    const sqref = format.areas.map(areaName).join(' ');
    const original = known.get(JSON.stringify(format));
    const rule =
      original?.replace(/priority\s*=\s*"[^"]*"/, () => `priority="${index + 1}"`) ??
      writeRule(format, index + 1, styles);
    blocks.push(element('conditionalFormatting', { sqref }, rule));
  });
  let priority = blocks.length;
  for (const block of elements(xml, 'conditionalFormatting')) {
    const kept = elements(block.inner, 'cfRule').filter((rule) => !modelled.has(rule.text));
    if (kept.length === 0) continue;
    const rules = kept.map((rule) => rule.text.replace(/priority\s*=\s*"[^"]*"/, () => `priority="${++priority}"`));
    blocks.push(element('conditionalFormatting', block.attributes, rules.join('')));
  }
  return blocks.join('');
}

function writeRule(format: ModelConditionalFormat, priority: number, styles: StyleWriter): string {
  const { criteria, values, areas } = format;
  const dxfId = styles.differential(format.style);
  const [first = ''] = values;
  const cell = cellName(areas[0]?.top ?? 0, areas[0]?.left ?? 0);
  const textType = nameOf(TEXT_RULES, criteria);
  const operator = nameOf(NUMBER_RULES, criteria);
  const text = `"${String(first).replace(/"/g, '""')}"`;
  if (textType !== null) {
    const length = `LEN(${text})`;
    const formula = {
      containsText: `NOT(ISERROR(SEARCH(${text},${cell})))`,
      notContainsText: `ISERROR(SEARCH(${text},${cell}))`,
      beginsWith: `LEFT(${cell},${length})=${text}`,
      endsWith: `RIGHT(${cell},${length})=${text}`,
    }[textType];
    const name = textType === 'notContainsText' ? 'notContains' : textType;
    return rule({ type: textType, dxfId, priority, operator: name, text: String(first) }, [formula ?? '']);
  }
  if (operator !== null) {
    return rule(
      { type: 'cellIs', dxfId, priority, operator },
      values.map((value) => String(value).replace(/^=/, '')),
    );
  }
  if (criteria === 'TEXT_EQUAL_TO') return rule({ type: 'cellIs', dxfId, priority, operator: 'equal' }, [text]);
  if (criteria === 'CELL_EMPTY') return rule({ type: 'containsBlanks', dxfId, priority }, [`LEN(TRIM(${cell}))=0`]);
  if (criteria === 'CELL_NOT_EMPTY')
    return rule({ type: 'notContainsBlanks', dxfId, priority }, [`LEN(TRIM(${cell}))>0`]);
  return rule({ type: 'expression', dxfId, priority }, [String(first).replace(/^=/, '')]);
}

function rule(attributes: Record<string, string | number>, formulas: readonly string[]): string {
  return element('cfRule', attributes, formulas.map((formula) => `<formula>${encodeXml(formula)}</formula>`).join(''));
}

function nameOf(names: Record<string, string>, criteria: string): string | null {
  return Object.entries(names).find(([, name]) => name === criteria)?.[0] ?? null;
}
