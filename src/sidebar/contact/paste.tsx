/** Where anything can be pasted: a line of notes, a card, a signature. */
import { useState } from 'preact/hooks';
import { Button, Field } from '../shared/components';

export function Paste({ onTakeApart }: { readonly onTakeApart: (text: string) => void }) {
  const [text, setText] = useState('');
  function takeApart(whole: string): void {
    if (whole.trim() === '') return;
    setText('');
    onTakeApart(whole);
  }
  return (
    <div class="paste">
      <Field label="Paste anything about them" hint="A line of notes, a business card, an e-mail signature.">
        {(ids) => (
          <textarea
            {...ids}
            dir="auto"
            rows={2}
            maxLength={5000}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              // Nothing is in it once it was taken apart: Enter sends the form, as in its other fields.
              if (event.key !== 'Enter' || event.isComposing || text !== '') return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
            onPaste={(event) => {
              const pasted = event.clipboardData?.getData('text/plain') ?? '';
              // Into words that were typed before, it is pasted as usual.
              if (text !== '' || pasted.trim() === '') return;
              event.preventDefault();
              takeApart(pasted);
            }}
          />
        )}
      </Field>
      {text.trim() === '' ? null : <Button onClick={() => takeApart(text)}>Take it apart</Button>}
    </div>
  );
}
