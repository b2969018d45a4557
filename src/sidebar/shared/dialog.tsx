/** A form over the page: the focus stays inside, Escape closes it and leads back to where it was opened. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './components';
import { Icon } from './icon';

export interface DialogProps {
  readonly title: ComponentChildren;
  /** Escape, and the cross in the corner. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

const FIRST_FIELD = 'input, select, textarea';

/** Longer than the two clicks of a double click are apart. */
const DOUBLE_CLICK_MS = 600;

/** The second click of a double click on "Save" was not meant for what stands under the form. */
function swallowSecondClick(): void {
  const swallow = (event: MouseEvent): void => {
    if (event.detail < 2) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const kinds = ['mousedown', 'mouseup', 'click', 'dblclick'] as const;
  for (const kind of kinds) window.addEventListener(kind, swallow, true);
  setTimeout(() => {
    for (const kind of kinds) window.removeEventListener(kind, swallow, true);
  }, DOUBLE_CLICK_MS);
}

export function Dialog({ title, onClose, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      // Closed while it still stands in the page, it gives the focus back.
      element?.close();
      swallowSecondClick();
    };
  }, []);
  useEffect(() => {
    const body = dialog.current?.querySelector('.dialog-body');
    (body?.querySelector<HTMLElement>(FIRST_FIELD) ?? heading.current)?.focus();
  }, []);

  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header class="dialog-head">
        <h2 id={id} class="headline" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button kind="text" label="Close" onClick={onClose}>
          <Icon name="close" />
        </Button>
      </header>
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}
