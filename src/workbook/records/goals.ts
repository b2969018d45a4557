/** Networking Goals: one record per row; several goals in one cell stay one record. */
import type { Goal, GoalCounts } from '../../domain/book';
import { plainWords } from '../../domain/plain-text';
import { isDateCell, saysNothing, tickOf } from '../cells';
import type { Columns } from '../layout';
import { Keys, type ReadingContext, RowReader } from '../row-reader';
import type { RecordRow } from '../rows';
import { isTermName, termDays } from '../term';

const COUNTS: readonly (readonly [GoalCounts, RegExp])[] = [
  ['LinkedIn requests', /\blinked ?in\b|\brequests?\b|\binvit/],
  ['meaningful contacts', /\bmeaningful\b/],
  ['applications', /\bapplications?\b|\bapps?\b|\bapplied\b/],
  ['interviews', /\binterviews?\b/],
  ['conversations', /\bconversations?\b|\btalks?\b|\bcoffees?\b|\bchats?\b|\bcalls?\b|\binformationals?\b/],
  ['contacts', /\bcontacts?\b|\bpeople\b|\bconnections?\b/],
  ['my own count', /\bown\b|\bcount\b|\bmanual|\bother\b|\bcustom\b/],
];

/** What a goal counts, by the dropdown's words or near ones; null for anything else. */
export function goalCountsOf(text: string): GoalCounts | null {
  const words = plainWords(text);
  if (words === '') return null;
  return COUNTS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The answer to "Did I meet them?": a ticked box reads 'Yes', an unticked one is unanswered. */
function metOf(reader: RowReader<'goals'>): string {
  const cell = reader.cell('met');
  if (cell === true) return 'Yes';
  if (typeof cell === 'string' && /^[✓✔☑✅xX]\ufe0f?$/.test(cell.trim()) && tickOf(cell).value) return 'Yes';
  const text = reader.text('met');
  return saysNothing(text) ? '' : text;
}

/** Reads the rows of the goals tab. A row without a term belongs to the term above it (one cell merged over its goals). */
export function readGoals(
  sheetName: string,
  columns: Columns<'goals'>,
  rows: readonly RecordRow[],
  context: ReadingContext,
): readonly Goal[] {
  const keys = new Keys('goals');
  let term = '';
  let section: string | null = null;
  return rows.map((source) => {
    const reader = new RowReader(context, 'goals', sheetName, columns, source);
    if (source.section !== section) {
      section = source.section;
      term = section !== null && (isTermName(section) || columns.term === undefined) ? section : term;
    }
    const own = reader.cell('term');
    const written = isDateCell(own) ? own.day.slice(0, 7) : reader.text('term');
    if (written !== '') term = written;
    const days = termDays(term, context.locale);
    const goal = reader.text('goal');
    return {
      key: keys.keyFor(reader.at.id, () => plainWords(`${term} ${goal}`).replace(/ /g, '-').slice(0, 120)),
      at: reader.at,
      written: reader.written,
      isExample: source.isExample,
      term,
      starts: reader.day('starts', 'nearest') ?? days.starts,
      ends: reader.day('ends', 'nearest') ?? days.ends,
      goal,
      counts: goalCountsOf(reader.text('counts')),
      target: reader.number('target'),
      done: reader.number('done'),
      met: metOf(reader),
      reflection: reader.text('reflection'),
    };
  });
}
