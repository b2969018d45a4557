/** The person's own wording of a kind of draft. */
import { useState } from 'preact/hooks';
import { PLACEHOLDERS } from '../../domain/drafts/template';
import { Button, Field } from '../shared/components';
import type { PartProps } from './part-props';

export function DraftWording({ report, now, change }: PartProps) {
  const [kind, setKind] = useState(report.drafts[0]?.kind ?? '');
  const draft = report.drafts.find((one) => one.kind === kind);
  if (draft === undefined) return null;
  const own = now.templates[kind];
  const words = own ?? draft;
  const write = (part: { subject?: string; body?: string }): void =>
    change({ templates: { ...now.templates, [kind]: { subject: words.subject, body: words.body, ...part } } });
  return (
    <div class="fields">
      <Field label="Kind">
        {(ids) => (
          <select {...ids} value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
            {report.drafts.map((one) => (
              <option key={one.kind} value={one.kind}>
                {one.label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Subject">
        {(ids) => (
          <input
            {...ids}
            value={words.subject}
            maxLength={200}
            onInput={(event) => write({ subject: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label="Text"
        hint="Words in {{double braces}} are filled in; a sentence whose word is not known is left out. What stands in [[double brackets]] is kept only where its words are known."
      >
        {(ids) => (
          <textarea
            {...ids}
            class="wording"
            value={words.body}
            maxLength={1500}
            onInput={(event) => write({ body: event.currentTarget.value })}
          />
        )}
      </Field>
      <details class="folded">
        <summary>Words that are filled in</summary>
        <dl class="placeholders">
          {Object.entries(PLACEHOLDERS).map(([name, meaning]) => (
            <div key={name}>
              <dt>{`{{${name}}}`}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
      {own === undefined ? null : (
        <Button
          kind="text"
          onClick={() => {
            const { [kind]: _own, ...others } = now.templates;
            change({ templates: others });
          }}
        >
          Back to the usual wording
        </Button>
      )}
    </div>
  );
}
