/** Opens a workbook for the workbench, step by step, saying what is being done. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildIfNeeded } from '../build';
import { DIST } from '../build/paths';
import { HostClock } from '../local/clock';
import { LocalHost } from '../local/host';
import { readWorkbookFile } from '../local/workbook-file';
import { buildFrameScript } from './page-files';
import type { Workbench } from './server';
import { WorkbenchSession } from './session';

export interface Opening {
  readonly file: string;
  /** `'2026-11-23T08:00'` in the workbook's zone; null for the present. */
  readonly now: string | null;
  readonly timeZone: string;
  readonly locale: string;
  readonly user: string;
  /** Whose menu was used before: the first run is over. Else it comes with the first page that is opened. */
  readonly isUsed: boolean;
  /** Folder of another build than the spreadsheet's own script: the Marketplace's. */
  readonly codeFolder?: string;
}

/** The functions a sidebar may call: top-level ones of the bundle whose name does not end in `_`. */
function callableFunctions(code: string): readonly string[] {
  return [...code.matchAll(/^function ([A-Za-z$][\w$]*)\(/gm)]
    .map((match) => match[1] ?? '')
    .filter((name) => !name.endsWith('_'));
}

/** @throws WorkbookFileError, or what esbuild says where the add-on does not build. */
export async function openSession(opening: Opening, workbench: Workbench): Promise<WorkbenchSession> {
  const steps = ['Reading the workbook', 'Building the add-on', 'Calculating formulas', 'Opening the menu'];
  const begin = (done: number): void =>
    workbench.progress({ phase: 'loading', done, total: steps.length, label: steps[done] ?? '' });
  begin(0);
  const file = await readWorkbookFile(await readFile(opening.file), {
    locale: opening.locale,
    timeZone: opening.timeZone,
    title: path.basename(opening.file, path.extname(opening.file)),
  });
  begin(1);
  const codeFolder = opening.codeFolder ?? DIST;
  if (opening.codeFolder === undefined) await buildIfNeeded();
  begin(2);
  const clock = new HostClock(undefined, opening.now !== null);
  if (opening.now !== null) clock.setWallTime(opening.now, opening.timeZone);
  const host = new LocalHost({
    model: file.model,
    clock,
    user: opening.user,
    codeFolder,
  });
  // The first page of all brings the welcome with it; here it was shown before.
  if (opening.isUsed) await host.execute('showTodaySidebar', [], { kind: 'menu' });
  const functions = callableFunctions(await readFile(path.join(codeFolder, 'Code.js'), 'utf8'));
  const frameScript = await buildFrameScript({ functions, pageOrigin: workbench.origin });
  begin(3);
  const session = new WorkbenchSession({
    host,
    file,
    fileName: path.basename(opening.file),
    functions,
    publish: (html, scripted) => workbench.frames.publish(html, scripted ? frameScript : null),
  });
  await session.start();
  return session;
}
