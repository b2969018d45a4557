/**
 * Versions and deployments. People's triggers hang on the deployment: a new one would switch them all off, so the one
 * that is there is moved to the new version.
 */
import * as v from 'valibot';
import { type Clasp, ClaspFailure } from './clasp';
import { failureOf } from './failure';
import type { DeployOptions } from './options';
import { Refusal } from './refusal';

/** Where clasp finds a `.clasp.json` with the script ID. */
type Folder = string;

const Deployments = v.array(
  v.object({ deploymentId: v.string(), versionNumber: v.optional(v.number()), description: v.optional(v.string()) }),
);
const Version = v.object({ versionNumber: v.number(), description: v.optional(v.string()) });
const MadeVersion = v.object({ versionNumber: v.number() });
const MadeDeployment = v.object({ deploymentId: v.string() });

export interface Deployment {
  readonly id: string;
  readonly version: number;
}

/** The deployments of a version. The test deployment, which always runs what was pushed last, has none and stays as it is. */
async function listDeployments(clasp: Clasp, folder: Folder): Promise<readonly Deployment[]> {
  const all = v.parse(Deployments, JSON.parse(await clasp(folder, ['list-deployments', '--json'])));
  return all.flatMap(({ deploymentId, versionNumber }) =>
    versionNumber === undefined ? [] : [{ id: deploymentId, version: versionNumber }],
  );
}

/** The deployment to move; null when the first one is to be made. Throws a {@link Refusal} where that is not clear. */
export async function chooseDeployment(
  clasp: Clasp,
  folder: Folder,
  { deployment, firstDeployment }: DeployOptions,
): Promise<Deployment | null> {
  const found = await listDeployments(clasp, folder);
  const [only, second] = found;
  const list = found.map(({ id, version }) => `  ${id} (version ${version})`).join('\n');
  if (deployment !== null) {
    const named = found.find(({ id }) => id === deployment);
    if (named !== undefined) return named;
    throw new Refusal(
      `There is no deployment ${deployment}.${list === '' ? '' : ` There is:\n${list}\n`} Nothing was changed at Google.`,
    );
  }
  if (only === undefined) {
    if (firstDeployment) return null;
    throw new Refusal(
      "This script has no deployment yet. Only the Marketplace needs one: a spreadsheet's own script runs what was pushed last, with npm run deploy alone. The first one is made in the editor, as docs/marketplace.md says; to make it from here, add --first-deployment. Nothing was changed at Google.",
    );
  }
  if (firstDeployment)
    throw new Refusal(
      `There is a deployment already:\n${list}\nA second one would switch off everyone's reminders. Leave out --first-deployment. Nothing was changed at Google.`,
    );
  if (second !== undefined)
    throw new Refusal(
      `There are several deployments:\n${list}\nSay which one with --deployment ID. Nothing was changed at Google.`,
    );
  return only;
}

/** Makes a version of what was pushed last, and returns its number. */
export async function makeVersion(clasp: Clasp, folder: Folder, description: string): Promise<number> {
  try {
    return v.parse(MadeVersion, JSON.parse(await clasp(folder, ['create-version', '--json', '--', description])))
      .versionNumber;
  } catch (error) {
    const none = 'The files at Google are the new ones; no version was made, and the deployment was not moved.';
    if (!(error instanceof ClaspFailure) || error.problem.refused) throw failureOf(error, none);
    // The request may have arrived though its answer did not.
    const versions = await listVersions(clasp, folder).catch(() => null);
    if (versions === null)
      throw failureOf(
        error,
        'The files at Google are the new ones, and the deployment was not moved. Whether the version was made could not be found out: npx clasp list-versions shows it, and npm run deploy -- --use-version NUMBER goes on with it.',
      );
    const [newest] = versions;
    if (newest?.description !== description) throw failureOf(error, none);
    return newest.versionNumber;
  }
}

export type Version = v.InferOutput<typeof Version>;

/** All versions, the newest first. */
export async function listVersions(clasp: Clasp, folder: Folder): Promise<readonly Version[]> {
  const versions = v.parse(v.array(Version), JSON.parse(await clasp(folder, ['list-versions', '--json'])));
  return versions.toSorted((a, b) => b.versionNumber - a.versionNumber);
}

/** Lets the deployment run `version`; null makes the first deployment. Returns its ID. */
export async function moveDeployment(
  clasp: Clasp,
  folder: Folder,
  deployment: Deployment | null,
  version: number,
  description: string,
): Promise<string> {
  const how = ['--json', '--versionNumber', String(version), '--description', description];
  const args = deployment === null ? ['create-deployment', ...how] : ['update-deployment', deployment.id, ...how];
  try {
    return v.parse(MadeDeployment, JSON.parse(await clasp(folder, args))).deploymentId;
  } catch (error) {
    const now = await listDeployments(clasp, folder).catch(() => null);
    const moved = now?.find((one) => one.version === version && (deployment === null || one.id === deployment.id));
    if (moved !== undefined) return moved.id;
    throw failureOf(error, () => {
      const again = `Version ${version} is there: npm run deploy -- --use-version ${version}${deployment === null ? ' --first-deployment' : ''} goes on from here.`;
      if (now === null) return `Whether the deployment was moved could not be found out. ${again}`;
      return deployment === null
        ? `No deployment was made. ${again}`
        : `The deployment still runs version ${deployment.version}. ${again}`;
    });
  }
}
