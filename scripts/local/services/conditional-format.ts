/** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder */
import { enumName, enumValue } from '../enumerations';
import type { CellStyle, ModelConditionalFormat, SheetModel } from '../model';
import type { Workbook } from '../workbook';
import { serialOfInstant } from '../zone';
import { colour } from './colour';
import { newRange } from './range';
import { asRange, type GoogleRange } from './range-base';
import { ServiceError, ServiceObject, wrongSignature } from './service';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type Criteria = GoogleAppsScript.Spreadsheet.BooleanCriteria;
type GoogleDate = GoogleAppsScript.Base.Date;

class BooleanCondition extends ServiceObject implements Condition {
  readonly serviceName = 'BooleanCondition';

  constructor(
    execution: ServiceObject['execution'],
    readonly format: ModelConditionalFormat,
  ) {
    super(execution);
  }

  getBackground(): string | null {
    return this.format.style.background ?? null;
  }
  getBold(): boolean | null {
    return this.format.style.bold ?? null;
  }
  getCriteriaType(): Criteria {
    return enumValue<Criteria>('BooleanCriteria', this.format.criteria);
  }
  getCriteriaValues(): (string | number)[] {
    return [...this.format.values];
  }
  getFontColor(): string | null {
    return this.format.style.fontColor ?? null;
  }
  getItalic(): boolean | null {
    return this.format.style.italic ?? null;
  }
  getStrikethrough(): boolean | null {
    return this.format.style.strikethrough ?? null;
  }
  getUnderline(): boolean | null {
    return this.format.style.underline ?? null;
  }
}

const clone = (format: ModelConditionalFormat): ModelConditionalFormat => structuredClone(format);

class RuleBase extends ServiceObject {
  readonly serviceName: string = 'ConditionalFormatRule';

  constructor(
    execution: ServiceObject['execution'],
    readonly format: ModelConditionalFormat,
    /** The ranges' sheet; none before `setRanges`. */
    public place: { readonly workbook: Workbook; readonly sheet: SheetModel } | null,
  ) {
    super(execution);
  }

  copy(): Builder {
    return whole(new ConditionalFormatRuleBuilder(this.execution, clone(this.format), this.place));
  }
  getBooleanCondition(): Condition | null {
    return new BooleanCondition(this.execution, this.format);
  }
  getGradientCondition(): null {
    return null;
  }
  getRanges(): GoogleRange[] {
    const { place } = this;
    if (!place) return [];
    return this.format.areas.map((area) => newRange(this.execution, place.workbook, place.sheet, area));
  }
}

class ConditionalFormatRule extends RuleBase implements Rule {}

/** Gradients are absent, and say so when they are called. */
const whole = (builder: ConditionalFormatRuleBuilder): Builder => builder as unknown as Builder;

class ConditionalFormatRuleBuilder extends RuleBase {
  override readonly serviceName = 'ConditionalFormatRuleBuilder';

  build(): Rule {
    if (this.format.criteria === '') throw new ServiceError('A conditional format rule needs a condition.');
    if (this.format.areas.length === 0) throw new ServiceError('Conditional format rule must have at least one range.');
    return new ConditionalFormatRule(this.execution, clone(this.format), this.place);
  }

  setRanges(ranges: GoogleRange[]): Builder {
    const places = ranges.map((range) => asRange(range, 'SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges'));
    const first = places[0];
    this.place = first ? { workbook: first.workbook, sheet: first.sheet } : null;
    this.format.areas = places.map((range) => ({ ...range.area }));
    return whole(this);
  }

  setBackground(color: string | null): Builder {
    return style(this, { background: color === null ? undefined : (colour(color) ?? '#ffffff') });
  }
  setFontColor(color: string | null): Builder {
    return style(this, { fontColor: color === null ? undefined : (colour(color) ?? '#ffffff') });
  }
  setBold(bold: boolean | null): Builder {
    return style(this, { bold: bold ?? undefined });
  }
  setItalic(italic: boolean | null): Builder {
    return style(this, { italic: italic ?? undefined });
  }
  setStrikethrough(strikethrough: boolean | null): Builder {
    return style(this, { strikethrough: strikethrough ?? undefined });
  }
  setUnderline(underline: boolean | null): Builder {
    return style(this, { underline: underline ?? undefined });
  }

  whenCellEmpty(): Builder {
    return when(this, 'CELL_EMPTY', []);
  }
  whenCellNotEmpty(): Builder {
    return when(this, 'CELL_NOT_EMPTY', []);
  }
  whenDateAfter(date: GoogleDate): Builder {
    return when(this, 'DATE_AFTER', [date]);
  }
  whenDateBefore(date: GoogleDate): Builder {
    return when(this, 'DATE_BEFORE', [date]);
  }
  whenDateEqualTo(date: GoogleDate): Builder {
    return when(this, 'DATE_EQUAL_TO', [date]);
  }
  whenFormulaSatisfied(formula: string): Builder {
    return when(this, 'CUSTOM_FORMULA', [formula]);
  }
  whenNumberBetween(start: number, end: number): Builder {
    return when(this, 'NUMBER_BETWEEN', [start, end]);
  }
  whenNumberEqualTo(number: number): Builder {
    return when(this, 'NUMBER_EQUAL_TO', [number]);
  }
  whenNumberGreaterThan(number: number): Builder {
    return when(this, 'NUMBER_GREATER_THAN', [number]);
  }
  whenNumberGreaterThanOrEqualTo(number: number): Builder {
    return when(this, 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }
  whenNumberLessThan(number: number): Builder {
    return when(this, 'NUMBER_LESS_THAN', [number]);
  }
  whenNumberLessThanOrEqualTo(number: number): Builder {
    return when(this, 'NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }
  whenNumberNotBetween(start: number, end: number): Builder {
    return when(this, 'NUMBER_NOT_BETWEEN', [start, end]);
  }
  whenNumberNotEqualTo(number: number): Builder {
    return when(this, 'NUMBER_NOT_EQUAL_TO', [number]);
  }
  whenTextContains(text: string): Builder {
    return when(this, 'TEXT_CONTAINS', [text]);
  }
  whenTextDoesNotContain(text: string): Builder {
    return when(this, 'TEXT_DOES_NOT_CONTAIN', [text]);
  }
  whenTextEndsWith(text: string): Builder {
    return when(this, 'TEXT_ENDS_WITH', [text]);
  }
  whenTextEqualTo(text: string): Builder {
    return when(this, 'TEXT_EQUAL_TO', [text]);
  }
  whenTextStartsWith(text: string): Builder {
    return when(this, 'TEXT_STARTS_WITH', [text]);
  }
  withCriteria(criteria: Criteria, args: unknown[]): Builder {
    const name = enumName('BooleanCriteria', criteria);
    if (name === null) throw wrongSignature('SpreadsheetApp.ConditionalFormatRuleBuilder.withCriteria', [criteria]);
    return when(this, name, args);
  }
}

function style(
  builder: ConditionalFormatRuleBuilder,
  change: { [Property in keyof CellStyle]: CellStyle[Property] | undefined },
): Builder {
  const merged = Object.entries({ ...builder.format.style, ...change }).filter(([, value]) => value !== undefined);
  builder.format.style = Object.fromEntries(merged) as CellStyle;
  return whole(builder);
}

function when(builder: ConditionalFormatRuleBuilder, criteria: string, values: readonly unknown[]): Builder {
  const zone = builder.execution.host.timeZone;
  builder.format.criteria = criteria;
  builder.format.values = values.map((value) => {
    if (value instanceof Date) return serialOfInstant(value.getTime(), zone);
    return typeof value === 'number' ? value : String(value);
  });
  return whole(builder);
}

export function newConditionalFormatRule(execution: ServiceObject['execution']): Builder {
  const format = { areas: [], criteria: '', values: [], style: {} };
  return whole(new ConditionalFormatRuleBuilder(execution, format, null));
}

export function rulesOf(execution: ServiceObject['execution'], workbook: Workbook, sheet: SheetModel): Rule[] {
  return sheet.conditionalFormats.map(
    (format) => new ConditionalFormatRule(execution, clone(format), { workbook, sheet }),
  );
}

export function setRules(sheet: SheetModel, rules: unknown): void {
  if (!Array.isArray(rules) || !rules.every((rule) => rule instanceof ConditionalFormatRule)) {
    throw wrongSignature('SpreadsheetApp.Sheet.setConditionalFormatRules', [rules]);
  }
  for (const rule of rules) {
    if (rule.place?.sheet !== sheet)
      throw new ServiceError('Conditional format rule cannot reference a different sheet.');
  }
  sheet.conditionalFormats = rules.map((rule) => clone(rule.format));
}
