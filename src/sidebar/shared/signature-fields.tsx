/** The contact block that closes every draft (S1); empty lines are left out of it. */
import type { Settings } from '../../api';
import { Field } from './components';

const LINES: readonly {
  readonly name: keyof Settings['signature'];
  readonly label: string;
  readonly mode: 'text' | 'tel' | 'email';
}[] = [
  { name: 'name', label: 'Name', mode: 'text' },
  { name: 'mobile', label: 'Mobile', mode: 'tel' },
  { name: 'landline', label: 'Landline', mode: 'tel' },
  { name: 'email', label: 'E-mail', mode: 'email' },
  { name: 'address', label: 'Address', mode: 'text' },
  { name: 'linkedIn', label: 'LinkedIn', mode: 'text' },
];

export interface SignatureFieldsProps {
  readonly signature: Settings['signature'];
  readonly onChange: (signature: Settings['signature']) => void;
  /** All of them where it is left out. */
  readonly only?: readonly (keyof Settings['signature'])[];
}

export function SignatureFields({ signature, onChange, only }: SignatureFieldsProps) {
  return (
    <div class="fields">
      {LINES.filter(({ name }) => only === undefined || only.includes(name)).map(({ name, label, mode }) => (
        <Field key={name} label={label}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              inputMode={mode}
              value={signature[name]}
              maxLength={200}
              onInput={(event) => onChange({ ...signature, [name]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
