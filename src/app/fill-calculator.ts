/** Fills yellow boxes in with what the tabs count, after the person has seen the change (playbook §5). */
import * as v from 'valibot';
import type { Confirmation } from '../api';
import type { Calculator } from '../domain/book';
import { countUnits } from '../domain/estimate/counted';
import { describeBoxes } from '../domain/estimate/inputs';
import { fail, type Result, succeed } from '../domain/result';
import { count } from '../domain/say';
import type { CellPatch, Expectation } from '../workbook/change';
import { calculatorKind } from './get-estimate';
import { openWorkbook } from './open-workbook';
import type { Ports } from './ports';
import { underLock } from './under-lock';
import type { UseCase } from './use-case';

const WORDS = {
  linkedInRequests: 'LinkedIn requests',
  applications: 'applications',
  meaningfulContacts: 'meaningful contacts',
} as const;

const input = v.object({
  calculator: calculatorKind,
  boxes: v.pipe(
    v.array(
      v.object({
        input: v.picklist(['linkedInRequests', 'applications', 'meaningfulContacts'], 'Choose one of the three boxes.'),
        says: v.string('Say what the box says now.'),
        count: v.number('Say what the tabs count.'),
      }),
    ),
    v.minLength(1, 'Choose at least one box.'),
    v.maxLength(3, 'There are three boxes.'),
  ),
});

type Input = v.InferOutput<typeof input>;

export const fillCalculator: UseCase<Input, Confirmation> = {
  name: 'fillCalculator',
  input,
  run(ports, argument) {
    return underLock(ports, () => fill(ports, argument));
  },
};

const CHANGED = 'Nothing was written. Work the estimate out again and look at the change once more.';

function fill(ports: Ports, { calculator: kind, boxes }: Input): Result<Confirmation> {
  const { book, today } = openWorkbook(ports);
  const calculator: Calculator | null = book.calculators[kind];
  if (calculator === null) return fail('no-calculator', 'There is no such calculator tab in this spreadsheet.');
  const counted = countUnits(book, today);
  const standing = describeBoxes(calculator);
  const expect: Expectation[] = [];
  const patches: CellPatch[] = [];
  for (const { input: name, says, count: shown } of boxes) {
    const cell = calculator.inputs[name];
    const box = standing[name];
    if (cell === null || box === null)
      return fail('no-box', `"${calculator.sheetName}" has no box for ${WORDS[name]}. ${CHANGED}`);
    if (!box.canFill)
      return fail('kept', `${box.cell} holds a formula or counts something else, so it is kept. ${CHANGED}`);
    if (box.says !== says) return fail('row-changed', `${box.cell} says "${box.says}" now, not "${says}". ${CHANGED}`);
    if (counted[name] !== shown)
      return fail('row-changed', `Your tabs count ${counted[name]} ${WORDS[name]} now, not ${shown}. ${CHANGED}`);
    const place = { sheetName: calculator.sheetName, row: cell.row, column: cell.column };
    expect.push({ ...place, value: cell.written });
    patches.push({ ...place, values: [[shown]] });
  }
  const written = ports.workbook.write({ create: [], expect, patches });
  if (!written.ok) return written;
  return succeed({ message: `Filled in ${count(patches.length, 'box', 'boxes')} of "${calculator.sheetName}".` });
}
