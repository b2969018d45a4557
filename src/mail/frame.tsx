/** The page around every mail: one column up to 640 pixels, as tables, because mail programs know little else. */
import type { ComponentChildren } from 'preact';
import { STYLE, STYLE_SHEET } from './style';

export function Frame({ title, preview, children }: { title: string; preview: string; children: ComponentChildren }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style>{STYLE_SHEET}</style>
      </head>
      <body style={STYLE.body} class="page">
        <div style={STYLE.hidden}>{preview}</div>
        <table role="presentation" cellpadding="0" cellspacing="0" style={STYLE.frame} class="page">
          <tbody>
            <tr>
              <td align="center">
                <table role="presentation" cellpadding="0" cellspacing="0" style={STYLE.column} class="surface">
                  <tbody>{children}</tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

export function Section({ children, ruled = true }: { children: ComponentChildren; ruled?: boolean }) {
  return (
    <tr>
      <td style={ruled ? { ...STYLE.cell, ...STYLE.rule } : STYLE.cell} class={ruled ? 'text rule' : 'text'}>
        {children}
      </td>
    </tr>
  );
}

export function Heading({ children }: { children: ComponentChildren }) {
  return (
    <h2 style={STYLE.heading} class="text">
      {children}
    </h2>
  );
}

export function Link({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a href={href} target="_blank" rel="noopener" style={STYLE.link} class="link">
      {children}
    </a>
  );
}

/** A link large enough for a thumb. */
export function TouchLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a href={href} target="_blank" rel="noopener" style={STYLE.touchLink} class="link">
      {children}
    </a>
  );
}

export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul style={STYLE.list}>
      {lines.map((line) => (
        <li key={line} style={STYLE.item} class="text">
          {line}
        </li>
      ))}
    </ul>
  );
}
