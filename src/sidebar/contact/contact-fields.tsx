/** The fields of a contact: who they are first, then what makes them a meaningful contact, then what comes next. */
import { useMemo } from 'preact/hooks';
import type { ContactDetails, SelectionReport } from '../../api';
import { Combobox } from '../shared/combobox';
import { CompanyField } from '../shared/company-field';
import { Button, Field, FoldedSection } from '../shared/components';
import { addDays } from '../shared/dates';
import { DayField } from '../shared/day-field';
import { Icon } from '../shared/icon';
import { LONGEST_LINE } from '../shared/limits';
import { FIELD_WORDS, type Form, type FormField, type Person } from './form';
import { sayCost } from './rhythm';

export interface ContactFieldsProps {
  readonly form: Form;
  readonly known: ContactDetails | null;
  readonly problems: { readonly [F in FormField]?: string };
  readonly selection: SelectionReport;
  readonly people: readonly Person[];
  readonly companies: readonly string[];
  /** Where you met; stays for the next person. */
  readonly metAt: string;
  readonly onMetAt: (text: string) => void;
  /** Somebody of the same name. */
  readonly alike: Person | null;
  readonly onOpenAlike: (id: string) => void;
  readonly change: (values: Partial<Form>) => void;
}

type TextName = 'name' | 'role' | 'email' | 'phone' | 'linkedIn' | 'iceBreaker' | 'nextSteps';

export function ContactFields(props: ContactFieldsProps) {
  const { form, known, problems, change } = props;

  function line(field: TextName, type: 'text' | 'email' | 'tel' | 'url' = 'text', hint?: string) {
    const problem = problems[field];
    return (
      <Field label={FIELD_WORDS[field]} problem={problem ?? null} {...(hint === undefined ? {} : { hint })}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            inputMode={type}
            dir="auto"
            autocomplete="off"
            maxLength={LONGEST_LINE}
            aria-invalid={problem === undefined ? undefined : true}
            aria-required={field === 'name' ? true : undefined}
            value={form[field]}
            onInput={(event) => change({ [field]: event.currentTarget.value })}
          />
        )}
      </Field>
    );
  }

  return (
    <>
      <div class="name-place">
        {line('name')}
        <Alike {...props} />
      </div>
      {line('role')}
      <CompanyField
        label={FIELD_WORDS.company}
        value={form.company}
        companies={props.companies}
        onInput={(company) => change({ company })}
      />
      {line('email', 'email')}
      {line('phone', 'tel')}
      {line('linkedIn', 'url')}
      {known === null || known.currentStatus === '' ? null : (
        <p class="quiet">
          Current Status says: <bdi class="as-written">{known.currentStatus}</bdi>
        </p>
      )}
      {known === null ? (
        <Field label="Where you met" hint="Stays for the next person you add.">
          {(ids) => (
            <input
              {...ids}
              dir="auto"
              autocomplete="off"
              maxLength={LONGEST_LINE}
              value={props.metAt}
              onInput={(event) => props.onMetAt(event.currentTarget.value)}
            />
          )}
        </Field>
      ) : null}
      <Field label={known === null ? 'How you met, and notes' : FIELD_WORDS.howWeMet}>
        {(ids) => (
          <textarea
            {...ids}
            dir="auto"
            rows={2}
            maxLength={5000}
            value={form.howWeMet}
            onInput={(event) => change({ howWeMet: event.currentTarget.value })}
          />
        )}
      </Field>
      <ReferredBy {...props} />
      <Questions {...props} />
      <FoldedSection title="What comes next" open={form.nextSteps !== '' || form.iceBreaker !== ''}>
        {line('nextSteps')}
        {comingDay(FIELD_WORDS.nextFollowUp, 'nextFollowUp', props)}
        {line('iceBreaker', 'text', 'Something about them to begin with next time.')}
        {tick('reference', 'I may name them as a reference', props)}
      </FoldedSection>
      <FoldedSection title="How often to keep in touch" open={problems.keepInTouchEvery !== undefined}>
        <Rhythm {...props} />
        {known === null ? null : comingDay('Leave them alone until', 'pausedUntil', props)}
      </FoldedSection>
    </>
  );
}

function Alike({ alike, onOpenAlike }: ContactFieldsProps) {
  return (
    <div role="status">
      {alike === null ? null : (
        <div class="notice alike">
          <p>
            <Icon name="info" /> <bdi>{alike.name}</bdi>
            {alike.company === '' ? null : (
              <>
                {' '}
                (<bdi>{alike.company}</bdi>)
              </>
            )}{' '}
            is in your contacts already.
          </p>
          {/* Somebody just added has no row known to the sidebar; saving says which row it is. */}
          {alike.id.startsWith('added ') ? null : (
            <Button kind="text" onClick={() => onOpenAlike(alike.id)}>
              Open that row
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function ReferredBy({ form, known, people, change }: ContactFieldsProps) {
  const options = useMemo(
    () =>
      people
        .filter(({ id }) => id !== known?.id)
        .map(({ id, name, company }) => ({ key: id, label: name, detail: company })),
    [people, known],
  );
  return (
    <Field label={FIELD_WORDS.referredBy} hint="Type a part of the name to find them.">
      {(ids) => (
        <Combobox
          {...ids}
          listLabel="Your contacts"
          marksFirst
          options={options}
          value={form.referredBy}
          maxLength={LONGEST_LINE}
          onInput={(referredBy) => change({ referredBy })}
        />
      )}
    </Field>
  );
}

function tick(
  field: 'knowsWhatIWant' | 'wouldReferMe' | 'reference' | 'talkedTwice',
  words: string,
  { form, change }: ContactFieldsProps,
) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={form[field]}
        onChange={(event) => change({ [field]: event.currentTarget.checked })}
      />
      {words}
    </label>
  );
}

function Questions(props: ContactFieldsProps) {
  const { form, known } = props;
  const yes = [form.talkedTwice, form.knowsWhatIWant, form.wouldReferMe].filter(Boolean).length;
  return (
    <fieldset class="questions">
      <legend>A meaningful contact?</legend>
      {known === null || known.talks < 2 ? (
        tick('talkedTwice', 'We have talked at least twice', props)
      ) : (
        <p class="check">
          <Icon name="done" class="good" /> You have talked {known.talks} times.
        </p>
      )}
      {tick('knowsWhatIWant', 'They understand what I look for', props)}
      {tick('wouldReferMe', 'They would be comfortable referring me', props)}
      <p class="hint">
        {yes === 3 ? 'All three: a meaningful contact.' : `${yes} of 3. All three make a meaningful contact.`}
      </p>
    </fieldset>
  );
}

/** A day to come, a week, two or a month away at a click. */
function comingDay(label: string, field: 'nextFollowUp' | 'pausedUntil', props: ContactFieldsProps) {
  const { today } = props.selection;
  return (
    <DayField
      label={label}
      value={props.form[field]}
      today={today}
      usual={[7, 14, 30].map((days) => ({ words: `In ${days} days`, day: addDays(today, days) }))}
      onInput={(day) => props.change({ [field]: day })}
    />
  );
}

function Rhythm({ form, known, problems, selection, change }: ContactFieldsProps) {
  const { rhythm } = selection;
  const days = form.keepInTouchEvery === '' ? rhythm.cadenceDays : Number(form.keepInTouchEvery);
  const before = known === null ? null : (known.values.keepInTouchEvery ?? rhythm.cadenceDays);
  const problem = problems.keepInTouchEvery ?? null;
  return (
    <Field
      label="Every how many days"
      problem={problem}
      hint={days >= 1 ? sayCost(days, before, rhythm) : 'Empty: as often as everybody else.'}
    >
      {(ids) => (
        <input
          {...ids}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          maxLength={4}
          placeholder={`${rhythm.cadenceDays} (your usual)`}
          aria-invalid={problem === null ? undefined : true}
          value={form.keepInTouchEvery}
          onInput={(event) => change({ keepInTouchEvery: event.currentTarget.value.trim() })}
        />
      )}
    </Field>
  );
}
