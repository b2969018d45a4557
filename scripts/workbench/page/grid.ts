/** One tab of the workbook as a spreadsheet, drawn and edited with Tabulator. */
import {
  type CellComponent,
  type ColumnDefinition,
  EditModule,
  FormatModule,
  FrozenColumnsModule,
  FrozenRowsModule,
  InteractionModule,
  KeybindingsModule,
  ResizeColumnsModule,
  SelectRangeModule,
  SortModule,
  Tabulator,
} from 'tabulator-tables';
import { columnLetters } from '../column-letters';
import type { CellView, SheetView } from '../contract';
import { editorFor } from './cell-editor';

Tabulator.registerModule([
  EditModule,
  FormatModule,
  FrozenColumnsModule,
  FrozenRowsModule,
  InteractionModule,
  KeybindingsModule,
  ResizeColumnsModule,
  SelectRangeModule,
  SortModule,
]);

/** 0-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridEvents {
  edited(place: Place, text: string): void;
  selected(place: Place): void;
}

type RowData = { readonly id: number; readonly number: number; [field: string]: string | number };

function fieldOf(column: number): string {
  return `c${column}`;
}

function keyOf(place: Place): string {
  return `${place.row},${place.column}`;
}

/** A grid in `element`; shows a tab at a time and keeps its scroll position when the tab's cells change. */
export class Grid {
  private table: Tabulator | null = null;
  private sheet: SheetView | null = null;
  private cells = new Map<string, CellView>();
  private built: Promise<void> = Promise.resolve();

  constructor(
    private readonly element: HTMLElement,
    private readonly events: GridEvents,
  ) {}

  /** Shows the tab, or brings what is shown up to date. */
  async show(sheet: SheetView): Promise<void> {
    const before = this.sheet;
    const old = this.cells;
    this.sheet = sheet;
    this.cells = new Map(sheet.cells.map(([row, column, cell]) => [keyOf({ row, column }), cell]));
    if (before === null || !this.sameShape(before, sheet)) return this.rebuild(sheet);
    await this.built;
    const changed = new Set<number>();
    for (const key of new Set([...old.keys(), ...this.cells.keys()])) {
      if (JSON.stringify(old.get(key)) !== JSON.stringify(this.cells.get(key))) changed.add(Number(key.split(',')[0]));
    }
    if (changed.size === 0) return;
    for (const row of changed) {
      const component = this.table?.getRow(row);
      if (!component) continue;
      await component.update(this.rowData(row, sheet));
      component.reformat();
    }
  }

  private sameShape(a: SheetView, b: SheetView): boolean {
    return (
      a.sheetId === b.sheetId &&
      a.rowCount === b.rowCount &&
      a.columnCount === b.columnCount &&
      a.frozenRows === b.frozenRows &&
      a.widths.join() === b.widths.join() &&
      JSON.stringify(a.styles) === JSON.stringify(b.styles) &&
      JSON.stringify(a.choices) === JSON.stringify(b.choices)
    );
  }

  private rowData(row: number, sheet: SheetView): RowData {
    const data: RowData = { id: row, number: row + 1 };
    for (let column = 0; column < sheet.columnCount; column += 1) {
      data[fieldOf(column)] = this.cells.get(keyOf({ row, column }))?.text ?? '';
    }
    return data;
  }

  private rebuild(sheet: SheetView): Promise<void> {
    this.table?.destroy();
    const columns: ColumnDefinition[] = Array.from({ length: sheet.columnCount }, (_, column) => ({
      title: columnLetters(column),
      field: fieldOf(column),
      width: Math.max(30, sheet.widths[column] ?? 100),
      headerSort: false,
      headerHozAlign: 'center',
      resizable: 'header',
      formatter: (cell) => this.draw(cell),
      editor: (cell, onRendered, success, cancel) => {
        const view = this.cells.get(keyOf(this.placeOf(cell)));
        const choices = view?.choices === undefined ? null : (this.sheet?.choices[view.choices] ?? null);
        return editorFor(view, choices, onRendered, success, cancel);
      },
      editable: (cell) => this.cells.get(keyOf(this.placeOf(cell)))?.checked === undefined,
    }));
    const table = new Tabulator(this.element, {
      data: Array.from({ length: sheet.rowCount }, (_, row) => this.rowData(row, sheet)),
      columns,
      index: 'id',
      height: '100%',
      layout: 'fitData',
      rowHeight: 24,
      frozenRows: sheet.frozenRows,
      rowHeader: {
        field: 'number',
        formatter: 'plaintext',
        headerSort: false,
        resizable: false,
        frozen: true,
        width: 46,
        hozAlign: 'center',
      },
      selectableRange: 1,
      selectableRangeColumns: false,
      selectableRangeRows: true,
      editTriggerEvent: 'dblclick',
    });
    this.table = table;
    table.on('cellEdited', (cell) => {
      const place = this.placeOf(cell);
      const typed = String(cell.getValue() ?? '');
      this.events.edited(place, typed);
    });
    table.on('cellClick', (_event, cell) => {
      if (cell.getField() !== 'number') this.events.selected(this.placeOf(cell));
    });
    this.built = new Promise((resolve) => {
      table.on('tableBuilt', () => resolve());
    });
    return this.built;
  }

  private placeOf(cell: CellComponent): Place {
    return { row: Number((cell.getData() as RowData).id), column: Number(cell.getField().slice(1)) };
  }

  /** The content of a cell; its style goes on the cell's own element. */
  private draw(cell: CellComponent): HTMLElement {
    const place = this.placeOf(cell);
    const view = this.cells.get(keyOf(place));
    const element = cell.getElement();
    const style = view?.style === undefined ? undefined : this.sheet?.styles[view.style];
    element.style.backgroundColor = style?.background ?? '';
    element.style.color = style?.color ?? '';
    element.style.fontWeight = style?.bold ? '700' : '';
    element.style.fontStyle = style?.italic ? 'italic' : '';
    element.style.fontSize = style?.size ? `${style.size}pt` : '';
    element.style.textAlign = style?.align ?? '';
    element.style.textDecoration = [style?.strike ? 'line-through' : '', style?.underline ? 'underline' : '']
      .join(' ')
      .trim();
    element.classList.toggle('has-note', view?.note !== undefined);
    element.classList.toggle('has-choices', view?.choices !== undefined);
    element.title = [view?.text ?? '', view?.note === undefined ? '' : `Note: ${view.note}`]
      .filter(Boolean)
      .join('\n\n');
    if (view?.checked === undefined) return this.drawText(place, view?.text ?? '', style?.align ?? 'left');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = view.checked;
    box.ariaLabel = `${columnLetters(place.column)}${place.row + 1}`;
    box.addEventListener('change', () => this.events.edited(place, box.checked ? 'TRUE' : 'FALSE'));
    return box;
  }

  /** Text runs on over empty cells at its right, as in every spreadsheet. */
  private drawText(place: Place, text: string, align: string): HTMLElement {
    const span = document.createElement('span');
    span.textContent = text;
    if (align !== 'left') return span;
    const widths = this.sheet?.widths ?? [];
    let room = widths[place.column] ?? 0;
    let next = place.column + 1;
    while (text !== '' && next < widths.length && !this.cells.has(keyOf({ row: place.row, column: next }))) {
      room += widths[next] ?? 0;
      next += 1;
    }
    if (next > place.column + 1) {
      span.className = 'spilling';
      span.style.maxWidth = `${room - 8}px`;
    }
    return span;
  }

  /** What the editor of a cell opens with: the formula, else what the cell shows. */
  entryAt(place: Place): string {
    const view = this.cells.get(keyOf(place));
    return view?.entry ?? view?.text ?? '';
  }

  noteAt(place: Place): string {
    return this.cells.get(keyOf(place))?.note ?? '';
  }

  /** Scrolls to a cell and marks it. */
  async goTo(place: Place): Promise<void> {
    await this.built;
    const row = this.table?.getRow(place.row);
    if (!row) return;
    if (place.row >= (this.sheet?.frozenRows ?? 0)) await row.scrollTo('center', false).catch(() => undefined);
    const cell = row.getCell(fieldOf(place.column));
    if (!cell) return;
    cell.getElement().scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.table?.addRange?.(cell, cell);
    this.mark(cell);
  }

  private mark(cell: CellComponent): void {
    const element = cell.getElement();
    element.classList.add('shown-to-person');
    setTimeout(() => element.classList.remove('shown-to-person'), 1500);
  }
}
