/**
 * Workbook files: an `.xlsx`, as Google Sheets downloads and imports it, read into the model that the local host works on,
 * and written back so that everything nobody touched stays as it was: hucre reads, and saving changes the parts of the
 * original file where the model differs from it.
 */
import type { Workbook } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import type { SheetModel, SpreadsheetModel } from './model';
import { emptyPackage } from './xlsx/empty-package';
import { DAMAGED, PASSWORD_PROTECTED, WorkbookFileError } from './xlsx/errors';
import { WorkbookPackage } from './xlsx/package';
import { type ModelOptions, readModel } from './xlsx/read-model';
import { type SheetOrigin, writeWorkbook } from './xlsx/write-workbook';

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
  return openFile(original, bytes, options);
}

/** A new workbook with one empty tab (`sheetName`, "Sheet1" unless said). */
export async function emptyWorkbookFile(options: ModelOptions & { sheetName?: string }): Promise<WorkbookFile> {
  const { sheetName = 'Sheet1', ...rest } = options;
  const original = emptyPackage(sheetName);
  return openFile(original, original.bytes(), rest);
}

async function openFile(original: WorkbookPackage, bytes: Uint8Array, options: ModelOptions): Promise<WorkbookFile> {
  const { model } = await read(original, bytes, options);
  const paths = new Map(original.sheets.map((part) => [part.name, part.path]));
  const origins = new WeakMap<SheetModel, string>();
  for (const sheet of model.sheets) {
    const path = paths.get(sheet.name);
    if (path !== undefined) origins.set(sheet, path);
  }
  const file: WorkbookFile = {
    model,
    async save() {
      // Reading again is cheaper than keeping a second copy of every cell while the workbook is open.
      const before = await read(original, bytes, options);
      const sheets = new Map<string, SheetOrigin>();
      for (const sheet of before.model.sheets) {
        const path = paths.get(sheet.name);
        if (path !== undefined) sheets.set(path, { path, sheet, placed: before.conditionalFormats.get(sheet) ?? [] });
      }
      const used = new Set<string>();
      return writeWorkbook(file.model, {
        original,
        baseline: before.model,
        uses1904: before.workbook.dateSystem === '1904',
        originOf: (sheet) => {
          // A model that was copied no longer holds the objects that were read: then the name tells.
          const path =
            origins.get(sheet) ?? (file.model.sheets.some((each) => origins.has(each)) ? null : paths.get(sheet.name));
          if (path === null || path === undefined || used.has(path)) return null;
          used.add(path);
          return sheets.get(path) ?? null;
        },
      });
    },
  };
  return file;
}

async function read(
  original: WorkbookPackage,
  bytes: Uint8Array,
  options: ModelOptions,
): Promise<ReturnType<typeof readModel> & { workbook: Workbook }> {
  try {
    const workbook = await readXlsx(bytes, { readStyles: true });
    const result = readModel(workbook, original, options);
    if (result.model.sheets.length === 0) throw new SyntaxError('No tab could be read');
    return { ...result, workbook };
  } catch (cause) {
    if (cause instanceof WorkbookFileError) throw cause;
    if (cause instanceof Error && cause.name === 'EncryptedFileError') {
      throw new WorkbookFileError('password-protected', PASSWORD_PROTECTED, { cause });
    }
    throw new WorkbookFileError('damaged', DAMAGED, { cause });
  }
}
