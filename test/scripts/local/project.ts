/** Small hand-written projects for the tests of the local host, and a spreadsheet to run them on. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HostClock } from '../../../scripts/local/clock';
import { emptySheet } from '../../../scripts/local/empty-sheet';
import { LocalHost, type LocalHostOptions } from '../../../scripts/local/host';
import type { ModelCell, SheetModel, SpreadsheetModel, StoredValue } from '../../../scripts/local/model';

export const SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
  'https://www.googleapis.com/auth/script.scriptapp',
  'https://www.googleapis.com/auth/script.send_mail',
  'https://www.googleapis.com/auth/userinfo.email',
];

/** A folder with this `Code.js` and a manifest, as `dist/` would be. */
export function projectOf(code: string, files: Record<string, string> = {}, scopes = SCOPES): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'local-host-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'Code.js'), code);
  writeFileSync(path.join(folder, 'appsscript.json'), JSON.stringify({ timeZone: 'Etc/UTC', oauthScopes: scopes }));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}

export function sheetOf(name: string, rows: readonly (readonly StoredValue[])[], sheetId = 0): SheetModel {
  const cells = new Map<number, Map<number, ModelCell>>();
  for (const [row, values] of rows.entries()) {
    const line = new Map<number, ModelCell>();
    for (const [column, value] of values.entries()) {
      if (value === null) continue;
      const formula = typeof value === 'string' && value.startsWith('=') ? value : undefined;
      line.set(column, formula === undefined ? { value } : { value: null, formula });
    }
    if (line.size > 0) cells.set(row, line);
  }
  return emptySheet(name, sheetId, { rowCount: 20, columnCount: 6, cells });
}

export function bookOf(...sheets: SheetModel[]): SpreadsheetModel {
  return {
    id: 'book-1',
    title: 'My search',
    locale: 'en_US',
    timeZone: 'America/Los_Angeles',
    sheets: sheets.length > 0 ? sheets : [sheetOf('Contacts', [])],
    namedRanges: new Map(),
  };
}

/** 2026-11-23, 08:00 in Los Angeles. */
export const MORNING = Date.UTC(2026, 10, 23, 16);

/** A host on `code` with its clock frozen at {@link MORNING}. */
export function hostOf(
  code: string,
  options: Partial<LocalHostOptions> & { files?: Record<string, string> } = {},
): LocalHost {
  const { files, ...rest } = options;
  return new LocalHost({
    model: bookOf(),
    codeFolder: projectOf(code, files),
    clock: new HostClock(MORNING, true),
    ...rest,
  });
}

/** What `body` returns, run as a menu function on `model`; throws what it throws. */
export async function evaluate(body: string, options: Partial<LocalHostOptions> = {}): Promise<unknown> {
  const report = await hostOf(`function main() { ${body} }`, options).execute('main', [], { kind: 'menu' });
  if (report.error) throw new Error(report.error.message);
  return report.result;
}

/** As {@link evaluate} with `sheet` standing for the first sheet. */
export function onSheet(sheet: SheetModel, body: string): Promise<unknown> {
  const setUp = 'const book = SpreadsheetApp.getActiveSpreadsheet(); const sheet = book.getSheets()[0];';
  return evaluate(`${setUp} ${body}`, { model: bookOf(sheet) });
}
