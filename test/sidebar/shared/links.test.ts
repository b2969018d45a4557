import { describe, expect, test } from '@jest/globals';
import { safeAddress, webAddress } from '../../../src/sidebar/shared/links';

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
