/** https://developers.google.com/apps-script/reference/spreadsheet/protection */
import { enumValue } from '../enumerations';
import type { ModelArea, ModelProtection, SheetModel } from '../model';
import type { Workbook } from '../workbook';
import { newRange } from './range';
import type { GoogleRange } from './range-base';
import { ServiceObject } from './service';

type Google = GoogleAppsScript.Spreadsheet.Protection;
type Kind = GoogleAppsScript.Spreadsheet.ProtectionType;

export class Protection
  extends ServiceObject
  implements
    Pick<
      Google,
      | 'canEdit'
      | 'getDescription'
      | 'getProtectionType'
      | 'getRange'
      | 'isWarningOnly'
      | 'remove'
      | 'setDescription'
      | 'setWarningOnly'
    >
{
  readonly serviceName = 'Protection';

  constructor(
    execution: ServiceObject['execution'],
    readonly workbook: Workbook,
    readonly sheet: SheetModel,
    readonly protection: ModelProtection,
  ) {
    super(execution);
  }

  canEdit(): boolean {
    if (this.execution.host.access !== 'edit') return false;
    return this.protection.warningOnly || this.protection.userCanEdit;
  }

  getDescription(): string {
    return this.protection.description;
  }

  getProtectionType(): Kind {
    return enumValue<Kind>('ProtectionType', this.protection.area === null ? 'SHEET' : 'RANGE');
  }

  getRange(): GoogleRange {
    const everything = { top: 0, left: 0, bottom: this.sheet.rowCount - 1, right: this.sheet.columnCount - 1 };
    return newRange(this.execution, this.workbook, this.sheet, this.protection.area ?? everything);
  }

  isWarningOnly(): boolean {
    return this.protection.warningOnly;
  }

  remove(): void {
    this.sheet.protections = this.sheet.protections.filter((one) => one !== this.protection);
  }

  setDescription(description: string): Google {
    this.protection.description = description;
    return whole(this);
  }

  setWarningOnly(warningOnly: boolean): Google {
    this.protection.warningOnly = warningOnly;
    return whole(this);
  }
}

/** Editors and unprotected ranges are absent, and say so when they are called. */
export const whole = (protection: Protection): Google => protection as unknown as Google;

/** Protects an area, or the whole sheet where `area` is null. Whoever protects may still edit. */
export function newProtection(
  execution: ServiceObject['execution'],
  workbook: Workbook,
  sheet: SheetModel,
  area: ModelArea | null,
): Google {
  const protection = { area, description: '', warningOnly: false, userCanEdit: true };
  sheet.protections.push(protection);
  return whole(new Protection(execution, workbook, sheet, protection));
}
