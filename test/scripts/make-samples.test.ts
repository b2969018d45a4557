import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { ModelCell, SheetModel } from '../../scripts/local/model';
import { readWorkbookFile } from '../../scripts/local/workbook-file';
import { SAMPLES } from '../../scripts/samples';

/** What a tab says and how it behaves; not the sizes of its grid. */
function contentOf(sheet: SheetModel) {
  const validationOf = (cell: ModelCell) => (cell.validation === undefined ? null : sheet.validations[cell.validation]);
  const cells = [...sheet.cells].flatMap(([row, columns]) =>
    [...columns].map(([column, cell]) => {
      const validation = validationOf(cell);
      return [
        row,
        column,
        cell.value,
        cell.formula ?? null,
        cell.style ?? null,
        validation?.criteria ?? null,
        validation?.values,
      ];
    }),
  );
  const { name, merges, frozenRows, columnWidths } = sheet;
  return { name, merges, frozenRows, columnWidths: [...columnWidths].filter(([, pixels]) => pixels !== 100), cells };
}

function sorted({ cells, ...rest }: ReturnType<typeof contentOf>) {
  return { ...rest, cells: cells.sort((a, b) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1])) };
}

describe('the samples that are made here', () => {
  test.each(SAMPLES.map((sample) => [sample.file, sample] as const))(
    'samples/%s is what the sources make',
    async (file, sample) => {
      const { locale, timeZone, sheets } = sample;
      const saved = await readWorkbookFile(readFileSync(`samples/${file}`), { locale, timeZone, title: file });
      expect(saved.model.sheets.map((sheet) => sorted(contentOf(sheet)))).toEqual(
        sheets().map((sheet) => sorted(contentOf(sheet))),
      );
    },
  );
});
