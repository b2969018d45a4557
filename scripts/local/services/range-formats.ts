/** Colours, fonts, alignment, wrapping and number formats of a `Range`. */
import { restyle } from '../cells';
import { enumName, enumValue } from '../enumerations';
import type { CellStyle } from '../model';
import { colour } from './colour';
import { each, firstOf, type GoogleRange, gridOf, type RangeBase, spread, whole } from './range-base';
import { RangeValues } from './range-values';
import { ServiceError, wrongSignature } from './service';

/** How a cell shows that has no number format of its own. */
const AUTOMATIC_FORMAT = '0.###############';

type Weight = GoogleAppsScript.Spreadsheet.FontWeight;
type Slant = GoogleAppsScript.Spreadsheet.FontStyle;
type Line = GoogleAppsScript.Spreadsheet.FontLine;
type Wrap = GoogleAppsScript.Spreadsheet.WrapStrategy;
type Horizontal = 'left' | 'center' | 'normal' | 'right' | null;
type Vertical = 'top' | 'middle' | 'bottom' | null;

type Change = { [Property in keyof CellStyle]: CellStyle[Property] | undefined };

const background = (value: unknown): Change => ({ background: colour(value) });
const fontColour = (value: unknown): Change => ({ fontColor: colour(value) });
/** The value where it is one of those, or null, which resets; throws otherwise. */
const oneOf = (value: unknown, allowed: readonly string[]): string | null => {
  if (value === null) return null;
  if (typeof value === 'string' && allowed.includes(value)) return value;
  throw new ServiceError(`Invalid argument: ${String(value)}`);
};
const weight = (value: unknown): Change => ({
  bold: oneOf(value, ['bold', 'normal']) === 'bold' ? true : undefined,
});
const slant = (value: unknown): Change => ({
  italic: oneOf(value, ['italic', 'normal']) === 'italic' ? true : undefined,
});
const line = (value: unknown): Change => {
  const chosen = oneOf(value, ['underline', 'line-through', 'none']);
  return {
    underline: chosen === 'underline' ? true : undefined,
    strikethrough: chosen === 'line-through' ? true : undefined,
  };
};
const size = (value: unknown): Change => {
  if (typeof value !== 'number') throw wrongSignature('SpreadsheetApp.Range.setFontSize', [value]);
  return { fontSize: value };
};
const family = (value: unknown): Change => {
  if (value !== null && typeof value !== 'string') throw wrongSignature('SpreadsheetApp.Range.setFontFamily', [value]);
  return { fontFamily: value ?? undefined };
};
const numberFormat = (value: unknown): Change => {
  if (typeof value !== 'string') throw wrongSignature('SpreadsheetApp.Range.setNumberFormat', [value]);
  return { numberFormat: value === 'General' || value === '' ? undefined : value };
};
const horizontal = (value: unknown): Change => {
  if (value === null || value === 'normal') return { horizontalAlignment: undefined };
  if (value === 'left' || value === 'center' || value === 'right') return { horizontalAlignment: value };
  throw new ServiceError(`Invalid argument: ${String(value)}`);
};
const vertical = (value: unknown): Change => {
  if (value === null) return { verticalAlignment: undefined };
  if (value === 'top' || value === 'middle' || value === 'bottom') return { verticalAlignment: value };
  throw new ServiceError(`Invalid argument: ${String(value)}`);
};
const wrap = (value: unknown): Change => ({ wrap: value === true ? true : undefined });
const strategy = (value: unknown): Change => {
  const name = enumName('WrapStrategy', value);
  if (name === null) throw wrongSignature('SpreadsheetApp.Range.setWrapStrategy', [value]);
  if (name === 'CLIP') throw new ServiceError('not in the local host: WrapStrategy.CLIP');
  return wrap(name === 'WRAP');
};

function all(range: RangeBase, change: Change): GoogleRange {
  each(range, (row, column) => restyle(range.sheet, row, column, change));
  return whole(range);
}

function table(range: RangeBase, values: unknown, method: string, change: (value: unknown) => Change): GoogleRange {
  spread(range, values, method, (row, column, value) => restyle(range.sheet, row, column, change(value)));
  return whole(range);
}

export class RangeFormats extends RangeValues {
  getBackground(): string {
    return firstOf(this, (cell) => cell?.style?.background ?? '#ffffff');
  }
  getBackgrounds(): string[][] {
    return gridOf(this, (cell) => cell?.style?.background ?? '#ffffff');
  }
  setBackground(value: string | null): GoogleRange {
    return all(this, background(value));
  }
  setBackgrounds(values: (string | null)[][]): GoogleRange {
    return table(this, values, 'setBackgrounds', background);
  }
  setFontColor(value: string | null): GoogleRange {
    return all(this, fontColour(value));
  }
  setFontColors(values: (string | null)[][]): GoogleRange {
    return table(this, values, 'setFontColors', fontColour);
  }
  getFontWeight(): Weight {
    return firstOf(this, (cell) => (cell?.style?.bold ? 'bold' : 'normal'));
  }
  getFontWeights(): Weight[][] {
    return gridOf(this, (cell) => (cell?.style?.bold ? 'bold' : 'normal'));
  }
  setFontWeight(value: Weight | null): GoogleRange {
    return all(this, weight(value));
  }
  setFontWeights(values: (Weight | null)[][]): GoogleRange {
    return table(this, values, 'setFontWeights', weight);
  }
  getFontStyle(): Slant {
    return firstOf(this, (cell) => (cell?.style?.italic ? 'italic' : 'normal'));
  }
  getFontStyles(): Slant[][] {
    return gridOf(this, (cell) => (cell?.style?.italic ? 'italic' : 'normal'));
  }
  setFontStyle(value: Slant | null): GoogleRange {
    return all(this, slant(value));
  }
  setFontStyles(values: (Slant | null)[][]): GoogleRange {
    return table(this, values, 'setFontStyles', slant);
  }
  getFontLine(): Line {
    return firstOf(this, (cell) => lineOf(cell?.style));
  }
  getFontLines(): Line[][] {
    return gridOf(this, (cell) => lineOf(cell?.style));
  }
  setFontLine(value: Line | null): GoogleRange {
    return all(this, line(value));
  }
  setFontLines(values: (Line | null)[][]): GoogleRange {
    return table(this, values, 'setFontLines', line);
  }
  getFontSize(): number {
    return firstOf(this, (cell) => cell?.style?.fontSize ?? 10);
  }
  getFontSizes(): number[][] {
    return gridOf(this, (cell) => cell?.style?.fontSize ?? 10);
  }
  setFontSize(value: number): GoogleRange {
    return all(this, size(value));
  }
  setFontSizes(values: number[][]): GoogleRange {
    return table(this, values, 'setFontSizes', size);
  }
  getFontFamily(): string {
    return firstOf(this, (cell) => cell?.style?.fontFamily ?? 'Arial');
  }
  getFontFamilies(): string[][] {
    return gridOf(this, (cell) => cell?.style?.fontFamily ?? 'Arial');
  }
  setFontFamily(value: string | null): GoogleRange {
    return all(this, family(value));
  }
  setFontFamilies(values: (string | null)[][]): GoogleRange {
    return table(this, values, 'setFontFamilies', family);
  }
  getNumberFormat(): string {
    return firstOf(this, (cell) => cell?.style?.numberFormat ?? AUTOMATIC_FORMAT);
  }
  getNumberFormats(): string[][] {
    return gridOf(this, (cell) => cell?.style?.numberFormat ?? AUTOMATIC_FORMAT);
  }
  setNumberFormat(value: string): GoogleRange {
    return all(this, numberFormat(value));
  }
  setNumberFormats(values: string[][]): GoogleRange {
    return table(this, values, 'setNumberFormats', numberFormat);
  }
  getHorizontalAlignment(): string {
    return firstOf(this, (cell) => cell?.style?.horizontalAlignment ?? 'general');
  }
  getHorizontalAlignments(): string[][] {
    return gridOf(this, (cell) => cell?.style?.horizontalAlignment ?? 'general');
  }
  setHorizontalAlignment(value: Horizontal): GoogleRange {
    return all(this, horizontal(value));
  }
  setHorizontalAlignments(values: Horizontal[][]): GoogleRange {
    return table(this, values, 'setHorizontalAlignments', horizontal);
  }
  getVerticalAlignment(): string {
    return firstOf(this, (cell) => cell?.style?.verticalAlignment ?? 'bottom');
  }
  getVerticalAlignments(): string[][] {
    return gridOf(this, (cell) => cell?.style?.verticalAlignment ?? 'bottom');
  }
  setVerticalAlignment(value: Vertical): GoogleRange {
    return all(this, vertical(value));
  }
  setVerticalAlignments(values: Vertical[][]): GoogleRange {
    return table(this, values, 'setVerticalAlignments', vertical);
  }
  getWrap(): boolean {
    return firstOf(this, (cell) => cell?.style?.wrap ?? false);
  }
  getWraps(): boolean[][] {
    return gridOf(this, (cell) => cell?.style?.wrap ?? false);
  }
  setWrap(value: boolean): GoogleRange {
    return all(this, wrap(value));
  }
  setWraps(values: boolean[][]): GoogleRange {
    return table(this, values, 'setWraps', wrap);
  }
  getWrapStrategy(): Wrap {
    return firstOf(this, (cell) => enumValue<Wrap>('WrapStrategy', cell?.style?.wrap ? 'WRAP' : 'OVERFLOW'));
  }
  getWrapStrategies(): Wrap[][] {
    return gridOf(this, (cell) => enumValue<Wrap>('WrapStrategy', cell?.style?.wrap ? 'WRAP' : 'OVERFLOW'));
  }
  setWrapStrategy(value: Wrap): GoogleRange {
    return all(this, strategy(value));
  }
  setWrapStrategies(values: Wrap[][]): GoogleRange {
    return table(this, values, 'setWrapStrategies', strategy);
  }
}

function lineOf(style: CellStyle | undefined): Line {
  if (style?.underline) return 'underline';
  return style?.strikethrough ? 'line-through' : 'none';
}
