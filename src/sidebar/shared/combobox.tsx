/**
 * A text field that proposes while one types: people, companies. What is proposed may be taken or left; any text may be
 * typed. Follows the combobox pattern of the ARIA Authoring Practices: the focus stays in the field, arrows move through
 * the list, Enter takes, Escape closes.
 */
import type { Ref } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { plainWords } from '../../domain/plain-text';
import { count } from './words';

export interface ComboboxOption {
  readonly key: string;
  readonly label: string;
  /** Shown beside the label and searched as well: the company of a person. */
  readonly detail?: string;
}

export interface ComboboxProps<Option extends ComboboxOption> {
  /** From `Field`. */
  readonly id: string;
  readonly 'aria-describedby'?: string | undefined;
  /** Names the list for screen readers: "People". */
  readonly listLabel: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** An option was taken; `onInput` is called with its label before. */
  readonly onChoose?: (option: Option) => void;
  readonly placeholder?: string;
  readonly required?: boolean;
  /**
   * Whether the first line is marked while one types, so that Enter takes it: for people, of whom a few letters are
   * typed. What is a label as it stands is never taken for another one.
   */
  readonly marksFirst?: boolean;
  readonly invalid?: boolean;
  readonly maxLength?: number;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** More than anyone reads; the list says how many more there are. */
const MOST_SHOWN = 50;

interface Searchable<Option> {
  readonly option: Option;
  readonly label: string;
  readonly words: string;
}

interface Matches<Option> {
  readonly shown: readonly Option[];
  readonly total: number;
}

/** Options that hold every word that was typed; those whose label begins with it come first. */
function search<Option>(options: readonly Searchable<Option>[], text: string): Matches<Option> {
  const typed = plainWords(text);
  const words = typed.split(' ').filter((word) => word !== '');
  const first: Option[] = [];
  const others: Option[] = [];
  let total = 0;
  for (const { option, label, words: known } of options) {
    if (!words.every((word) => known.includes(word))) continue;
    total += 1;
    if (label.startsWith(typed)) {
      if (first.length < MOST_SHOWN) first.push(option);
    } else if (others.length < MOST_SHOWN) others.push(option);
  }
  return { shown: [...first, ...others].slice(0, MOST_SHOWN), total };
}

export function Combobox<Option extends ComboboxOption>(props: ComboboxProps<Option>) {
  const { id, options, value, onInput, onChoose } = props;
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  const searchable = useMemo(
    () =>
      options.map((option) => {
        const label = plainWords(option.label);
        return { option, label, words: `${label} ${plainWords(option.detail ?? '')}` };
      }),
    [options],
  );
  const { shown, total } = useMemo<Matches<Option>>(
    () => (open ? search(searchable, value) : { shown: [], total: 0 }),
    [open, searchable, value],
  );
  const isShown = open && shown.length > 0;
  const more = total - shown.length;
  const isWhole = useMemo(() => {
    const typed = plainWords(value);
    return shown.some((option) => plainWords(option.label) === typed);
  }, [shown, value]);
  const marked = active < 0 && isShown && props.marksFirst === true && !isWhole ? 0 : active;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [marked]);

  useEffect(() => {
    if (isShown) list.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);

  function close(): void {
    setOpen(false);
    setActive(-1);
  }

  function choose(option: Option): void {
    onInput(option.label);
    onChoose?.(option);
    close();
  }

  function move(step: 1 | -1): void {
    if (!open) {
      setOpen(true);
      // What the list will hold is known only when it is drawn; the first line is there in any case.
      setActive(step === 1 ? 0 : -1);
      return;
    }
    if (shown.length === 0) return;
    setActive(marked < 0 && step === -1 ? shown.length - 1 : (marked + step + shown.length) % shown.length);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      const option = isShown ? shown[marked] : undefined;
      // Without a line chosen, Enter sends the form as in any other field.
      if (option === undefined) close();
      else {
        event.preventDefault();
        choose(option);
      }
    } else if (event.key === 'Escape' && isShown) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }

  return (
    <div class="combobox">
      <input
        ref={props.inputRef ?? null}
        id={id}
        type="text"
        role="combobox"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={isShown ? `${id}-list` : undefined}
        aria-activedescendant={isShown && marked >= 0 ? `${id}-option-${marked}` : undefined}
        aria-describedby={props['aria-describedby']}
        aria-invalid={props.invalid === true ? true : undefined}
        aria-required={props.required === true ? true : undefined}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        value={value}
        onInput={(event) => {
          onInput(event.currentTarget.value);
          setOpen(event.currentTarget.value.trim() !== '');
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <span class="visually-hidden" role="status">
        {open ? (total === 0 ? 'Nothing matches' : count(total, 'match', 'matches')) : ''}
      </span>
      {isShown ? (
        <div class="combobox-list">
          <div id={`${id}-list`} role="listbox" tabIndex={-1} aria-label={props.listLabel} ref={list}>
            {shown.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and handles the keys
              <div
                key={option.key}
                tabIndex={-1}
                id={`${id}-option-${index}`}
                role="option"
                aria-selected={index === marked}
                // The field keeps the focus.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(option)}
              >
                <bdi>{option.label}</bdi>
                {option.detail === undefined || option.detail === '' ? null : (
                  <span class="quiet">
                    {' '}
                    <bdi>{option.detail}</bdi>
                  </span>
                )}
              </div>
            ))}
          </div>
          {more === 0 ? null : <p class="caption">{count(more, 'more: type on', 'more: type on')} to find them.</p>}
        </div>
      ) : null}
    </div>
  );
}
