/** Looks at every tab and says what is worth mending (playbook §4). Changes nothing. */
import type { CheckReport } from '../api';
import { succeed } from '../domain/result';
import { reportFindings } from './findings';
import { nothing } from './input';
import { openWorkbook } from './open-workbook';
import type { UseCase } from './use-case';

export const checkWorkbook: UseCase<unknown, CheckReport> = {
  name: 'checkWorkbook',
  input: nothing,
  run(ports) {
    return succeed(reportFindings(openWorkbook(ports)));
  },
};
