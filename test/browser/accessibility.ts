/** What axe-core finds in a page, as lines a person can read; an empty list is what every state must give. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @param without A selector of what is left out because it is not ours to mend. */
export async function accessibilityFaults(place: Page | Frame, without?: string): Promise<readonly string[]> {
  await place.evaluate(axe);
  return run(place, without === undefined ? 'document' : JSON.stringify({ exclude: [without] }), {});
}

/** For a page that was looked at whole before: of all rules only contrast hears of the colour scheme. */
export function contrastFaults(place: Page | Frame): Promise<readonly string[]> {
  return run(place, 'document', { runOnly: ['color-contrast'] });
}

async function run(place: Page | Frame, context: string, options: RunOptions): Promise<readonly string[]> {
  const given = JSON.stringify({ ...options, resultTypes: ['violations'] });
  const results = (await place.evaluate(`axe.run(${context}, ${given})`)) as AxeResults;
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)} (${node.failureSummary ?? ''})`),
  );
}
