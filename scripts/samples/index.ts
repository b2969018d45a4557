/** Every sample workbook that is made by {@link ../make-samples}. */
import type { SheetModel } from '../local/model';
import { emojiTabs, german, groupHeadings, nearlyEmpty, titlesAndNotes } from './awkward';
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
  { file: 'awkward/emoji-tabs.xlsx', locale: 'en_US', timeZone: 'America/Chicago', sheets: emojiTabs },
  { file: 'awkward/group-headings.xlsx', locale: 'en_US', timeZone: 'America/New_York', sheets: groupHeadings },
  { file: 'awkward/titles-and-notes-en-GB.xlsx', locale: 'en_GB', timeZone: 'Europe/London', sheets: titlesAndNotes },
  { file: 'awkward/german-de-DE.xlsx', locale: 'de_DE', timeZone: 'Europe/Berlin', sheets: german },
  { file: 'awkward/nearly-empty.xlsx', locale: 'en_US', timeZone: 'America/Denver', sheets: nearlyEmpty },
];
