/**
 * Laws are tried on the same made-up examples in every run, so that a run fails because of a change and not by chance.
 * `EXAMPLES_SEED=random` (or a number) tries others.
 */
import { configureGlobal } from 'fast-check';

const wanted = process.env.EXAMPLES_SEED;
if (wanted !== 'random') configureGlobal({ seed: wanted === undefined ? 20261123 : Number(wanted) });
