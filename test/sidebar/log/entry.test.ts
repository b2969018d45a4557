import { describe, expect, test } from '@jest/globals';
import { day } from '../../../src/domain/day';
import { emptyEntry, entryOf, inputOf, nextEntry, whoOf } from '../../../src/sidebar/log/entry';
import { LEO_SELECTED, NOTHING_SELECTED, PEOPLE } from '../../browser/fixtures/contacts';

const TODAY = day('2026-11-23');
const { people, companies } = PEOPLE;

describe('who is meant', () => {
  test.each([
    ['', 'nobody'],
    ['   ', 'nobody'],
    ['BRANDT, Leo', 'contact'],
    ['Dr. Leo Brandt', 'contact'],
    ['ليلى حداد', 'contact'],
    ['priya raman', 'several'],
    ['Copperline, Inc.', 'company'],
    ['Leo', 'new'],
    ['Zoe Park', 'new'],
  ])('"%s": %s', (who, kind) => {
    expect(whoOf({ ...emptyEntry(TODAY), who }, people, companies).kind).toBe(kind);
  });

  test('the one that was chosen, as long as the name still says so', () => {
    const chosen = people[3] ?? null;
    const entry = { ...emptyEntry(TODAY), who: 'Priya Raman', chosen };
    expect(whoOf(entry, people, companies)).toEqual({ kind: 'contact', person: chosen });
    expect(whoOf({ ...entry, who: 'Dana Whitfield' }, people, companies)).toEqual({
      kind: 'contact',
      person: people[4],
    });
  });
});

test('the selected row begins an entry: a contact, somebody new, or a company', () => {
  expect(entryOf(LEO_SELECTED)).toMatchObject({ who: 'Leo Brandt', chosen: { id: 'r1', knowsWhatIWant: true } });
  const mentions = { name: 'Otto', company: 'Orbit', linkedIn: '' };
  expect(entryOf({ ...NOTHING_SELECTED, mentions })).toMatchObject({ who: 'Otto', company: 'Orbit', chosen: null });
  expect(entryOf({ ...NOTHING_SELECTED, mentions: { ...mentions, name: '' } })).toMatchObject({ who: 'Orbit' });
  expect(entryOf(NOTHING_SELECTED)).toEqual(emptyEntry(TODAY));
});

test('the next one keeps the day and the way', () => {
  const entry = { ...emptyEntry(day('2026-11-20')), who: 'Leo', summary: 'x', channel: 'event' as const };
  expect(nextEntry(entry)).toEqual({ ...emptyEntry(day('2026-11-20')), channel: 'event' });
});

test('what was not answered is not sent', () => {
  const entry = { ...emptyEntry(TODAY), who: 'Leo Brandt', summary: '  ', wouldReferMe: false };
  expect(inputOf(entry, whoOf(entry, people, companies))).toEqual({
    when: TODAY,
    kind: 'conversation',
    contact: 'Leo Brandt',
    contactId: 'r1',
    company: 'Fernwood Health',
    wouldReferMe: false,
  });
});
