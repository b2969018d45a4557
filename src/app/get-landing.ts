/** Where the person stands between an offer and the last thank-you (playbook §7). */
import { describeLanding, type LandingReport } from '../domain/landing-report';
import { succeed } from '../domain/result';
import { nothing } from './input';
import { openWorkbook } from './open-workbook';
import { loadSetAside } from './set-aside';
import type { UseCase } from './use-case';

export const getLanding: UseCase<unknown, LandingReport> = {
  name: 'getLanding',
  input: nothing,
  run(ports) {
    const { book, today, settings } = openWorkbook(ports);
    return succeed(describeLanding({ book, today, settings, snoozes: loadSetAside(ports.memory) }));
  },
};
