import type { DraftKind, RuleId } from '../action';

/** One kind of draft: which rules open it, and our wording (see `template` for what it may name). */
export interface DraftTemplate {
  readonly kind: DraftKind;
  /** What it is called where wordings are edited. */
  readonly label: string;
  readonly rules: readonly RuleId[];
  readonly subject: string;
  readonly body: string;
}
