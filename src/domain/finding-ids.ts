/** Names findings so that a fix that was previewed is the fix that is made, however rows were sorted meanwhile. */
import type { DomainFinding } from './finding';

/**
 * An id for each finding, in the same order: its rule, its row's identity (never its number), its field, and what the
 * cell held. So an id survives edits elsewhere, and is gone once the cell itself was changed.
 */
export function findingIds(findings: readonly DomainFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, place, message, fix }) => {
    const where =
      place.key === undefined
        ? [place.sheetName, place.row, place.column, place.row === null ? message : '']
        : [place.key, place.column];
    const base = `${rule}-${fingerprint(JSON.stringify([place.tab, place.field, where, fix?.before, fix?.after]))}`;
    const number = (seen.get(base) ?? 0) + 1;
    seen.set(base, number);
    return number === 1 ? base : `${base}-${number}`;
  });
}

/** 53 bits of FNV-1a in two halves: enough that no two findings of one workbook meet by chance. */
function fingerprint(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return (((high >>> 0) & 0x1fffff) * 0x100000000 + (low >>> 0)).toString(36);
}
