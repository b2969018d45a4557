/** Why a file could not be opened as a workbook. */
type WorkbookFileErrorCode = 'not-a-workbook' | 'damaged' | 'password-protected';

/** A file that cannot be read as a workbook. `message` is one plain line for the person; `cause` is what was caught. */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';

  constructor(
    readonly code: WorkbookFileErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export const NOT_A_WORKBOOK =
  'This file is not an .xlsx workbook. In Google Sheets, use File > Download > Microsoft Excel.';
export const OLD_WORKBOOK =
  'This is an older .xls file. Open it in Google Sheets or Excel and save it as .xlsx, then try again.';
export const DAMAGED = 'This workbook is damaged and cannot be read. Download it again, then try again.';
export const PASSWORD_PROTECTED =
  'This workbook is protected by a password. Save a copy without the password, then try again.';
