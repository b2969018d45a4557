/** Sends the rows batch by batch, one after the other, until they are written, a batch fails, or the person stops it. */
import type { ImportReport, SkippedRow } from '../../api';
import { callServer } from '../shared/server';
import type { Choices, PreparedRow } from './prepare';

const ROWS_PER_BATCH = 500;
/** Characters of a batch, so that no call is too large for Google. */
const MOST_CHARACTERS = 1_000_000;

export interface Sending {
  readonly importId: string;
  readonly fileName: string;
  readonly fileKey: string;
  readonly choices: Choices;
  readonly rows: readonly PreparedRow[];
  /** True for each of them that is written; the others are there already. */
  readonly written: readonly boolean[];
}

export interface Progress {
  /** Rows dealt with. */
  readonly done: number;
  readonly added: number;
  readonly skipped: readonly SkippedRow[];
  readonly leftOut: readonly string[];
}

export const NOTHING_SENT: Progress = { done: 0, added: 0, skipped: [], leftOut: [] };

/** Eight digits by chance: two imports of one person never have the same. */
export function newImportId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return `m${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The end of the batch that begins at `start`. */
function endOfBatch(rows: readonly PreparedRow[], start: number): number {
  let characters = 0;
  let end = start;
  while (end < rows.length && end - start < ROWS_PER_BATCH) {
    characters += JSON.stringify(rows[end]?.row).length;
    if (characters > MOST_CHARACTERS && end > start) break;
    end += 1;
  }
  return end;
}

/**
 * @param from What is done already, by this page or an earlier one.
 * @param isStopped Asked between batches.
 * @returns How far it came; less than all rows when it was stopped.
 * @throws ServerProblem where a batch fails; what `onProgress` was told last is in the sheet.
 */
export async function sendRows(
  sending: Sending,
  from: Progress,
  onProgress: (progress: Progress) => void,
  isStopped: () => boolean,
): Promise<Progress> {
  const { rows, written, choices, importId, fileName, fileKey } = sending;
  let progress = from;
  while (progress.done < rows.length && !isStopped()) {
    const start = progress.done;
    const end = endOfBatch(rows, start);
    const batch = rows.slice(start, end);
    const report: ImportReport = await callServer('importRows', {
      kind: choices.kind,
      rows: batch.map(({ row }) => row),
      importId,
      offset: start,
      total: rows.length,
      importAnyway: batch.flatMap(({ twin }, place) => (twin !== null && written[start + place] ? [place] : [])),
      fileName,
      fileKey,
      choices: JSON.stringify(choices),
    });
    progress = {
      done: end,
      added: progress.added + report.added,
      skipped: [...progress.skipped, ...report.skipped],
      leftOut: [...new Set([...progress.leftOut, ...report.leftOut])],
    };
    onProgress(progress);
  }
  return progress;
}
