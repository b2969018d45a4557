/** The way from a sidebar to the page of the guide that explains it. What is typed here stays: the guide opens over the sheet. */
import { useRef } from 'preact/hooks';
import { Button } from './components';
import { callServer, type ServerProblem } from './server';
import { useSpeaker } from './speaker';

/** @param page The name of a page of `docs/guide`. */
export function HelpLink({ page }: { readonly page: string }) {
  const speaker = useSpeaker();
  const isOpening = useRef(false);

  async function open(): Promise<void> {
    if (isOpening.current) return;
    isOpening.current = true;
    try {
      await callServer('showHelp', { page });
    } catch (error) {
      speaker.warn((error as ServerProblem).message);
    } finally {
      isOpening.current = false;
    }
  }

  return (
    <div class="help-link">
      <Button kind="text" label="Help with this page" onClick={() => void open()}>
        Help
      </Button>
    </div>
  );
}
