/** What every part of the settings form gets. */
import type { Settings, SettingsReport } from '../../api';

/** What was changed and is not saved yet. */
export type Changes = Partial<Settings>;

export interface PartProps {
  readonly report: SettingsReport;
  /** The settings as they would be after saving. */
  readonly now: Settings;
  readonly change: (changes: Changes) => void;
}
