import { describe, expect, test } from '@jest/globals';
import { parseTypedEntry } from '../../../scripts/local/typed-entry';

describe('what Google stores for text that is typed or given to setValue', () => {
  test.each([
    ['en_US', '2026-01-02', { value: 46024, numberFormat: 'yyyy-mm-dd' }],
    ['en_US', '1/2/2026', { value: 46024, numberFormat: 'm/d/yyyy' }],
    ['en_GB', '1/2/2026', { value: 46054, numberFormat: 'dd/mm/yyyy' }],
    ['de_DE', '02.01.2026', { value: 46024, numberFormat: 'dd.mm.yyyy' }],
    ['en_US', '02.01.2026', { value: '02.01.2026' }],
    ['en_US', '13/12/2026', { value: '13/12/2026' }],
    ['en_US', '3/4', { value: 46085, numberFormat: 'm/d' }],
    ['en_GB', '3/4', { value: 46115, numberFormat: 'dd/mm' }],
    ['en_US', 'Nov 20, 2026', { value: 46346, numberFormat: 'mmm d, yyyy' }],
    ['en_GB', 'Nov 20', { value: 46346, numberFormat: 'mmm d' }],
    ['en_GB', '20 November 2026', { value: 46346, numberFormat: 'd mmm yyyy' }],
    ['en_US', '2026-01-02 08:30', { value: 46024.354166666664, numberFormat: 'yyyy-mm-dd h:mm:ss' }],
    ['en_US', '8:30 PM', { value: 0.8541666666666666, numberFormat: 'h:mm AM/PM' }],
    ['en_US', '12am', { value: 0, numberFormat: 'h:mm AM/PM' }],
    ['en_US', '13am', { value: '13am' }],
    ['en_US', '1,234.5', { value: 1234.5, numberFormat: '#,##0.00' }],
    ['de_DE', '1.234,5', { value: 1234.5, numberFormat: '#,##0.00' }],
    ['de_DE', '0,064', { value: 0.064 }],
    ['en_US', '0,064', { value: '0,064' }],
    ['en_US', '30%', { value: 0.3, numberFormat: '0%' }],
    ['de_DE', '6,4 %', { value: 0.064, numberFormat: '0.00%' }],
    ['en_US', '$1,250.50', { value: 1250.5, numberFormat: '$#,##0.00' }],
    ['en_GB', '£12.50', { value: 12.5, numberFormat: '£#,##0.00' }],
    ['en_US', 'TRUE', { value: true }],
    ['en_US', 'false', { value: false }],
    ['de_DE', 'WAHR', { value: true }],
    ['en_US', '-5', { value: -5 }],
    ['en_US', ' 7 ', { value: 7 }],
    ['en_US', '', { value: null }],
    ['en_US', "'2026-01-02", { value: '2026-01-02' }],
    ['en_US', "'", { value: null }],
    ['en_US', '=A1+1', { formula: '=A1+1' }],
    ['en_US', '=', { value: '=' }],
    ['en_US', '+1 (415) 555-0100', { formula: '=+1 (415) 555-0100' }],
    ['en_US', '- call back', { formula: '=- call back' }],
    ['en_US', '--', { value: '--' }],
    ['en_US', '@dana', { value: '@dana' }],
    ['en_US', '10/12 - coffee, she offered an intro', { value: '10/12 - coffee, she offered an intro' }],
    ['en_US', '555-123-4567', { value: '555-123-4567' }],
    ['en_US', 'Dana ', { value: 'Dana ' }],
  ])('%s: %j', (locale, text, expected) => {
    expect(parseTypedEntry(text, locale, 2026)).toEqual(expected);
  });

  test('a day without its year is in the year that is given', () => {
    expect(parseTypedEntry('2/1', 'en_US', 2024)).toEqual({ value: 45323, numberFormat: 'm/d' });
  });
});
