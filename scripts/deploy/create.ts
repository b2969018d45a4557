/** A new script project: in a new spreadsheet, or in one that has no script yet. */
import { type Clasp, ClaspFailure } from './clasp';
import { failureOf } from './failure';
import { inTemporaryFolder } from './files';

export interface NewProject {
  readonly scriptId: string;
  /** Address of the spreadsheet it is bound to. */
  readonly spreadsheet: string;
}

/** Both addresses are printed as soon as the project is there, before clasp reads its first files. */
function projectIn(output: string): NewProject | null {
  const scriptId = /https:\/\/script\.google\.com\/d\/([\w-]+)\//.exec(output)?.[1];
  const container = /https:\/\/drive\.google\.com\/open\?id=([\w-]+)/.exec(output)?.[1];
  if (scriptId === undefined || container === undefined) return null;
  return { scriptId, spreadsheet: `https://docs.google.com/spreadsheets/d/${container}/edit` };
}

/**
 * What is there after a creation that failed. A new spreadsheet is made first, its script second, and clasp does not say
 * at which of the two it stopped; only the Apps Script API being off tells, since Drive does not know of it.
 */
function whatIsThere({ problem }: ClaspFailure, title: string, container: string | null): string {
  if (problem.kind === 'not-signed-in' || problem.kind === 'sign-in-expired' || problem.kind === 'certificate')
    return 'Nothing was made.';
  if (container !== null)
    return problem.refused
      ? 'Nothing was made.'
      : 'Before you do, look under Extensions > Apps Script in that spreadsheet whether the script was made all the same.';
  if (problem.kind === 'api-off')
    return `An empty spreadsheet "${title}" is in your Drive now, without a script: delete it, or give it the add-on with npm run deploy -- --create --in "its address".`;
  return `Before you do, look in your Drive: an empty spreadsheet "${title}" without a script may have been made. Delete it, or give it the add-on with npm run deploy -- --create --in "its address".`;
}

/** Makes the project; throws a `Failure` that says what was made by then. */
export function createProject(clasp: Clasp, title: string, container: string | null): Promise<NewProject> {
  // In a folder of its own: clasp refuses where a .clasp.json is, and writes Google's empty files into the content folder.
  return inTemporaryFolder(async (folder) => {
    const kind = container === null ? ['--type', 'sheets'] : ['--type', 'standalone', '--parentId', container];
    const output = await clasp(folder, ['create-script', ...kind, '--title', title, '--rootDir', 'dist']).catch(
      (error: unknown) => {
        // Made, but its first files could not be read; they are replaced anyway.
        if (error instanceof ClaspFailure && projectIn(error.output) !== null) return error.output;
        throw failureOf(error, (failure) => whatIsThere(failure, title, container));
      },
    );
    const project = projectIn(output);
    if (project === null) throw new Error(`clasp did not say what it made: ${output}`);
    return project;
  });
}
