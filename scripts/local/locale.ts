/** What a spreadsheet's locale settles: the order of dates, the separators of numbers. Locales are Google's (`'en_US'`). */
import { getLocale } from 'numfmt';

const FALLBACK = 'en-US';

/** The BCP 47 tag of a Google locale: `'en_GB'` → `'en-GB'`. A locale that nobody knows is read as American English. */
export function localeTag(locale: string): string {
  const tag = locale.replace('_', '-');
  try {
    return getLocale(tag) ? tag : FALLBACK;
  } catch {
    return FALLBACK;
  }
}

/** Separators and words of a locale, as numfmt knows them. */
export function localeData(locale: string): NonNullable<ReturnType<typeof getLocale>> {
  const data = getLocale(localeTag(locale));
  if (!data) throw new Error(`numfmt knows no locale ${localeTag(locale)}`);
  return data;
}

/** The number format of a plain date: `'m/d/yyyy'` in en_US, `'dd/mm/yyyy'` in en_GB, `'dd.mm.yyyy'` in de_DE. */
export function datePattern(locale: string): string {
  const { dateOrder = 0, padDd = false, padMm = false, dateSep = '/' } = localeData(locale).format ?? {};
  const day = padDd ? 'dd' : 'd';
  const month = padMm ? 'mm' : 'm';
  const parts = dateOrder === 0 ? [month, day, 'yyyy'] : dateOrder === 1 ? [day, month, 'yyyy'] : ['yyyy', month, day];
  return parts.join(dateSep);
}

/** The number format of a day without its year: `'m/d'`, `'dd/mm'`. */
export function dayAndMonthPattern(locale: string): string {
  const pattern = datePattern(locale);
  return pattern.replace(/^yyyy[^a-z]+|[^a-z]+yyyy$/, '');
}

/** True where dates are written month first. */
export function isMonthFirst(locale: string): boolean {
  return (localeData(locale).format?.dateOrder ?? 0) === 0;
}
