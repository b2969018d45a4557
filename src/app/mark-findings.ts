/** Marks findings in the sheet as notes on their cells, and takes the marks away again; a person's own notes stay. */
import type { Confirmation } from '../api';
import { fail, type Result, succeed } from '../domain/result';
import { count } from '../domain/say';
import { positionOf } from '../workbook/cell-of';
import { findFindings } from './findings';
import { nothing } from './input';
import { openWorkbook } from './open-workbook';
import type { Mark, Ports } from './ports';
import type { UseCase } from './use-case';

/** The first line of every note of ours: by it they are told from the person's. */
const SIGN = 'Check my tabs (this note goes away when it is mended):';

/** More would make the sheet unreadable. */
const MOST_MARKS = 1_000;

function isOurs(note: string): boolean {
  return note.startsWith(SIGN);
}

function marksFor(ports: Ports): readonly Mark[] {
  const byCell = new Map<string, { place: Omit<Mark, 'note'>; messages: string[] }>();
  for (const { finding } of findFindings(openWorkbook(ports))) {
    const position = finding.cell === null ? null : positionOf(finding.cell);
    if (position === null) continue;
    const key = `${finding.tab}!${finding.cell}`;
    const known = byCell.get(key);
    if (known !== undefined) known.messages.push(finding.message);
    else if (byCell.size < MOST_MARKS)
      byCell.set(key, { place: { sheetName: finding.tab, ...position }, messages: [finding.message] });
  }
  return Array.from(byCell.values(), ({ place, messages }) => ({ ...place, note: [SIGN, ...messages].join('\n') }));
}

function replaceMarks(ports: Ports, marks: (ports: Ports) => readonly Mark[]): Result<Confirmation> {
  const held = ports.lock.hold(() => ports.marks.replace(marks(ports), isOurs));
  if (!held.ok) return fail(held.code, held.message);
  if (!held.value.ok) return held.value;
  const { put, taken, kept, refused } = held.value.value;
  const said = [
    put > 0 ? `${count(put, 'cell is', 'cells are')} marked.` : '',
    taken > 0 ? `${count(taken, 'mark was', 'marks were')} removed.` : '',
    kept > 0
      ? `${count(kept, 'cell has a note', 'cells have notes')} of your own and kept ${kept === 1 ? 'it' : 'them'}.`
      : '',
    refused.length > 0 ? `Protected against your edits: ${refused.join(', ')}.` : '',
  ].filter((sentence) => sentence !== '');
  return succeed({ message: said.length === 0 ? 'There is nothing to mark.' : said.join(' ') });
}

export const markFindings: UseCase<unknown, Confirmation> = {
  name: 'markFindings',
  input: nothing,
  run: (ports) => replaceMarks(ports, marksFor),
};

export const clearMarks: UseCase<unknown, Confirmation> = {
  name: 'clearMarks',
  input: nothing,
  run(ports) {
    const result = replaceMarks(ports, () => []);
    return result.ok && result.value.message === 'There is nothing to mark.'
      ? succeed({ message: 'There are no marks to remove.' })
      : result;
  },
};
