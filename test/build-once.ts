/** Builds `dist/` before the tests when a source is newer, so that every test sees the bundle that would be pushed. */
import { execFileSync } from 'node:child_process';

export default function buildOnce(): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts', '--if-needed'], { stdio: 'inherit' });
}
