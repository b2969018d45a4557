/** The calls of the import; its states go along with its flow, in its own test. */
import type { Page } from 'playwright-core';
import type { ImportRecord, MappingProposal } from '../../../src/api';
import { day } from '../../../src/domain/day';
import type { StubAnswers } from '../stub-page';
import { DENIED, NEVER, type SidebarStates } from './state';

const PROPOSAL: MappingProposal = {
  kind: 'contacts',
  headerRow: 0,
  mapping: ['name', 'company'],
  fields: [
    { field: 'name', label: 'Contact' },
    { field: 'company', label: 'Company' },
  ],
  locale: 'en_US',
  today: day('2026-11-23'),
  timeZone: 'America/Los_Angeles',
};
const STOPPED: ImportRecord = {
  importId: 'm00000001',
  kind: 'contacts',
  fileName: 'people.csv',
  fileKey: 'another file',
  total: 10,
  done: 5,
  added: 5,
  skipped: 0,
  choices: '{}',
  finished: false,
  day: day('2026-11-22'),
};
const FILE: StubAnswers = {
  getImports: [{ value: [] }],
  proposeMapping: [{ value: PROPOSAL }],
  findKnownRows: [{ value: { rows: [], stages: [] } }],
};
const UNFINISHED: StubAnswers = { getImports: [{ value: [STOPPED] }] };

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const chooser = (page: Page) => page.getByLabel('CSV, TSV or text file');

async function choose(page: Page): Promise<void> {
  const buffer = Buffer.from('Name,Company\nZoe Park,Orbit\n');
  // A file chosen while another is read is not taken.
  await page.locator('input[type=file]:not([aria-disabled=true])').waitFor();
  await chooser(page).setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
}

async function toRows(page: Page): Promise<void> {
  await choose(page);
  await button(page, 'Look at the rows').click();
  await page.getByRole('heading', { name: 'Look before it is written' }).waitFor();
}

export const IMPORT_STATES: SidebarStates = {
  page: 'import',
  width: 760,
  height: 560,
  states: [
    { name: 'loading', answers: { getImports: NEVER }, shows: /Looking for earlier imports/ },
    { name: 'failed', answers: { getImports: [{ fail: DENIED }] }, shows: /several Google accounts/ },
    { name: 'an unfinished import', byKeyboard: true, answers: UNFINISHED, shows: /stopped after 5 of 10 rows/ },
    { name: 'columns', byKeyboard: true, answers: FILE, shows: /Choose a file/, act: choose },
    { name: 'rows', answers: FILE, shows: /Choose a file/, act: toRows },
  ],
  calls: [
    { call: 'getImports', answers: {}, value: [STOPPED], ends: /stopped after 5 of 10 rows/ },
    {
      call: 'proposeMapping',
      answers: FILE,
      value: PROPOSAL,
      does: choose,
      ends: /What is in the file/,
    },
    {
      call: 'findKnownRows',
      answers: FILE,
      value: { rows: [], stages: [] },
      prepare: choose,
      press: (page) => button(page, 'Look at the rows'),
      ends: /Look before it is written/,
    },
    {
      call: 'importRows',
      answers: FILE,
      value: {
        importId: 'm1',
        added: 1,
        skipped: [],
        done: 1,
        total: 1,
        finished: true,
        leftOut: [],
        message: 'Added 1 contact.',
      },
      prepare: toRows,
      press: (page) => button(page, /^(Import 1 contact|Try again)/),
      ends: /1 contact added/,
    },
    {
      call: 'undoImport',
      answers: UNFINISHED,
      value: { removed: 5, kept: [], more: false, message: '5 rows were emptied again.' },
      press: (page) => button(page, 'Undo what was imported of people.csv'),
      ends: /5 rows were emptied again/,
    },
    {
      call: 'endImport',
      answers: UNFINISHED,
      value: null,
      press: (page) => button(page, 'Leave it as it is: people.csv'),
      ends: /Choose a file/,
    },
    {
      call: 'exportCsv',
      answers: FILE,
      value: { fileName: 'contacts.csv', rows: [['Contact'], ['Ana']] },
      press: (page) => button(page, 'Contacts as CSV'),
      ends: /contacts.csv holds 1 contact/,
    },
    {
      call: 'exportInterviews',
      answers: FILE,
      value: { fileName: 'interviews.ics', text: 'BEGIN:VCALENDAR', count: 1 },
      press: (page) => button(page, 'Interviews for a calendar'),
      ends: /interviews.ics holds 1 interview/,
    },
  ],
};
