/** After something failed: is it the spreadsheet itself that cannot be had? */
import type { Ports } from './ports';

/** False where the spreadsheet does not answer: deleted, no longer shared with the person, or Google has trouble. */
export function canOpen(ports: Ports): boolean {
  try {
    ports.workbook.locale();
    return true;
  } catch {
    // That it throws is the answer.
    return false;
  }
}
