/** Adding an application, and changing one: every field a person enters, as the row says it now. */
import { useRef, useState } from 'preact/hooks';
import type { ApplicationDetails, ApplicationInput, Day, Stage } from '../../api';
import { CHOOSE_FIRST, ChangedMeanwhile, type Choice, type Difference, isChosen } from '../shared/changed-meanwhile';
import { Button, ErrorPanel, Field, FoldedSection, Skeleton } from '../shared/components';
import { Dialog } from '../shared/dialog';
import { Icon } from '../shared/icon';
import { callServer, type ServerProblem } from '../shared/server';
import { useLoad, useSaver } from '../shared/use-server';
import { count } from '../shared/words';
import {
  changedNames,
  type Draft,
  draftOf,
  draftOverSheet,
  FIRST,
  filledNames,
  inputOf,
  LATER,
  problemsIn,
  REST,
  typedValue,
} from './application-draft';
import { ApplicationField } from './application-field';
import { FIELD_LABELS, type FieldName, sayValue } from './field-labels';
import type { Proposals } from './use-people';

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
      const fromSheet = clashes.flatMap(({ field }) => (choice[field] === 'sheet' ? [field] : []));
      typed = draftOverSheet(draft, before, sheet.fields, fromSheet);
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
      void send(
        {
          ...inputOf(filledNames(typed), typed),
          stage: typed.stage,
          ...(allowDuplicate ? { allowDuplicate: true } : {}),
        },
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
    <ApplicationField
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
