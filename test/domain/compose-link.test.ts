import { describe, expect, test } from '@jest/globals';
import type { Draft } from '../../src/domain/action';
import { composeLink } from '../../src/domain/compose-link';

describe('compose links', () => {
  const draft: Draft = {
    kind: 'follow-up',
    to: 'leo@example.com',
    subject: 'Thanks & more',
    body: 'Hi Leo,\n\n100 % thanks = yes? & é 王',
  };

  test('carry the draft whole', () => {
    const link = new URL(composeLink(draft));
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
    const link = composeLink({ ...draft, body: draft.body.repeat(times) });
    expect(link.length).toBeLessThan(2000);
    expect(new URL(link).searchParams.get('body')).toContain('Hi Leo');
  });
});
