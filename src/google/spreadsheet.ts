/** The spreadsheet of this run and its zone, asked for once and only when needed. */
import { NoSpreadsheetError } from '../app/ports';
import { Zone } from './zone';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export class ActiveSpreadsheet {
  private known: Spreadsheet | null = null;
  private knownId: string | null = null;
  private knownZone: { readonly name: string; readonly zone: Zone } | null = null;

  /** Throws {@link NoSpreadsheetError} where there is none: the types say there always is, Google does not. */
  get(): Spreadsheet {
    if (this.known === null) {
      const active: Spreadsheet | null = SpreadsheetApp.getActiveSpreadsheet();
      if (active === null) throw new NoSpreadsheetError('SpreadsheetApp.getActiveSpreadsheet() is null');
      this.known = active;
    }
    return this.known;
  }

  id(): string {
    if (this.knownId === null) this.knownId = this.get().getId();
    return this.knownId;
  }

  zoneName(): string {
    return this.zoneWithName().name;
  }

  zone(): Zone {
    return this.zoneWithName().zone;
  }

  private zoneWithName(): { readonly name: string; readonly zone: Zone } {
    if (this.knownZone === null) {
      const name = this.get().getSpreadsheetTimeZone();
      this.knownZone = { name, zone: new Zone(name) };
    }
    return this.knownZone;
  }
}
