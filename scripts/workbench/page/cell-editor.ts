/** What a cell is edited with: a list where its validation names the choices, else a line of text. */
import type { CellView } from '../contract';

/**
 * @param choices The values the cell's validation offers; null where there is none.
 * @param success Takes the text as typed; `cancel` leaves the cell as it was.
 */
export function editorFor(
  view: CellView | undefined,
  choices: readonly string[] | null,
  onRendered: (callback: () => void) => void,
  success: (text: string) => unknown,
  cancel: (value: undefined) => unknown,
): HTMLElement {
  const now = view?.entry ?? view?.text ?? '';
  return choices === null
    ? textEditor(now, onRendered, success, cancel)
    : listEditor(now, choices, onRendered, success, cancel);
}

function textEditor(
  now: string,
  onRendered: (callback: () => void) => void,
  success: (text: string) => unknown,
  cancel: (value: undefined) => unknown,
): HTMLElement {
  const input = document.createElement('input');
  input.type = 'text';
  input.value = now;
  input.className = 'cell-editor';
  input.ariaLabel = 'Cell content';
  let settled = false;
  const settle = (save: boolean): void => {
    if (settled) return;
    settled = true;
    if (save && input.value !== now) success(input.value);
    else cancel(undefined);
  };
  input.addEventListener('blur', () => settle(true));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === 'Tab') settle(true);
    else if (event.key === 'Escape') settle(false);
    event.stopPropagation();
  });
  onRendered(() => {
    input.focus();
    input.select();
  });
  return input;
}

function listEditor(
  now: string,
  choices: readonly string[],
  onRendered: (callback: () => void) => void,
  success: (text: string) => unknown,
  cancel: (value: undefined) => unknown,
): HTMLElement {
  const select = document.createElement('select');
  select.className = 'cell-editor';
  select.ariaLabel = 'Cell content';
  for (const choice of new Set(['', now, ...choices])) select.add(new Option(choice, choice, false, choice === now));
  select.addEventListener('change', () => success(select.value));
  select.addEventListener('blur', () => cancel(undefined));
  select.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') cancel(undefined);
    event.stopPropagation();
  });
  onRendered(() => select.focus());
  return select;
}
