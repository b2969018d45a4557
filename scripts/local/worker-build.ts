/** Bundles the worker of the local host into `.cache/local-worker/worker.cjs`, so that it starts without a compiler. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUTPUT = path.join(ROOT, '.cache/local-worker/worker.cjs');

function newestSource(): number {
  const folder = path.join(ROOT, 'scripts/local/worker');
  const files = readdirSync(folder).map((file) => path.join(folder, file));
  files.push(path.join(ROOT, 'scripts/local/wire.ts'), path.join(ROOT, 'scripts/local/enumerations.ts'));
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

/** Path of the bundle, made anew when a source is newer. Throws when the bundler fails. */
export function buildLocalWorker(): string {
  if (existsSync(OUTPUT) && statSync(OUTPUT).mtimeMs > newestSource()) return OUTPUT;
  const temporary = `${OUTPUT}.${process.pid}.tmp`;
  const options = {
    absWorkingDir: ROOT,
    entryPoints: ['scripts/local/worker/worker.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile: temporary,
    logLevel: 'error',
  };
  // In a process of its own: the bundler refuses to run inside a test runner's sandbox. The options travel as text.
  const program = `import { buildSync } from 'esbuild'; buildSync(${JSON.stringify(options)});`;
  execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  renameSync(temporary, OUTPUT);
  return OUTPUT;
}
