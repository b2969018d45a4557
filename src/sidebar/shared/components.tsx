/** The parts every sidebar is made of. */
import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icon';
import { passFocusTo } from './lost-focus';
import type { ServerProblem } from './server';

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: () => void;
  readonly kind?: 'filled' | 'outlined' | 'text';
  readonly type?: 'button' | 'submit';
  /** While true the button stays where it is and in focus, and does nothing. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly controls?: string;
  /** The form it sends, where it stands outside of it. */
  readonly form?: string;
}

export function Button(props: ButtonProps) {
  const { children, onClick, kind = 'outlined', type = 'button', busy = false, disabled = false } = props;
  return (
    <button
      type={type}
      form={props.form}
      class={`button ${kind}`}
      aria-disabled={busy || disabled}
      aria-label={props.label}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      data-busy={busy}
      onClick={(event) => {
        if (busy || disabled) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </button>
  );
}

export interface SectionProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Said beside the title: a count. */
  readonly aside?: string;
}

export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {aside === undefined ? null : <span class="aside"> {aside}</span>}
      </h2>
      {children}
    </section>
  );
}

/** A section that starts folded, for what is not for now. */
export function FoldedSection({ title, aside, children, open = false }: SectionProps & { readonly open?: boolean }) {
  return (
    <details class="folded" open={open}>
      <summary>
        <h2>
          {title}
          {aside === undefined ? null : <span class="aside"> {aside}</span>}
        </h2>
      </summary>
      <div class="folded-body">{children}</div>
    </details>
  );
}

/** What goes here, and the first step. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Grey lines where the list will be. */
export function Skeleton({ rows = 4, label }: { readonly rows?: number; readonly label: string }) {
  return (
    <div role="status" class="skeleton">
      <span class="visually-hidden">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div class="skeleton-row" key={row} aria-hidden="true">
          <div />
          <div />
        </div>
      ))}
    </div>
  );
}

export interface ErrorPanelProps {
  readonly problem: ServerProblem;
  readonly onRetry: () => void;
  readonly busy?: boolean;
}

/** Whoever pressed its button is not left nowhere when the panel goes: the focus passes to the page. */
export function ErrorPanel({ problem, onRetry, busy = false }: ErrorPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = panel.current;
    return () => {
      if (element?.contains(document.activeElement)) passFocusTo(element.closest('main'));
    };
  }, []);
  return (
    <div class="error-panel" role="alert" ref={panel}>
      <p>
        <Icon name="error" class="late" /> {problem.message}
      </p>
      <Button onClick={onRetry} busy={busy}>
        Try again
      </Button>
    </div>
  );
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | null;
  /** Gets the id the control must carry and the ids of what describes it. */
  readonly children: (ids: { readonly id: string; readonly 'aria-describedby': string | undefined }) => JSX.Element;
}

export function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, problem ? `${id}-problem` : ''].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': described === '' ? undefined : described })}
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem ? (
        <p class="field-problem" id={`${id}-problem`} role="alert">
          <Icon name="error" /> {problem}
        </p>
      ) : null}
    </div>
  );
}
