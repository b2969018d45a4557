import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type DraftValues, fillTemplate, PLACEHOLDERS } from '../../../src/domain/drafts/template';

describe('filling a wording', () => {
  test.each<[string, DraftValues, string]>([
    ['Hi {{firstName}},', { firstName: 'Leo' }, 'Hi Leo,'],
    ['Hi {{firstName}},', {}, 'Hi,'],
    ['Dear {{name}},', {}, 'Hello,'],
    ['Hi[[ {{firstName}}]],', {}, 'Hi,'],
    ['Thanks[[ for {{event}}[[ on {{eventDay}}]]]].', { event: 'lunch' }, 'Thanks for lunch.'],
    [
      'Thanks[[ for {{event}}[[ on {{eventDay}}]]]].',
      { event: 'lunch', eventDay: 'Monday' },
      'Thanks for lunch on Monday.',
    ],
    ['Thanks[[ for {{event}}[[ on {{eventDay}}]]]].', { eventDay: 'Monday' }, 'Thanks.'],
    ['I like {{company}}. How are you?', {}, 'How are you?'],
    ['I like {{company}}.\n\nBye', {}, 'Bye'],
    ['{{nonsense}} stays out. Good.', {}, 'Good.'],
    ['{{ FIRSTNAME }}!', { firstName: 'Leo' }, 'Leo!'],
    ['News: {{iceBreaker}}', { iceBreaker: 'two\nlines' }, 'News: two lines'],
    ['{{company}} wants {{position}}', { company: '{{position}}', position: '[[x]]' }, '{{position}} wants [[x]]'],
    ['a\r\n\r\n\r\n\r\nb', {}, 'a\n\nb'],
    ['{{signature}}', { signature: 'Sam\nMobile: 1' }, 'Sam\nMobile: 1'],
  ])('%j with %j is %j', (template, values, filled) => {
    expect(fillTemplate(template, values)).toBe(filled);
  });

  test('never leaves a hole, whatever is missing', () => {
    const names = Object.keys(PLACEHOLDERS);
    fc.assert(
      fc.property(fc.subarray(names), fc.array(fc.constantFrom(...names), { maxLength: 5 }), (known, used) => {
        const values = Object.fromEntries(known.map((name) => [name, 'word']));
        const template = `Hi {{firstName}},\n\n${used.map((name) => `It is {{${name}}} today[[ and {{${name}}}]].`).join(' ')}`;
        expect(fillTemplate(template, values)).not.toMatch(/undefined|null|[{}[\]]| {2}| [,.]/);
      }),
    );
  });
});
