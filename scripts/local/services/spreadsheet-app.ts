/** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app */
import { newConditionalFormatRule } from './conditional-format';
import { newDataValidation } from './data-validation';
import { ServiceError, ServiceObject } from './service';
import { newSpreadsheet } from './spreadsheet';
import { newUi } from './ui';

type Google = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

export class SpreadsheetAppService
  extends ServiceObject
  implements
    Pick<
      Google,
      | 'flush'
      | 'getActive'
      | 'getActiveRange'
      | 'getActiveSheet'
      | 'getActiveSpreadsheet'
      | 'getUi'
      | 'newConditionalFormatRule'
      | 'newDataValidation'
      | 'setActiveRange'
      | 'setActiveSheet'
    >
{
  readonly serviceName = 'SpreadsheetApp';

  getActive(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.getActiveSpreadsheet();
  }

  /** Null where the script has no spreadsheet, although Google's types do not say so. */
  getActiveSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    const { workbook } = this.execution;
    const spreadsheet = workbook ? newSpreadsheet(this.execution, workbook) : null;
    return spreadsheet as GoogleAppsScript.Spreadsheet.Spreadsheet;
  }

  getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return open(this).getActiveSheet();
  }

  getActiveRange(): GoogleAppsScript.Spreadsheet.Range {
    return open(this).getActiveRange() as GoogleAppsScript.Spreadsheet.Range;
  }

  setActiveSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet): GoogleAppsScript.Spreadsheet.Sheet {
    return open(this).setActiveSheet(sheet);
  }

  setActiveRange(range: GoogleAppsScript.Spreadsheet.Range): GoogleAppsScript.Spreadsheet.Range {
    return open(this).setActiveRange(range);
  }

  /** Only a script that someone runs from an open document has an interface to show things in. */
  getUi(): GoogleAppsScript.Base.Ui {
    if (this.execution.kind === 'clock-trigger' || !this.execution.workbook) {
      throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    return newUi(this.execution);
  }

  flush(): void {
    this.execution.workbook?.recalculated();
  }

  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return newDataValidation(this.execution);
  }

  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return newConditionalFormatRule(this.execution);
  }
}

function open(service: SpreadsheetAppService): GoogleAppsScript.Spreadsheet.Spreadsheet {
  const { workbook } = service.execution;
  if (!workbook) throw new ServiceError('There is no active spreadsheet.');
  return newSpreadsheet(service.execution, workbook);
}
