/** How the parts of this page save. */

/** Runs a save, says what came of it, and tells whether it was saved. */
export type Store = (key: string, work: () => Promise<{ readonly message: string }>) => Promise<boolean>;
