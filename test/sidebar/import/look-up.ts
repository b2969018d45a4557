/** What the server says of a file before its rows are shown, without a workbook. */
import type { KnownRow, KnownRowsReport } from '../../../src/api';
import { nearestStage, understandStage } from '../../../src/domain/understand-stage';
import { type Choices, stageTexts } from '../../../src/sidebar/import/prepare';
import type { FileTable } from '../../../src/sidebar/import/read-file';

export function lookUp(file: FileTable, choices: Choices, rows: readonly KnownRow[] = []): KnownRowsReport {
  const stages = stageTexts(file, choices).map((text) => {
    const understood = understandStage(text)?.stage ?? null;
    return { understood, nearest: understood === null ? nearestStage(text) : null };
  });
  return { rows, stages };
}
