/** How the parts of this page save. */
import type { UndoableConfirmation } from '../../api';

/** Runs a save, says what came of it (with `say`, where that is given), and tells whether it was saved. */
export type Store = (
  key: string,
  work: () => Promise<UndoableConfirmation>,
  say?: (saved: UndoableConfirmation) => void,
) => Promise<boolean>;
