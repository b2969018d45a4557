/**
 * The row was changed in the sheet since it was opened: both versions beside each other, to choose from field by field or
 * all at once. Nothing is chosen beforehand, so nothing of either side is lost unseen.
 */
import { useEffect, useRef } from 'preact/hooks';
import { Button } from './components';
import { Icon } from './icon';
import './changed-meanwhile.css';

export type Side = 'sheet' | 'mine';

/** A field that the sheet and the person say differently. */
export interface Difference {
  readonly field: string;
  readonly label: string;
  /** In words; '' where nothing stands. */
  readonly sheet: string;
  readonly mine: string;
  /** False where there is nothing to choose for this field alone: the buttons below decide. */
  readonly isChoice?: boolean;
}

export type Choice = { readonly [field: string]: Side | undefined };

export const CHOOSE_FIRST = 'Choose first what to keep of what differs. Nothing was saved.';

export interface ChangedMeanwhileProps {
  /** The row in the sheet. */
  readonly row: number;
  /** False where the row was not open before, and only says something else than what was typed. */
  readonly isChange?: boolean;
  readonly differences: readonly Difference[];
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** True where every field that asks for a choice has one. */
export function isChosen(differences: readonly Difference[], choice: Choice): boolean {
  return differences.every(({ field, isChoice = true }) => !isChoice || choice[field] !== undefined);
}

export function ChangedMeanwhile({ row, isChange = true, differences, choice, onChoose }: ChangedMeanwhileProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const choices = differences.filter(({ isChoice = true }) => isChoice);
  const all = (side: Side): void => onChoose(Object.fromEntries(choices.map(({ field }) => [field, side])));
  return (
    <section class="notice changed-meanwhile" ref={panel} tabIndex={-1} aria-label="Both versions">
      <p role="alert">
        <Icon name="warning" /> Row {row}{' '}
        {isChange ? 'was changed in the sheet since you opened it.' : 'says something else.'} Nothing was written.{' '}
        {differences.length === 0 ? 'What you typed is not touched by it: save again.' : 'Look at both, and choose.'}
      </p>
      {choices.length < 2 ? null : (
        <div class="buttons">
          <Button onClick={() => all('sheet')}>Keep all of the sheet's</Button>
          <Button onClick={() => all('mine')}>Use all of yours</Button>
        </div>
      )}
      {differences.map(({ field, label, sheet, mine, isChoice = true }) => (
        <fieldset key={field}>
          <legend>{label}</legend>
          {isChoice ? (
            <>
              <Option
                words="In the sheet"
                value={sheet}
                name={`${label}-${field}`}
                isOn={choice[field] === 'sheet'}
                onChoose={() => onChoose({ ...choice, [field]: 'sheet' })}
              />
              <Option
                words="Yours"
                value={mine}
                name={`${label}-${field}`}
                isOn={choice[field] === 'mine'}
                onChoose={() => onChoose({ ...choice, [field]: 'mine' })}
              />
            </>
          ) : (
            <dl>
              <dt>In the sheet</dt>
              <dd dir="auto">{sayEmpty(sheet)}</dd>
              <dt>Yours</dt>
              <dd dir="auto">{sayEmpty(mine)}</dd>
            </dl>
          )}
        </fieldset>
      ))}
    </section>
  );
}

interface OptionProps {
  readonly words: string;
  readonly value: string;
  readonly name: string;
  readonly isOn: boolean;
  readonly onChoose: () => void;
}

function Option({ words, value, name, isOn, onChoose }: OptionProps) {
  return (
    <label class="check">
      <input type="radio" name={name} checked={isOn} onChange={onChoose} />
      <span>
        {words}: <bdi>{sayEmpty(value)}</bdi>
      </span>
    </label>
  );
}

function sayEmpty(text: string): string {
  return text === '' ? '(empty)' : text;
}
