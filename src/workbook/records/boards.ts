/**
 * Lists side by side instead of a table: Applications with a column per group ("Interviewing | Applied | Going to
 * apply"), goals with a column per term. They are read; writing needs a table, which Set up adds.
 */
import type { Application, Cell, Goal } from '../../domain/book';
import { plainWords } from '../../domain/plain-text';
import type { RowPlace } from '../../domain/tabs/tab';
import { stageNamed } from '../../domain/understand-stage';
import { textOf } from '../cells';
import type { TabGrid } from '../grid';
import { Keys, type ReadingContext } from '../row-reader';
import { isExampleText } from '../rows';
import { isTermName, termDays } from '../term';

interface Entry {
  readonly row: number;
  readonly heading: string;
  readonly cell: Cell;
  readonly text: string;
  /** What stands at the left of the row, in a column without a heading: "Did I meet them?". */
  readonly label: string;
}

const ROWS_SEARCHED = 15;

/** The entries under a row of headings: at least `least` texts, and every one of them a heading. */
function entriesUnder(grid: TabGrid, isHeading: (text: string) => boolean, least: number): readonly Entry[] | null {
  const headerRow = grid.rows.slice(0, ROWS_SEARCHED).findIndex((row) => {
    const texts = row.map(textOf).filter((text) => text !== '');
    return texts.length >= least && texts.every(isHeading);
  });
  if (headerRow < 0) return null;
  const headings = (grid.rows[headerRow] ?? []).map(textOf);
  const entries: Entry[] = [];
  grid.rows.slice(headerRow + 1).forEach((row, below) => {
    const label = headings[0] === '' ? textOf(row[0]) : '';
    row.forEach((cell, index) => {
      const heading = headings[index] ?? '';
      const text = textOf(cell);
      if (heading !== '' && text !== '' && typeof cell === 'string') {
        entries.push({ row: headerRow + below + 2, heading, cell, text, label });
      }
    });
  });
  return entries;
}

function reference<Kind extends 'applications' | 'goals'>(tab: Kind, grid: TabGrid, row: number): RowPlace<Kind> {
  return { tab, sheetName: grid.name, row, id: null };
}

/** "Acme - Backend Engineer", "Acme (Backend Engineer)", "Acme, Backend Engineer". */
function companyAndPosition(text: string): { readonly company: string; readonly position: string } {
  const match = /^(.+?)(?:\s+[-–—|:]\s+|\s*:\s+|\s*,\s+|\s*\()(.+?)\)?$/.exec(text);
  return { company: (match?.[1] ?? text).trim(), position: (match?.[2] ?? '').trim() };
}

/** Applications kept as lists under the names of their groups; null where the tab is none. */
export function readApplicationBoard(grid: TabGrid): readonly Application[] | null {
  const entries = entriesUnder(grid, (text) => stageNamed(text) !== null, 2);
  if (entries === null) return null;
  const keys = new Keys('applications');
  return entries.map(({ row, heading, cell, text }) => {
    const { company, position } = companyAndPosition(text);
    return {
      key: keys.keyFor(null, () => plainWords(`${company} ${position}`).replace(/ /g, '-')),
      at: reference('applications', grid, row),
      written: { company: cell },
      isExample: isExampleText(text),
      company,
      position,
      stage: stageNamed(heading),
      stageText: heading,
      stageSince: null,
      contact: '',
      contactLinkedIn: '',
      jobLink: '',
      location: '',
      appliedOn: null,
      lastActivity: null,
      nextStep: '',
      nextStepDay: null,
      nextStepDue: null,
      interviewOn: null,
      followUpsSent: 0,
      parkedUntil: null,
      decideBy: null,
      why: '',
      notes: '',
    };
  });
}

const ANSWER = /\bdid i\b|\bmet\b|\bachieved\b|\breflection\b/;

/** Goals under the names of their terms, side by side or one below the other. */
export function readGoalBoard(grid: TabGrid, context: ReadingContext): readonly Goal[] {
  const isTerm = (text: string) => isTermName(text) || isExampleText(text);
  const entries = [...(entriesUnder(grid, isTerm, 2) ?? [])];
  if (entries.length === 0) {
    let term = '';
    grid.rows.forEach((row, index) => {
      for (const cell of row) {
        const text = textOf(cell);
        if (text === '' || typeof cell !== 'string') continue;
        if (isTerm(text)) term = text;
        else if (term !== '') entries.push({ row: index + 1, heading: term, cell, text, label: '' });
      }
    });
  }
  const keys = new Keys('goals');
  const isAnswer = (entry: Entry) => ANSWER.test(plainWords(entry.label));
  const answers = entries.filter(isAnswer);
  return entries
    .filter((entry) => !isAnswer(entry))
    .map(({ row, heading, cell, text }) => ({
      key: keys.keyFor(null, () => plainWords(`${heading} ${text}`).replace(/ /g, '-').slice(0, 120)),
      at: reference('goals', grid, row),
      written: { goal: cell },
      isExample: isExampleText(heading) || isExampleText(text),
      term: heading,
      ...termDays(heading, context.locale),
      goal: text,
      counts: null,
      target: null,
      done: null,
      met: answers.find((entry) => entry.heading === heading)?.text ?? '',
      reflection: '',
    }));
}
