/** The Instructions tab: ours where there is none, or what the add-on does below the person's own. */
import type { TabGrid } from '../grid';
import { ADD_ON_LINES, ADD_ON_TITLE, COURSE_LINES, type InstructionLine } from './instructions-text';
import { COLOURS } from './looks';
import type { AreaStyle, SetUpOperation, SetUpStep } from './step';

const STYLES: { readonly [Look in InstructionLine['look']]: AreaStyle } = {
  title: { bold: true, fontSize: 18 },
  heading: { bold: true, fontSize: 12, fontColor: '#1a73e8' },
  text: { vertical: 'top', fontColor: COLOURS.headerText },
};

/** @param wrap False in a tab of the person's: in a narrow column of theirs a wrapped line would make a tall row. */
function linesAt(row: number, lines: readonly InstructionLine[], wrap: boolean): readonly SetUpOperation[] {
  const styles = lines.flatMap(({ look, text }, index): SetUpOperation[] =>
    text === ''
      ? []
      : [
          {
            type: 'style',
            area: { row: row + index, column: 1, rowCount: 1, columnCount: 1 },
            style: { ...STYLES[look], wrap },
          },
        ],
  );
  return [...styles, { type: 'write', row, column: 1, cells: lines.map(({ text }) => [text]) }];
}

export function planNewInstructions(sheetName: string, exists: boolean): SetUpStep {
  return {
    id: 'instructions-tab',
    sheetName,
    description: exists ? `Fill the empty tab ${sheetName}.` : `Add the tab ${sheetName} with the steps of the course.`,
    operations: [
      ...(exists ? [] : [{ type: 'create-tab' } as const]),
      { type: 'widths', column: 1, columnCount: 1, pixels: 760 },
      ...linesAt(1, [...COURSE_LINES, { text: '', look: 'text' }, ...ADD_ON_LINES], true),
    ],
  };
}

/** Null when our lines stand already. The width of the person's column stays as it is. */
export function planAddOnInstructions(grid: TabGrid): SetUpStep | null {
  if (grid.rows.some((row) => row.some((cell) => cell === ADD_ON_TITLE))) return null;
  return {
    id: 'instructions-add-on',
    sheetName: grid.name,
    description: `Say below your text in ${grid.name} what the add-on does.`,
    operations: linesAt(grid.rows.length + 2, ADD_ON_LINES, false),
  };
}
