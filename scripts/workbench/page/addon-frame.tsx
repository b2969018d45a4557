/** A sidebar or dialog of the add-on: a sandboxed frame on the other origin, its calls passed on to the server. */
import { useEffect, useRef } from 'preact/hooks';
import type { PanelView } from '../contract';
import type { FrameMessage, PageMessage } from '../frame/messages';

type RunFunction = (functionName: string, args: readonly unknown[]) => Promise<PageAnswer>;
export type PageAnswer = { readonly value: unknown } | { readonly failure: { name: string; message: string } };

export interface AddonFrameProps {
  readonly panel: PanelView;
  readonly run: RunFunction;
  readonly onClose: () => void;
  readonly onResize: (size: { width?: number; height?: number }) => void;
}

export function AddonFrame({ panel, run, onClose, onResize }: AddonFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef({ run, onClose, onResize });
  latest.current = { run, onClose, onResize };

  useEffect(() => {
    async function answer(message: FrameMessage & { type: 'run' }): Promise<void> {
      const outcome = await latest.current.run(message.functionName, message.args);
      const reply: PageMessage =
        'value' in outcome
          ? { type: 'value', id: message.id, value: outcome.value }
          : { type: 'failure', id: message.id, ...outcome.failure };
      // A sandboxed frame has an origin of its own that no address names; only this very window gets the reply.
      frame.current?.contentWindow?.postMessage(reply, '*');
    }
    function listen(event: MessageEvent<FrameMessage>): void {
      if (event.source === null || event.source !== frame.current?.contentWindow) return;
      const message = event.data;
      if (message.type === 'run') void answer(message);
      else if (message.type === 'close') latest.current.onClose();
      else if (message.type === 'resize') latest.current.onResize(message);
      else document.querySelector<HTMLElement>('.grid')?.focus();
    }
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);

  return (
    <iframe
      key={panel.key}
      ref={frame}
      title={panel.title}
      src={panel.url}
      sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads"
    />
  );
}
