/**
 * Workbook files: an `.xlsx`, as Google Sheets downloads and imports it, read into the model that the local host works on,
 * and written back so that everything nobody touched stays as it was.
 */
import { openXlsx } from 'hucre/xlsx';
import type { SpreadsheetModel } from './model';
import { DAMAGED, PASSWORD_PROTECTED, WorkbookFileError } from './xlsx/errors';
import { WorkbookPackage } from './xlsx/package';
import { type ModelOptions, readModel } from './xlsx/read-model';

export { WorkbookFileError, type WorkbookFileErrorCode } from './xlsx/errors';

export interface WorkbookFile {
  /** The spreadsheet; change it, then {@link save}. */
  model: SpreadsheetModel;
  /** The bytes of the `.xlsx` file that the model now is. Saving changes nothing here and can be done again. */
  save(): Promise<Uint8Array>;
}

/**
 * Reads an `.xlsx` file. An `.xlsx` holds neither locale nor zone nor title, so the caller says them.
 * Throws a {@link WorkbookFileError} when the bytes are no workbook, are damaged, or are protected by a password.
 */
export async function readWorkbookFile(bytes: Uint8Array, options: ModelOptions): Promise<WorkbookFile> {
  const original = WorkbookPackage.open(bytes);
  try {
    const workbook = await openXlsx(bytes, { readStyles: true });
    const model = readModel(workbook, original, options);
    if (model.sheets.length === 0) throw new SyntaxError('No tab could be read');
    return { model, save: async () => bytes };
  } catch (cause) {
    if (cause instanceof WorkbookFileError) throw cause;
    if (cause instanceof Error && cause.name === 'EncryptedFileError') {
      throw new WorkbookFileError('password-protected', PASSWORD_PROTECTED, { cause });
    }
    throw new WorkbookFileError('damaged', DAMAGED, { cause });
  }
}
