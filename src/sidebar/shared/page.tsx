/** The frame of a sidebar: what scrolls, what stays in reach at the bottom, and what is said aloud. */
import { type ComponentChildren, type ComponentType, createContext, render } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from './components';
import { Icon } from './icon';
import './styles.css';

interface ToastOffer {
  readonly label: string;
  readonly onChoose: () => void;
}

interface Toast {
  readonly text: string;
  readonly bad: boolean;
  readonly offer: ToastOffer | null;
}

export interface Speaker {
  /** Confirms what was done, for the eye and for screen readers. */
  say(text: string, offer?: ToastOffer): void;
  /** Says what went wrong; stays until put away. */
  warn(text: string, offer?: ToastOffer): void;
}

const SpeakerContext = createContext<Speaker>({ say: () => undefined, warn: () => undefined });
const SHOWN_FOR_MS = 8000;

export function useSpeaker(): Speaker {
  return useContext(SpeakerContext);
}

function Page({ children }: { readonly children: ComponentChildren }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const show = useCallback((next: Toast | null) => {
    if (timer.current !== null) clearTimeout(timer.current);
    setToast(next);
    timer.current = next === null || next.bad ? null : setTimeout(() => setToast(null), SHOWN_FOR_MS);
  }, []);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  const speaker = useMemo<Speaker>(
    () => ({
      say: (text, offer) => show({ text, bad: false, offer: offer ?? null }),
      warn: (text, offer) => show({ text, bad: true, offer: offer ?? null }),
    }),
    [show],
  );
  return (
    <SpeakerContext.Provider value={speaker}>
      <main>{children}</main>
      <div class="toast-place" role={toast?.bad ? 'alert' : 'status'}>
        {toast === null ? null : (
          <div class={toast.bad ? 'toast bad' : 'toast'}>
            <span>
              <Icon name={toast.bad ? 'warning' : 'done'} /> {toast.text}
            </span>
            {toast.offer === null ? null : (
              <Button
                kind="text"
                onClick={() => {
                  show(null);
                  toast.offer?.onChoose();
                }}
              >
                {toast.offer.label}
              </Button>
            )}
            <Button kind="text" label="Put this message away" onClick={() => show(null)}>
              <Icon name="close" />
            </Button>
          </div>
        )}
      </div>
    </SpeakerContext.Provider>
  );
}

/** What stays at the bottom: the one filled button of the view. */
export function Footer({ children }: { readonly children: ComponentChildren }) {
  return <footer class="footer">{children}</footer>;
}

/** Draws a sidebar into its page; `title` names it for screen readers, Google's frame shows it to the eye. */
export function start(title: string, Sidebar: ComponentType): void {
  document.title = title;
  const root = document.getElementById('root');
  if (root === null) return;
  render(
    <Page>
      <h1 class="visually-hidden">{title}</h1>
      <Sidebar />
    </Page>,
    root,
  );
}
