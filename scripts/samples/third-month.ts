/** A search in its third month: the workbook that the workbench opens. "Today" is about Monday 23 November 2026. */

import type { FieldsByTab } from '../../src/domain/book';
import type { SheetModel } from '../local/model';
import { type Entry, HEADER, SECTION, SheetBuilder, TITLE, YELLOW } from './sheet-builder';
import { APPLICATIONS } from './third-month-applications';
import { CONTACTS } from './third-month-contacts';
import { LOG } from './third-month-log';
import * as tables from './third-month-tables';

const DATES = 'm/d/yyyy';
type Fields = { readonly [field: string]: string | number | boolean | undefined };

/** A tab with the columns of a table, ours at the right of the course's. */
class TableBuilder {
  readonly builder: SheetBuilder;

  constructor(
    private readonly table: tables.Table,
    sheetId: number,
    private readonly idPrefix: string,
  ) {
    this.builder = new SheetBuilder(table.name, sheetId, DATES);
  }

  get width(): number {
    return this.table.columns.length;
  }

  headers(row: number): this {
    const { columns } = this.table;
    this.builder.row(
      row,
      columns.map((column) => column.header),
      HEADER,
    );
    this.builder.freeze(row).widths(columns.map((column) => column.width));
    return this;
  }

  /** A record; days are written as dates where the column holds dates. */
  record(row: number, values: Fields, id: number | null): this {
    const entries = this.table.columns.map(({ field, kind }): Entry => {
      if (field === 'id') return id === null ? null : `${this.idPrefix}${String(id).padStart(4, '0')}`;
      const value = values[field];
      if (value === undefined) return kind === 'checkbox' && id !== null ? false : null;
      return kind === 'date' && typeof value === 'string' ? { day: value } : value;
    });
    this.builder.row(row, entries);
    return this;
  }

  /** Dropdowns and checkboxes of all columns that have them, from a row to a row. */
  behave(fromRow: number, toRow: number): this {
    this.table.columns.forEach(({ kind, choices = [] }, index) => {
      if (kind === 'choices') {
        this.builder.validate(index + 1, fromRow, toRow, { criteria: 'VALUE_IN_LIST', values: [...choices] });
      } else if (kind === 'checkbox') {
        this.builder.validate(index + 1, fromRow, toRow, { criteria: 'CHECKBOX', values: [] });
      }
    });
    return this;
  }
}

function instructions(): SheetModel {
  const lines = [
    '1. Make a copy of this spreadsheet (File > Make a copy).',
    '2. Write your networking goals for the next two terms.',
    '3. Fill in your contacts, and add every new contact you make.',
    '4. Draw your network.',
    '5. Keep the Applications tab up to date from the day you start applying.',
    '6. Fill out the yellow boxes in the Job Offer Calculator, and see what it takes to get at least 2 offers.',
  ];
  const builder = new SheetBuilder('Instructions', 1, DATES)
    .put(1, 1, 'Job Offer Steps to Success', TITLE)
    .widths([620]);
  lines.forEach((line, index) => {
    builder.put(index + 3, 1, line);
  });
  return builder.model;
}

type GoalRow = { readonly [Field in FieldsByTab['goals']]?: string | number };
const FALL = { term: 'Fall 2026', starts: '2026-08-24', ends: '2026-12-18' };
const SPRING = { term: 'Spring 2027', starts: '2027-01-19', ends: '2027-05-21' };
const GOALS: readonly GoalRow[] = [
  {
    term: 'Example: Fall',
    goal: 'Meet 5 engineers at meetups and ask two of them for coffee',
    met: 'Met 4, coffee with 2',
  },
  { ...FALL, goal: 'Send LinkedIn requests to alumni', counts: 'LinkedIn requests', target: 120, done: 104 },
  { ...FALL, goal: 'Apply to companies I would really work for', counts: 'applications', target: 40 },
  { ...FALL, goal: 'People who know what I want and would refer me', counts: 'meaningful contacts', target: 8 },
  { ...FALL, goal: 'Informational interviews', counts: 'conversations', target: 15 },
  { ...SPRING, goal: 'Turn contacts into meaningful contacts', counts: 'meaningful contacts', target: 12 },
  { ...SPRING, goal: 'Interviews', counts: 'interviews', target: 6 },
];

function goals(): SheetModel {
  const table = new TableBuilder(tables.GOALS, 2, '');
  table.builder.banner(1, 'Networking Goals', table.width, TITLE);
  table.headers(2).behave(3, 40);
  GOALS.forEach((goal, index) => {
    table.record(index + 3, goal, null);
  });
  return table.builder.model;
}

function contacts(): SheetModel {
  const table = new TableBuilder(tables.CONTACTS, 3, 'c');
  table.builder.banner(1, 'Contacts', 4, TITLE);
  table.headers(2);
  const example = {
    name: 'Example: Jamie Doe',
    currentStatus: 'Engineer at Example Inc., met at career fair, jamie@example.com',
    lastCommunication: '1/15/2026 - talked about the internship program',
    nextSteps: 'Send resume by Friday',
  };
  table.record(3, example, null);
  let row = 4;
  let id = 0;
  for (const { section, people } of CONTACTS) {
    table.builder.banner(row++, section, 4, SECTION);
    const first = row;
    for (const person of people) table.record(row++, person, ++id);
    table.behave(first, row - 1);
  }
  return table.builder.model;
}

const LINKS: readonly (readonly [string, string, string])[] = [
  ['Dana Whitfield', 'Tomás Herrera', 'Worked together at Copperline before Quillworks'],
  ['Dana Whitfield', 'Leo Brandt', 'Same rock climbing gym'],
  ['Priya Raman', 'Sofia Marchetti', 'Same team at Lattice'],
  ['Priya Raman', 'Aiko Tanaka', 'College roommates'],
  ['Marcus Oyelaran', 'Leo Brandt', 'Colleagues at Fernwood Health'],
  ['Aiko Tanaka', 'Wei Zhang (张伟)', 'Data team at Meridian Bank'],
  ['Ruth Abernathy', "Siobhán O'Rourke", 'Ruth hired Siobhán in 2009'],
  ['Lucía Fernández-Ortiz', 'Mateusz Kowalczyk', 'Lucía manages his team'],
  ['Carlos Mbeki', 'Ximena Rojas', 'Both at Harborlock'],
  ['Olumide Adeyemi', 'Viktor Hale', 'Both at Parcelwise'],
  ['Prof. Ingrid Sørensen', 'Peter Lindqvist', 'Both at Harlow'],
  ['Noor Haddad', 'Wei Zhang (张伟)', 'Run the data meetup together'],
];

function network(): SheetModel {
  const table = new TableBuilder(tables.NETWORK, 4, '');
  table.builder.banner(1, 'Your Network', table.width, TITLE);
  table.headers(2);
  LINKS.forEach(([person, connectedTo, howTheyKnow], index) => {
    table.record(index + 3, { person, connectedTo, howTheyKnow }, null);
  });
  return table.builder.model;
}

function applications(): SheetModel {
  const table = new TableBuilder(tables.APPLICATIONS, 5, 'a');
  table.builder.banner(1, 'Applications', 7, TITLE);
  table.headers(2).behave(3, APPLICATIONS.length + 20);
  APPLICATIONS.forEach((application, index) => {
    table.record(index + 3, application, index + 1);
  });
  return table.builder.model;
}

/** Yellow boxes and the course's own estimate on top, the add-on's estimate with its rates below. */
function calculator(kind: 'standard' | 'high-readiness', name: string, sheetId: number): SheetModel {
  const isHigh = kind === 'high-readiness';
  const title = isHigh
    ? 'Job Offer Calculator for a high job readiness score (an ESTIMATE)'
    : 'Job Offer Calculator (an ESTIMATE)';
  const [requests, sent, meaningful] = [104, 37, 7];
  const [perRequest, perApplication, perContact] = isHigh ? [0.004, 0.02, 0.06] : [0.002, 0.01, 0.03];
  const rate = Object.fromEntries(tables.RATES.map((each) => [each.name, isHigh ? each.highReadiness : each.standard]));
  const { a = 0, c = 0, f = 0, r = 0, p = 0 } = rate;
  const builder = new SheetBuilder(name, sheetId, DATES)
    .put(1, 1, title, TITLE)
    .put(3, 2, 'Fill in the yellow boxes')
    .row(4, ['How many LinkedIn requests to connect have you sent?'])
    .put(4, 2, requests, YELLOW)
    .row(5, ['How many job applications have you submitted?'])
    .put(5, 2, sent, YELLOW)
    .row(6, ['How many meaningful contacts have you made?'])
    .put(6, 2, meaningful, YELLOW)
    .put(8, 1, 'Estimated job offers', TITLE)
    .put(
      8,
      2,
      {
        formula: `=B4*${perRequest}+B5*${perApplication}+B6*${perContact}`,
        value: requests * perRequest + sent * perApplication + meaningful * perContact,
      },
      { numberFormat: '0.00' },
    )
    .put(10, 1, 'Expected job offers with these rates (an estimate)', TITLE)
    .put(
      10,
      2,
      { formula: '=B17*B5+B15*B16*(B6+B4*B13*B14)', value: p * sent + f * r * (meaningful + requests * a * c) },
      { bold: true, numberFormat: '0.00' },
    )
    .row(12, ['Rate', 'Value', 'Where it comes from', 'How far to trust it'], HEADER)
    .widths([380, 110, 360, 360]);
  tables.RATES.forEach(({ name: rateName, label, source, weakness }, index) => {
    builder
      .put(13 + index, 1, label)
      .put(13 + index, 2, rate[rateName] ?? 0, { numberFormat: '0.0%' })
      .put(13 + index, 3, source)
      .put(13 + index, 4, weakness);
  });
  return builder.model;
}

function today(): SheetModel {
  return new TableBuilder(tables.TODAY, 8, '').headers(1).behave(2, 40).builder.model;
}

function log(): SheetModel {
  const table = new TableBuilder(tables.LOG, 9, 'l').headers(1);
  table.behave(2, LOG.length + 60);
  LOG.forEach((line, index) => {
    table.record(index + 2, { ...line }, index + 1);
  });
  return table.builder.model;
}

/** The tabs, in the course's order with ours where Set up puts them. */
export function thirdMonth(): SheetModel[] {
  return [
    instructions(),
    today(),
    goals(),
    contacts(),
    network(),
    applications(),
    calculator('standard', 'Job Offer Calculator', 6),
    calculator('high-readiness', 'Job Offer Calculator - if High Job Ready Score', 7),
    log(),
  ];
}
