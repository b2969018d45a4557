/** `npm run docs:estimate`: writes the figures of docs/estimate.md anew. `test/scripts/docs-estimate.test.ts` tells when they are stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fillPage } from './docs/estimate-tables';

const page = path.resolve(import.meta.dirname, '../docs/estimate.md');
writeFileSync(page, fillPage(readFileSync(page, 'utf8')));
