/**
 * `npm run release`: makes `release/job-offer-steps-to-success-<version>.zip`, everything somebody needs to begin.
 *
 *     npm run release [-- --out FOLDER]
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './build/paths';
import { makeRelease } from './release/make-release';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string', default: path.join(ROOT, 'release') } } });
  const { fileName, sizes, bytes } = await makeRelease();
  const target = path.resolve(values.out, fileName);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, bytes);
  for (const [name, size] of Object.entries(sizes))
    process.stdout.write(`${`${(size / 1024).toFixed(1)} KB`.padStart(10)}  ${name}\n`);
  process.stdout.write(`${target}  ${(bytes.length / 1024).toFixed(1)} KB\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`The release failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
