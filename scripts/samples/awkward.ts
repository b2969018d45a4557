/** The same search as differently built workbooks that people could have: other names, other orders, other languages. */
import type { SheetModel } from '../local/model';
import { COUNTS, LEADS, type Lead, PEOPLE, type Person } from './awkward-search';
import { type Entry, HEADER, SECTION, SheetBuilder, TITLE, YELLOW } from './sheet-builder';

type Written = (iso: string) => string;

const monthFirst: Written = (iso) => {
  const [year, month, day] = iso.split('-').map(Number);
  return `${month}/${day}/${year}`;
};
const dayFirst: Written = (iso) => iso.split('-').reverse().join('/');
const dotted: Written = (iso) => iso.split('-').reverse().map(Number).join('.');

function remark(person: Person, write: Written, between: string): string {
  return person.talked ? `${write(person.talked[0])}${between}${person.talked[1]}` : '';
}

function appliedOn(lead: Lead): Entry {
  return lead.applied === null ? null : { day: lead.applied };
}

/** Emoji and other names, other orders of tabs and columns, a filter, notes on cells, tick boxes, a hidden scratch tab. */
export function emojiTabs(): SheetModel[] {
  const date = 'mmm d, yyyy';
  const jobs = new SheetBuilder('💼 Job hunt', 1, date)
    .row(1, ['Next action', 'Role', 'Status', 'Organization', 'Date applied', 'My contact', 'Days since'], HEADER)
    .freeze(1)
    .widths([240, 180, 120, 160, 120, 140, 90]);
  const words: Record<Lead['group'], string> = {
    interviewing: 'Onsite',
    applied: 'Applied',
    wishlist: 'Wishlist',
    dropped: 'Withdrew',
  };
  LEADS.forEach((lead, index) => {
    const row = index + 2;
    jobs.row(row, [lead.next, lead.position, words[lead.group], lead.company, appliedOn(lead), lead.contact]);
    if (lead.applied) jobs.put(row, 7, { formula: `=DATE(2026,11,23)-E${row}`, value: daysTo(lead.applied) });
  });
  jobs.validate(3, 2, 40, { criteria: 'VALUE_IN_LIST', values: Object.values(words) });
  jobs.model.filter = { top: 0, left: 0, bottom: LEADS.length, right: 6 };
  jobs.model.tabColor = '#0b8043';
  jobs.note(2, 4, 'Second choice of my mentor');
  const people = new SheetBuilder('📇 People ', 2, date)
    .row(1, ['Last spoke', 'To do', 'About', 'Name', 'Knows my goals ✅'], HEADER)
    .freeze(1);
  let row = 2;
  for (const term of ['Summer', 'Fall'] as const) {
    people.put(row++, 1, `☀️ ${term} 2026`, SECTION);
    for (const person of PEOPLE.filter((each) => each.term === term)) {
      people.row(row, [remark(person, monthFirst, ': '), person.next, person.about, person.name, false]);
      people.validate(5, row, row, { criteria: 'CHECKBOX', values: [] });
      row++;
    }
  }
  const scratch = new SheetBuilder('scratch', 3, date).row(1, ['Rent', 940]).row(2, ['Gym', 30]);
  scratch.model.hidden = true;
  return [scratch.model, jobs.model, people.model, calculator('🔮 Offer calculator', 4)];
}

/** Group headings instead of a status column, the header again under each of them, all dates as text, empty rows between. */
export function groupHeadings(): SheetModel[] {
  const titles: Record<Lead['group'], string> = {
    interviewing: 'Actively interviewing',
    applied: "Places I've applied to",
    wishlist: 'Going to apply',
    dropped: 'No longer pursuing',
  };
  const applications = new SheetBuilder('Applications', 1, 'm/d/yyyy').put(1, 1, 'Applications', TITLE);
  let row = 3;
  for (const group of ['interviewing', 'applied', 'wishlist', 'dropped'] as const) {
    applications.banner(row++, titles[group], 5, SECTION);
    applications.row(row++, ['Company', 'Position', 'Applied on', 'Contact', 'Next step'], HEADER);
    for (const lead of LEADS.filter((each) => each.group === group)) {
      const applied = lead.applied === null ? '' : monthFirst(lead.applied);
      applications.row(row++, [lead.company, lead.position, applied, lead.contact, lead.next]);
    }
    row++;
  }
  const contacts = new SheetBuilder('contacts 2026', 2, 'm/d/yyyy');
  contacts.row(1, ['Contact', 'Current Status', 'Last communication', 'Next Steps'], HEADER);
  row = 2;
  for (const term of ['Summer', 'Fall'] as const) {
    contacts.banner(row++, `${term} 2026`, 4, SECTION);
    for (const person of PEOPLE.filter((each) => each.term === term)) {
      contacts.row(row++, [person.name, person.about, remark(person, monthFirst, ' - '), person.next]);
    }
    row++;
  }
  return [applications.model, contacts.model, calculator('Job Offer Calculator', 3)];
}

/** A British workbook: titles and notes above the headers, a column of numbers first, extra columns, days before months. */
export function titlesAndNotes(): SheetModel[] {
  const date = 'dd/mm/yyyy';
  const contacts = new SheetBuilder('My contacts', 1, date)
    .banner(1, 'MY CONTACTS', 6, { bold: true, fontSize: 16, horizontalAlignment: 'center' })
    .put(2, 1, 'Updated every Sunday evening. Thank everyone who gives you time.', { italic: true })
    .row(
      4,
      [
        '#',
        'Name',
        'Favourite tea',
        'Current status (company, how we met)',
        'Last communication (date & notes)',
        'Next steps:',
      ],
      HEADER,
    )
    .row(5, ['', 'e.g. Jane Doe', 'Assam', 'Engineer at Example Ltd', '15/01/2026 coffee', 'Send CV'], {
      italic: true,
      fontColor: '#888888',
    })
    .freeze(4);
  let row = 6;
  for (const term of ['Summer', 'Fall'] as const) {
    contacts.banner(row++, term === 'Fall' ? 'Autumn term' : 'Summer term', 6, SECTION);
    for (const person of PEOPLE.filter((each) => each.term === term)) {
      const entries = [
        PEOPLE.indexOf(person) + 1,
        ` ${person.name} `,
        'Earl Grey',
        person.about,
        remark(person, dayFirst, ' '),
        person.next,
      ];
      contacts.row(row++, entries);
    }
  }
  const applications = new SheetBuilder('Applications', 2, date)
    .banner(1, 'Applications', 7, TITLE)
    .put(2, 1, 'Green rows are the ones I would really like.')
    .row(4, ['Company', 'Position', 'Status', 'Date applied', 'Contact', 'Next step', 'Salary'], HEADER);
  const words: Record<Lead['group'], string> = {
    interviewing: 'Interviewing',
    applied: 'Applied',
    wishlist: 'To apply',
    dropped: 'No longer pursuing',
  };
  LEADS.forEach((lead, index) => {
    const applied = lead.applied === null ? '' : dayFirst(lead.applied);
    applications.row(
      index + 5,
      [lead.company, lead.position, words[lead.group], applied, lead.contact, lead.next, '£28,000'],
      index % 2 === 0 ? { background: '#d9ead3' } : undefined,
    );
  });
  return [contacts.model, applications.model, calculator('Offer calculator (ESTIMATE)', 3)];
}

/** A German workbook: German words, dotted dates, rates with a comma. */
export function german(): SheetModel[] {
  const date = 'dd.mm.yyyy';
  const contacts = new SheetBuilder('Kontakte', 1, date)
    .row(1, ['Kontakt', 'Aktueller Status', 'Letzte Kommunikation', 'Nächste Schritte'], HEADER)
    .freeze(1);
  let row = 2;
  for (const term of ['Summer', 'Fall'] as const) {
    contacts.banner(row++, term === 'Fall' ? 'Wintersemester 2026/27' : 'Sommersemester 2026', 4, SECTION);
    for (const person of PEOPLE.filter((each) => each.term === term)) {
      contacts.row(row++, [person.name, person.about, remark(person, dotted, ' – '), person.next]);
    }
  }
  const words: Record<Lead['group'], string> = {
    interviewing: 'Vorstellungsgespräch',
    applied: 'Beworben',
    wishlist: 'Wunschliste',
    dropped: 'Zurückgezogen',
  };
  const applications = new SheetBuilder('Bewerbungen', 2, date)
    .row(1, ['Firma', 'Stelle', 'Status', 'Beworben am', 'Kontakt', 'Nächster Schritt'], HEADER)
    .freeze(1);
  LEADS.forEach((lead, index) => {
    applications.row(index + 2, [
      lead.company,
      lead.position,
      words[lead.group],
      appliedOn(lead),
      lead.contact,
      lead.next,
    ]);
  });
  const rates = calculatorBuilder('Job Offer Calculator', 3)
    .row(10, ['Offers per application', '1,0 %'])
    .row(11, ['Offers per referral'])
    .put(11, 2, 0.064, { numberFormat: '0.0%' });
  return [contacts.model, applications.model, rates.model];
}

/** Somebody who has just begun: one person, no day, the other tabs not there yet. */
export function nearlyEmpty(): SheetModel[] {
  const contacts = new SheetBuilder('Contacts', 1, 'm/d/yyyy')
    .row(1, ['Contact', 'Current Status', 'Last communication', 'Next Steps'])
    .row(2, ['Raj Pillai', 'Alumnus, Halden Works', '', 'Introduce myself']);
  return [contacts.model, new SheetBuilder('Sheet2', 2, 'm/d/yyyy').model];
}

function calculatorBuilder(name: string, sheetId: number): SheetBuilder {
  const { linkedInRequests, applications, meaningfulContacts } = COUNTS;
  return new SheetBuilder(name, sheetId, 'm/d/yyyy')
    .put(1, 1, 'Job Offer Calculator (an ESTIMATE)', TITLE)
    .put(3, 2, 'Fill in the yellow boxes')
    .put(4, 1, 'How many LinkedIn requests to connect have you sent?')
    .put(4, 2, linkedInRequests, YELLOW)
    .put(5, 1, 'How many job applications have you submitted?')
    .put(5, 2, applications, YELLOW)
    .put(6, 1, 'How many meaningful contacts have you made?')
    .put(6, 2, meaningfulContacts, YELLOW)
    .put(8, 1, 'Estimated job offers', TITLE)
    .put(8, 2, { formula: '=B4*0.002+B5*0.01+B6*0.03', value: 0.36 }, { numberFormat: '0.00' });
}

function calculator(name: string, sheetId: number): SheetModel {
  return calculatorBuilder(name, sheetId).model;
}

/** Days from an ISO day to 23 November 2026. */
function daysTo(iso: string): number {
  return (Date.UTC(2026, 10, 23) - Date.parse(`${iso}T00:00:00Z`)) / 86_400_000;
}
