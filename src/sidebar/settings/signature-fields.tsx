/** The contact block that closes every draft (S1); empty lines are left out of it. */
import type { Settings } from '../../api';
import { Field } from '../shared/components';
import type { PartProps } from './settings-page';

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

export function SignatureFields({ now, change }: PartProps) {
  return (
    <div class="fields">
      {LINES.map(({ name, label, mode }) => (
        <Field key={name} label={label}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              inputMode={mode}
              value={now.signature[name]}
              maxLength={200}
              onInput={(event) => change({ signature: { ...now.signature, [name]: event.currentTarget.value } })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
