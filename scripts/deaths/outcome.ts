/** What a run left behind, in words that can be compared: cells, what is remembered, mails. */
import type { LocalHost } from '../local/host';
import type { ModelCell } from '../local/model';

/** IDs of new rows are random. */
const NEW_ID = /\br[0-9a-f]{11}\b/g;

function textOf({ value, formula }: ModelCell): string {
  return formula ?? (typeof value === 'object' ? JSON.stringify(value) : String(value));
}

/** Each row of each tab as one text. */
export function rowsOf(host: LocalHost): readonly string[] {
  const rows: string[] = [];
  for (const sheet of host.workbook?.model.sheets ?? [])
    for (const [row, cells] of sheet.cells) {
      const texts = [...cells].filter(([, cell]) => cell.value !== null).sort(([one], [other]) => one - other);
      const line = texts.map(([column, cell]) => `${column}:${textOf(cell)}`).join('|');
      if (line !== '') rows.push(`${sheet.name} ${row + 1} ${line}`.replace(NEW_ID, 'ID'));
    }
  return rows;
}

/** Everything that a later run could find different. */
export function fingerprint(host: LocalHost): string {
  const { properties, sentMail } = host.state;
  return JSON.stringify([rowsOf(host), properties, sentMail.length, host.locks.held]).replace(NEW_ID, 'ID');
}

/** The titles that a mail lists, those that can wait too. */
export function titlesOf(mail: { readonly body: string }): readonly string[] {
  return [...mail.body.matchAll(/^(?:\d+\.|-) (.*)$/gm)].map(([, title]) => title ?? '');
}
