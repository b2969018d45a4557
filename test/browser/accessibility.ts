/** What axe-core finds in a page, as lines a person can read; an empty list is what every state must give. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @param without A selector of what is left out because it is not ours to mend. */
export async function accessibilityFaults(place: Page | Frame, without?: string): Promise<readonly string[]> {
  await place.evaluate(axe);
  const context = without === undefined ? 'document' : JSON.stringify({ exclude: [without] });
  const results = (await place.evaluate(`axe.run(${context}, { resultTypes: ["violations"] })`)) as AxeResults;
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)} (${node.failureSummary ?? ''})`),
  );
}
