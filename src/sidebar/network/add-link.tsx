/** Writes down that two people know each other. What was typed stays until it is saved. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, Field } from '../shared/components';
import { callServer, type ServerProblem } from '../shared/server';
import { useSpeaker } from '../shared/speaker';
import { useSaver } from '../shared/use-server';
import { type NetworkModel, plain } from './model';
import { Suggestions } from './suggestions';
import { useEscape } from './use-escape';

export interface AddLinkProps {
  readonly model: NetworkModel;
  /** Whom the link starts at. */
  readonly from: string;
  readonly onSaved: () => void;
  /** Left out where there is nothing to go back to. */
  readonly onClose?: () => void;
}

export function AddLink({ model, from, onSaved, onClose }: AddLinkProps) {
  const speaker = useSpeaker();
  const saver = useSaver();
  const [person, setPerson] = useState(from);
  const [connectedTo, setConnectedTo] = useState('');
  const [howTheyKnow, setHowTheyKnow] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const names = model.labels.slice(1);
  const form = useRef<HTMLFormElement>(null);
  // Opened by a press: the first empty field is where to go on. Where it stands by itself nobody asked for it.
  useEffect(() => {
    if (onClose !== undefined) form.current?.querySelectorAll('input')[from === '' ? 0 : 1]?.focus();
  }, [from, onClose === undefined]);

  useEscape(form, () => {
    // Words that were typed are not thrown away by one key.
    if (connectedTo === '' && howTheyKnow === '') onClose?.();
  });

  const missing = (value: string): string | null =>
    isAsked && value.trim() === '' ? 'Write the name of a person.' : null;
  const same =
    isAsked && plain(person) !== '' && plain(person) === plain(connectedTo)
      ? 'That is the same person. Name two people who know each other.'
      : null;

  async function save(): Promise<void> {
    setIsAsked(true);
    if (person.trim() === '' || connectedTo.trim() === '' || plain(person) === plain(connectedTo)) return;
    setRefusal(null);
    try {
      const saved = await saver.save('link', () =>
        callServer('saveLink', {
          person: person.trim(),
          connectedTo: connectedTo.trim(),
          howTheyKnow: howTheyKnow.trim(),
        }),
      );
      if (saved === null) return;
      // The next link often starts at the same person.
      setConnectedTo('');
      setHowTheyKnow('');
      setIsAsked(false);
      speaker.say(saved.message);
      onSaved();
      form.current?.querySelectorAll('input')[1]?.focus();
    } catch (error) {
      setRefusal((error as ServerProblem).message);
    }
  }

  return (
    <form
      class="add-link"
      ref={form}
      aria-label="Add a link"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>Who knows whom</h2>
      <Field label="Person" problem={missing(person)}>
        {(ids) => <Suggestions {...ids} value={person} options={names} onInput={setPerson} />}
      </Field>
      <Field label="Knows" problem={missing(connectedTo) ?? same}>
        {(ids) => <Suggestions {...ids} value={connectedTo} options={names} onInput={setConnectedTo} />}
      </Field>
      <Field label="How they know each other (optional)">
        {(ids) => (
          <input
            {...ids}
            type="text"
            dir="auto"
            value={howTheyKnow}
            placeholder="Worked together, same class"
            onInput={(event) => setHowTheyKnow(event.currentTarget.value)}
          />
        )}
      </Field>
      <div role="alert">{refusal === null ? null : <p class="field-problem">{refusal}</p>}</div>
      <Button kind="filled" type="submit" busy={saver.busy.has('link')}>
        Save the link
      </Button>
      {onClose === undefined ? null : (
        <Button kind="text" onClick={onClose}>
          Close
        </Button>
      )}
    </form>
  );
}
