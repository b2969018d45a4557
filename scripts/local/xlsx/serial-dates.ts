/**
 * Dates as hucre hands them over, back to serial numbers. hucre counts from 1899-12-31 and leaves out 29 February 1900, which
 * never was but has a number in every workbook; workbooks of the 1904 date system count from 1904-01-01.
 */
const MILLISECONDS_PER_DAY = 86_400_000;
const START_1900 = Date.UTC(1899, 11, 31);
const START_1904 = Date.UTC(1904, 0, 1);
const LEAP_DAY = 60;
/** Days from the one system's start to the other's. */
export const DAYS_BETWEEN_DATE_SYSTEMS = 1462;

/** The model's serial number (days since 1899-12-30) of a date cell. */
export function serialOfFileDate(date: Date, uses1904: boolean): number {
  if (uses1904) return (date.getTime() - START_1904) / MILLISECONDS_PER_DAY + DAYS_BETWEEN_DATE_SYSTEMS;
  const days = (date.getTime() - START_1900) / MILLISECONDS_PER_DAY;
  return days >= LEAP_DAY ? days + 1 : days;
}
