/**
 * Kills the hourly reminders before and after every service call they make, and looks at what the next runs make of it.
 *
 *     npm run check:deaths [-- --every]
 *
 * A call that only reads leaves nothing behind, so a failure before it is as good as one after it, and being ended there
 * is as good as being ended at the last call that changed something. `--every` tries each of them all the same.
 * Exit code 1 when a digest comes twice, something due is dropped, or cells and memory differ from an undisturbed morning.
 */
import { parseArgs } from 'node:util';
import { buildIfNeeded } from './build';
import { sundayEvening } from './deaths/morning';
import { deathsAt, everyDeathAt, rehearse, Sweep } from './deaths/sweep';

const AT_ONCE = 3;
const SHOWN = 4;

async function main(): Promise<void> {
  const { every } = parseArgs({ options: { every: { type: 'boolean', default: false } } }).values;
  await buildIfNeeded();
  const begun = performance.now();
  const evening = await sundayEvening();
  const script = await rehearse(evening);
  const sweep = new Sweep(evening, script);
  const faults = script.calls.flatMap(every ? everyDeathAt : deathsAt);
  await sweep.dieOfEach(faults, AT_ONCE);
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(
    `${script.calls.length} service calls, ${sweep.deaths} deaths, ${sweep.states} different states left behind, ${seconds} s.`,
  );
  for (const [complaint, deaths] of sweep.wrong)
    console.log(`${complaint}\n  after ${deaths.length}: ${deaths.slice(0, SHOWN).join('; ')}`);
  if (sweep.wrong.size > 0) process.exitCode = 1;
  else
    console.log('At most one digest a day, nothing due was dropped, and every cell is as on an undisturbed morning.');
}

await main();
