/** Every sample workbook that is made by {@link ../make-samples}. */
import type { SheetModel } from '../local/model';
import { thirdMonth } from './third-month';

export interface Sample {
  /** Path in the samples folder. */
  readonly file: string;
  /** Of the person whose workbook it is; an .xlsx does not hold them. */
  readonly locale: string;
  readonly timeZone: string;
  readonly sheets: () => SheetModel[];
}

export const SAMPLES: readonly Sample[] = [
  { file: 'third-month.xlsx', locale: 'en_US', timeZone: 'America/Los_Angeles', sheets: thirdMonth },
];
