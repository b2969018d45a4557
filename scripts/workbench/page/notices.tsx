/** What the add-on said outside its own pages: alerts wait for OK, toasts and errors can be put away. */
import { useEffect, useRef } from 'preact/hooks';
import type { Notice } from '../contract';

export interface NoticesProps {
  readonly notices: readonly Notice[];
  readonly onDismiss: (id: number) => void;
  readonly onAnswer: (id: number, button: string) => void;
}

/** Buttons by Google's names. */
const WORDS: Readonly<Record<string, string>> = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' };

export function Notices({ notices, onDismiss, onAnswer }: NoticesProps) {
  const alert = notices.find((notice) => notice.kind === 'alert');
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => buttons.current?.querySelector('button')?.focus(), [alert?.id]);
  return (
    <>
      <div class="toasts" role="status">
        {notices
          .filter((notice) => notice.kind !== 'alert')
          .map((notice) => (
            <div key={notice.id} class={`toast ${notice.kind}`}>
              <div>
                {notice.title === '' ? null : <strong>{notice.title}</strong>} <span>{notice.text}</span>
              </div>
              <button type="button" aria-label="Put away" onClick={() => onDismiss(notice.id)}>
                ×
              </button>
            </div>
          ))}
      </div>
      {alert === undefined ? null : (
        <div class="backdrop">
          <div
            class="alert"
            role="alertdialog"
            aria-modal="true"
            aria-label={alert.title || 'Message'}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              if (alert.buttons === null) onDismiss(alert.id);
              else if (alert.buttons.includes('CANCEL')) onAnswer(alert.id, 'CANCEL');
            }}
          >
            {alert.title === '' ? null : <h2>{alert.title}</h2>}
            <p>{alert.text}</p>
            <div class="alert-buttons" ref={buttons}>
              {(alert.buttons ?? ['OK']).map((button, index) => (
                <button
                  type="button"
                  key={button}
                  class={index === 0 ? 'filled' : ''}
                  onClick={() => (alert.buttons === null ? onDismiss(alert.id) : onAnswer(alert.id, button))}
                >
                  {WORDS[button] ?? button}
                </button>
              ))}
            </div>
          </div>
        </div>
      )}
    </>
  );
}
