import { describe, expect, test } from '@jest/globals';
import { problemOf } from '../../../src/sidebar/shared/server';

describe('what goes wrong on the way to the server is said in plain words', () => {
  test.each([
    [
      'We are sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
      true,
      'several-accounts',
    ],
    ['NetworkError: Connection failure due to HTTP 0', true, 'offline'],
    ['anything', false, 'offline'],
    ['Authorization is required to perform that action.', true, 'not-authorised'],
    ['Exception: You do not have permission to call MailApp.sendEmail.', true, 'not-authorised'],
    ['Exceeded maximum execution time', true, 'too-slow'],
    ['Exception: Service invoked too many times for one day: email.', true, 'quota'],
    ['TypeError: undefined is not a function', true, 'unexpected'],
    ['', true, 'unexpected'],
  ])('%s', (message, online, code) => {
    for (const reads of [true, false]) {
      const problem = problemOf({ message }, online, reads);
      expect(problem.code).toBe(code);
      expect(problem.message).toMatch(/try again/i);
      expect(problem.message).not.toMatch(/!/);
    }
  });

  test('the text of an unexpected error is kept for whoever is asked for help', () => {
    expect(problemOf({ message: 'TypeError: x' }, true, true).message).toContain('TypeError: x');
    expect(problemOf(null, true, true).message).not.toContain('null');
  });

  test.each(['NetworkError', 'Exceeded maximum execution time', 'x'])(
    'whether a change was saved is not claimed where nobody knows: %s',
    (message) => {
      expect(problemOf({ message }, true, false).message).toContain('it may have been saved');
      expect(problemOf({ message }, true, true).message).not.toContain('saved');
    },
  );

  test('a reading that failed for want of a connection can be asked for again', () => {
    expect(problemOf({ message: 'x' }, false, true).message).toBe(
      'There is no connection to Google right now. Try again when you are back online.',
    );
  });
});
