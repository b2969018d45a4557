/**
 * What has to hold before anything is pushed: the types; that Google can load the built files; and that every entry point
 * answers. `npm test` is all of it, and much longer.
 */
import { execFile } from 'node:child_process';
import { Refusal } from './refusal';

const CHECKS = [
  { subject: 'The types', script: ['types'] },
  {
    subject: 'The tests of the bundle',
    script: ['jest', '--', 'test/scripts/build.test.ts', 'test/bundle/bundle.test.ts'],
  },
] as const;

/** How much of a failed check's output is shown. */
const LAST_LINES = 40;

function npmRun(root: string, environment: NodeJS.ProcessEnv, script: readonly string[]): Promise<string | null> {
  // Under `npm run` npm says where it is; so no shell is needed, on Windows neither.
  const own = environment.npm_execpath;
  const [command, first] = own === undefined ? ['npm', []] : [process.execPath, [own]];
  return new Promise((resolve) => {
    execFile(
      command,
      [...first, 'run', '-s', ...script],
      { cwd: root, env: environment, maxBuffer: 64_000_000 },
      (error, stdout, stderr) => resolve(error === null ? null : `${stdout}\n${stderr}`.trim()),
    );
  });
}

/** Throws a {@link Refusal} with the end of what the first failing check wrote. */
export async function runChecks(
  root: string,
  environment: NodeJS.ProcessEnv,
  say: (text: string) => void,
): Promise<void> {
  for (const { subject, script } of CHECKS) {
    say(`${subject}: checking …`);
    const complaint = await npmRun(root, environment, script);
    if (complaint === null) continue;
    const end = complaint.split('\n').slice(-LAST_LINES).join('\n');
    throw new Refusal(`${end}\n\n${subject} did not pass: see above. Nothing was changed at Google.`);
  }
}
