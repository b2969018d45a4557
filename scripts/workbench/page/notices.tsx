/** What the add-on said outside its own pages: alerts wait for OK, toasts and errors can be put away. */
import type { Notice } from '../contract';

export interface NoticesProps {
  readonly notices: readonly Notice[];
  readonly onDismiss: (id: number) => void;
}

export function Notices({ notices, onDismiss }: NoticesProps) {
  const alert = notices.find((notice) => notice.kind === 'alert');
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
          <div class="alert" role="alertdialog" aria-modal="true" aria-label={alert.title || 'Message'}>
            {alert.title === '' ? null : <h2>{alert.title}</h2>}
            <p>{alert.text}</p>
            <button type="button" class="filled" onClick={() => onDismiss(alert.id)}>
              OK
            </button>
          </div>
        </div>
      )}
    </>
  );
}
