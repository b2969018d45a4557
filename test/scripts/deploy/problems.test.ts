/** What clasp prints, and what it means. The commonest ones come from clasp itself in `google.test.ts`. */
import { expect, test } from '@jest/globals';
import { problemIn } from '../../../scripts/deploy/problems';

test.each([
  ['invalid_grant', 'sign-in-expired', true],
  ['Request had insufficient authentication scopes.', 'too-few-permissions', true],
  ['Insufficient Permission', 'too-few-permissions', true],
  ["Quota exceeded for quota metric 'Management requests' of service 'script.googleapis.com'", 'too-often', true],
  ['Unexpected token \')\' - "Code:1"', 'refused-file', true],
  ['The service is currently unavailable.', 'server-trouble', false],
  ['<!DOCTYPE html>\n<title>Error 502 (Server Error)!!1</title>', 'server-trouble', false],
  ['self-signed certificate in certificate chain', 'certificate', true],
  ['getaddrinfo ENOTFOUND script.googleapis.com', 'no-connection', false],
  ['Client network socket disconnected before secure TLS connection was established', 'no-connection', false],
  ['', 'unknown', false],
])('%j', (output, kind, refused) => {
  expect(problemIn(output)).toMatchObject({ kind, refused });
});

test('what nobody knows is passed on in its own words, a whole page is not', () => {
  expect(problemIn('Project file not found.\n  at Clasp\n').sentence).toBe(
    'clasp stopped and said "Project file not found.". See what that means, and run the same command again.',
  );
  expect(problemIn('<html><body>Hello').sentence).toContain('said a web page.');
  expect(problemIn('Syntax error: Missing ) line: 1 file: Code').sentence).toBe(
    'Google refused what was sent. It said "Syntax error: Missing ) line: 1 file: Code".',
  );
});
