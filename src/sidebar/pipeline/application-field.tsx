/** One field of an application's form, as what it holds is entered best. */
import { Combobox, type ComboboxOption } from '../shared/combobox';
import { Field } from '../shared/components';
import { KINDS } from './application-draft';
import { FIELD_LABELS, type FieldName } from './field-labels';

export interface ApplicationFieldProps {
  readonly name: FieldName;
  readonly value: string;
  readonly problem: string | null;
  /** What is proposed while one types. */
  readonly options: readonly ComboboxOption[] | null;
  readonly onInput: (value: string) => void;
}

export function ApplicationField({ name, value, problem, options, onInput }: ApplicationFieldProps) {
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
