/** A text field that proposes what is known as you type; anything else can be typed as well. */
import { useId, useMemo } from 'preact/hooks';
import { plain } from './model';

export interface SuggestionsProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly value: string;
  readonly options: readonly string[];
  readonly placeholder?: string;
  readonly onInput: (value: string) => void;
}

/** A list of thousands helps nobody and slows the field down. */
const MOST_OPTIONS = 20;

export function Suggestions({ options, value, onInput, ...rest }: SuggestionsProps) {
  const list = useId();
  const offered = useMemo(() => {
    const words = plain(value);
    const found: string[] = [];
    for (const option of options) {
      if (plain(option).includes(words)) found.push(option);
      if (found.length === MOST_OPTIONS) break;
    }
    return found;
  }, [options, value]);
  return (
    <>
      <input
        {...rest}
        type="text"
        list={list}
        autocomplete="off"
        dir="auto"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <datalist id={list}>
        {offered.map((option) => (
          <option value={option} key={option} />
        ))}
      </datalist>
    </>
  );
}
