/** A table of our own in an empty tab, or the missing columns at the right of a person's table. */
import type { TableKind } from '../../domain/book';
import { fieldNames, headerOf } from '../../domain/tabs';
import { columnLetters } from '../cell-of';
import type { FieldLook } from '../field-look';
import type { TableLayout } from '../layout';
import type { ColumnDefinition } from '../table-tab';
import { TABLE_TABS } from '../tabs';
import { COLOURS, dateFormat, SOON_DAYS, textOn } from './looks';
import type { Area, SetUpOperation, SetUpStep } from './step';

/** Rows of a table that records may stand in: all below the header but the section rows. */
type RowRun = { readonly row: number; readonly rowCount: number | null };

/** Runs of rows between section rows; the last one reaches down to the end of the tab. */
function recordRuns(headerRow: number, sections: readonly { readonly row: number }[]): readonly RowRun[] {
  const runs: RowRun[] = [];
  let row = headerRow + 1;
  for (const section of [...sections].sort((one, other) => one.row - other.row)) {
    if (section.row < row) continue;
    if (section.row > row) runs.push({ row, rowCount: section.row - row });
    row = section.row + 1;
  }
  runs.push({ row, rowCount: null });
  return runs;
}

interface PlacedField {
  readonly field: string;
  readonly header: string;
  readonly look: FieldLook;
  readonly coloured: ColumnDefinition['coloured'];
  readonly column: number;
}

function placed(kind: TableKind, fields: readonly string[], firstColumn: number): readonly PlacedField[] {
  const columns: { readonly [field: string]: ColumnDefinition } = TABLE_TABS[kind].columns;
  return fields.flatMap((field, index) => {
    const definition = columns[field];
    if (definition === undefined) return [];
    const { look, coloured } = definition;
    return [{ field, header: headerOf(kind, field), look, coloured, column: firstColumn + index }];
  });
}

/** Neighbouring fields that behave alike, so that one call does for all of them. */
function groups(
  fields: readonly PlacedField[],
  alike: (one: PlacedField, other: PlacedField) => boolean,
): PlacedField[][] {
  const result: PlacedField[][] = [];
  for (const field of fields) {
    const group = result[result.length - 1];
    const last = group?.[group.length - 1];
    if (group !== undefined && last !== undefined && last.column + 1 === field.column && alike(last, field))
      group.push(field);
    else result.push([field]);
  }
  return result;
}

function behaviour(fields: readonly PlacedField[], runs: readonly RowRun[], locale: string): SetUpOperation[] {
  const operations: SetUpOperation[] = [];
  for (const group of groups(fields, (one, other) => one.look.kind === other.look.kind)) {
    const [first] = group;
    if (first === undefined) continue;
    const areas = runs.map(
      ({ row, rowCount }): Area => ({ row, rowCount, column: first.column, columnCount: group.length }),
    );
    const { look } = first;
    const [wholeRow] = runs;
    const whole: Area = { row: wholeRow?.row ?? 1, rowCount: null, column: first.column, columnCount: group.length };
    if (look.kind === 'date')
      operations.push({ type: 'style', area: whole, style: { numberFormat: dateFormat(locale), horizontal: 'left' } });
    if (look.kind === 'id')
      operations.push({
        type: 'style',
        area: whole,
        style: { fontColor: COLOURS.quiet, fontSize: 8, numberFormat: '@' },
      });
    if (look.kind === 'long') operations.push({ type: 'style', area: whole, style: { wrap: true } });
    if (look.kind === 'checkbox') for (const area of areas) operations.push({ type: 'checkboxes', area });
    if (look.kind === 'choices')
      for (const { look: own, column } of group)
        if (own.kind === 'choices')
          for (const area of areas)
            operations.push({
              type: 'choices',
              area: { ...area, column, columnCount: 1 },
              values: own.values,
              help: own.help,
            });
  }
  for (const group of groups(fields, (one, other) => one.look.width === other.look.width)) {
    const [first] = group;
    if (first !== undefined)
      operations.push({ type: 'widths', column: first.column, columnCount: group.length, pixels: first.look.width });
  }
  return operations;
}

/** Late in red, soon in amber; not for applications that have ended. Products, because separators differ by locale. */
function dueColours(fields: readonly PlacedField[], row: number, stageColumn: number | undefined): SetUpOperation[] {
  const stage = stageColumn === undefined ? null : `$${columnLetters(stageColumn)}${row}`;
  const open =
    stage === null
      ? ''
      : ['Accepted', 'Declined', 'Rejected', 'Closed'].map((ended) => `*(${stage}<>"${ended}")`).join('');
  return fields.flatMap(({ column, coloured = [] }) => {
    const cell = `$${columnLetters(column)}${row}`;
    const area: Area = { row, column, rowCount: null, columnCount: 1 };
    return coloured.map(
      (when): SetUpOperation =>
        when === 'late'
          ? {
              type: 'colour-when',
              area,
              formula: `=ISNUMBER(${cell})*(${cell}<TODAY())${open}`,
              background: COLOURS.late,
              fontColor: COLOURS.lateText,
            }
          : {
              type: 'colour-when',
              area,
              formula: `=ISNUMBER(${cell})*(${cell}>=TODAY())*(${cell}<=TODAY()+${SOON_DAYS})${open}`,
              background: COLOURS.soon,
              fontColor: COLOURS.soonText,
            },
    );
  });
}

/** The header goes last: a column whose header stands is a column that is finished. */
function headers(fields: readonly PlacedField[], row: number, background: string): SetUpOperation[] {
  const [first] = fields;
  if (first === undefined) return [];
  const area: Area = { row, column: first.column, rowCount: 1, columnCount: fields.length };
  return [
    {
      type: 'style',
      area,
      style: { bold: true, background, fontColor: textOn(background), wrap: true, vertical: 'middle' },
    },
    { type: 'write', row, column: first.column, cells: [fields.map(({ header }) => header)] },
  ];
}

/** Our own table in a tab that is new or empty. */
export function planNewTable(kind: TableKind, sheetName: string, exists: boolean, locale: string): SetUpStep {
  const fields = placed(kind, fieldNames(kind), 1);
  const runs: readonly RowRun[] = [{ row: 2, rowCount: null }];
  const stage = fields.find(({ field }) => field === 'stage')?.column;
  return {
    id: `${kind}-table`,
    sheetName,
    description: exists
      ? `Fill the empty tab ${sheetName} with its columns.`
      : `Add the tab ${sheetName} with ${fields.length} columns.`,
    operations: [
      ...(exists ? [] : [{ type: 'create-tab' } as const]),
      ...behaviour(fields, runs, locale),
      ...dueColours(fields, 2, stage),
      { type: 'freeze', rows: 1 },
      ...headers(fields, 1, COLOURS.header),
    ],
  };
}

/**
 * The columns that a person's table lacks, right of everything the tab holds. Null when none is missing.
 *
 * @param width Columns of the tab that hold anything.
 * @param headerBackground The colour of the last header cell; ours take it on where it is one.
 */
export function planMissingColumns(
  layout: TableLayout,
  width: number,
  headerBackground: string,
  locale: string,
): { readonly step: SetUpStep; readonly columns: ReadonlyMap<string, number> } | null {
  const { kind, sheetName, headerRow } = layout;
  const known: { readonly [field: string]: number | undefined } = layout.columns;
  const missing = fieldNames(kind).filter((field) => known[field] === undefined);
  if (missing.length === 0) return null;
  const fields = placed(kind, missing, width + 1);
  const names = fields.map(({ header }) => header);
  const columns = new Map(fields.map(({ field, column }) => [field, column]));
  const background = headerBackground === '' || headerBackground === COLOURS.white ? COLOURS.header : headerBackground;
  return {
    columns,
    step: {
      id: `${kind}-columns`,
      sheetName,
      description: `Add ${names.length === 1 ? 'a column' : `${names.length} columns`} at the right of ${sheetName}: ${names.join(', ')}.`,
      operations: [
        ...behaviour(fields, recordRuns(headerRow, layout.sections), locale),
        ...dueColours(fields, headerRow + 1, known.stage ?? columns.get('stage')),
        ...headers(fields, headerRow, background),
      ],
    },
  };
}
