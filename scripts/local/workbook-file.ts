/**
 * Workbook files: an `.xlsx`, as Google Sheets downloads and imports it, read into the model that the local host works on,
 * and written back so that everything nobody touched stays as it was: hucre reads, and saving changes the parts of the
 * original file where the model differs from it.
 */
import type { Workbook } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import type { ModelCell, SheetModel, SpreadsheetModel } from './model';
import { emptyPackage } from './xlsx/empty-package';
import { DAMAGED, PASSWORD_PROTECTED, WorkbookFileError } from './xlsx/errors';
import { WorkbookPackage } from './xlsx/package';
import { type ModelOptions, readModel } from './xlsx/read-model';
import { type SheetOrigin, writeWorkbook } from './xlsx/write-workbook';

export { WorkbookFileError } from './xlsx/errors';

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
  const { model, conditionalFormats, workbook } = await read(bytes, original, options);
  const baseline = copyOf(model);
  const parts = new Map(original.sheets.map((part) => [part.name, part.path]));
  const paths = new WeakMap<SheetModel, string>();
  const origins = new Map<string, SheetOrigin>();
  model.sheets.forEach((sheet, index) => {
    const path = parts.get(sheet.name);
    const before = baseline.sheets[index];
    if (path === undefined || !before) return;
    paths.set(sheet, path);
    origins.set(path, { path, sheet: before, placed: conditionalFormats.get(sheet) ?? [] });
  });
  const file: WorkbookFile = {
    model,
    async save() {
      // A model that was copied no longer holds the objects that were read: then the name tells where a tab came from.
      const isCopy = !file.model.sheets.some((sheet) => paths.has(sheet));
      const used = new Set<string>();
      return writeWorkbook(file.model, {
        original,
        baseline,
        uses1904: workbook.dateSystem === '1904',
        originOf: (sheet) => {
          const path = paths.get(sheet) ?? (isCopy ? parts.get(sheet.name) : undefined);
          if (path === undefined || used.has(path)) return null;
          used.add(path);
          return origins.get(path) ?? null;
        },
      });
    },
  };
  return file;
}

/** The model as it was read, to tell later what has changed. Cells are copied one level deep: styles are never changed in place. */
function copyOf(model: SpreadsheetModel): SpreadsheetModel {
  const sheets = model.sheets.map(({ cells, ...rest }): SheetModel => {
    const copied: SheetModel['cells'] = new Map();
    for (const [row, columns] of cells) {
      const copies = new Map<number, ModelCell>();
      for (const [column, cell] of columns) copies.set(column, { ...cell });
      copied.set(row, copies);
    }
    return { ...structuredClone(rest), cells: copied };
  });
  return { ...model, sheets, namedRanges: new Map(model.namedRanges) };
}

async function read(
  bytes: Uint8Array,
  original: WorkbookPackage,
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
