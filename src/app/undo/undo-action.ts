/**
 * Takes back one action: what it wrote into the sheet, where that still stands as it was written, and that it was set
 * aside. Whatever was changed since stays, and the answer says so.
 */
import * as v from 'valibot';
import type { Confirmation } from '../../api';
import { fail, type Result, succeed } from '../../domain/result';
import { sayList } from '../../domain/say';
import { type Kept, planTakeBack } from '../../workbook/plan-take-back';
import { finishBegunWrite, writeWhole } from '../begun-write';
import { openWorkbook } from '../open-workbook';
import type { Ports } from '../ports';
import { takeBackAside } from '../set-aside';
import { underLock } from '../under-lock';
import type { UseCase } from '../use-case';
import { endUndo, type KeptUndo, loadUndos } from './kept-undos';

const input = v.object(
  { undo: v.pipe(v.string('Say what to take back.'), v.maxLength(100, 'Say what to take back.')) },
  'Say what to take back.',
);

export const TOO_LATE =
  'This can no longer be taken back here: what it did is no longer on record. Nothing was changed. Correct it in the sheet, or give it a next step with a day, so that it comes back.';

type Input = v.InferOutput<typeof input>;

export const undoAction: UseCase<Input, Confirmation> = {
  name: 'undoAction',
  input,
  run(ports, argument) {
    return underLock(ports, () => undo(ports, argument.undo));
  },
};

function undo(ports: Ports, name: string): Result<Confirmation> {
  finishBegunWrite(ports);
  const kept = loadUndos(ports.memory).find((one) => one.name === name);
  if (kept === undefined) return fail('nothing-to-undo', TOO_LATE);
  if (kept.isOver) return succeed({ message: 'This was taken back before.' });
  const { snapshot, layout } = openWorkbook(ports);
  const { plan, kept: left } = planTakeBack({
    snapshot,
    layout,
    journal: kept.journal,
    formulasOf: (sheetName) => ports.workbook.formulas(sheetName),
  });
  const written = writeWhole(ports, plan, null);
  if (!written.ok) return written;
  const aside = kept.aside === null ? NO_ASIDE : takeBackAside(ports.memory, kept.aside.ids, kept.aside.what);
  endUndo(ports.memory, name);
  const stays = [...(aside.isOther ? ['What was decided about it since stays.'] : []), ...sayKept(left)];
  const isAnything = plan.patches.length > 0 || aside.isChanged;
  return succeed({ message: [sayTakenBack(kept, stays.length > 0, isAnything), ...stays].join(' ') });
}

const NO_ASIDE = { isChanged: false, isOther: false };

function sayTakenBack({ what, aside }: KeptUndo, isPartly: boolean, isAnything: boolean): string {
  // What still stands in the sheet may keep it off the list; so no more is said than is certain.
  if (isPartly) return isAnything ? `Partly taken back: “${what}”.` : `Not taken back: “${what}”.`;
  switch (aside?.what.how) {
    case 'done':
      return `Taken back: “${what}” is not done yet.`;
    case 'snoozed':
      return `Taken back: “${what}” is no longer put off.`;
    case 'skipped':
      return `Taken back: “${what}” is no longer skipped.`;
    default:
      return `Taken back: “${what}” is no longer logged.`;
  }
}

/** What stays as it is, in words; the person looks at it themselves. */
function sayKept(kept: readonly Kept[]): readonly string[] {
  const cells = kept.flatMap((one) =>
    one.what !== 'cell'
      ? []
      : [`${one.header} of ${one.who}${one.cell === '' ? ` (${one.tab})` : ` (${one.tab}, ${one.cell})`}`],
  );
  const others = kept.flatMap((one) => {
    if (one.what === 'cell') return [];
    if (one.what === 'line' && one.row !== null)
      return [`Row ${one.row} of ${one.tab} was changed since and stays as it is.`];
    const row = one.what === 'row' && one.who !== '' ? `The row of ${one.who}` : 'A row';
    return [`${row} in ${one.tab} was not found again, so nothing was changed there.`];
  });
  if (cells.length === 0) return others;
  const [was, it] = cells.length === 1 ? ['was', 'stays as it is'] : ['were', 'stay as they are'];
  return [...others, `${sayList(cells)} ${was} changed since and ${it}.`];
}
