/** The form: who, what was said, Enter. It stays open for the next one. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Day, SelectionReport } from '../../api';
import { useNewDay } from '../shared/clock';
import { Combobox, type ComboboxOption } from '../shared/combobox';
import { Button, Field } from '../shared/components';
import { addDays, sayDay } from '../shared/dates';
import { DayField } from '../shared/day-field';
import { LONGEST_LINE } from '../shared/limits';
import { Footer } from '../shared/page';
import { callServer, type ServerProblem } from '../shared/server';
import { useSpeaker } from '../shared/speaker';
import { useUndo } from '../shared/undo';
import { useSaver } from '../shared/use-server';
import {
  CHANNELS,
  changedSince,
  type Entry,
  entryOf,
  inputOf,
  KINDS,
  nextEntry,
  type Person,
  type Who,
  whoOf,
} from './entry';
import { NewPerson, type PartProps, WhoIsMeant } from './who-is-meant';

export interface LogFormProps {
  readonly selection: SelectionReport;
  /** How often the selection was loaded. */
  readonly loads: number;
  readonly people: readonly Person[];
  readonly companies: readonly string[];
  /** Somebody was added to the contacts: the names are read anew. */
  readonly onAdded: () => void;
}

interface WhoOption extends ComboboxOption {
  readonly person: Person | null;
}

export function LogForm(props: LogFormProps) {
  const { people, companies } = props;
  const speaker = useSpeaker();
  const saver = useSaver();
  const undo = useUndo();
  const [today, setToday] = useState(props.selection.today);
  const [entry, setEntry] = useState<Entry>(() => entryOf(props.selection));
  const [problem, setProblem] = useState<string | null>(null);
  const whoField = useRef<HTMLInputElement>(null);
  const summaryField = useRef<HTMLInputElement>(null);
  const who = useMemo(() => whoOf(entry, people, companies), [entry.who, entry.chosen, people, companies]);
  const options = useMemo<readonly WhoOption[]>(
    () => [
      ...people.map((person) => ({ key: person.id, label: person.name, detail: person.company, person })),
      ...companies.map((company) => ({ key: `company ${company}`, label: company, detail: 'company', person: null })),
    ],
    [people, companies],
  );
  const isBusy = saver.busy.has('log');
  const newDay = useNewDay(props.loads, props.selection.timeZone);
  useEffect(() => {
    if (newDay === null || newDay === today) return;
    setToday(newDay);
    // A day that nobody chose goes along; what was typed keeps the day it was typed on, which stands beside it.
    setEntry((before) => (before.when === today && before.summary === '' ? { ...before, when: newDay } : before));
  }, [newDay]);

  useEffect(() => {
    // With the person filled in, what was said comes first.
    (entry.who === '' ? whoField : summaryField).current?.focus();
  }, []);

  function change(values: Partial<Entry>): void {
    setEntry((before) => ({ ...before, ...values }));
    setProblem(null);
  }

  async function useSelected(): Promise<void> {
    try {
      const selected = await saver.save('selection', () => callServer('getSelection'));
      if (selected === null) return;
      const { who: name, chosen, company } = entryOf(selected);
      setToday(selected.today);
      if (name === '') speaker.warn('The selected row is about nobody. Select the row of a contact or an application.');
      else {
        change({ who: name, chosen, company, knowsWhatIWant: null, wouldReferMe: null });
        speaker.say(`This is about ${name} now.`);
        summaryField.current?.focus();
      }
    } catch (error) {
      speaker.warn((error as ServerProblem).message);
    }
  }

  async function log(): Promise<void> {
    const fault = faultOf(entry, who, today);
    if (fault !== null) {
      setProblem(fault);
      whoField.current?.focus();
      return;
    }
    const sent = entry;
    try {
      const done = await saver.save('log', () => callServer('logTouch', inputOf(sent, who)));
      if (done === null) return;
      // What was typed while it was on its way stays.
      setEntry((current) => ({ ...nextEntry(sent), ...changedSince(sent, current) }));
      const isAdded = who.kind === 'new' && sent.addContact;
      undo.say(done, () => {
        // To be corrected and logged again, unless the next one is being written.
        setEntry((current) => (Object.keys(changedSince(nextEntry(sent), current)).length === 0 ? sent : current));
        if (isAdded) props.onAdded();
        whoField.current?.focus();
      });
      if (isAdded) props.onAdded();
      whoField.current?.focus();
      window.scrollTo({ top: 0 });
    } catch (error) {
      speaker.warn(`${(error as ServerProblem).message} What you typed is still here.`);
    }
  }

  return (
    <form
      class="log"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void log();
      }}
    >
      <div class="log-fields">
        {undo.notice}
        <div class="buttons">
          <Button kind="text" onClick={() => void useSelected()} busy={saver.busy.has('selection')}>
            Use the selected row
          </Button>
        </div>
        <Field label="Who" problem={problem} hint="A person or a company; new people are fine.">
          {(ids) => (
            <Combobox
              {...ids}
              inputRef={whoField}
              listLabel="People and companies"
              marksFirst
              options={options}
              value={entry.who}
              invalid={problem !== null}
              required
              maxLength={LONGEST_LINE}
              onInput={(name) => change({ who: name, chosen: null, knowsWhatIWant: null, wouldReferMe: null })}
              onChoose={({ person }) => change({ chosen: person })}
            />
          )}
        </Field>
        <WhoIsMeant who={who} />
        {who.kind === 'new' ? <NewPerson entry={entry} companies={companies} change={change} /> : null}
        <Field label="What was said">
          {(ids) => (
            <input
              {...ids}
              ref={summaryField}
              dir="auto"
              autocomplete="off"
              maxLength={LONGEST_LINE}
              value={entry.summary}
              onInput={(event) => change({ summary: event.currentTarget.value })}
            />
          )}
        </Field>
        <div class="log-pair">
          <Field label="How">
            {(ids) => (
              <select
                {...ids}
                value={entry.channel}
                onChange={(event) => change({ channel: event.currentTarget.value as Entry['channel'] })}
              >
                <option value="">Not said</option>
                {CHANNELS.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label="What it was">
            {(ids) => (
              <select
                {...ids}
                value={entry.kind}
                onChange={(event) => change({ kind: event.currentTarget.value as Entry['kind'] })}
              >
                {KINDS.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <When entry={entry} today={today} change={change} />
        <Field label="Next step">
          {(ids) => (
            <input
              {...ids}
              dir="auto"
              autocomplete="off"
              maxLength={LONGEST_LINE}
              value={entry.nextStep}
              onInput={(event) => change({ nextStep: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label="Next step on">
          {(ids) => (
            <input
              {...ids}
              type="date"
              min={today}
              value={entry.nextStepDue}
              onInput={(event) => change({ nextStepDue: event.currentTarget.value })}
            />
          )}
        </Field>
        {who.kind === 'company' ? null : <Questions entry={entry} who={who} change={change} />}
      </div>
      <Footer>
        <Button kind="filled" type="submit" busy={isBusy}>
          {isBusy ? 'Logging' : 'Log it'}
        </Button>
      </Footer>
    </form>
  );
}

function faultOf({ when }: Entry, who: Who, today: Day): string | null {
  if (who.kind === 'nobody') return 'Say who it was with: a person or a company.';
  if (who.kind === 'several') return `You have ${who.people.length} contacts of this name. Choose one from the list.`;
  if (when > today) return 'The day is still to come. Put what is planned into the next step.';
  return null;
}

function When({ entry, today, change }: PartProps & { readonly today: Day }) {
  const usual = [0, 1, 2].map((days) => {
    const day = addDays(today, -days);
    return { words: days === 0 ? 'Today' : days === 1 ? 'Yesterday' : sayDay(day, today), day };
  });
  return (
    <DayField
      label="When"
      value={entry.when}
      today={today}
      most={today}
      usual={usual}
      onInput={(day) => change({ when: day === '' ? today : (day as Day) })}
    />
  );
}

function Questions({ entry, who, change }: PartProps & { readonly who: Who }) {
  const known = who.kind === 'contact' ? who.person : null;
  return (
    <fieldset>
      <legend class="visually-hidden">What you know of them now</legend>
      <label class="check">
        <input
          type="checkbox"
          checked={entry.knowsWhatIWant ?? known?.knowsWhatIWant === true}
          onChange={(event) => change({ knowsWhatIWant: event.currentTarget.checked })}
        />
        They understand what I look for
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={entry.wouldReferMe ?? known?.wouldReferMe === true}
          onChange={(event) => change({ wouldReferMe: event.currentTarget.checked })}
        />
        They would be comfortable referring me
      </label>
    </fieldset>
  );
}
