/** What a cell shows: its value through its number format, in the spreadsheet's locale. */
import { format } from 'numfmt';
import { localeTag } from './locale';
import type { StoredValue } from './model';

/**
 * The text that Google shows for a value: `displayText(46346, 'm/d/yyyy', 'en_US')` is `'11/20/2026'`. An empty cell shows
 * `''`, an error its own text. Without a number format, or with one that cannot be read, numbers show as they are.
 */
export function displayText(value: StoredValue, numberFormat: string | undefined, locale: string): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  const options = { locale: localeTag(locale), leap1900: false, dateSpanLarge: true, throws: true } as const;
  if (typeof value !== 'number') return format('General', value, options);
  try {
    return format(numberFormat ?? 'General', value, options);
  } catch {
    return format('General', value, options);
  }
}
