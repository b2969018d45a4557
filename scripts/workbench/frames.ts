/**
 * The other origin: the add-on's sidebars and dialogs, and the HTML of its mails, are served from a second port, under
 * addresses that cannot be guessed and with a policy that lets them load nothing from anywhere.
 */
import { randomUUID } from 'node:crypto';
import type { LocalServer, Reply } from './http';
import { serveLocally } from './http';

export interface Frames {
  readonly origin: string;
  /** Keeps a page and gives its address. `script` runs before the page's own. */
  publish(html: string, script: string | null): string;
  close(): Promise<void>;
}

/** Old pages are dropped, so that a long session does not grow without bound. */
const KEPT = 200;

/** @param pageOrigin Who may show the frames. */
export async function serveFrames(pageOrigin: string): Promise<Frames> {
  const pages = new Map<string, { readonly html: string; readonly scripted: boolean }>();

  function answer(path: string): Reply {
    const page = pages.get(path.slice(1));
    if (page === undefined) return { status: 404, body: 'This page is no longer shown.' };
    const scripts = page.scripted ? "script-src 'unsafe-inline'; " : '';
    return {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; ${scripts}style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; frame-ancestors ${pageOrigin}`,
      },
      body: page.html,
    };
  }

  const server: LocalServer = await serveLocally(0, (request) => answer(request.url.pathname));
  return {
    origin: server.origin,
    publish(html, script) {
      const id = randomUUID();
      const whole = script === null ? html : insertScript(html, script);
      pages.set(id, { html: whole, scripted: script !== null });
      const oldest = pages.keys().next().value;
      if (pages.size > KEPT && oldest !== undefined) pages.delete(oldest);
      return `${server.origin}/${id}`;
    },
    close: () => server.close(),
  };
}

/** Puts the script in front of everything that could run. */
function insertScript(html: string, script: string): string {
  const tag = `<script>${script.replace(/<\/(script)/gi, '<\\/$1')}</script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (head === null) return `${tag}${html}`;
  const end = head.index + head[0].length;
  return `${html.slice(0, end)}${tag}${html.slice(end)}`;
}
