/** A company, proposed from the tabs while one types; any other may be typed. */
import { useMemo } from 'preact/hooks';
import { Combobox } from './combobox';
import { Field } from './components';
import { LONGEST_LINE } from './limits';

export interface CompanyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly companies: readonly string[];
  readonly onInput: (company: string) => void;
}

export function CompanyField({ label, value, companies, onInput }: CompanyFieldProps) {
  const options = useMemo(() => companies.map((company) => ({ key: company, label: company })), [companies]);
  return (
    <Field label={label}>
      {(ids) => (
        <Combobox
          {...ids}
          listLabel="Companies"
          options={options}
          value={value}
          maxLength={LONGEST_LINE}
          onInput={onInput}
        />
      )}
    </Field>
  );
}
