/** Cells that a person let reject what they do not list: nothing is half written, and it is said which cell and why. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { ensureCell } from '../../scripts/local/cells';
import type { LocalHost } from '../../scripts/local/host';
import type { ModelValidation, SheetModel } from '../../scripts/local/model';
import type { PipelineReport } from '../../src/api';
import { answerOf, call, openSample, tick } from './open-sample';

const LIST: Omit<ModelValidation, 'criteria' | 'values'> = { allowInvalid: false, helpText: null, showDropdown: true };

function sheetOf(host: LocalHost, name: string): SheetModel {
  const sheet = host.workbook?.model.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`No tab ${name}`);
  return sheet;
}

/** Gives a column (0-based) a rule, from below its heading to well below its last row. */
function giveRule(host: LocalHost, name: string, column: number, below: number, rule: ModelValidation): void {
  const sheet = sheetOf(host, name);
  const validation = sheet.validations.push(rule) - 1;
  for (let row = below + 1; row < 60; row += 1) ensureCell(sheet, row, column).validation = validation;
}

const contentOf = (host: LocalHost): string =>
  JSON.stringify(
    host.workbook?.model.sheets.map(({ name, cells }) => [name, [...cells].map(([row, all]) => [row, [...all]])]),
  );

describe('a dropdown of the person’s own words in the column of stages', () => {
  let host: LocalHost;
  let id: string;

  beforeEach(async () => {
    host = openSample();
    answerOf(await call(host, 'saveSettings', { remindersOn: true }));
    const { stages } = answerOf<PipelineReport>(await call(host, 'getPipeline'));
    id = stages.flatMap(({ applications }) => applications)[0]?.id ?? '';
    const values = ['Going to apply', 'Applied', 'no longer pursuing'];
    giveRule(host, 'Applications', 2, 1, { criteria: 'VALUE_IN_LIST', values, ...LIST });
  });

  test('refuses what it does not list, and nothing is written; the mail and other writes go on', async () => {
    const before = contentOf(host);
    const move = { id, to: 'Interview Set', interviewOn: '2026-11-30', nextStep: 'Prepare' };
    const { result, logs } = await call(host, 'moveStage', move);
    expect({ result, logs }).toEqual({
      result: {
        ok: false,
        code: 'rejected',
        message: expect.stringMatching(
          /^Cell C\d+ in "Applications" does not take "Actively interviewing", because of a rule .* so nothing was written\. Add it/,
        ),
      },
      logs: [],
    });
    expect(contentOf(host)).toBe(before);
    answerOf(await call(host, 'saveContact', { name: 'Zoe Park' }));
    answerOf(await tick(host));
    expect(host.mail).toHaveLength(1);
  });

  test('takes what it lists', async () => {
    answerOf(await call(host, 'moveStage', { id, to: 'Closed' }));
  });
});

test('a cell that is full already: nothing is written, and it is said which', async () => {
  const host = openSample();
  const sheet = sheetOf(host, 'Contacts');
  const cell = [...sheet.cells.values()].find((cells) => cells.get(0)?.value === 'Leo Brandt')?.get(2);
  if (typeof cell?.value !== 'string') throw new Error('The sample has no such contact');
  cell.value = `${cell.value} ${'x'.repeat(49_900)}`;
  const before = contentOf(host);
  const touch = { contact: 'Leo Brandt', kind: 'conversation', summary: 'Talked about the team and what comes next' };
  expect((await call(host, 'logTouch', touch)).result).toEqual({
    ok: false,
    code: 'rejected',
    message:
      'Cell C11 in "Contacts" would hold 50,000 characters or more, and no cell takes that many, so nothing was written. Shorten what stands in it, then repeat what you did.',
  });
  expect(contentOf(host)).toBe(before);
});

test.each<[string, Omit<ModelValidation, keyof typeof LIST>, string | null]>([
  ['in a range that holds it', { criteria: 'VALUE_IN_RANGE', values: ["'Applications'!$Z$1:$Z$9"] }, null],
  ['in a range that does not', { criteria: 'VALUE_IN_RANGE', values: ["'Applications'!$B$1:$B$20"] }, 'rejected'],
  ['a day', { criteria: 'DATE_IS_VALID_DATE', values: [] }, 'rejected'],
  ['a tick', { criteria: 'CHECKBOX', values: [] }, 'rejected'],
])('a name that must be %s', async (_what, rule, code) => {
  const host = openSample();
  ensureCell(sheetOf(host, 'Applications'), 3, 25).value = 'Zoe Park';
  giveRule(host, 'Contacts', 0, 3, { ...rule, ...LIST });
  const saved = await call(host, 'saveContact', { name: 'Zoe Park' });
  expect(saved.result).toMatchObject(code === null ? { ok: true } : { ok: false, code });
});
