/**
 * Lets V8 read its own compiled form of the pushed files, instead of compiling half a megabyte anew for each execution.
 *
 * Only time is saved: every execution runs all of the code from its beginning, in a context of its own. V8 refuses what
 * another version of it wrote or what was compiled from another text, and compiles as usual.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** V8 compiles a function when it is first called, so the form grows with the first few executions. */
const GENERATIONS = 4;
/** What is shorter is compiled as fast as it is read. */
const SHORTEST = 50_000;
const KEPT_MILLISECONDS = 24 * 3_600_000;

interface Loaded {
  readonly script: vm.Script;
  readonly name: string;
  readonly generation: number;
}

export class CodeCache {
  private readonly loaded: Loaded[] = [];

  /** @param folder Where the compiled forms lie; made when missing. */
  constructor(private readonly folder: string) {}

  /** Whatever `work` runs in a context by its text is read in its compiled form, where there is one. */
  load(work: () => void): void {
    const { runInContext } = vm;
    const run = (text: unknown, context: vm.Context, file: string): unknown => this.run(String(text), context, file);
    Object.assign(vm, { runInContext: run });
    try {
      work();
    } finally {
      Object.assign(vm, { runInContext });
    }
  }

  private run(text: string, context: vm.Context, file: string): unknown {
    if (text.length < SHORTEST) return new vm.Script(text, { filename: file }).runInContext(context);
    const name = createHash('sha1').update(`${process.version}\n${text}`).digest('hex');
    const generation = this.generationOf(name);
    const cachedData = generation === 0 ? undefined : this.read(name, generation);
    const script = new vm.Script(text, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
    const isUsed = cachedData !== undefined && script.cachedDataRejected !== true;
    this.loaded.push({ script, name, generation: isUsed ? generation : 0 });
    return script.runInContext(context);
  }

  private generationOf(name: string): number {
    for (let generation = GENERATIONS; generation > 0; generation -= 1)
      if (existsSync(this.place(name, generation))) return generation;
    return 0;
  }

  private read(name: string, generation: number): Buffer | undefined {
    try {
      return readFileSync(this.place(name, generation));
    } catch {
      // Taken away by an execution that tidied up in between.
      return undefined;
    }
  }

  private place(name: string, generation: number): string {
    return path.join(this.folder, `${name}.${generation}`);
  }

  /** Keeps what was compiled for the next execution. Executions side by side may both do so: the last one counts. */
  keep(): void {
    for (const { script, name, generation } of this.loaded) {
      if (generation >= GENERATIONS) continue;
      mkdirSync(this.folder, { recursive: true });
      const place = this.place(name, generation + 1);
      const own = `${place}.${process.pid}.${performance.now()}`;
      writeFileSync(own, script.createCachedData());
      renameSync(own, place);
      if (generation === 0) this.tidy();
    }
  }

  /** Forms of builds that are gone. */
  private tidy(): void {
    for (const file of readdirSync(this.folder)) {
      const place = path.join(this.folder, file);
      const changed = statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      if (Date.now() - changed > KEPT_MILLISECONDS) rmSync(place, { force: true });
    }
  }
}
