import type { Application } from '../book';
import { STAGES } from '../stage';
import { defineCheck, own, placeOf } from './support/define';
import { nearestOf } from './support/spelling';
import { plainWords, quote, textOf } from './support/words';

/** The words a person may have meant, each as they would write it: the stages, and the course's own words (S0). */
const WORDS: readonly string[] = [
  ...STAGES,
  'Applied',
  'Actively interviewing',
  'Interviewing',
  'Going to apply',
  'To apply',
  'Wishlist',
  'No longer pursuing',
  'Withdrawn',
  'Ghosted',
];

function suggestionFor(text: string): string | null {
  const plain = WORDS.map((word) => plainWords(word.replace(/-/gu, ' ')));
  const nearest = nearestOf(plainWords(text.replace(/-/gu, ' ')), plain);
  return nearest === null ? null : (WORDS[plain.indexOf(nearest)] ?? null);
}

function messageFor(application: Application, suggestion: string | null): string {
  const asked = suggestion === null ? `Known stages are ${STAGES.join(', ')}.` : `Did you mean ${suggestion}?`;
  return `Row ${application.at.row}: ${quote(application.stageText)} is not a stage. ${asked}`;
}

/** Said of a row whose cell may look as if it had one. */
const MERGED =
  'Where its cell is merged with the one above, what you see there counts for the row above alone: take the cells apart (Format > Merge cells > Unmerge).';

/** The rows that stand, with others like them between or not, right below a row whose cell holds a stage. */
function rowsBelowAStage(applications: readonly Application[]): ReadonlySet<number> {
  const below = new Set<number>();
  let last = 0;
  for (const { at, written, stageText } of [...applications].sort((one, other) => one.at.row - other.at.row)) {
    const continues = stageText.trim() === '' && at.row === last + 1;
    if (continues) below.add(at.row);
    last = continues || textOf(written.stage).trim() !== '' ? at.row : 0;
  }
  return below;
}

/** A stage nobody can place: the application would stand nowhere in the pipeline (playbook §4, with the nearest known). */
export const unknownStage = defineCheck('unknown-stage', 'warning', function* ({ book }) {
  const applications = own(book.applications);
  const stagesAreUsed = applications.some((application) => application.stageText !== '');
  const belowAStage = rowsBelowAStage(applications);
  const headings = new Set<string>();
  for (const application of applications) {
    if (application.stage !== null) continue;
    const written = textOf(application.written.stage);
    const place = placeOf(application, 'stage');
    if (application.stageText.trim() === '') {
      // Where no row has a stage the column is what is missing, and that is one finding of its own.
      if (stagesAreUsed && application.company !== '')
        yield {
          place,
          message: `Row ${application.at.row}: ${quote(application.company)} has no stage, so no reminder looks after it. Choose one, Uncalled for example.${belowAStage.has(application.at.row) ? ` ${MERGED}` : ''}`,
        };
      continue;
    }
    const fromHeading = written.trim() === '';
    if (fromHeading && headings.has(application.stageText)) continue;
    if (fromHeading) headings.add(application.stageText);
    const suggestion = suggestionFor(application.stageText);
    yield {
      place,
      severity: 'error',
      message: messageFor(application, suggestion),
      fix:
        suggestion === null || fromHeading
          ? null
          : { description: `Change to ${suggestion}`, before: written, after: suggestion },
    };
  }
});
