/** All checks together on whole workbooks, as they are read: few findings, and true ones. */
import { expect, test } from '@jest/globals';
import { runChecks } from '../../../src/domain/checks/index';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import type { WorkbookSnapshot } from '../../../src/workbook/grid';
import { readWorkbook } from '../../../src/workbook/read-workbook';
import { german, groupHeadings, renamedAndReordered } from '../../fixtures/same-search';
import { sampleWorkbook } from '../../fixtures/sample';
import { tab, workbook } from '../../fixtures/snapshot';
import { TODAY } from './run';

/** Rule and message, without what Set up would add. */
function said(snapshot: WorkbookSnapshot): readonly string[] {
  const { book } = readWorkbook(snapshot, TODAY);
  return runChecks({ book, today: TODAY, settings: DEFAULT_SETTINGS })
    .filter(({ rule }) => rule !== 'missing-tab' && rule !== 'missing-column')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

const SAMPLE = [
  "no-contact-info: Row 10: 'Aiko Tanaka' has no e-mail address, phone number or LinkedIn page. Add one, so that a follow-up is one click away.",
  "no-next-step: Row 9: you talked to 'Tomás Herrera', and Next Steps is empty. Write the next small thing to do, or a day to look again.",
  'example-row: Row 3 of Contacts is an example. It is skipped everywhere; delete it once you no longer need it.',
  'example-row: Row 3 of Networking Goals is an example. It is skipped everywhere; delete it once you no longer need it.',
  "uncalled-without-contact: Row 7: 'Meridian Bank' has no contact yet. Aiko Tanaka in Contacts works there.",
  "uncalled-without-linkedin: Row 6: 'Tomás Herrera' at 'Quillworks' has no LinkedIn page noted. Look them up before you reach out.",
  "trying-without-next-step: Row 4: 'Lattice' has no next step. Write the one thing that brings the interview closer.",
  "trying-without-notes: Row 5: 'Copperline' has no notes. What do they build, who do you know there, what would you ask?",
  "interview-date-passed: Row 3: the interview at 'Fernwood Health' was on Fri 20 Nov 2026. If it took place, move it to Waiting; if there is another round, write its day.",
  'input-differs: Row 5 of Job Offer Calculator: the box for applications says 22; your tabs show 4. Change the box if it is out of date.',
];

test('the course’s sample has few findings, none graver than advice', () => {
  expect(said(sampleWorkbook)).toEqual(SAMPLE);
});

test.each([
  ['renamed and reordered', renamedAndReordered],
  ['with headings for stages', groupHeadings],
  ['in German', german],
])('the same search %s gives the same findings', (_, snapshot) => {
  const rules = (lines: readonly string[]): readonly string[] => lines.map((line) => line.split(':')[0] ?? '');
  expect(rules(said(snapshot))).toEqual(rules(SAMPLE).filter((rule) => rule !== 'example-row'));
});

test.each([
  ['en_US', '3/4/2026 coffee', 'Last call on 10/30/2026'],
  ['en_GB', '03/04/2026 coffee', 'Last call on 30/10/2026'],
  ['de_DE', '3.4.2026 Kaffee', '30.10.2026 Telefonat'],
  ['fr_FR', '03/04/2026 café', '30/10/2026 appel'],
  ['pt_BR', '03/04/2026 café', '30/10/2026 ligação'],
  ['ja_JP', '2026/4/3 コーヒー', '2026/10/30 電話'],
])('dates and names of %s are in order', (locale, first, second) => {
  const contacts = tab('Contacts', [
    ['Contact', 'Current Status', 'Last communication', 'Next Steps'],
    ['王小明', 'Engineer at Meridian, ming@meridian.example', first, 'Write'],
    ['Zoë Müller-Ådahl', 'Engineer at Acme, zoe@acme.example', second, 'Write'],
    ['محمد علي', 'Engineer at Globex, +1 415 555 0133', first, 'Write'],
    ['Renée 🎉', 'Engineer at Initech, renee@initech.example', second, 'Write'],
  ]);
  expect(said(workbook(locale, contacts))).toEqual([]);
});

test('dates that prove both orders are asked about', () => {
  const contacts = tab('Contacts', [
    ['Contact', 'Current Status', 'Last communication', 'Next Steps'],
    ['Ana Lima', 'Engineer at Acme, ana@acme.example', '25/12/2025 coffee', 'Write'],
    ['Bo Chen', 'Engineer at Globex, bo@globex.example', '3/4/2026 call', 'Write'],
  ]);
  expect(said(workbook('en_US', contacts))).toEqual([
    "ambiguous-date: Row 3: the date in '3/4/2026 call' is taken as Wed 4 Mar 2026. Elsewhere the day and the month stand the other way round, so write the month as a word to be sure.",
  ]);
});

test('cells as long as Sheets allows are checked, and quoted short', () => {
  const longest = 50_000;
  const filler = [
    'a'.repeat(longest),
    '('.repeat(longest),
    `${'a'.repeat(longest - 2)} @`,
    '1'.repeat(longest),
    '@'.repeat(longest),
  ];
  const contacts = tab('Contacts', [
    ['Contact', 'Current Status', 'Email', 'Phone', 'LinkedIn', 'Company', 'Referred by', 'Next Steps'],
    ...filler.map((text) => [text, text, text, text, text, text, text, 'Write']),
  ]);
  const applications = tab('Applications', [
    ['Company', 'Position', 'Status', 'Contact', 'Job link'],
    ...filler.map((text) => [text, text, text, text, text]),
  ]);
  for (const line of said(workbook('en_US', contacts, applications))) expect(line.length).toBeLessThan(600);
});
