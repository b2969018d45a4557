/**
 * The self-test: whether the platform is what the code, and the local host that the tests run on, take it for.
 *
 * Its menu item is hidden until somebody asks for it in About, and gone again when the spreadsheet is loaded anew. `onOpen`
 * could read a property and keep it, but may run where no property can be read, and would make everybody wait each time
 * for what one person looks at once.
 */
import * as v from 'valibot';
import type { Confirmation, SelfTestProbe, SelfTestReport } from '../api';
import { MENU_TITLE } from '../domain/menu-place';
import { succeed } from '../domain/result';
import { sayOutcome } from '../domain/self-test';
import { nothing } from './input';
import { MENU, SELF_TEST } from './menu';
import type { UseCase } from './use-case';
import { version } from './version';

export const offerSelfTest: UseCase<unknown, Confirmation> = {
  name: 'offerSelfTest',
  input: nothing,
  run(ports) {
    ports.ui.addMenu(MENU_TITLE, [...MENU, SELF_TEST]);
    return succeed({
      message: `The menu now ends with "${SELF_TEST.label}", until you reload the spreadsheet.`,
    });
  },
};

export const runSelfTest: UseCase<unknown, SelfTestReport> = {
  name: 'runSelfTest',
  input: nothing,
  run(ports) {
    const { timeZone } = ports.workbook.describe();
    const run = ports.selfTest.run();
    if (!run.ok) return run;
    const { lines, remarks } = run.value;
    return succeed({
      version: version(),
      timeZone,
      locale: ports.workbook.locale(),
      lines,
      remarks,
      message: sayOutcome(lines),
    });
  },
};

/** Answers with what does not travel to a page, so that the page can see what becomes of it. */
export const probeSelfTest: UseCase<{ readonly holds: 'date' | 'undefined' }, SelfTestProbe> = {
  name: 'probeSelfTest',
  input: v.object({ holds: v.picklist(['date', 'undefined']) }),
  run(_ports, { holds }) {
    const list: readonly unknown[] = ['a', holds === 'date' ? new Date(0) : undefined, 'b'];
    return succeed({ list: list as SelfTestProbe['list'] });
  },
};

/** What a timer of the self-test does, should one be left of a run that was cut off: it removes itself. */
export const endSelfTestTimers: UseCase<unknown, null> = {
  name: 'endSelfTestTimers',
  input: nothing,
  run(ports) {
    ports.selfTest.endTimers();
    return succeed(null);
  },
};
