/** What to do today, what can wait, and what keeping in touch costs (playbook §3). */
import * as v from 'valibot';
import type { TodayReport } from '../api';
import { buildDueList } from '../domain/due-list';
import { succeed } from '../domain/result';
import { yesOrNo } from './input';
import { openWorkbook } from './open-workbook';
import { loadSetAside } from './set-aside';
import type { UseCase } from './use-case';

const input = v.nullish(v.object({ batch: v.optional(yesOrNo) }));

export const getToday: UseCase<v.InferOutput<typeof input>, TodayReport> = {
  name: 'getToday',
  input,
  run(ports, argument) {
    const { book, today, settings } = openWorkbook(ports);
    const snoozes = loadSetAside(ports.memory);
    const list = buildDueList({ book, today, settings, snoozes, batch: argument?.batch ?? false });
    const { url, timeZone } = ports.workbook.describe();
    return succeed({ ...list, spreadsheetUrl: url, timeZone });
  },
};
