/** The Today tab, as the add-on last wrote it and the person ticked it. */
import type { TodayLine } from '../../domain/book';
import type { Columns } from '../layout';
import { Keys, type ReadingContext, RowReader } from '../row-reader';
import type { RecordRow } from '../rows';

/** Reads the lines of the Today tab; rows without an action's ID (notes of the person's own) are left out. */
export function readToday(
  sheetName: string,
  columns: Columns<'today'>,
  rows: readonly RecordRow[],
  context: ReadingContext,
): readonly TodayLine[] {
  const keys = new Keys('today');
  const lines: TodayLine[] = [];
  for (const source of rows) {
    const reader = new RowReader(context, 'today', sheetName, columns, source);
    const actionId = reader.at.id;
    if (actionId === null) continue;
    lines.push({
      key: keys.keyFor(actionId, () => actionId),
      at: reader.at,
      written: reader.written,
      isExample: false,
      done: reader.tick('done'),
      snooze: reader.tick('snooze'),
      due: reader.day('due', 'nearest'),
      actionId,
    });
  }
  return lines;
}
