/** Whether the user may edit cells, looked up beforehand: a refused call in the middle would leave half of a change made. */

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
  const whole = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (whole.some((protection) => !protection.isWarningOnly() && !protection.canEdit())) return true;
  return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).some((protection) => {
    if (protection.isWarningOnly() || protection.canEdit()) return false;
    const range = protection.getRange();
    const [top, left, bottom, right] = [range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn()];
    return boxes.some((box) => box.top <= bottom && box.bottom >= top && box.left <= right && box.right >= left);
  });
}
