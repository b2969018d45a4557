/** What the code keeps in the user's own properties, by the keys it uses; for the page of the guide that lists them. */
import path from 'node:path';
import { ROOT, SOURCE } from '../build/paths';
import { argumentsOf, lastName, Modules, textsOf, walk } from './source';

/** Google's stores, of which the add-on uses one. */
const STORES = /^get(User|Script|Document)(Properties|Cache)$/;

export interface Stored {
  /** Keys of the memory (`MemoryPort`), `…` for one that is only known at run time. */
  readonly keys: readonly string[];
  /** Where which store of Google's is opened: `src/google/memory.ts: getUserProperties`. */
  readonly stores: readonly string[];
}

export function collectStored(folder: string = SOURCE): Stored {
  const modules = new Modules(folder);
  const keys = new Set<string>();
  const stores = new Set<string>();
  for (const module of modules.all)
    walk(module.body, (node) => {
      if (node.type !== 'CallExpression') return;
      const name = lastName(node.callee);
      const owner = lastName((node.callee as { object?: unknown }).object);
      const [key] = argumentsOf(node);
      if (owner === 'memory' && (name === 'get' || name === 'set') && key !== undefined)
        for (const text of textsOf(key, module, modules)) keys.add(text);
      if (name !== null && STORES.test(name)) stores.add(`${path.relative(ROOT, module.file)}: ${name}`);
    });
  return { keys: [...keys].sort(), stores: [...stores].sort() };
}
