/** Columns renamed or taken out between two mornings: said once, in plain words, and said to be over when they are back. */
import { describe, expect, test } from '@jest/globals';
import { saveSettings } from '../../src/app/save-settings';
import { sendReminders } from '../../src/app/send-reminders';
import { runUseCase } from '../../src/app/use-case';
import type { Cell } from '../../src/domain/book';
import { tab, workbook } from '../fixtures/snapshot';
import { World } from './support/memory-ports';

const CONTACTS: readonly Cell[][] = [
  ['Contact', 'Last communication', 'Next Steps'],
  ['Ann Lee', '1/5/2026 - coffee, she offered an intro', ''],
  ['Bo Ray', '1/6/2026 - phone call', ''],
];
const APPLICATIONS: readonly Cell[][] = [
  ['Company', 'Position', 'Stage', 'Applied on'],
  ['Lattice', 'Engineer', 'Trying-To', { day: '2026-10-01', minutes: 0 } as Cell],
];

/** With other headers in place of some. */
function renamed(rows: readonly Cell[][], names: { readonly [header: string]: string }): Cell[][] {
  return rows.map((row, index) => row.map((cell) => (index === 0 ? (names[String(cell)] ?? cell) : cell)));
}

const book = (contacts: readonly Cell[][], applications: readonly Cell[][] | null = APPLICATIONS) =>
  workbook(
    'en_US',
    tab(
      'Contacts',
      contacts.map((row) => [...row]),
    ),
    ...(applications === null
      ? []
      : [
          tab(
            'Applications',
            applications.map((row) => [...row]),
          ),
        ]),
  );

/** The notes on top of the mails of some mornings, each morning with its workbook; null where there is none. */
function mornings(books: readonly ReturnType<typeof book>[]): readonly (string | null)[] {
  const world = new World(book(CONTACTS));
  const saved = runUseCase(world.ports(), saveSettings, { remindersOn: true, weeklyReviewDay: 5 });
  if (!saved.ok) throw new Error(saved.message);
  return books.map((snapshot, index) => {
    world.snapshot = snapshot;
    const before = world.outbox.length;
    for (const hour of [8, 9]) {
      world.setTime(`2026-11-${23 + index}`, hour * 60);
      const result = runUseCase(world.ports(), sendReminders, { triggerUid: '77' });
      if (!result.ok) throw new Error(result.message);
    }
    const mails = world.outbox.slice(before);
    if (mails.length > 1) throw new Error(`${mails.length} mails on one morning`);
    const [mail] = mails;
    if (mail === undefined) return null;
    return (
      /^Please note\. (.*)$/m.exec(mail.text)?.[1] ??
      (mail.subject.startsWith('About') ? (mail.text.split('\n')[0] ?? '') : null)
    );
  });
}

const GOOD = book(CONTACTS);
const lost = (what: string): string =>
  `Your reminders can no longer find ${what}. Nothing in your spreadsheet was changed, but something may be missing from this list. If you renamed it, give it its old name again; "Check my tabs" in the menu says what is looked for. If you took it out on purpose, there is nothing to do. You are told this once.`;
const found = (what: string): string => `Found again: ${what}. Your reminders are complete again.`;

describe('renamed', () => {
  test('one column: said in the next mail, not the day after, and said to be over', () => {
    const without = book(CONTACTS, renamed(APPLICATIONS, { Stage: 'Xyzzy' }));
    expect(mornings([GOOD, without, without, GOOD, GOOD])).toEqual([
      null,
      lost('"Stage" in Applications'),
      null,
      found('"Stage" in Applications'),
      null,
    ]);
  });

  test('one column, and then another: each is said once', () => {
    const noStage = renamed(APPLICATIONS, { Stage: 'Xyzzy' });
    const one = book(CONTACTS, noStage);
    const both = book(CONTACTS, renamed(noStage, { 'Applied on': 'Plugh' }));
    expect(mornings([GOOD, one, both, both, GOOD])).toEqual([
      null,
      lost('"Stage" in Applications'),
      lost('"Applied on" in Applications'),
      null,
      found('"Stage" in Applications and "Applied on" in Applications'),
    ]);
  });

  test('a tab that is gone is one thing and not all its columns', () => {
    expect(mornings([GOOD, book(CONTACTS, null), GOOD])).toEqual([
      null,
      lost('the tab Applications'),
      found('the tab Applications'),
    ]);
  });

  test('where nothing is due because of it, a mail of its own says so, once', () => {
    const none = book([['Xyzzy', 'Plugh', 'Foo']], renamed(APPLICATIONS, { Stage: 'Xyzzy', 'Applied on': 'Plugh' }));
    const [first, second, third] = mornings([GOOD, none, none]);
    expect([first, third]).toEqual([null, null]);
    expect(second).toContain('Your reminders can no longer find ');
  });

  test('another word that is understood is no loss, and what was never there is none', () => {
    expect(mornings([GOOD, book(CONTACTS, renamed(APPLICATIONS, { Stage: 'Status' })), GOOD])).toEqual([
      null,
      null,
      null,
    ]);
  });
});
