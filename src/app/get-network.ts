/** The network as a map and as lists (playbook §6). */
import type { NetworkReport } from '../api';
import { describeNetwork } from '../domain/network/report';
import { succeed } from '../domain/result';
import { nothing } from './input';
import { openWorkbook } from './open-workbook';
import type { UseCase } from './use-case';

export const getNetwork: UseCase<unknown, NetworkReport> = {
  name: 'getNetwork',
  input: nothing,
  run(ports) {
    const { book, today, settings } = openWorkbook(ports);
    return succeed(describeNetwork({ book, today, settings }));
  },
};
