/** Somebody at a terminal with this project on it, as `deploy` sees them; clasp itself is a real process. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import type { ProjectFiles } from '../../../scripts/deploy/files';
import { deploy } from '../../../scripts/deploy/run';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
export const SCRIPT_ID = 'script-of-the-person-0000000001';

class Collected extends Writable {
  text = '';

  /** `onQuestion` is called each time something waits for an answer. */
  constructor(private readonly onQuestion: () => void = () => {}) {
    super();
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    const written = chunk.toString();
    this.text += written;
    if (written.endsWith('[y/N] ')) this.onQuestion();
    done();
  }
}

export interface Ending {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** A small project: what is pushed does not matter to the tests that use it. */
export const FILES: ProjectFiles = new Map([
  ['Code.js', 'function onOpen() {}\n'],
  ['appsscript.json', '{ "timeZone": "Etc/UTC", "runtimeVersion": "V8" }\n'],
  ['welcome.html', '<p>Grüße, 你好</p>\n'],
]);

export class Desk {
  readonly root = mkdtempSync(path.join(tmpdir(), 'desk-'));
  build: () => Promise<ProjectFiles> = async () => FILES;
  check: () => Promise<void> = async () => {};

  constructor(private readonly environment: NodeJS.ProcessEnv) {
    for (const name of ['appsscript.json', 'README.md'])
      copyFileSync(path.join(ROOT, name), path.join(this.root, name));
    this.name(SCRIPT_ID);
  }

  /** Puts this ID into `.clasp.json`. */
  name(scriptId: string): void {
    writeFileSync(path.join(this.root, '.clasp.json'), JSON.stringify({ scriptId, rootDir: 'dist' }));
  }

  get named(): string {
    return readFileSync(path.join(this.root, '.clasp.json'), 'utf8');
  }

  /** Runs it; `answer` is typed at each question, and without one there is no terminal. */
  async deploy(args: readonly string[], answer: string | null = null, environment = this.environment): Promise<Ending> {
    const input = Object.assign(new PassThrough(), { isTTY: answer !== null });
    const [output, errors] = [new Collected(() => input.write(`${answer}\n`)), new Collected()];
    const code = await deploy(args, {
      root: this.root,
      environment,
      input,
      output,
      errors,
      build: () => this.build(),
      check: () => this.check(),
    });
    return { code, output: output.text, errors: errors.text };
  }

  close(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
