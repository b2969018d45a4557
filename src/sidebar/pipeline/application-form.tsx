/** Adding an application, and changing one: every field a person enters, as the row says it now. */
import { useRef, useState } from 'preact/hooks';
import type { ApplicationDetails, ApplicationFields, ApplicationInput, Day, Stage } from '../../api';
import { CHOOSE_FIRST, ChangedMeanwhile, type Choice, type Difference, isChosen } from '../shared/changed-meanwhile';
import { Combobox, type ComboboxOption } from '../shared/combobox';
import { Button, ErrorPanel, Field, FoldedSection, Skeleton } from '../shared/components';
import { Dialog } from '../shared/dialog';
import { Icon } from '../shared/icon';
import { callServer, type ServerProblem } from '../shared/server';
import { useLoad, useSaver } from '../shared/use-server';
import { count } from '../shared/words';
import { FIELD_LABELS, type FieldName, sayValue } from './field-labels';
import type { Proposals } from './use-people';

/** What the fields hold: text, whatever it stands for. */
export type Draft = Readonly<Record<FieldName, string>> & { readonly stage: Stage };

type Kind = 'line' | 'text' | 'day' | 'time' | 'number' | 'link';

const KINDS: Readonly<Record<FieldName, Kind>> = {
  company: 'line',
  position: 'line',
  contact: 'line',
  contactLinkedIn: 'link',
  jobLink: 'link',
  location: 'line',
  appliedOn: 'day',
  lastActivity: 'day',
  nextStep: 'text',
  nextStepDue: 'day',
  interviewOn: 'day',
  interviewAt: 'time',
  followUpsSent: 'number',
  parkedUntil: 'day',
  decideBy: 'day',
  why: 'text',
  notes: 'text',
};

const FIRST: readonly FieldName[] = ['company', 'position'];
const REST: readonly FieldName[] = [
  'contact',
  'contactLinkedIn',
  'jobLink',
  'location',
  'nextStep',
  'nextStepDue',
  'notes',
];
const LATER: readonly FieldName[] = [
  'appliedOn',
  'interviewOn',
  'interviewAt',
  'lastActivity',
  'followUpsSent',
  'parkedUntil',
  'decideBy',
  'why',
];
const ALL: readonly FieldName[] = [...FIRST, ...REST, ...LATER];

function draftOf(fields: ApplicationFields | null, stage: Stage | null): Draft {
  const texts = Object.fromEntries(ALL.map((name) => [name, fields === null ? '' : String(fields[name] ?? '')]));
  return { ...(texts as Record<FieldName, string>), stage: stage ?? 'Uncalled' };
}

/** A field's text as the server takes it. */
function typedValue(name: FieldName, text: string): ApplicationFields[FieldName] {
  const said = text.trim();
  if (KINDS[name] === 'day') return said === '' ? null : (said as Day);
  if (KINDS[name] === 'number') return said === '' ? null : Number(said);
  return KINDS[name] === 'text' ? text : said;
}

function changedNames(draft: Draft, before: Draft): readonly FieldName[] {
  const names = ALL.filter((name) => draft[name].trim() !== before[name].trim());
  // The day and the time stand in one cell.
  return names.includes('interviewAt') && !names.includes('interviewOn') ? [...names, 'interviewOn'] : names;
}

function inputOf(names: readonly FieldName[], draft: Draft): ApplicationInput {
  const withTime = names.includes('interviewOn') ? [...new Set([...names, 'interviewAt' as const])] : names;
  return Object.fromEntries(withTime.map((name) => [name, typedValue(name, draft[name])]));
}

function problemsIn(draft: Draft): Partial<Record<FieldName, string>> {
  return {
    ...(draft.company.trim() === '' ? { company: 'An application needs a company.' } : {}),
    ...(draft.interviewAt !== '' && draft.interviewOn === ''
      ? { interviewOn: 'Give the day as well as the time.' }
      : {}),
    ...(/^\d{0,2}$/.test(draft.followUpsSent.trim()) ? {} : { followUpsSent: 'Give a number from 0 to 99.' }),
  };
}

export interface ApplicationFormProps {
  /** Null adds a new one. */
  readonly id: string | null;
  readonly today: Day;
  readonly stages: readonly Stage[];
  readonly proposals: Proposals;
  /** What was typed before, where the form was closed unsaved. */
  readonly draft: Draft | null;
  readonly onDraft: (draft: Draft | null) => void;
  readonly onSaved: (message: string, closes: boolean) => void;
  readonly onShowRow: (tab: string, row: number) => void;
  readonly onClose: () => void;
}

export function ApplicationForm(props: ApplicationFormProps) {
  const { id, onClose } = props;
  return (
    <Dialog title={id === null ? 'Add an application' : 'Change an application'} onClose={onClose}>
      {id === null ? <Fields {...props} details={null} /> : <Existing {...props} id={id} />}
    </Dialog>
  );
}

function Existing(props: ApplicationFormProps & { readonly id: string }) {
  const { value, loading, problem, reload } = useLoad('getApplication', { id: props.id });
  if (value !== null) return <Fields {...props} details={value} />;
  if (problem !== null && !loading) return <ErrorPanel problem={problem} onRetry={reload} />;
  return <Skeleton label="Reading the row" />;
}

type FieldsProps = ApplicationFormProps & { readonly details: ApplicationDetails | null };

function Fields({ details, today, stages, proposals, draft: kept, onDraft, onSaved, onShowRow, onClose }: FieldsProps) {
  const saver = useSaver();
  const [base, setBase] = useState(details);
  const before = draftOf(base?.fields ?? null, base?.stage ?? null);
  const [draft, setDraft] = useState<Draft>(kept ?? before);
  const [problems, setProblems] = useState<Partial<Record<FieldName, string>>>({});
  const [failure, setFailure] = useState<ServerProblem | null>(null);
  const [sheet, setSheet] = useState<ApplicationDetails | null>(null);
  const [choice, setChoice] = useState<Choice>({});
  const [unchosen, setUnchosen] = useState(false);
  const [added, setAdded] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const busy = saver.busy.has('save');

  function set(name: FieldName | 'stage', value: string): void {
    const next = { ...draft, [name]: value };
    setDraft(next);
    setProblems(({ [name as FieldName]: _mended, ...rest }) => rest);
    onDraft(next);
  }

  async function send(input: ApplicationInput, again: boolean): Promise<void> {
    try {
      const done = await saver.save('save', () => callServer('saveApplication', input));
      if (done === null) return;
      onDraft(null);
      onSaved(done.message, !again);
      if (!again) return;
      setFailure(null);
      setAdded([...added, done.message]);
      setDraft({ ...draftOf(null, null), stage: draft.stage });
      form.current?.querySelector('input')?.focus();
    } catch (error) {
      const problem = error as ServerProblem;
      setFailure(problem);
      if (problem.code === 'stale' && base !== null) await lookAtSheet(base.id);
    }
  }

  async function lookAtSheet(id: string): Promise<void> {
    try {
      const now = await callServer('getApplication', { id });
      setSheet(now);
      setChoice({});
    } catch (error) {
      setFailure(error as ServerProblem);
    }
  }

  const clashes: readonly Difference[] =
    sheet === null || base === null
      ? []
      : changedNames(draft, before)
          .filter((field) => sheet.fields[field] !== base.fields[field])
          .filter((field) => sheet.fields[field] !== typedValue(field, draft[field]))
          .map((field) => ({
            field,
            label: FIELD_LABELS[field],
            sheet: sayValue(sheet.fields[field], today),
            mine: sayValue(typedValue(field, draft[field]), today),
          }));

  function submit(again: boolean, allowDuplicate: boolean): void {
    let typed = draft;
    let from = base;
    if (sheet !== null) {
      if (!isChosen(clashes, choice)) {
        setUnchosen(true);
        return;
      }
      const taken = Object.fromEntries(
        clashes
          .filter(({ field }) => choice[field] === 'sheet')
          .map(({ field }) => [field, String(sheet.fields[field as FieldName] ?? '')]),
      );
      // Fields that the person left alone say what the sheet says now.
      const untouched = Object.fromEntries(
        ALL.filter((name) => draft[name].trim() === before[name].trim()).map((name) => [
          name,
          String(sheet.fields[name] ?? ''),
        ]),
      );
      typed = { ...draft, ...untouched, ...taken };
      from = sheet;
      setDraft(typed);
      setBase(sheet);
      setSheet(null);
    }
    const found = problemsIn(typed);
    setProblems(found);
    setFailure(null);
    if (Object.keys(found).length > 0) {
      // The field may stand in a folded part.
      for (const part of form.current?.querySelectorAll('details') ?? []) part.open = true;
      return;
    }
    if (from === null) {
      const filled = ALL.filter((name) => typed[name].trim() !== '');
      void send(
        { ...inputOf(filled, typed), stage: typed.stage, ...(allowDuplicate ? { allowDuplicate: true } : {}) },
        again,
      );
      return;
    }
    const names = changedNames(typed, draftOf(from.fields, from.stage));
    if (names.length === 0) {
      onDraft(null);
      onSaved('Nothing was different.', true);
      return;
    }
    const seen = Object.fromEntries(names.map((name) => [name, (from as ApplicationDetails).fields[name]]));
    void send({ ...inputOf(names, typed), id: from.id, seen }, false);
  }

  const fieldOf = (name: FieldName) => (
    <TextField
      key={name}
      name={name}
      value={draft[name]}
      problem={problems[name] ?? null}
      options={name === 'company' ? proposals.companies : name === 'contact' ? proposals.people : null}
      onInput={(value) => set(name, value)}
    />
  );
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(false, false);
      }}
    >
      {kept === null || changedNames(kept, before).length === 0 ? null : (
        <p class="caption">What you typed before and did not save is still here.</p>
      )}
      {base === null || base.stage === null ? null : (
        <p class="quiet">In {base.stage}. Close this and choose “Move to…” to change that.</p>
      )}
      {FIRST.map(fieldOf)}
      {base === null ? (
        <Field label="Stage">
          {(ids) => (
            <select {...ids} value={draft.stage} onChange={(event) => set('stage', event.currentTarget.value)}>
              {stages.map((stage) => (
                <option key={stage} value={stage}>
                  {stage}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      {REST.map(fieldOf)}
      <FoldedSection title="Dates and outcome">{LATER.map(fieldOf)}</FoldedSection>
      <p role="status" class={added.length === 0 ? 'visually-hidden' : 'quiet'}>
        {added.length === 0 ? '' : `${added[added.length - 1]} ${count(added.length, 'company', 'companies')} so far.`}
      </p>
      {sheet === null ? (
        failure === null ? null : (
          <p class="error-panel" role="alert">
            <span>
              <Icon name="error" class="late" /> {failure.message}
            </span>
          </p>
        )
      ) : (
        <>
          <ChangedMeanwhile
            row={sheet.row}
            differences={clashes}
            choice={choice}
            onChoose={(next) => {
              setChoice(next);
              setUnchosen(false);
            }}
          />
          {unchosen ? (
            <p class="field-problem" role="alert">
              <Icon name="error" /> {CHOOSE_FIRST}
            </p>
          ) : null}
        </>
      )}
      <div class="buttons dialog-foot">
        <Button kind="filled" type="submit" busy={busy}>
          {base === null ? 'Add' : sheet === null ? 'Save' : 'Save what I chose'}
        </Button>
        {base === null ? (
          <Button onClick={() => submit(true, false)} busy={busy}>
            Add and go on to the next
          </Button>
        ) : (
          <Button kind="text" onClick={() => onShowRow(base.tab, base.row)}>
            Show row {base.row}
          </Button>
        )}
        {failure?.code === 'duplicate' ? (
          <Button onClick={() => submit(false, true)} busy={busy}>
            Add it all the same
          </Button>
        ) : null}
        <Button kind="text" onClick={onClose}>
          Close
        </Button>
      </div>
    </form>
  );
}

interface TextFieldProps {
  readonly name: FieldName;
  readonly value: string;
  readonly problem: string | null;
  /** What is proposed while one types. */
  readonly options: readonly ComboboxOption[] | null;
  readonly onInput: (value: string) => void;
}

function TextField({ name, value, problem, options, onInput }: TextFieldProps) {
  const kind = KINDS[name];
  return (
    <Field label={FIELD_LABELS[name]} problem={problem}>
      {(ids) => {
        if (options !== null)
          return (
            <Combobox
              {...ids}
              listLabel={name === 'company' ? 'Companies' : 'People'}
              marksFirst={name !== 'company'}
              options={options}
              value={value}
              onInput={onInput}
              required={name === 'company'}
              invalid={problem !== null}
              maxLength={500}
            />
          );
        const shared = {
          ...ids,
          value,
          'aria-invalid': problem !== null,
          onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
            onInput(event.currentTarget.value),
        };
        if (kind === 'text') return <textarea {...shared} dir="auto" maxLength={5000} />;
        if (kind === 'day') return <input {...shared} type="date" />;
        if (kind === 'time') return <input {...shared} type="time" />;
        if (kind === 'line') return <input {...shared} dir="auto" maxLength={2000} />;
        return <input {...shared} inputMode={kind === 'number' ? 'numeric' : 'url'} maxLength={2000} />;
      }}
    </Field>
  );
}
