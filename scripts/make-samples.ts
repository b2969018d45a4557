/** Writes the sample workbooks that are made here: `npm run samples`. The same sources give the same files. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { emptyWorkbookFile } from './local/workbook-file';
import { SAMPLES } from './samples';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'samples');

for (const { file, locale, timeZone, sheets } of SAMPLES) {
  const workbook = await emptyWorkbookFile({ locale, timeZone, title: path.basename(file, '.xlsx') });
  workbook.model.sheets = sheets();
  const target = path.join(FOLDER, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, await workbook.save());
  console.log(`samples/${file}`);
}
