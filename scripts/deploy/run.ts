/** `npm run deploy` from the command line to the exit code. What it needs of the machine is passed in. */
import type { Readable, Writable } from 'node:stream';
import type { MenuKind } from '../build/server';
import { ask } from './ask';
import { type Clasp, ClaspFailure, claspIn } from './clasp';
import { createProject } from './create';
import { chooseDeployment, type Deployment, listVersions, makeVersion, moveDeployment } from './deployments';
import { Failure, failureOf } from './failure';
import {
  compareFiles,
  type FileChange,
  inProjectFolder,
  isSame,
  type ProjectFiles,
  pushToGoogle,
  readFromGoogle,
} from './files';
import { type DeployOptions, readOptions, USAGE } from './options';
import { findScriptId, readScriptId, writeScriptId } from './project-file';
import { scopesNotInReadme } from './readme-scopes';
import { Refusal } from './refusal';
import { uncommittedSources } from './work-tree';

/** The machine, as far as a deployment touches it. */
export interface Machine {
  /** The project's folder, with `.clasp.json`, `appsscript.json` and `README.md`. */
  readonly root: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
  readonly errors: Writable;
  /** Builds anew, and returns what was built. */
  readonly build: (menu: MenuKind) => Promise<ProjectFiles>;
  /** Throws a {@link Refusal} when the types or the tests of the bundle do not hold. */
  readonly check: () => Promise<void>;
}

const NOTHING = 'Nothing was changed at Google.';

class Deploy {
  private readonly clasp: Clasp;

  constructor(
    private readonly options: DeployOptions,
    private readonly machine: Machine,
  ) {
    this.clasp = claspIn(machine.environment);
  }

  async run(): Promise<void> {
    const { options, machine } = this;
    if (!options.yes && machine.input.isTTY !== true)
      throw new Refusal(`This asks before it replaces anything, and here nobody can answer. Add --yes. ${NOTHING}`);
    if (options.create) return this.create();
    const scriptId = await readScriptId(machine.root);
    return options.useVersion === null ? this.push(scriptId) : this.useVersion(scriptId, options.useVersion);
  }

  private say(text: string): void {
    this.machine.output.write(`${text}\n`);
  }

  /** Goes on when the person agrees, or has agreed beforehand. */
  private async agree(question: string, beforehand = this.options.yes): Promise<void> {
    const { input, output } = this.machine;
    if (!beforehand && !(await ask(question, input, output))) throw new Refusal(NOTHING);
  }

  private async create(): Promise<void> {
    const { options, machine } = this;
    const { title, container } = options;
    const old = await findScriptId(machine.root);
    if (old !== null && (options.yes || machine.input.isTTY !== true))
      throw new Refusal(
        `.clasp.json names a script already (${old}), and --yes does not reach that far. Put .clasp.json away first, or run this without --yes. ${NOTHING}`,
      );
    await this.refuseDoubts();
    const files = await this.checkedFiles(await this.build());
    if (old !== null)
      await this.agree(
        `.clasp.json names the script ${old}. It stays at Google; put the new one in its place here?`,
        false,
      );
    await this.agree(
      container === null
        ? `Make a new spreadsheet "${title}" in your Drive, with the add-on in it?`
        : `Put the add-on into the spreadsheet ${container}?`,
    );
    this.say('Making it …');
    const { scriptId, spreadsheet } = await createProject(this.clasp, title, container);
    await writeScriptId(machine.root, scriptId);
    this.say(`Made, and written into .clasp.json: the script ${scriptId}.`);
    await pushToGoogle(this.clasp, scriptId, files).catch((error: unknown) => {
      throw failureOf(
        error,
        `The spreadsheet ${spreadsheet} and its script are there and .clasp.json names the script; whether the add-on is in it is not certain: npm run deploy looks and goes on from here.`,
      );
    });
    this.say(
      [
        'The add-on is in your spreadsheet:',
        `  ${spreadsheet}`,
        'Next:',
        `  1. Open it and wait a few seconds: the menu "Job search" appears beside Help.`,
        '  2. Job search > Set up my tabs. Google asks for your permission the first time; then choose it once more.',
        container === null
          ? '     It makes every tab of the course. Rows you have elsewhere: Job search > Import a file.'
          : '     It adds what your tabs lack, and changes nothing that is there.',
        '  3. Job search > Change reminders and settings, for the mail in the morning.',
      ].join('\n'),
    );
  }

  private async push(scriptId: string): Promise<void> {
    const { options } = this;
    await this.refuseDoubts();
    const deployment = options.version === null ? undefined : await this.deployment(scriptId);
    this.say('Reading what is at Google …');
    const before = await readFromGoogle(this.clasp, scriptId).catch((error: unknown) => {
      throw failureOf(error, NOTHING);
    });
    const files = await this.build();
    const changes = compareFiles(before, files);
    this.show(scriptId, changes);
    if (isSame(changes) && options.version === null) {
      this.say('Google has exactly these files already. Nothing was pushed.');
      return;
    }
    await this.checkedFiles(files);
    await this.agree(this.question(changes, deployment));
    if (!isSame(changes)) await this.pushFiles(scriptId, before, files);
    if (options.version === null || deployment === undefined) return;
    await this.release(scriptId, deployment, options.version);
  }

  private question(changes: readonly FileChange[], deployment: Deployment | null | undefined): string {
    const removed = changes.filter(({ change }) => change === 'removed').length;
    const parts = isSame(changes) ? [] : ['push'];
    if (removed > 0) parts.push(`remove ${removed === 1 ? '1 file' : `${removed} files`} at Google`);
    if (deployment !== undefined) parts.push(`make a version "${this.options.version}"`);
    if (deployment === null) parts.push('make the first deployment');
    else if (deployment !== undefined)
      parts.push(`move the deployment ${deployment.id} to it (now version ${deployment.version})`);
    const sentence = parts.join(', ');
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}?`;
  }

  private show(scriptId: string, changes: readonly FileChange[]): void {
    this.say(`The script ${scriptId} at Google, against this build:`);
    for (const { name, change } of changes) this.say(`  ${change.padEnd(7)}  ${name}`);
  }

  private async refuseDoubts(): Promise<void> {
    const { root } = this.machine;
    const unlisted = await scopesNotInReadme(root);
    if (unlisted.length > 0)
      throw new Refusal(
        `appsscript.json asks for a permission that README.md does not tell people about: ${unlisted.join(', ')}. Say in README.md what it is for, or take it out. ${NOTHING}`,
      );
    if (this.options.dirty) return;
    const changed = await uncommittedSources(root);
    if (changed === null)
      this.say(
        'git does not keep this folder, so nothing tells whether somebody changed it. It is built as it stands.',
      );
    else if (changed.length > 0)
      throw new Refusal(
        `These sources have changes that are not committed: ${changed.join(', ')}. Commit them or take them back; --dirty pushes them as they are. ${NOTHING}`,
      );
  }

  private async build(): Promise<ProjectFiles> {
    try {
      return await this.machine.build(this.options.menu);
    } catch (error) {
      throw new Refusal(`The build failed: ${error instanceof Error ? error.message : String(error)}\n${NOTHING}`);
    }
  }

  /** Checks, and sees that what was checked is still what would be built. */
  private async checkedFiles(files: ProjectFiles): Promise<ProjectFiles> {
    if (!this.options.checks) return files;
    await this.machine.check();
    if (isSame(compareFiles(files, await this.build()))) return files;
    throw new Refusal(`A source was changed while the checks ran. Run the same command again. ${NOTHING}`);
  }

  private async pushFiles(scriptId: string, before: ProjectFiles, files: ProjectFiles): Promise<void> {
    this.say('Pushing …');
    try {
      await pushToGoogle(this.clasp, scriptId, files);
    } catch (error) {
      if (!(error instanceof ClaspFailure) || error.problem.refused) throw failureOf(error, NOTHING);
      // The files may have arrived though the answer did not: look.
      const now = await readFromGoogle(this.clasp, scriptId).catch(() => null);
      if (now === null)
        throw failureOf(
          error,
          'Whether the new files arrived could not be found out; the next run shows what is there.',
        );
      if (isSame(compareFiles(now, before))) throw failureOf(error, NOTHING);
      if (!isSame(compareFiles(now, files)))
        throw failureOf(error, 'What is at Google now is neither the old nor the new: somebody else may have pushed.');
    }
    this.say(
      this.options.menu === 'bound'
        ? 'Pushed. Reload the spreadsheet: the menu "Job search" appears beside Help.'
        : 'Pushed. People get it with the next version: npm run deploy -- --menu addon --version "…".',
    );
  }

  private deployment(scriptId: string): Promise<Deployment | null> {
    return inProjectFolder(scriptId, (folder) => chooseDeployment(this.clasp, folder, this.options)).catch(
      (error: unknown) => {
        throw failureOf(error, NOTHING);
      },
    );
  }

  private async release(scriptId: string, deployment: Deployment | null, description: string): Promise<void> {
    this.say('Making the version and moving the deployment …');
    await inProjectFolder(scriptId, async (folder) => {
      const version = await makeVersion(this.clasp, folder, description);
      const id = await moveDeployment(this.clasp, folder, deployment, version, description);
      this.sayMoved(id, version, deployment);
    });
  }

  private sayMoved(id: string, version: number, before: Deployment | null): void {
    const was = before === null ? 'it is the first' : `before, version ${before.version}`;
    this.say(`The deployment ${id} runs version ${version} now (${was}). Everyone's reminders go on.`);
  }

  private async useVersion(scriptId: string, wanted: number): Promise<void> {
    const deployment = await this.deployment(scriptId);
    if (deployment?.version === wanted) {
      this.say(`The deployment ${deployment.id} runs version ${wanted} already. Nothing was changed.`);
      return;
    }
    await inProjectFolder(scriptId, async (folder) => {
      const versions = await listVersions(this.clasp, folder).catch((error: unknown) => {
        throw failureOf(error, NOTHING);
      });
      const version = versions.find(({ versionNumber }) => versionNumber === wanted);
      if (version === undefined) {
        const newest = versions[0] === undefined ? 'there is none yet' : `the newest is ${versions[0].versionNumber}`;
        throw new Refusal(`There is no version ${wanted}: ${newest}. ${NOTHING}`);
      }
      const what = version.description === undefined ? '' : ` "${version.description}"`;
      await this.agree(
        deployment === null
          ? `Make the first deployment, of version ${wanted}${what}?`
          : `Move the deployment ${deployment.id} from version ${deployment.version} to ${wanted}${what}?`,
      );
      const id = await moveDeployment(this.clasp, folder, deployment, wanted, version.description ?? '');
      this.sayMoved(id, wanted, deployment);
    });
  }
}

/** The exit code: 0, 1 when Google or the way to it failed, 2 for a {@link Refusal}. Every end is said in plain words. */
export async function deploy(args: readonly string[], machine: Machine): Promise<number> {
  try {
    const options = readOptions(args);
    if (options === null) machine.output.write(USAGE);
    else await new Deploy(options, machine).run();
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof Failure)) throw error;
    machine.errors.write(`${error.message}\n`);
    return error instanceof Refusal ? 2 : 1;
  }
}
