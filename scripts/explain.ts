/**
 * `npm run explain`: says where in the sources an error of the pushed add-on comes from.
 *
 *     npm run -s explain -- "Code:102:12345" […]
 *     npm run -s explain < stack.txt
 *
 * Takes places or whole stacks as Google's execution log shows them, with line and column. It goes by the sources as
 * they stand; for what was pushed from others, give the map of that build (`npm run build -- --source-maps`) with
 * `--map FILE`. `--menu addon` and `--edition paste` say which build it was. Exit code 2 where no place can be told.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { ROOT } from './build/paths';
import { currentPositions, SourcePositions } from './build/source-positions';

const PLACE = /^(.*?)([\w./-]+\.tsx?):(\d+):(\d+)/;

/** The source line a place names, under it; nothing where the file is not there or has become shorter. */
async function withSource(line: string): Promise<string> {
  const found = PLACE.exec(line);
  if (found === null) return line;
  const source = await readFile(path.join(ROOT, found[2] ?? ''), 'utf8').catch(() => '');
  const shown = source.split('\n')[Number(found[3]) - 1]?.trim() ?? '';
  return shown === '' ? line : `${line}\n        ${shown}`;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      map: { type: 'string' },
      menu: { type: 'string', default: 'bound' },
      edition: { type: 'string' },
    },
  });
  if (values.menu !== 'bound' && values.menu !== 'addon') throw new Error(`--menu takes bound or addon`);
  if (values.edition !== undefined && values.edition !== 'paste') throw new Error(`--edition takes paste`);
  const asked = positionals.length > 0 ? positionals.join('\n') : await readAll(process.stdin);
  const positions =
    values.map === undefined
      ? await currentPositions(values.menu, values.edition === 'paste' ? 'packed' : 'files')
      : new SourcePositions(await readFile(values.map, 'utf8'));
  const explained = positions.explain(asked);
  if (explained === asked)
    throw new Error('No place in Code.js is named with its line and column, as in "Code:102:12345", or none is known.');
  const lines = await Promise.all(explained.trimEnd().split('\n').map(withSource));
  process.stdout.write(`${lines.join('\n')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
