/** Runs the clasp of this project, as its own process, and turns what went wrong into a {@link Problem}. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../build/paths';
import { type Problem, problemIn } from './problems';

const CLASP = path.join(ROOT, 'node_modules', '@google', 'clasp', 'build', 'src', 'index.js');

/** Longer than clasp's own retries; a connection that answers nothing would hold it for good. */
const PATIENCE_MILLISECONDS = 180_000;

/** clasp ended with an error. */
export class ClaspFailure extends Error {
  constructor(
    readonly problem: Problem,
    /** What it had written to standard output by then. */
    readonly output: string,
  ) {
    super(problem.sentence);
  }
}

/** Runs clasp on the `.clasp.json` of a folder, and returns what it wrote; throws a {@link ClaspFailure}. */
export type Clasp = (folder: string, args: readonly string[]) => Promise<string>;

/** `environment` is the process's own: clasp takes proxies, certificates and the place of its credentials from there. */
export function claspIn(environment: NodeJS.ProcessEnv): Clasp {
  return (folder, args) =>
    new Promise((resolve, reject) => {
      // A folder, not the file: where none is yet, clasp would search the folders above.
      execFile(
        process.execPath,
        [CLASP, '--project', folder, ...args],
        { cwd: folder, env: environment, timeout: PATIENCE_MILLISECONDS, maxBuffer: 16_000_000 },
        (error, stdout, stderr) => {
          if (error === null) resolve(stdout);
          else reject(new ClaspFailure(problemIn(error.killed === true ? 'ETIMEDOUT' : stderr), stdout));
        },
      );
    });
}
