/** Properties and locks. */
import { assume, type Group, outcomeOf, Undecided, words } from './assumption';

const KEY = 'self-test-value';
const NINE_KILOBYTES = 9 * 1024;

/** Takes away the property of a run that was cut off. */
export function removeProperty(): void {
  PropertiesService.getUserProperties().deleteProperty(KEY);
}

/** Works with a property of the self-test's own, which is gone afterwards. */
function withProperty(work: (store: GoogleAppsScript.Properties.Properties) => string): string {
  const store = PropertiesService.getUserProperties();
  try {
    return work(store);
  } finally {
    store.deleteProperty(KEY);
  }
}

function tried(lock: GoogleAppsScript.Lock.Lock | null): string {
  if (lock === null) return 'nothing';
  const had = lock.tryLock(0);
  const held = lock.hasLock();
  lock.releaseLock();
  return `${had ? 'had' : 'refused'}, ${held ? 'held' : 'not held'}, ${lock.hasLock() ? 'kept' : 'let go'}`;
}

export const STORES: Group = {
  title: 'What is kept, and locks',
  assumptions: [
    assume('A property that was never set is nothing', 'properties#getpropertykey', 'nothing', () =>
      withProperty((store) => words(store.getProperty(KEY))),
    ),
    assume('Properties are text, whatever is set', 'properties#setpropertykey,-value', 'the text “true”', () =>
      withProperty((store) => words(store.setProperty(KEY, true as unknown as string).getProperty(KEY))),
    ),
    assume(
      'Several are set at once, and the others stay',
      'properties#setpropertiesproperties',
      'set, the others stay',
      () =>
        withProperty((store) => {
          const before = store.getKeys().length;
          store.setProperties({ [KEY]: 'set' }, false);
          return `${store.getProperty(KEY)}, the others ${store.getKeys().length === before + 1 ? 'stay' : 'are gone'}`;
        }),
    ),
    assume('A value of 9 KB fits', 'quotas', `${NINE_KILOBYTES} characters`, () =>
      withProperty(
        (store) => `${store.setProperty(KEY, 'x'.repeat(NINE_KILOBYTES)).getProperty(KEY)?.length} characters`,
      ),
    ),
    assume('A longer one is refused', 'quotas', 'refused', () =>
      withProperty((store) => outcomeOf(() => store.setProperty(KEY, 'x'.repeat(NINE_KILOBYTES + 1)))),
    ),
    assume(
      'A store holds 500 KB',
      'quotas',
      '',
      () => new Undecided('Filling it up would cost your own settings, so this is not tried.'),
    ),
    assume('The spreadsheet has properties of its own', 'properties-service#getdocumentproperties', 'there', () =>
      // The types say that it is never null; outside a spreadsheet it is.
      (PropertiesService.getDocumentProperties() as unknown) === null ? 'nothing' : 'there',
    ),
    assume('The spreadsheet’s lock can be had, and is let go', 'lock', 'had, held, let go', () =>
      tried(LockService.getDocumentLock()),
    ),
    assume('So can the script’s', 'lock', 'had, held, let go', () => tried(LockService.getScriptLock())),
    assume(
      'A lock keeps a second run out',
      'lock',
      '',
      () => new Undecided('It takes two runs at once: open the spreadsheet in two windows and save in both.'),
    ),
  ],
};
