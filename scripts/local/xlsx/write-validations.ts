/** Data validations, from the model to the file. */
import type { ModelArea, ModelValidation, SheetModel } from '../model';
import { areaName, cellName } from './a1';
import { DATE_CRITERIA, NUMBER_CRITERIA, readValidations } from './read-validations';
import { DAYS_BETWEEN_DATE_SYSTEMS } from './serial-dates';
import { element, elements, encodeXml } from './xml';

/** True when the same cells have the same validations. */
export function haveSameValidations(a: SheetModel, b: SheetModel): boolean {
  const left = byContent(a);
  const right = byContent(b);
  return left.size === right.size && [...left].every(([content, cells]) => right.get(content)?.join() === cells.join());
}

/**
 * The `<dataValidations>` of a sheet, `''` for none. `xml` are the ones that stand in the file: those that the model has
 * no name for, and the wording of those that it has, are kept.
 */
export function writeValidations(xml: string, sheet: SheetModel, uses1904: boolean): string {
  const known = new Map<string, string>();
  const unmodelled: string[] = [];
  for (const found of elements(xml, 'dataValidation')) {
    const [placed] = readValidations(found.text, sheet.rowCount, sheet.columnCount, uses1904);
    if (placed) known.set(JSON.stringify(placed.validation), found.text);
    else if (found.attributes.sqref !== undefined) unmodelled.push(found.text);
  }
  const written: string[] = [];
  for (const [content, cells] of byContent(sheet)) {
    const areas = rectangles(cells);
    const [first] = areas;
    if (!first) continue;
    const sqref = areas.map(areaName).join(' ');
    const original = known.get(content);
    if (original?.includes('sqref=')) {
      written.push(original.replace(/sqref\s*=\s*("[^"]*"|'[^']*')/, () => `sqref="${sqref}"`));
      continue;
    }
    const validation = JSON.parse(content) as ModelValidation;
    written.push(writeValidation(validation, sqref, first, uses1904));
  }
  const all = [...unmodelled, ...written];
  return all.length === 0 ? '' : element('dataValidations', { count: all.length }, all.join(''));
}

/** The cells of each different validation, as `row * 2^15 + column` in reading order. */
function byContent(sheet: SheetModel): Map<string, number[]> {
  const contents = sheet.validations.map((validation) => JSON.stringify(validation));
  const cells = new Map<string, number[]>();
  for (const row of [...sheet.cells.keys()].sort((a, b) => a - b)) {
    for (const [column, cell] of [...(sheet.cells.get(row) ?? [])].sort((a, b) => a[0] - b[0])) {
      const content = cell.validation === undefined ? undefined : contents[cell.validation];
      if (content === undefined) continue;
      const places = cells.get(content);
      if (places) places.push(row * WIDTH + column);
      else cells.set(content, [row * WIDTH + column]);
    }
  }
  return cells;
}

const WIDTH = 32_768;

/** As few rectangles as rows of the same columns make. */
function rectangles(places: readonly number[]): ModelArea[] {
  const areas: ModelArea[] = [];
  let open: ModelArea[] = [];
  let index = 0;
  while (index < places.length) {
    const row = Math.floor((places[index] ?? 0) / WIDTH);
    const runs: ModelArea[] = [];
    while (index < places.length && Math.floor((places[index] ?? 0) / WIDTH) === row) {
      const column = (places[index] ?? 0) % WIDTH;
      const last = runs.at(-1);
      if (last && last.right === column - 1) last.right = column;
      else runs.push({ top: row, left: column, bottom: row, right: column });
      index++;
    }
    open = runs.map((run) => {
      const above = open.find((area) => area.bottom === row - 1 && area.left === run.left && area.right === run.right);
      if (above) above.bottom = row;
      else areas.push(run);
      return above ?? run;
    });
  }
  return areas;
}

function writeValidation(validation: ModelValidation, sqref: string, first: ModelArea, uses1904: boolean): string {
  const { criteria, values, allowInvalid, helpText, showDropdown } = validation;
  const numberOperator = operatorOf(NUMBER_CRITERIA, criteria);
  const dateOperator = operatorOf(DATE_CRITERIA, criteria);
  const cell = cellName(first.top, first.left);
  const [value = ''] = values;
  let type = 'custom';
  let formulas: string[];
  if (criteria === 'VALUE_IN_LIST' || criteria === 'CHECKBOX') {
    type = 'list';
    formulas = [`"${(criteria === 'CHECKBOX' ? ['TRUE', 'FALSE'] : values).join(',').replace(/"/g, '""')}"`];
  } else if (criteria === 'VALUE_IN_RANGE') {
    type = 'list';
    formulas = [String(value)];
  } else if (numberOperator !== null || dateOperator !== null) {
    type = numberOperator === null ? 'date' : 'decimal';
    const shift = type === 'date' && uses1904 ? DAYS_BETWEEN_DATE_SYSTEMS : 0;
    formulas = values.map((each) => (typeof each === 'number' ? String(each - shift) : String(each).replace(/^=/, '')));
  } else formulas = [customFormula(criteria, String(value), cell)];
  const attributes = {
    type,
    operator: numberOperator ?? dateOperator ?? undefined,
    allowBlank: 1,
    showDropDown: showDropdown ? undefined : 1,
    showInputMessage: helpText === null ? undefined : 1,
    showErrorMessage: allowInvalid ? undefined : 1,
    prompt: helpText ?? undefined,
    sqref,
  };
  const inner = formulas.map((formula, index) => `<formula${index + 1}>${encodeXml(formula)}</formula${index + 1}>`);
  return element('dataValidation', attributes, inner.join(''));
}

/** Conditions that only Google names, as formulas about the first cell, the way its own export writes them. */
function customFormula(criteria: string, value: string, cell: string): string {
  const text = `"${value.replace(/"/g, '""')}"`;
  switch (criteria) {
    case 'DATE_IS_VALID_DATE':
      return `OR(NOT(ISERROR(DATEVALUE(${cell}))), AND(ISNUMBER(${cell}), LEFT(CELL("format", ${cell}))="D"))`;
    case 'TEXT_CONTAINS':
      return `NOT(ISERROR(SEARCH((${text}),(${cell}))))`;
    case 'TEXT_DOES_NOT_CONTAIN':
      return `ISERROR(SEARCH((${text}),(${cell})))`;
    case 'TEXT_EQUAL_TO':
      return `EXACT((${cell}),(${text}))`;
    case 'TEXT_IS_VALID_EMAIL':
      return `ISNUMBER(MATCH("*@*.?*",${cell},0))`;
    case 'TEXT_IS_VALID_URL':
      return `ISNUMBER(SEARCH("://",${cell}))`;
    default:
      return value.replace(/^=/, '');
  }
}

function operatorOf(names: Record<string, string>, criteria: string): string | null {
  return Object.entries(names).find(([, name]) => name === criteria)?.[0] ?? null;
}
