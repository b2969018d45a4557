/** What every step of the welcome gets. */
import type { SettingsReport } from '../../api';
import type { Loaded } from '../shared/use-server';

export interface StepProps {
  readonly settings: Loaded<SettingsReport>;
  /** On to the next step, with what was done here in one sentence, or null where it was skipped. */
  readonly onNext: (done: string | null) => void;
}
