/** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder */
import { a1Of, parseA1, quotedSheetName, splitSheetName } from '../a1';
import { enumName, enumValue } from '../enumerations';
import type { ModelValidation } from '../model';
import { instantOfSerial, serialOfInstant } from '../zone';
import { newRange } from './range';
import { asRange, type GoogleRange } from './range-base';
import { ServiceError, ServiceObject, wrongSignature } from './service';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Criteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;
type GoogleDate = GoogleAppsScript.Base.Date;

class ValidationBase extends ServiceObject {
  readonly serviceName: string = 'DataValidation';
  rule: ModelValidation;

  constructor(execution: ServiceObject['execution'], rule: ModelValidation) {
    super(execution);
    this.rule = rule;
  }

  copy(): Builder {
    return new DataValidationBuilder(this.execution, { ...this.rule, values: [...this.rule.values] });
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getCriteriaType(): Criteria {
    return enumValue<Criteria>('DataValidationCriteria', this.rule.criteria);
  }

  /** As the arguments of the method that made the rule: for a list, the list and whether the arrow is shown. */
  getCriteriaValues(): unknown[] {
    const { criteria, values, showDropdown } = this.rule;
    const { workbook } = this.execution;
    if (criteria === 'VALUE_IN_LIST') return [[...values], showDropdown];
    if (criteria === 'VALUE_IN_RANGE' && workbook) {
      const [name, a1] = splitSheetName(String(values[0]).replace(/^=/, ''));
      const sheet = workbook.model.sheets.find((one) => one.name === name) ?? workbook.activeSheet;
      const area = parseA1(a1, sheet.rowCount, sheet.columnCount);
      return area ? [newRange(this.execution, workbook, sheet, area), showDropdown] : [...values];
    }
    if (criteria.startsWith('DATE_') && workbook) {
      const zone = workbook.model.timeZone;
      return values.map((value) => (typeof value === 'number' ? new Date(instantOfSerial(value, zone)) : value));
    }
    return [...values];
  }
}

export class DataValidation extends ValidationBase implements Rule {
  getHelpText(): string {
    return this.rule.helpText ?? '';
  }
}

export class DataValidationBuilder extends ValidationBase implements Builder {
  override readonly serviceName = 'DataValidationBuilder';

  build(): Rule {
    if (this.rule.criteria === '') throw new ServiceError('Cannot build a data validation rule without criteria.');
    return new DataValidation(this.execution, { ...this.rule, values: [...this.rule.values] });
  }

  getHelpText(): string | null {
    return this.rule.helpText;
  }

  setAllowInvalid(allowInvalidData: boolean): Builder {
    this.rule.allowInvalid = allowInvalidData;
    return this;
  }

  setHelpText(helpText: string): Builder {
    this.rule.helpText = helpText;
    return this;
  }

  requireCheckbox(...values: unknown[]): Builder {
    return require(this, 'CHECKBOX', values);
  }
  requireDate(): Builder {
    return require(this, 'DATE_IS_VALID_DATE', []);
  }
  requireDateAfter(date: GoogleDate): Builder {
    return require(this, 'DATE_AFTER', [date]);
  }
  requireDateBefore(date: GoogleDate): Builder {
    return require(this, 'DATE_BEFORE', [date]);
  }
  requireDateBetween(start: GoogleDate, end: GoogleDate): Builder {
    return require(this, 'DATE_BETWEEN', [start, end]);
  }
  requireDateEqualTo(date: GoogleDate): Builder {
    return require(this, 'DATE_EQUAL_TO', [date]);
  }
  requireDateNotBetween(start: GoogleDate, end: GoogleDate): Builder {
    return require(this, 'DATE_NOT_BETWEEN', [start, end]);
  }
  requireDateOnOrAfter(date: GoogleDate): Builder {
    return require(this, 'DATE_ON_OR_AFTER', [date]);
  }
  requireDateOnOrBefore(date: GoogleDate): Builder {
    return require(this, 'DATE_ON_OR_BEFORE', [date]);
  }
  requireFormulaSatisfied(formula: string): Builder {
    return require(this, 'CUSTOM_FORMULA', [formula]);
  }
  requireNumberBetween(start: number, end: number): Builder {
    return require(this, 'NUMBER_BETWEEN', [start, end]);
  }
  requireNumberEqualTo(number: number): Builder {
    return require(this, 'NUMBER_EQUAL_TO', [number]);
  }
  requireNumberGreaterThan(number: number): Builder {
    return require(this, 'NUMBER_GREATER_THAN', [number]);
  }
  requireNumberGreaterThanOrEqualTo(number: number): Builder {
    return require(this, 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }
  requireNumberLessThan(number: number): Builder {
    return require(this, 'NUMBER_LESS_THAN', [number]);
  }
  requireNumberLessThanOrEqualTo(number: number): Builder {
    return require(this, 'NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }
  requireNumberNotBetween(start: number, end: number): Builder {
    return require(this, 'NUMBER_NOT_BETWEEN', [start, end]);
  }
  requireNumberNotEqualTo(number: number): Builder {
    return require(this, 'NUMBER_NOT_EQUAL_TO', [number]);
  }
  requireTextContains(text: string): Builder {
    return require(this, 'TEXT_CONTAINS', [text]);
  }
  requireTextDoesNotContain(text: string): Builder {
    return require(this, 'TEXT_DOES_NOT_CONTAIN', [text]);
  }
  requireTextEqualTo(text: string): Builder {
    return require(this, 'TEXT_EQUAL_TO', [text]);
  }
  requireTextIsEmail(): Builder {
    return require(this, 'TEXT_IS_VALID_EMAIL', []);
  }
  requireTextIsUrl(): Builder {
    return require(this, 'TEXT_IS_VALID_URL', []);
  }
  requireValueInList(values: string[], showDropdown = true): Builder {
    if (!Array.isArray(values)) {
      throw wrongSignature('SpreadsheetApp.DataValidationBuilder.requireValueInList', [values]);
    }
    this.rule.showDropdown = showDropdown;
    return require(this, 'VALUE_IN_LIST', values);
  }
  requireValueInRange(range: GoogleRange, showDropdown = true): Builder {
    const { sheet, area } = asRange(range, 'SpreadsheetApp.DataValidationBuilder.requireValueInRange');
    this.rule.showDropdown = showDropdown;
    return require(this, 'VALUE_IN_RANGE', [`${quotedSheetName(sheet.name)}!${a1Of(area)}`]);
  }
  withCriteria(criteria: Criteria, args: unknown[]): Builder {
    const name = enumName('DataValidationCriteria', criteria);
    if (name === null || !Array.isArray(args)) {
      throw wrongSignature('SpreadsheetApp.DataValidationBuilder.withCriteria', [criteria, args]);
    }
    if (name === 'VALUE_IN_LIST') return this.requireValueInList(args[0] as string[], args[1] !== false);
    if (name === 'VALUE_IN_RANGE') return this.requireValueInRange(args[0] as GoogleRange, args[1] !== false);
    return require(this, name, args);
  }
}

function require(builder: DataValidationBuilder, criteria: string, values: readonly unknown[]): Builder {
  const zone = builder.execution.host.timeZone;
  builder.rule.criteria = criteria;
  builder.rule.values = values.map((value) => {
    if (value instanceof Date) return serialOfInstant(value.getTime(), zone);
    return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
  });
  return builder;
}

/** A builder with the defaults of `SpreadsheetApp.newDataValidation()`: invalid input is accepted with a warning. */
export function newDataValidation(execution: ServiceObject['execution']): DataValidationBuilder {
  const rule = { criteria: '', values: [], allowInvalid: true, helpText: null, showDropdown: true };
  return new DataValidationBuilder(execution, rule);
}
