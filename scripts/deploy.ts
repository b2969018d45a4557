/**
 * `npm run deploy`: builds, checks and pushes the add-on to the Apps Script project named in `.clasp.json`; makes one; makes
 * versions. `scripts/deploy/options.ts` says how it is called.
 *
 * A push replaces the whole project at Google, so this shows what it would do, and asks first.
 */
import { build } from './build';
import { DIST, ROOT } from './build/paths';
import { runChecks } from './deploy/checks';
import { readFiles } from './deploy/files';
import { deploy } from './deploy/run';

process.exitCode = await deploy(process.argv.slice(2), {
  root: ROOT,
  environment: process.env,
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  build: async (menu) => {
    await build(menu);
    return readFiles(DIST);
  },
  check: () => runChecks(ROOT, process.env, (text) => process.stdout.write(`${text}\n`)),
});
