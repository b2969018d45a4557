/** The version of the add-on: what `package.json` says, put into the server and every page as `__VERSION__`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { ROOT } from './paths';

const Package = v.looseObject({ version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)) });

/** "0.1.0"; throws where `package.json` names none. */
export function readVersion(): string {
  return v.parse(Package, JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))).version;
}
