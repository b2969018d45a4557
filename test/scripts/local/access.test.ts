/**
 * A user who may look at the spreadsheet, or no longer even that.
 * https://developers.google.com/apps-script/guides/triggers#restrictions
 * https://developers.google.com/apps-script/guides/triggers/installable#restrictions
 * https://developers.google.com/apps-script/guides/bound#access_to_bound_scripts
 */
import { describe, expect, test } from '@jest/globals';
import type { Access } from '../../../scripts/local/host';
import { bookOf, hostOf, sheetOf } from './project';

const REFUSED = 'You do not have permission to access the requested document.';

/** What each statement does, tried one after the other by a trigger: `''`, or the refusal. */
async function tryAll(access: Access, statements: readonly string[]): Promise<readonly string[]> {
  const tries = statements.map((one) => `attempt(() => { ${one}; })`).join(',');
  const code = `function attempt(work) { try { work(); return ''; } catch (e) { return e.message; } }
    const book = () => SpreadsheetApp.getActiveSpreadsheet();
    const sheet = () => book().getSheets()[0];
    const cell = () => sheet().getRange('A1');
    function main() { return [${tries}]; }`;
  const host = hostOf(code, { access, model: bookOf(sheetOf('Contacts', [['Ana']]), sheetOf('Today', [], 1)) });
  const { result, error } = await host.execute('main', [], { kind: 'clock-trigger' });
  if (error !== null) throw new Error(error.message);
  return result as readonly string[];
}

const READS = [
  'book().getId()',
  'book().getSheetByName("Contacts")',
  'sheet().getDataRange().getValues()',
  'cell().getFormulas()',
  'cell().getNotes()',
  'sheet().getProtections(SpreadsheetApp.ProtectionType.SHEET)',
  'cell().activate()',
  'book().setActiveSheet(sheet())',
];

const WRITES = [
  'cell().setValue(1)',
  'cell().setValues([[1]])',
  'cell().clearContent()',
  'cell().setNotes([["x"]])',
  'cell().setBackground("#ffffff")',
  'cell().insertCheckboxes()',
  'cell().setDataValidation(null)',
  'cell().protect()',
  'cell().sort(1)',
  'sheet().appendRow([1])',
  'sheet().insertRowsAfter(1, 1)',
  'sheet().deleteRow(1)',
  'sheet().setName("x")',
  'sheet().hideSheet()',
  'sheet().setFrozenRows(1)',
  'sheet().setColumnWidths(1, 1, 50)',
  'sheet().setConditionalFormatRules([])',
  'book().insertSheet("x")',
  'book().deleteSheet(sheet())',
  'book().rename("x")',
  'book().setNamedRange("x", cell())',
];

/** What needs no file goes on. */
const OTHERS = [
  'PropertiesService.getUserProperties().setProperty("a", "b")',
  'MailApp.sendEmail("me@example.com", "a", "b")',
  'LockService.getUserLock().tryLock(0)',
];

const every = (words: string, list: readonly string[]): readonly string[] => list.map(() => words);

describe('in a trigger that was set before', () => {
  test.each<Access>(['view', 'comment'])('%s: everything is read and nothing is changed', async (access) => {
    expect(await tryAll(access, [...READS, ...OTHERS])).toEqual(every('', [...READS, ...OTHERS]));
    expect(await tryAll(access, WRITES)).toEqual(every(REFUSED, WRITES));
  });

  test('none: the file is not there for it, and what needs no file goes on', async () => {
    const documents = ['LockService.getDocumentLock()', 'PropertiesService.getDocumentProperties()', 'cell()'];
    expect(await tryAll('none', [...READS, ...documents])).toEqual(every(REFUSED, [...READS, ...documents]));
    expect(await tryAll('none', OTHERS)).toEqual(every('', OTHERS));
  });

  test('edit: nothing is refused', async () => {
    expect(await tryAll('edit', [...READS, ...OTHERS])).toEqual(every('', [...READS, ...OTHERS]));
  });
});

/**
 * https://developers.google.com/apps-script/reference/spreadsheet/range#canedit
 * https://developers.google.com/apps-script/reference/spreadsheet/protection#canedit
 */
test.each<[Access, boolean]>([
  ['edit', true],
  ['view', false],
])('canEdit tells a user who may %s', async (access, may) => {
  const sheet = sheetOf('Contacts', []);
  sheet.protections = [{ area: null, description: '', warningOnly: false, userCanEdit: true }];
  const code = `function main() { const sheet = SpreadsheetApp.getActive().getSheets()[0];
    return [sheet.getRange('A1').canEdit(), sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].canEdit()]; }`;
  const host = hostOf(code, { access, model: bookOf(sheet) });
  expect((await host.execute('main', [], { kind: 'sidebar' })).result).toEqual([may, may]);
});

test.each<Access>(['comment', 'view', 'none'])(
  'who may %s has no menu, types nothing and starts no simple trigger',
  async (access) => {
    const code = `function onOpen() { SpreadsheetApp.getUi().createMenu('Job search').addItem('a', 'b').addToUi(); }
    function onEdit() {}`;
    const host = hostOf(code);
    await host.open();
    expect(host.menus).toHaveLength(1);
    host.access = access;
    await host.open();
    expect(host.menus).toEqual([]);
    const edit = await host.edit({ sheet: 'Contacts', a1: 'A1', typed: 'x' });
    expect([edit.accepted, edit.onEdit, host.workbook?.model.sheets[0]?.cells.size]).toEqual([false, null, 0]);
  },
);
