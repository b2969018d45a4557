/** Computes formulas: walks the syntax tree, reads the cells it refers to, and computes those first. */
import { type AstExpression, parseA1Ref } from '@borgar/fx';
import type { ErrorText, ModelCell, SheetModel, SpreadsheetModel, StoredValue } from '../model';
import type { Call, Reference } from './function';
import { functionOf } from './functions';
import { applyBinary, applyUnary } from './operators';
import { parseFormula } from './parse';
import {
  catchError,
  errorValue,
  fail,
  type Matrix,
  type Scalar,
  toBoolean,
  toMatrix,
  toNumber,
  toText,
  type Value,
} from './values';

/** A formula calls something that is not computed here; the cell keeps the value that the file had. */
export class UnsupportedFunction extends Error {
  constructor(readonly functionName: string) {
    super(`Not computed here: ${functionName}`);
  }
}

/** A chain of cells is too long to follow at once: this cell has to be computed first. */
export class NeedsFirst extends Error {
  constructor(
    readonly sheet: SheetModel,
    readonly row: number,
    readonly column: number,
  ) {
    super('Another cell has to be computed first');
  }
}

/** How many cells may wait for one another on the stack of the process. */
const DEEPEST = 60;

interface Place {
  sheet: SheetModel;
  row: number;
  column: number;
  inArray: boolean;
  names: ReadonlyMap<string, Value>;
}

export interface EvaluatorOptions {
  /** Serial number of the moment. */
  now: number;
  /** Makes sure that a cell with a formula has its value; without it, cells are read as they are. */
  cells?: {
    isDone(cell: ModelCell): boolean;
    compute(sheet: SheetModel, row: number, column: number, cell: ModelCell): void;
  };
}

export class Evaluator {
  private readonly sheetsByName = new Map<string, SheetModel>();
  private readonly namedRanges = new Map<string, string>();
  private readonly ranges = new Map<string, Matrix>();
  private readonly lastRows = new Map<SheetModel, number>();
  private readonly lastColumns = new Map<SheetModel, number>();
  private depth = 0;

  constructor(
    private readonly model: SpreadsheetModel,
    private readonly options: EvaluatorOptions,
  ) {
    for (const sheet of model.sheets) this.sheetsByName.set(sheet.name.toLowerCase(), sheet);
    for (const [name, range] of model.namedRanges) this.namedRanges.set(name.toLowerCase(), range);
  }

  /** The value of a formula as if it stood in this cell. Throws {@link UnsupportedFunction} and {@link NeedsFirst}. */
  evaluate(formula: string, sheet: SheetModel, row: number, column: number): Value {
    const tree = parseFormula(formula, this.model.locale);
    if (!tree) return errorValue('#ERROR!');
    const place: Place = { sheet, row, column, inArray: false, names: new Map() };
    return catchError(() => {
      const value = this.node(tree, place);
      return Array.isArray(value) && value.length === 1 && value[0]?.length === 1 ? (value[0][0] ?? null) : value;
    });
  }

  private node(tree: AstExpression | null, place: Place): Value {
    if (tree === null) return null;
    switch (tree.type) {
      case 'Literal':
        return tree.value as StoredValue;
      case 'ErrorLiteral':
        return errorValue(tree.value as ErrorText);
      case 'ReferenceIdentifier':
        return this.identifier(tree.value, tree.kind, place);
      case 'UnaryExpression':
        return applyUnary(tree.operator, this.operand(tree.arguments[0] ?? null, place), this.model.locale);
      case 'BinaryExpression': {
        if (tree.operator === ':') return this.read(this.referenceOf(tree, place) ?? fail('#REF!'));
        const [left = null, right = null] = tree.arguments;
        return applyBinary(tree.operator, this.operand(left, place), this.operand(right, place), this.model.locale);
      }
      case 'ArrayExpression':
        return this.array(tree.elements as (AstExpression | null)[][], place);
      case 'LetExpression': {
        const names = new Map(place.names);
        for (const { id, init } of tree.declarations)
          names.set(id.name.toLowerCase(), this.node(init, { ...place, names }));
        return this.node(tree.body, { ...place, names });
      }
      case 'CallExpression': {
        const callee = tree.callee;
        if (callee.type !== 'Identifier') throw new UnsupportedFunction('LAMBDA');
        return this.call(callee.name, tree.arguments as (AstExpression | null)[], place);
      }
      default:
        throw new UnsupportedFunction('LAMBDA');
    }
  }

  /** An operand outside an array: a range stands for its cell in the formula's own row or column. */
  private operand(tree: AstExpression | null, place: Place): Value {
    return place.inArray ? this.node(tree, place) : this.single(tree, place);
  }

  private single(tree: AstExpression | null, place: Place): Value {
    const reference = tree ? this.referenceOf(tree, place) : null;
    if (!reference) return this.node(tree, place);
    const { top, left, bottom, right } = reference.area;
    if (top === bottom && left === right) return this.cell(reference.sheet, top, left);
    if (left === right && place.row >= top && place.row <= bottom) return this.cell(reference.sheet, place.row, left);
    if (top === bottom && place.column >= left && place.column <= right) {
      return this.cell(reference.sheet, top, place.column);
    }
    return errorValue('#VALUE!');
  }

  private identifier(text: string, kind: string | undefined, place: Place): Value {
    if (kind === 'name') return this.name(text, place);
    const reference = this.parseReference(text, place.sheet);
    if (!reference) return kind === 'range' ? errorValue('#REF!') : this.name(text, place);
    return this.read(reference);
  }

  private name(name: string, place: Place): Value {
    const local = place.names.get(name.toLowerCase());
    if (local !== undefined) return local;
    if (/^true$/i.test(name)) return true;
    if (/^false$/i.test(name)) return false;
    const range = this.namedRanges.get(name.toLowerCase());
    const reference = range === undefined ? null : this.parseReference(range, place.sheet);
    return reference ? this.read(reference) : errorValue(range === undefined ? '#NAME?' : '#REF!');
  }

  private array(rows: (AstExpression | null)[][], place: Place): Value {
    const result: Matrix = [];
    for (const row of rows) {
      const parts = row.map((each) => toMatrix(this.node(each, { ...place, inArray: true })));
      const height = Math.max(...parts.map((part) => part.length));
      for (let line = 0; line < height; line++) {
        result.push(
          parts.flatMap((part) => part[line] ?? Array.from({ length: part[0]?.length ?? 1 }, () => errorValue('#N/A'))),
        );
      }
    }
    return result;
  }

  private call(name: string, nodes: readonly (AstExpression | null)[], place: Place): Value {
    const compute = functionOf(name);
    if (!compute) throw new UnsupportedFunction(name.toUpperCase());
    const { locale } = this.model;
    const valueIn = (index: number, inArray: boolean): Value =>
      this.node(nodes[index] ?? null, inArray === place.inArray ? place : { ...place, inArray });
    const scalar = (index: number): Scalar => {
      const value = this.single(nodes[index] ?? null, place);
      return Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
    };
    const has = (index: number) => index < nodes.length && nodes[index] != null;
    const call: Call = {
      name,
      count: nodes.length,
      locale,
      now: this.options.now,
      inArray: place.inArray,
      sheet: place.sheet,
      row: place.row,
      column: place.column,
      value: (index) => valueIn(index, place.inArray),
      arrayValue: (index) => valueIn(index, true),
      scalar,
      number: (index, otherwise) =>
        otherwise !== undefined && !has(index) ? otherwise : toNumber(scalar(index), locale),
      text: (index, otherwise) => (otherwise !== undefined && !has(index) ? otherwise : toText(scalar(index), locale)),
      boolean: (index, otherwise) => (otherwise !== undefined && !has(index) ? otherwise : toBoolean(scalar(index))),
      has,
      reference: (index) => {
        const node = nodes[index];
        return node ? this.referenceOf(node, place) : null;
      },
      readReference: (text) => {
        const reference = this.parseReference(text, place.sheet);
        return reference ? this.read(reference) : this.name(text, place);
      },
    };
    return catchError(() => compute(call));
  }

  /** What a tree refers to, or null when it is a value. */
  private referenceOf(tree: AstExpression, place: Place): Reference | null {
    if (tree.type === 'BinaryExpression' && tree.operator === ':') {
      const [left = null, right = null] = tree.arguments;
      const from = left ? this.referenceOf(left, place) : null;
      const to = right ? this.referenceOf(right, place) : null;
      if (!from || !to) return null;
      return {
        sheet: from.sheet,
        area: {
          top: Math.min(from.area.top, to.area.top),
          left: Math.min(from.area.left, to.area.left),
          bottom: Math.max(from.area.bottom, to.area.bottom),
          right: Math.max(from.area.right, to.area.right),
        },
      };
    }
    if (tree.type !== 'ReferenceIdentifier') return null;
    const text = tree.value;
    if (place.names.has(text.toLowerCase())) return null;
    return this.parseReference(this.namedRanges.get(text.toLowerCase()) ?? text, place.sheet);
  }

  private parseReference(text: string, own: SheetModel): Reference | null {
    const parsed = parseA1Ref(text, { allowTernary: true, allowNamed: false });
    if (!parsed || !('range' in parsed)) return null;
    const sheetName = parsed.context?.at(-1);
    const sheet = sheetName === undefined ? own : this.sheetsByName.get(sheetName.toLowerCase());
    if (!sheet) return null;
    const { top, left, bottom, right } = parsed.range;
    return {
      sheet,
      area: {
        top: top ?? 0,
        left: left ?? 0,
        bottom: bottom ?? sheet.rowCount - 1,
        right: right ?? sheet.columnCount - 1,
      },
    };
  }

  /** The value of a reference: one cell, or rows up to the last that holds anything. */
  private read({ sheet, area }: Reference): Value {
    if (area.top === area.bottom && area.left === area.right) return this.cell(sheet, area.top, area.left);
    const bottom = Math.max(area.top, Math.min(area.bottom, this.lastRow(sheet)));
    const right = Math.max(area.left, Math.min(area.right, this.lastColumn(sheet)));
    // Only what reaches to the grid's end is cut: a range that is written out keeps its size.
    const last = area.bottom >= sheet.rowCount - 1 ? bottom : area.bottom;
    const lastColumn = area.right >= sheet.columnCount - 1 ? right : area.right;
    const key = `${sheet.sheetId} ${sheet.name} ${area.top} ${area.left} ${last} ${lastColumn}`;
    const known = this.ranges.get(key);
    if (known) return known;
    const matrix: Matrix = [];
    for (let row = area.top; row <= last; row++) {
      const line: Scalar[] = [];
      for (let column = area.left; column <= lastColumn; column++) line.push(this.cell(sheet, row, column));
      matrix.push(line);
    }
    this.ranges.set(key, matrix);
    return matrix;
  }

  /** Ranges read so far may hold what a cell was before it was written: forget them. */
  forgetRanges(): void {
    this.ranges.clear();
    this.lastRows.clear();
    this.lastColumns.clear();
  }

  private cell(sheet: SheetModel, row: number, column: number): Scalar {
    const cell = sheet.cells.get(row)?.get(column);
    if (!cell) return null;
    const { cells } = this.options;
    if (cell.formula !== undefined && cells && !cells.isDone(cell)) {
      if (this.depth >= DEEPEST) throw new NeedsFirst(sheet, row, column);
      this.depth++;
      try {
        cells.compute(sheet, row, column, cell);
      } finally {
        this.depth--;
      }
    }
    return cell.value;
  }

  private lastRow(sheet: SheetModel): number {
    let last = this.lastRows.get(sheet);
    if (last === undefined) {
      last = 0;
      for (const [row, cells] of sheet.cells) {
        if (row <= last) continue;
        for (const cell of cells.values()) {
          if (cell.value === null && cell.formula === undefined) continue;
          last = row;
          break;
        }
      }
      this.lastRows.set(sheet, last);
    }
    return last;
  }

  private lastColumn(sheet: SheetModel): number {
    let last = this.lastColumns.get(sheet);
    if (last === undefined) {
      last = 0;
      for (const cells of sheet.cells.values()) {
        for (const [column, cell] of cells) {
          if (column > last && (cell.value !== null || cell.formula !== undefined)) last = column;
        }
      }
      this.lastColumns.set(sheet, last);
    }
    return last;
  }
}
