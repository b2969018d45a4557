import { describe, expect, test } from '@jest/globals';
import { readPastedContact } from '../../../src/domain/paste/pasted-contact';
import {
  EMPTY_FORM,
  type Form,
  formOf,
  inputOf,
  mergeForms,
  problemsOf,
  withPasted,
} from '../../../src/sidebar/contact/form';
import { LEO } from '../../browser/fixtures/contacts';

const LEO_FORM = formOf(LEO);

test('a contact becomes a form: days and numbers as text, twice as a question', () => {
  expect(LEO_FORM).toMatchObject({
    nextFollowUp: '2026-11-30',
    keepInTouchEvery: '',
    pausedUntil: '',
    talkedTwice: false,
  });
  expect(formOf({ ...LEO, talks: 2 }).talkedTwice).toBe(true);
});

describe('what is sent', () => {
  test('of somebody new: what was filled in', () => {
    const form: Form = { ...EMPTY_FORM, name: ' Zoe ', talkedTwice: true, keepInTouchEvery: '30' };
    expect(inputOf(form, EMPTY_FORM, null)).toEqual({ name: 'Zoe', timesTalked: 2, keepInTouchEvery: 30 });
  });

  test('of a row: what differs, and what was shown of it', () => {
    const form: Form = { ...LEO_FORM, nextFollowUp: '', role: '', talkedTwice: true };
    expect(inputOf(form, LEO_FORM, LEO)).toEqual({
      id: 'r1',
      nextFollowUp: null,
      role: '',
      timesTalked: 2,
      seen: { nextFollowUp: '2026-11-30', role: 'Recruiter', timesTalked: 1 },
    });
  });
});

describe('a rhythm', () => {
  test.each([
    ['', true],
    ['6', false],
    ['7', true],
    ['730', true],
    ['731', false],
    ['7.5', false],
    ['weekly', false],
  ])('of "%s" days', (keepInTouchEvery, isGood) => {
    const problems = problemsOf({ ...LEO_FORM, keepInTouchEvery });
    expect(problems.keepInTouchEvery === undefined).toBe(isGood);
  });
});

describe('what was typed meets what the sheet says by now', () => {
  test.each<readonly [string, Partial<Form>, Partial<Form>, Partial<Form>, readonly string[]]>([
    ['nothing changed', {}, {}, {}, []],
    ['only here', { role: 'Lead' }, {}, { role: 'Lead' }, []],
    ['only in the sheet', {}, { role: 'Head' }, { role: 'Head' }, []],
    ['the same on both sides', { role: 'Lead' }, { role: 'Lead' }, { role: 'Lead' }, []],
    ['differently on both sides', { role: 'Lead' }, { role: 'Head' }, { role: 'Head' }, ['role']],
    ['emptied in the sheet', { role: 'Lead' }, { role: '' }, { role: 'Lead' }, []],
    ['a tick', { reference: true }, { role: 'Head' }, { reference: true, role: 'Head' }, []],
  ])('%s', (_what, typed, sheet, merged, conflicts) => {
    expect(mergeForms(LEO_FORM, { ...LEO_FORM, ...typed }, { ...LEO_FORM, ...sheet })).toEqual({
      form: { ...LEO_FORM, ...merged },
      conflicts,
    });
  });
});

describe('a pasted text', () => {
  test('fills what is empty; what stands there stays, and nothing of the text is lost', () => {
    const { form, filled } = withPasted(
      { ...EMPTY_FORM, name: 'L. Brandt', howWeMet: 'career fair' },
      readPastedContact('Leo Brandt, Recruiter at Fernwood Health, likes sailing'),
      [],
    );
    expect(form).toEqual({
      ...EMPTY_FORM,
      name: 'L. Brandt',
      role: 'Recruiter',
      company: 'Fernwood Health',
      howWeMet: 'career fair\nLeo Brandt\nlikes sailing',
    });
    expect(filled).toEqual(['role', 'company', 'howWeMet']);
  });

  test.each([
    ['the only one of that first name', 'introduced by Dana', 'Dana Whitfield'],
    ['the whole name', 'introduced by dana whitfield', ''],
    ['a whole name with capitals', 'introduced by Dana Whitfield', 'Dana Whitfield'],
    ['a first name that two have', 'introduced by Priya', ''],
    ['a stranger', 'introduced by Otto', ''],
  ])('is referred by %s', (_what, text, referredBy) => {
    const people = [{ name: 'Dana Whitfield' }, { name: 'Priya Raman' }, { name: 'Priya Shah' }];
    const { form } = withPasted(EMPTY_FORM, readPastedContact(`Zoe Park, ${text}`), people);
    expect([form.referredBy, form.howWeMet]).toEqual([referredBy, text]);
  });
});
