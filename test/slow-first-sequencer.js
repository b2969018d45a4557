/**
 * Begins with what takes longest: on a fresh machine Jest knows no durations and goes by file size, and a simulated month that
 * begins last keeps one core waiting for it.
 */
import Sequencer from '@jest/test-sequencer';

/** Longest first; what is named by none of them comes after all. */
const SLOW = [
  '/bundle/month',
  '/browser/pipeline.',
  '/browser/sidebar-states',
  '/browser/',
  '/bundle/',
  '/scripts/',
  '/app/',
];

function placeOf({ path }) {
  const place = SLOW.findIndex((part) => path.split('\\').join('/').includes(part));
  return place < 0 ? SLOW.length : place;
}

export default class SlowFirst extends Sequencer {
  /** @override */
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
}
