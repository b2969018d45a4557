/** The command line of `npm run deploy`. */
import { parseArgs } from 'node:util';
import type { MenuKind } from '../build/server';
import { Refusal } from './refusal';

/** Each line that begins with `npm` is a command that {@link readOptions} takes. */
export const USAGE = `\
npm run deploy                                builds, checks and pushes to the script that .clasp.json names
npm run deploy -- --create [--title "…"]      makes a new spreadsheet with the add-on in it
npm run deploy -- --create --in ADDRESS       puts the add-on into a spreadsheet of yours that has no script yet
npm run deploy -- --version "…"               pushes, makes a version and moves the existing deployment to it
npm run deploy -- --use-version 7             moves the existing deployment to a version that is there; pushes nothing

  --yes                pushes without asking
  --no-checks          leaves out the types and the tests of the bundle, when npm test has just passed
  --dirty              pushes though sources have changes that are not committed
  --menu addon|bound   addon: the Marketplace build, with the menu under Extensions
  --deployment ID      which deployment to move, when there are several
  --first-deployment   makes the first deployment, when there is none yet
`;

export interface DeployOptions {
  readonly create: boolean;
  /** Name of a new spreadsheet, and of the script project. */
  readonly title: string;
  /** Drive ID of the spreadsheet that is to get the script; null makes a new one. */
  readonly container: string | null;
  /** Description of the version to make; null makes none. */
  readonly version: string | null;
  readonly useVersion: number | null;
  readonly deployment: string | null;
  readonly firstDeployment: boolean;
  readonly menu: MenuKind;
  readonly yes: boolean;
  readonly checks: boolean;
  readonly dirty: boolean;
}

/** The Drive ID in a spreadsheet's address, or the ID as it stands. */
function containerId(address: string): string {
  const id = /^https:\/\/docs\.google\.com\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(address)?.[1] ?? address;
  if (!/^[\w-]{20,}$/.test(id))
    throw new Refusal(`--in takes the address of a Google spreadsheet, https://docs.google.com/spreadsheets/d/…`);
  return id;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        create: { type: 'boolean', default: false },
        title: { type: 'string' },
        in: { type: 'string' },
        version: { type: 'string' },
        'use-version': { type: 'string' },
        deployment: { type: 'string' },
        'first-deployment': { type: 'boolean', default: false },
        menu: { type: 'string', default: 'bound' },
        yes: { type: 'boolean', default: false },
        'no-checks': { type: 'boolean', default: false },
        dirty: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${USAGE}`);
  }
}

/** Null when only help is asked for; throws a {@link Refusal} for what cannot be meant. */
export function readOptions(args: readonly string[]): DeployOptions | null {
  const values = parse(args);
  if (values.help) return null;
  const { menu, version } = values;
  if (menu !== 'bound' && menu !== 'addon') throw new Refusal(`--menu takes bound or addon, not ${menu}.`);
  if (version?.trim() === '') throw new Refusal('--version takes a few words on what is new.');
  const useVersion = values['use-version'] === undefined ? null : Number(values['use-version']);
  if (useVersion !== null && !(Number.isInteger(useVersion) && useVersion > 0))
    throw new Refusal(`--use-version takes the number of a version, not ${values['use-version']}.`);
  if ([values.create, version !== undefined, useVersion !== null].filter(Boolean).length > 1)
    throw new Refusal('--create, --version and --use-version are three different things: choose one.');
  if (!values.create && (values.title !== undefined || values.in !== undefined))
    throw new Refusal('--title and --in go with --create.');
  const forDeployment = values.deployment !== undefined || values['first-deployment'];
  if (forDeployment && version === undefined && useVersion === null)
    throw new Refusal('--deployment and --first-deployment go with --version or --use-version.');
  return {
    create: values.create,
    title: values.title?.trim() || 'Job Offer Steps to Success',
    container: values.in === undefined ? null : containerId(values.in.trim()),
    version: version?.trim() ?? null,
    useVersion,
    deployment: values.deployment ?? null,
    firstDeployment: values['first-deployment'],
    menu,
    yes: values.yes,
    checks: !values['no-checks'],
    dirty: values.dirty,
  };
}
