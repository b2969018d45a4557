/**
 * Whether the user may edit cells. Protected ones are looked up beforehand: a refused call in the middle would leave half of
 * a change made. Who may only view the spreadsheet is refused every change, so that is looked up after the first refusal.
 */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A rectangle of cells, 1-based, both ends included; `bottom` may be infinite. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** True where the tab, or a range that meets one of the boxes, is protected against the user. A mere warning does not count. */
export function isProtected(sheet: Sheet, boxes: readonly Box[]): boolean {
  if (boxes.length === 0) return false;
  const whole = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (whole.some((protection) => !protection.isWarningOnly() && !protection.canEdit())) return true;
  return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).some((protection) => {
    if (protection.isWarningOnly() || protection.canEdit()) return false;
    const range = protection.getRange();
    const [top, left, bottom, right] = [range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn()];
    return boxes.some((box) => box.top <= bottom && box.bottom >= top && box.left <= right && box.right >= left);
  });
}

const FIRST_CELL: Box = { top: 1, left: 1, bottom: 1, right: 1 };

/**
 * True where the user may view or comment on the spreadsheet and change nothing: a cell cannot be edited, and no protection
 * is the reason. The words of a refusal tell nothing: Google says them in the user's language, and the same of other things.
 */
export function mayOnlyView(spreadsheet: Spreadsheet): boolean {
  return spreadsheet.getSheets().some((sheet) => !sheet.getRange(1, 1).canEdit() && !isProtected(sheet, [FIRST_CELL]));
}

/** As {@link mayOnlyView}; false where that cannot be found out. */
function isForViewing(spreadsheet: Spreadsheet): boolean {
  try {
    return mayOnlyView(spreadsheet);
  } catch {
    // Whatever made the change fail makes this fail too: it is what gets thrown on.
    return false;
  }
}

/** Makes changes; what `refused` says where the user may only view the spreadsheet. Other failures are thrown on. */
export function changeOr<Value, Refused>(
  spreadsheet: Spreadsheet,
  change: () => Value,
  refused: () => Refused,
): Value | Refused {
  try {
    return change();
  } catch (cause) {
    if (isForViewing(spreadsheet)) return refused();
    throw cause;
  }
}
