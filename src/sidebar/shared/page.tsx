/** The frame of a sidebar: what scrolls, what stays in reach at the bottom, and what is said aloud. */
import { type ComponentChildren, type ComponentType, render } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from './components';
import { HelpLink } from './help-link';
import { Icon } from './icon';
import { keepFocus } from './lost-focus';
import { tellWhenSlow } from './server';
import { type Speaker, SpeakerContext, type ToastOffer } from './speaker';
import './styles.css';

interface Toast {
  readonly text: string;
  readonly bad: boolean;
  readonly offer: ToastOffer | null;
}

const SHOWN_FOR_MS = 8000;

function Page({ children, help }: { readonly children: ComponentChildren; readonly help: string | undefined }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const toastPlace = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (toastPlace.current !== null) return tellHeight('--toast-height', toastPlace.current, showFocused);
  }, []);
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
      hush: () => show(null),
    }),
    [show],
  );
  useEffect(() => tellWhenSlow(() => speaker.say('Google takes longer than usual. It is still at it.')), [speaker]);
  return (
    <SpeakerContext.Provider value={speaker}>
      <main>
        <Offline />
        {help === undefined ? null : <HelpLink page={help} />}
        {children}
      </main>
      <div class="toast-place" ref={toastPlace} role={toast?.bad ? 'alert' : 'status'}>
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

/** Said while the browser has no connection; what is typed meanwhile stays. */
function Offline() {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = (): void => setOnline(navigator.onLine);
    // It may have changed since the page was drawn.
    look();
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return (
    <div class="offline" role="status">
      {online ? null : (
        <p class="notice">
          <Icon name="warning" /> You are offline. What you type stays here; save it when you are back online.
        </p>
      )}
    </div>
  );
}

/** A message that comes up does not hide the field it is about. */
function showFocused(): void {
  const { activeElement } = document;
  if (activeElement?.matches('input, select, textarea')) activeElement.scrollIntoView({ block: 'nearest' });
}

/** Lets the style sheet know how high something is, so that nothing is hidden behind it. */
function tellHeight(
  name: '--footer' | '--toast-height',
  element: HTMLElement,
  onTold: () => void = () => undefined,
): () => void {
  const root = document.documentElement;
  const observer = new ResizeObserver(([entry]) => {
    root.style.setProperty(name, `${entry?.borderBoxSize[0]?.blockSize ?? 0}px`);
    onTold();
  });
  observer.observe(element, { box: 'border-box' });
  return () => {
    observer.disconnect();
    root.style.removeProperty(name);
  };
}

/** What stays at the bottom: the one filled button of the view. Messages stand above it, however high it is. */
export function Footer({ children }: { readonly children: ComponentChildren }) {
  const footer = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (footer.current === null) return;
    return tellHeight('--footer', footer.current);
  }, []);
  return (
    <footer class="footer" ref={footer}>
      {children}
    </footer>
  );
}

/**
 * Draws a sidebar into its page; `title` names it for screen readers, Google's frame shows it to the eye. `help` names the
 * page of the guide that explains it; in a dialog no link is shown, because another dialog would take its place.
 */
export function start(title: string, Sidebar: ComponentType, help?: string): void {
  document.title = title;
  const root = document.getElementById('root');
  if (root === null) return;
  keepFocus(root);
  render(
    <Page help={help}>
      <h1 class="visually-hidden">{title}</h1>
      <Sidebar />
    </Page>,
    root,
  );
}
