import { describe, expect, test } from '@jest/globals';
import { gmailComposeLink, safeAddress, webAddress } from '../../../src/sidebar/shared/links';

describe('only addresses that a link may lead to', () => {
  test.each(['https://example.com/a?b=c', 'http://example.com', 'mailto:leo@example.com', 'tel:+15550104477'])(
    '%s is followed',
    (address) => expect(safeAddress(address)).toBe(address),
  );

  test.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'vbscript:x',
    'leo@example.com',
    '',
  ])('%s is not', (address) => expect(safeAddress(address)).toBeNull());

  test('a LinkedIn address without https:// gets it, and javascript: stays what it is', () => {
    expect(webAddress('linkedin.com/in/leo')).toBe('https://linkedin.com/in/leo');
    expect(webAddress('http://linkedin.com/in/leo')).toBe('http://linkedin.com/in/leo');
    expect(safeAddress(webAddress('javascript:alert(1)'))).toBeNull();
  });
});

describe('compose links', () => {
  const draft = { to: 'leo@example.com', subject: 'Thanks & more', body: 'Hi Leo,\n\n100 % thanks = yes? & é 王' };

  test('carry the draft whole', () => {
    const link = new URL(gmailComposeLink(draft));
    expect(link.origin + link.pathname).toBe('https://mail.google.com/mail/');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      view: 'cm',
      fs: '1',
      to: draft.to,
      su: draft.subject,
      body: draft.body,
    });
  });

  test.each([1, 10, 1000, 20_000])('stay under 2,000 characters with %i times the text', (times) => {
    const link = gmailComposeLink({ ...draft, body: draft.body.repeat(times) });
    expect(link.length).toBeLessThanOrEqual(2000);
    expect(new URL(link).searchParams.get('body')).toContain('Hi Leo');
  });
});
