/** One finding: what it is, where, and what mending it would change. */
import type { ComponentChildren } from 'preact';
import type { Finding } from '../../api';
import { Button } from '../shared/components';
import { Icon } from '../shared/icon';
import { SEVERITY_WORDS } from './groups';

export interface FindingRowProps {
  readonly finding: Finding;
  /** Findings of the same rule that can be mended, this one included. */
  readonly alike: number;
  readonly busy: boolean;
  readonly onGoTo: () => void;
  readonly onFix: () => void;
  readonly onFixAlike: () => void;
  /** What stands below it: others of its kind. */
  readonly children?: ComponentChildren;
}

export function FindingRow({ finding, alike, busy, onGoTo, onFix, onFixAlike, children }: FindingRowProps) {
  const words = SEVERITY_WORDS[finding.severity];
  return (
    <li class="finding">
      <p>
        <Icon name={finding.severity} class={finding.severity} /> <span class="visually-hidden">{words.one}: </span>
        {finding.message}
      </p>
      {finding.preview === null ? null : (
        <p class="preview">
          <span class="visually-hidden">Before: </span>
          <del>
            <bdi>{finding.preview.before === '' ? '(empty)' : finding.preview.before}</bdi>
          </del>
          <Icon name="arrow" class="quiet" />
          <span class="visually-hidden">After: </span>
          <ins>
            <bdi>{finding.preview.after === '' ? '(empty)' : finding.preview.after}</bdi>
          </ins>
        </p>
      )}
      <div class="buttons">
        {finding.rule === 'missing-tab' ? null : (
          <Button kind="text" onClick={onGoTo} label={`Go to ${finding.cell ?? 'the tab'}: ${finding.message}`}>
            Go to {finding.cell ?? 'the tab'}
          </Button>
        )}
        {finding.fix === null ? null : (
          <Button onClick={onFix} busy={busy} label={`${finding.fix}: ${finding.message}`}>
            {finding.fix}
          </Button>
        )}
        {finding.fix !== null && alike > 1 ? (
          <Button kind="text" onClick={onFixAlike} busy={busy} label={`All ${alike} like this: ${finding.fix}`}>
            All {alike} like this
          </Button>
        ) : null}
      </div>
      {children}
    </li>
  );
}
