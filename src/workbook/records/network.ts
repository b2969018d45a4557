/** Your Network: a table of links, or a picture of names with "Me" in the middle. */
import type { Cell, NetworkLink } from '../../domain/book';
import { namesIn } from '../../domain/names';
import { plainWords } from '../../domain/plain-text';
import type { Columns } from '../layout';
import { Keys, type ReadingContext, RowReader } from '../row-reader';
import { isExampleText, type RecordRow } from '../rows';

export function readNetwork(
  sheetName: string,
  columns: Columns<'network'>,
  rows: readonly RecordRow[],
  context: ReadingContext,
): readonly NetworkLink[] {
  const keys = new Keys('network');
  return rows.flatMap((source) => {
    const reader = new RowReader(context, 'network', sheetName, columns, source);
    const person = reader.text('person');
    const written = reader.text('connectedTo');
    const several = namesIn(written);
    // "Dana, Raj": a link to each.
    return (several.length > 1 ? several : [written]).map((connectedTo) => {
      // A link has no direction: the same key whichever end is written first.
      const ends = [plainWords(person), plainWords(connectedTo)].sort().join('/').replace(/ /g, '-');
      return {
        key: keys.keyFor(reader.at.id, () => ends),
        at: reader.at,
        written: reader.written,
        isExample: source.isExample,
        person,
        connectedTo,
        howTheyKnow: reader.text('howTheyKnow'),
      };
    });
  });
}

const NO_NAMES =
  /^(?:me|you|myself|i|ich|moi|eu|yo|私|自分|your network|my network|network|network map|your name|legend|key|notes?|title|example|contacts?)$/;
const NAME = /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.()"“”-]+){0,4}$/u;
const GROUP =
  /\b(?:network|contacts?|friends|family|school|university|college|company|work|recruiters|alumni|people|mentors|fill|add|draw|example)\b/;

/**
 * The names drawn in a picture, in reading order, each once. Titles, "Me", sentences and arrows are none; a remark behind
 * a name ("Dana Whitfield (mentor)", "Leo Brandt - Fernwood") is left out.
 */
export function readNetworkNames(rows: readonly (readonly Cell[])[]): readonly string[] {
  const names = new Map<string, string>();
  rows.forEach((row) => {
    for (const cell of row) {
      if (typeof cell !== 'string') continue;
      for (const line of cell.split(/[\n,;]|→|←|<?-+>|<-+|↔|➜|=>/)) {
        const name = line
          .replace(/\s*\([^)]*\)\s*$/, '')
          .replace(/\s+[-–—:|@].*$/, '')
          .replace(/^[\s•·*-]+|[\s:]+$/g, '');
        const words = plainWords(name);
        if (words === '' || NO_NAMES.test(words) || GROUP.test(words) || !NAME.test(name) || isExampleText(cell))
          continue;
        if (!names.has(words)) names.set(words, name);
      }
    }
  });
  return [...names.values()];
}
