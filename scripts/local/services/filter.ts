/** https://developers.google.com/apps-script/reference/spreadsheet/filter */
import type { SheetModel } from '../model';
import type { Workbook } from '../workbook';
import { newRange } from './range';
import type { GoogleRange } from './range-base';
import { ServiceError, ServiceObject } from './service';

/** The basic filter of a sheet: where it lies. Its criteria are not kept here. */
export class Filter extends ServiceObject implements Pick<GoogleAppsScript.Spreadsheet.Filter, 'getRange' | 'remove'> {
  readonly serviceName = 'Filter';

  constructor(
    execution: ServiceObject['execution'],
    readonly workbook: Workbook,
    readonly sheet: SheetModel,
  ) {
    super(execution);
  }

  getRange(): GoogleRange {
    if (!this.sheet.filter) throw new ServiceError('The filter has been removed.');
    return newRange(this.execution, this.workbook, this.sheet, this.sheet.filter);
  }

  remove(): void {
    this.sheet.filter = null;
  }
}
