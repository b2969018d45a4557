/** A person's formulas outlive everything the add-on writes beside and over them. */
import { expect, test } from '@jest/globals';
import { HostClock } from '../../scripts/local/clock';
import { LocalHost } from '../../scripts/local/host';
import { sheet, spreadsheet } from './support/spreadsheets';

test('a logged talk does not replace the formula in Last contacted', async () => {
  const contacts = sheet('Contacts', [
    ['Contact', 'Current Status', 'Last communication', 'Next Steps', 'Last contacted', 'Times talked'],
    ['Ana Lima', 'Engineer at Acme', '9/14/2026 coffee', 'Write', '=DATE(2026,9,14)', 2],
  ]);
  const host = new LocalHost({
    model: spreadsheet([contacts]),
    clock: new HostClock(Date.parse('2026-11-21T17:00:00Z'), true),
  });
  const report = await host.execute(
    'logTouch',
    [{ contact: 'Ana Lima', channel: 'call', kind: 'conversation', summary: 'Talked about the role' }],
    { kind: 'sidebar' },
  );
  expect(report.result).toMatchObject({ ok: true });
  const row = host.workbook?.model.sheets[0]?.cells.get(1);
  expect(row?.get(4)?.formula).toBe('=DATE(2026,9,14)');
  expect(row?.get(5)?.value).toBe(3);
});
