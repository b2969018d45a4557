/** A line of a list: who and what, one button beside it, and the rest when it is unfolded. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface UnfoldingRowProps {
  readonly name: string;
  /** Beside the name, quieter. */
  readonly aside?: string | null;
  /** Below the name. */
  readonly lines: ComponentChildren;
  /** The one thing to do with it. */
  readonly action: ComponentChildren;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Drawn only while it is unfolded. */
  readonly children: () => ComponentChildren;
}

export function UnfoldingRow({ name, aside, lines, action, open, onToggle, children }: UnfoldingRowProps) {
  const details = useId();
  return (
    <li class="row" data-open={open}>
      <div class="row-head">
        <button type="button" class="row-toggle" aria-expanded={open} aria-controls={details} onClick={onToggle}>
          <span>
            <bdi class="row-name">{name}</bdi>
            {aside === undefined || aside === null || aside === '' ? null : (
              <span class="quiet">
                {' · '}
                <bdi>{aside}</bdi>
              </span>
            )}
          </span>
          {lines}
        </button>
        {action}
      </div>
      <div class="row-details" id={details} hidden={!open}>
        {open ? children() : null}
      </div>
    </li>
  );
}
