/** Where a place in `Code.js` stands in the sources: one line of it holds thousands of statements. */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { buildServerWithMap, type MenuKind, type PagesKind } from './server';

/** `Code:1:123` (Google's own way), `Code.gs:1:123`, and with a folder before it `…/dist/Code.js:1:123`. */
const PLACE = /(?:[^\s()]*[\\/])?\bCode(?:\.gs|\.js)?:(\d+)(?::(\d+))?/g;
/** What stands between the add-on and the local host in a stack: the worker, and the contexts it makes. */
const HOST_FRAME = /^\s+at .*(?:local-worker|evalmachine\.<anonymous>|node:)/;

export interface SourcePlace {
  /** From the project's folder: `src/domain/due-list.ts`. */
  readonly file: string;
  /** 1-based, as is `column`. */
  readonly line: number;
  readonly column: number;
}

export class SourcePositions {
  private readonly trace: TraceMap;

  /** @param map A source map as {@link buildServerWithMap} gives it; throws where it is none. */
  constructor(map: string) {
    this.trace = new TraceMap(map);
  }

  /** Null for a place that no source stands behind: the functions at the end, which only call the bundle. */
  placeOf(line: number, column: number): SourcePlace | null {
    const found = originalPositionFor(this.trace, { line, column: Math.max(0, column - 1) });
    if (found.source === null) return null;
    return { file: found.source.replace(/^(?:\.\.\/)+/, ''), line: found.line, column: found.column + 1 };
  }

  /** The text with each place in `Code.js` replaced by the one in the sources; other text, and places unknown, stay. */
  explain(text: string): string {
    return text.replace(PLACE, (whole, line: string, column: string | undefined) => {
      const place = column === undefined ? null : this.placeOf(Number(line), Number(column));
      return place === null ? whole : `${place.file}:${place.line}:${place.column}`;
    });
  }
}

/** The positions of the sources as they stand now, and so of a bundle that was built from them. */
export async function currentPositions(menu: MenuKind = 'bound', pages: PagesKind = 'files'): Promise<SourcePositions> {
  return new SourcePositions((await buildServerWithMap(menu, pages)).map);
}

/** What the local host logged, in positions of the sources, without the frames of the host itself. */
export async function explainHostText(text: string): Promise<string> {
  const own = text
    .split('\n')
    .filter((line) => !HOST_FRAME.test(line))
    .join('\n');
  return own.search(PLACE) < 0 ? own : (await currentPositions()).explain(own);
}

/** An error of the local host: its name and message, then where in the sources it was thrown and by whom called. */
export async function explainHostError(error: {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}): Promise<string> {
  const frames = error.stack.split('\n').filter((line) => /^\s+at /.test(line));
  return explainHostText([`${error.name}: ${error.message}`, ...frames].join('\n'));
}
