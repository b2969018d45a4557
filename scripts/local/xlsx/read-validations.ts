/**
 * Data validations, from the sheet's XML: hucre leaves out whether a dropdown shows its arrow, and lists on other tabs that
 * Excel stores in an extension.
 */
import type { ModelArea, ModelValidation } from '../model';
import { parseAreas } from './a1';
import { DAYS_BETWEEN_DATE_SYSTEMS } from './serial-dates';
import { decodeXml, elements, findElement, type XmlElement } from './xml';

export interface PlacedValidation {
  validation: ModelValidation;
  areas: ModelArea[];
}

export const NUMBER_CRITERIA: Record<string, string> = {
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
  equal: 'NUMBER_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  greaterThan: 'NUMBER_GREATER_THAN',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  lessThan: 'NUMBER_LESS_THAN',
  lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
};

export const DATE_CRITERIA: Record<string, string> = {
  between: 'DATE_BETWEEN',
  notBetween: 'DATE_NOT_BETWEEN',
  equal: 'DATE_EQUAL_TO',
  greaterThan: 'DATE_AFTER',
  greaterThanOrEqual: 'DATE_ON_OR_AFTER',
  lessThan: 'DATE_BEFORE',
  lessThanOrEqual: 'DATE_ON_OR_BEFORE',
};

/** The formula by which a file says "any date": the first cell of the range stands for each cell. */
export const VALID_DATE = /^OR\(NOT\(ISERROR\(DATEVALUE\(\$?[A-Z]+\$?\d+\)\)\)/i;

/** The validations of a sheet, each with where it holds. Kinds that Google has no name for are left in the file only. */
export function readValidations(xml: string, rows: number, columns: number, uses1904: boolean): PlacedValidation[] {
  const placed: PlacedValidation[] = [];
  for (const found of elements(xml, 'dataValidation')) {
    const validation = readValidation(found, uses1904);
    const sqref = found.attributes.sqref ?? decodeXml(findElement(found.inner, 'sqref')?.inner ?? '');
    const areas = parseAreas(sqref, rows, columns);
    if (validation && areas.length > 0) placed.push({ validation, areas });
  }
  return placed;
}

function readValidation({ inner, attributes }: XmlElement, uses1904: boolean): ModelValidation | null {
  const operator = attributes.operator ?? 'between';
  const formulas = [formula(inner, 'formula1'), formula(inner, 'formula2')].filter((each) => each !== null);
  const first = formulas[0] ?? '';
  const common = {
    // Without an error message the entry is accepted; a warning lets it through as well.
    allowInvalid: !isTrue(attributes.showErrorMessage) || (attributes.errorStyle ?? 'stop') !== 'stop',
    helpText: attributes.prompt ?? attributes.error ?? null,
    // The attribute's name says the opposite of what it does.
    showDropdown: !isTrue(attributes.showDropDown),
  };
  switch (attributes.type) {
    case 'list': {
      if (!first.startsWith('"')) return { ...common, criteria: 'VALUE_IN_RANGE', values: [first.replace(/^=/, '')] };
      const values = first
        .slice(1, -1)
        .replace(/""/g, '"')
        .split(',')
        .map((each) => each.trim());
      const isCheckbox =
        values.length === 2 &&
        values
          .map((each) => each.toUpperCase())
          .sort()
          .join() === 'FALSE,TRUE';
      return isCheckbox
        ? { ...common, criteria: 'CHECKBOX', values: [] }
        : { ...common, criteria: 'VALUE_IN_LIST', values };
    }
    case 'whole':
    case 'decimal':
      return criteria(NUMBER_CRITERIA[operator], formulas.map(numberOrFormula));
    case 'date':
      return criteria(DATE_CRITERIA[operator], formulas.map(dateOrFormula));
    case 'custom':
      if (VALID_DATE.test(first)) return { ...common, criteria: 'DATE_IS_VALID_DATE', values: [] };
      return { ...common, criteria: 'CUSTOM_FORMULA', values: [first.startsWith('=') ? first : `=${first}`] };
    default:
      return null;
  }

  function criteria(name: string | undefined, values: (string | number)[]): ModelValidation | null {
    return name === undefined ? null : { ...common, criteria: name, values };
  }

  function dateOrFormula(text: string): string | number {
    const value = numberOrFormula(text);
    return typeof value === 'number' && uses1904 ? value + DAYS_BETWEEN_DATE_SYSTEMS : value;
  }
}

function formula(inner: string, name: string): string | null {
  const found = findElement(inner, name);
  if (!found) return null;
  return decodeXml(findElement(found.inner, 'f')?.inner ?? found.inner).trim();
}

function numberOrFormula(text: string): string | number {
  const value = Number(text);
  return text !== '' && !Number.isNaN(value) ? value : `=${text.replace(/^=/, '')}`;
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
