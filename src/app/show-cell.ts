/** Shows a cell to the person, so that a line of a sidebar leads to its row. */
import * as v from 'valibot';
import { fail, succeed } from '../domain/result';
import { text } from './input';
import type { UseCase } from './use-case';

const cell = v.pipe(
  v.string('Name a cell such as B7.'),
  v.regex(/^[A-Za-z]{1,3}[1-9]\d{0,6}$/, 'Name a cell such as B7.'),
);

const input = v.object({ tab: text, cell: v.nullable(cell) });

export const showCell: UseCase<v.InferOutput<typeof input>, null> = {
  name: 'showCell',
  input,
  run(ports, { tab, cell }) {
    if (ports.workbook.select(tab, cell ?? 'A1')) return succeed(null);
    return fail('no-such-tab', `There is no tab "${tab}" any more. Open the sidebar again to read the tabs anew.`);
  },
};
