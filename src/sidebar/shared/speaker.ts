/** How any part of a page confirms what was done, or says what went wrong. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export interface ToastOffer {
  readonly label: string;
  readonly onChoose: () => void;
}

export interface Speaker {
  /** Confirms what was done, for the eye and for screen readers. */
  say(text: string, offer?: ToastOffer): void;
  /** Says what went wrong; stays until put away. */
  warn(text: string, offer?: ToastOffer): void;
  /** Puts away what was said: it is over. */
  hush(): void;
}

export const SpeakerContext = createContext<Speaker>({
  say: () => undefined,
  warn: () => undefined,
  hush: () => undefined,
});
export function useSpeaker(): Speaker {
  return useContext(SpeakerContext);
}
