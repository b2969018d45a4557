/** One application as it stands in the sheet now: to edit it, and to show both when it was changed meanwhile. */
import * as v from 'valibot';
import type { ApplicationDetails } from '../api';
import { succeed } from '../domain/result';
import { id } from './input';
import { openWorkbook } from './open-workbook';
import { applicationOf } from './records/find-records';
import { fieldsOfApplication } from './records/seen-application';
import type { UseCase } from './use-case';

const input = v.object({ id });

export const getApplication: UseCase<v.InferOutput<typeof input>, ApplicationDetails> = {
  name: 'getApplication',
  input,
  run(ports, argument) {
    const found = applicationOf(openWorkbook(ports).book, argument.id);
    if (!found.ok) return found;
    const { key, at, stage } = found.value;
    return succeed({ id: key, tab: at.sheetName, row: at.row, stage, fields: fieldsOfApplication(found.value) });
  },
};
