/** Whether what would be built is what was committed. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { BUILD_SOURCES } from '../build/paths';

/**
 * The changed sources as git names them, or null where git does not keep this folder. `.clasp.json` is no source: everybody
 * puts their own script ID there.
 */
export async function uncommittedSources(root: string): Promise<readonly string[] | null> {
  const git = async (...args: string[]): Promise<string> =>
    (await promisify(execFile)('git', args, { cwd: root, maxBuffer: 16_000_000 })).stdout;
  try {
    // A folder that was unpacked inside somebody's own repository is not kept by it.
    await git('ls-files', '--error-unmatch', 'appsscript.json');
  } catch {
    return null;
  }
  const status = await git('status', '--porcelain', '--', ...BUILD_SOURCES);
  return status.split('\n').flatMap((line) => (line === '' ? [] : [line.slice(3)]));
}
