/** A mail that says one thing. */
import { renderToString } from 'preact-render-to-string';
import type { Notice } from '../domain/digest';
import { webLink } from '../domain/safe-link';
import type { RenderedMail } from './digest';
import { Frame, Link, Section } from './frame';
import { STYLE } from './style';

export function renderNotice({ subject, paragraphs, link }: Notice): RenderedMail {
  const href = link === null ? null : webLink(link.url);
  const html = renderToString(
    <Frame title={subject} preview={paragraphs[0] ?? ''}>
      <Section ruled={false}>
        <h1 style={STYLE.title} class="text">
          {subject}
        </h1>
        {paragraphs.map((paragraph) => (
          <p key={paragraph} style={{ ...STYLE.text, margin: '12px 0 0' }} class="text">
            {paragraph}
          </p>
        ))}
        {link !== null && href !== null && (
          <p style={{ ...STYLE.text, margin: '16px 0 0' }} class="text">
            <Link href={href}>{link.label}</Link>
          </p>
        )}
      </Section>
    </Frame>,
  );
  const blocks = [...paragraphs, ...(link !== null && href !== null ? [`${link.label}: ${href}`] : [])];
  return { subject, text: `${blocks.join('\n\n')}\n`, html: `<!DOCTYPE html>${html}`, attachments: [] };
}
