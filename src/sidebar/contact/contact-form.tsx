/** The form: it stays open after saving, so that everybody met at an event is entered one after the other. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ContactDetails, SamePerson, SelectionReport } from '../../api';
import { readPastedContact } from '../../domain/paste/pasted-contact';
import { CHOOSE_FIRST, ChangedMeanwhile, type Choice, isChosen } from '../shared/changed-meanwhile';
import { Button } from '../shared/components';
import { Footer } from '../shared/page';
import { callServer, type ServerProblem } from '../shared/server';
import { useSpeaker } from '../shared/speaker';
import { useSaver } from '../shared/use-server';
import { type Conflicts, chosenValues, differencesOf, withTyped } from './conflicts';
import { ContactFields } from './contact-fields';
import { Duplicates } from './duplicates';
import {
  alikeOf,
  changedSince,
  EMPTY_FORM,
  FIELD_WORDS,
  type Form,
  type FormField,
  formOf,
  inputOf,
  isSame,
  mergeForms,
  type Person,
  problemsOf,
  withPasted,
} from './form';
import { Paste } from './paste';

export interface ContactFormProps {
  readonly selection: SelectionReport;
  readonly people: readonly Person[];
  readonly companies: readonly string[];
  readonly onAdded: (person: Person) => void;
}

/** What the form is about, and what was typed into it. */
interface Draft {
  /** The row that is changed; null for somebody new. */
  readonly known: ContactDetails | null;
  /** The form as it was when it was opened. */
  readonly shown: Form;
  readonly form: Form;
}

const NEW: Draft = { known: null, shown: EMPTY_FORM, form: EMPTY_FORM };

function draftOf({ contact, mentions }: SelectionReport): Draft {
  if (contact !== null) return { known: contact, shown: formOf(contact), form: formOf(contact) };
  return mentions === null ? NEW : { ...NEW, form: { ...EMPTY_FORM, ...mentions } };
}

export function ContactForm(props: ContactFormProps) {
  const { people } = props;
  const speaker = useSpeaker();
  const saver = useSaver();
  const [selection, setSelection] = useState(props.selection);
  const [draft, setDraft] = useState<Draft>(() => draftOf(props.selection));
  const [metAt, setMetAt] = useState('');
  const [twins, setTwins] = useState<readonly SamePerson[] | null>(null);
  const [conflicts, setConflicts] = useState<Conflicts | null>(null);
  const [isTried, setTried] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const { known, form, shown } = draft;

  const problems = isTried ? problemsOf(form) : {};
  const isBusy = saver.busy.has('save');
  const isChanged = !isSame(form, shown);

  const differences = differencesOf(conflicts);

  function fill(values: Partial<Form>): void {
    setDraft((before) => ({ ...before, form: { ...before.form, ...values } }));
    setTwins(null);
  }

  function change(values: Partial<Form>): void {
    fill(values);
    setConflicts((before) => (before === null ? null : withTyped(before, values)));
  }

  function choose(choice: Choice): void {
    if (conflicts === null) return;
    setConflicts({ ...conflicts, choice });
    fill(chosenValues(conflicts, choice));
  }

  /** Shows something else in the form; what was typed can be brought back. */
  function open(next: Draft, words: string): void {
    const before = draft;
    const undo = { label: 'Bring back what you typed', onChoose: () => reset(before) };
    reset(next);
    speaker.say(words, isChanged ? undo : undefined);
    focusFirst();
  }

  function reset(next: Draft): void {
    setDraft(next);
    setTwins(null);
    setConflicts(null);
    setTried(false);
  }

  function focusFirst(): void {
    top.current?.querySelector<HTMLElement>('textarea, input')?.focus();
    window.scrollTo({ top: 0 });
  }

  useEffect(() => {
    focusFirst();
    // Only when the sidebar opens: later the focus is the person's.
  }, []);

  async function ask<Value>(key: string, work: () => Promise<Value>): Promise<Value | null> {
    try {
      return await saver.save(key, work);
    } catch (error) {
      speaker.warn((error as ServerProblem).message);
      return null;
    }
  }

  async function useSelected(): Promise<void> {
    const selected = await ask('selection', () => callServer('getSelection'));
    if (selected === null) return;
    setSelection(selected);
    const { contact, mentions } = selected;
    if (contact === null && mentions === null)
      speaker.warn(
        'The selected row is about nobody. Select the row of a contact or an application, then choose this again.',
      );
    else
      open(draftOf(selected), contact === null ? 'Filled in from the selected row.' : `Opened ${contact.values.name}.`);
  }

  /** Opens a row with what was typed over it: what is new is kept, what differs is asked. */
  function openOver(contact: ContactDetails): void {
    const merged = mergeForms(known === null ? EMPTY_FORM : shown, typedForm(), formOf(contact));
    setDraft({ known: contact, shown: formOf(contact), form: merged.form });
    setTwins(null);
    setConflicts(
      merged.conflicts.length === 0
        ? null
        : {
            fields: merged.conflicts,
            isChange: known?.id === contact.id,
            sheet: formOf(contact),
            typed: typedForm(),
            choice: {},
          },
    );
    setMetAt('');
  }

  /** What was typed, with where you met in front of the notes. */
  function typedForm(): Form {
    if (known !== null || metAt.trim() === '') return form;
    return { ...form, howWeMet: [metAt.trim(), form.howWeMet.trim()].filter((part) => part !== '').join('\n') };
  }

  async function openRow(id: string): Promise<void> {
    const contact = await ask('open', () => callServer('getContact', { id }));
    if (contact === null) return;
    openOver(contact);
    speaker.say(`Opened ${contact.values.name}. What you typed is kept where the row says nothing.`);
  }

  async function save(allowDuplicate: boolean): Promise<void> {
    setTried(true);
    const faults = Object.values(problemsOf(form));
    if (faults.length > 0) {
      speaker.warn(`${faults.join(' ')} Nothing was saved.`);
      window.setTimeout(() => top.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (conflicts !== null && !isChosen(differences, conflicts.choice)) {
      speaker.warn(CHOOSE_FIRST);
      return;
    }
    const sent = typedForm();
    const input = { ...inputOf(sent, shown, known), ...(allowDuplicate ? { allowDuplicate } : {}) };
    try {
      const saved = await saver.save('save', () => callServer('saveContact', input));
      if (saved === null) return;
      if (known === null)
        props.onAdded({ id: `added ${sent.name}`, name: sent.name.trim(), company: sent.company.trim() });
      // What was typed while the save was on its way belongs to the next one.
      setDraft((current) => ({ ...NEW, form: { ...EMPTY_FORM, ...changedSince(form, current.form) } }));
      setTwins(null);
      setConflicts(null);
      setTried(false);
      speaker.say(`${saved.message} The form is ready for the next one.`);
      focusFirst();
    } catch (error) {
      await explain(error as ServerProblem);
    }
  }

  async function explain(problem: ServerProblem): Promise<void> {
    if (problem.code === 'duplicate') {
      const { name, company, email, linkedIn } = form;
      const input = { name, company, email, linkedIn, ...(known === null ? {} : { id: known.id }) };
      const found = await ask('twins', () => callServer('findDuplicates', input));
      if (found !== null) setTwins(found);
      else speaker.warn(problem.message, { label: 'Save anyway', onChoose: () => void save(true) });
      return;
    }
    if ((problem.code !== 'stale' && problem.code !== 'row-changed') || known === null) {
      speaker.warn(`${problem.message} What you typed is still here.`);
      return;
    }
    try {
      openOver(await callServer('getContact', { id: known.id }));
      speaker.warn(`${problem.message} What you typed is still here.`);
    } catch (error) {
      const { code, message } = error as ServerProblem;
      if (code !== 'row-changed') speaker.warn(`${message} What you typed is still here.`);
      else {
        setDraft({ ...draft, known: null, shown: EMPTY_FORM });
        speaker.warn(
          `${known.values.name} is no longer in the row it was opened from. What you typed is still here: save it as a new contact, or select the right row and choose “Use the selected row”.`,
        );
      }
    }
  }

  function takeApart(text: string): void {
    const before = draft;
    const { form: next, filled } = withPasted(form, readPastedContact(text), people);
    if (filled.length === 0) {
      speaker.say('Nothing in it is new.');
      return;
    }
    change(next);
    const words = filled.map((field: FormField) => FIELD_WORDS[field]).join('; ');
    speaker.say(`Filled in: ${words}. Look it over, then save.`, { label: 'Undo', onChoose: () => setDraft(before) });
  }

  const alike = useMemo(() => alikeOf(form, people), [form.name, form.company, people]);
  return (
    <form
      class="contact"
      noValidate
      aria-label={known === null ? 'A new contact' : known.values.name}
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <div ref={top} class="contact-top">
        <header class="contact-head">
          <h2 class="headline">
            {known === null ? 'A new contact' : <bdi>{known.values.name}</bdi>}
            {known === null ? null : (
              <span class="aside">
                {' '}
                {known.tab}, row {known.row}
              </span>
            )}
          </h2>
          <div class="buttons">
            <Button kind="text" onClick={() => void useSelected()} busy={saver.busy.has('selection')}>
              Use the selected row
            </Button>
            {known === null ? null : (
              <Button kind="text" onClick={() => open(NEW, 'The form is empty.')}>
                Start a new one
              </Button>
            )}
          </div>
        </header>
        <Paste onTakeApart={takeApart} />
        {conflicts === null || known === null ? null : (
          <ChangedMeanwhile
            row={known.row}
            isChange={conflicts.isChange}
            differences={differences}
            choice={conflicts.choice}
            onChoose={choose}
          />
        )}
        <ContactFields
          form={form}
          known={known}
          problems={problems}
          selection={selection}
          people={people}
          companies={props.companies}
          metAt={metAt}
          onMetAt={setMetAt}
          alike={known === null && twins === null ? alike : null}
          onOpenAlike={(id) => void openRow(id)}
          change={change}
        />
      </div>
      <Footer>
        {twins === null ? null : (
          <Duplicates
            twins={twins}
            isNew={known === null}
            onOpen={openOver}
            onSaveAnyway={() => void save(true)}
            busy={isBusy}
          />
        )}
        <Button
          kind="filled"
          type="submit"
          busy={isBusy}
          disabled={known !== null && !isChanged && differences.length === 0}
        >
          {isBusy
            ? 'Saving'
            : known === null
              ? 'Add contact'
              : isChanged || differences.length > 0
                ? 'Save changes'
                : 'Nothing to save'}
        </Button>
      </Footer>
    </form>
  );
}
