import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type PastedContact, readPastedContact } from '../../../src/domain/paste/pasted-contact';

const NOTHING: PastedContact = {
  name: '',
  company: '',
  role: '',
  email: '',
  phone: '',
  linkedIn: '',
  notes: '',
  introducedBy: '',
};

describe('a pasted text is taken apart', () => {
  test.each<readonly [string, Partial<PastedContact>]>([
    [
      'Priya Raman – Staff Eng at Lattice, priya@lattice.com, linkedin.com/in/priyaraman',
      {
        name: 'Priya Raman',
        company: 'Lattice',
        role: 'Staff Eng',
        email: 'priya@lattice.com',
        linkedIn: 'linkedin.com/in/priyaraman',
      },
    ],
    [
      'Leo Brandt, Recruiter @ Fernwood Health, career fair, (415) 555-0133',
      {
        name: 'Leo Brandt',
        company: 'Fernwood Health',
        role: 'Recruiter',
        phone: '(415) 555-0133',
        notes: 'career fair',
      },
    ],
    [
      'Jane Doe | Senior Product Designer | Figma | jane.doe@figma.com | +1 (415) 555-0100',
      {
        name: 'Jane Doe',
        company: 'Figma',
        role: 'Senior Product Designer',
        email: 'jane.doe@figma.com',
        phone: '+1 (415) 555-0100',
      },
    ],
    [
      'ACME ROBOTICS\nJane Doe\nHead of Operations\n123 Main Street, Suite 4\nSan Francisco, CA 94105-1234\nT: +1 415 555 0100\nF: +1 415 555 0101\njane@acmerobotics.com\nwww.acmerobotics.com',
      {
        name: 'Jane Doe',
        company: 'ACME ROBOTICS',
        role: 'Head of Operations',
        email: 'jane@acmerobotics.com',
        phone: '+1 415 555 0100',
        notes: 'F: +1 415 555 0101\n123 Main Street, Suite 4\nSan Francisco, CA 94105-1234\nwww.acmerobotics.com',
      },
    ],
    [
      'Best regards,\nMarcus Oyelaran\nSenior Recruiter\nTalent Acquisition\nCopperline GmbH\nFriedrichstr. 12, 10117 Berlin\nM: +49 151 23456789\nmarcus.oyelaran@copperline.de\nSent from my iPhone',
      {
        name: 'Marcus Oyelaran',
        company: 'Copperline GmbH',
        role: 'Senior Recruiter',
        email: 'marcus.oyelaran@copperline.de',
        phone: '+49 151 23456789',
        notes: 'Talent Acquisition\nFriedrichstr. 12, 10117 Berlin',
      },
    ],
    ['From: Dana Whitfield <dana@quillworks.io>', { name: 'Dana Whitfield', email: 'dana@quillworks.io' }],
    [
      'On Mon, Nov 2, 2026 at 9:14 AM Dana Whitfield <dana@quillworks.io> wrote:',
      { name: 'Dana Whitfield', email: 'dana@quillworks.io' },
    ],
    [
      '"Herrera, Tomás" <tomas.herrera@meridianbank.com>',
      { name: 'Tomás Herrera', email: 'tomas.herrera@meridianbank.com' },
    ],
    [
      'Jane Doe\n(She/Her)\n· 2nd\nStaff Engineer at Stripe | ex-Google\nSan Francisco Bay Area · Contact info\n500+ connections',
      {
        name: 'Jane Doe',
        company: 'Stripe',
        role: 'Staff Engineer',
        notes: '(She/Her)\nex-Google\nSan Francisco Bay Area · Contact info',
      },
    ],
    [
      '山田 太郎\nソフトウェアエンジニア\n株式会社メルカリ\ntaro.yamada@mercari.com\n03-1234-5678',
      {
        name: '山田 太郎',
        company: '株式会社メルカリ',
        role: 'ソフトウェアエンジニア',
        email: 'taro.yamada@mercari.com',
        phone: '03-1234-5678',
      },
    ],
    [
      '김민수\n개발자\n주식회사 카카오\nminsu@kakao.com',
      { name: '김민수', company: '주식회사 카카오', role: '개발자', email: 'minsu@kakao.com' },
    ],
    [
      '王小明，高级工程师，华为技术有限公司，xiaoming@huawei.com',
      { name: '王小明', company: '华为技术有限公司', role: '高级工程师', email: 'xiaoming@huawei.com' },
    ],
    [
      'Иван Петров\nинженер\nООО Ромашка\nivan.petrov@romashka.ru',
      { name: 'Иван Петров', company: 'ООО Ромашка', role: 'инженер', email: 'ivan.petrov@romashka.ru' },
    ],
    ['ליאת כהן – מהנדסת, liat@wix.com', { name: 'ליאת כהן', role: 'מהנדסת', email: 'liat@wix.com' }],
    ['ليلى حداد، مهندسة، layla@careem.com', { name: 'ليلى حداد', role: 'مهندسة', email: 'layla@careem.com' }],
    [
      'Zoë Müller-Lüdenscheidt, Entwicklerin bei Siemens, kennengelernt auf der Messe',
      {
        name: 'Zoë Müller-Lüdenscheidt',
        company: 'Siemens',
        role: 'Entwicklerin',
        notes: 'kennengelernt auf der Messe',
      },
    ],
    [
      'Ana de la Cruz, Desarrolladora en Mercado Libre, ana@mercadolibre.com',
      { name: 'Ana de la Cruz', company: 'Mercado Libre', role: 'Desarrolladora', email: 'ana@mercadolibre.com' },
    ],
    [
      'BEGIN:VCARD\nVERSION:3.0\nN:Doe;Jane;;;\nFN:Jane Doe\nORG:Acme Inc.\nTITLE:VP Engineering\nEMAIL;TYPE=work:jane@acme.com\nTEL;TYPE=cell:+14155550100\nEND:VCARD',
      { name: 'Jane Doe', company: 'Acme Inc.', role: 'VP Engineering', email: 'jane@acme.com', phone: '+14155550100' },
    ],
    [
      'Name: Jane Doe\nCompany: Acme\nTitle: Growth lead\nEmail: jane@acme.com\nMobile: 0151 2345678\nNotes: met at PyCon, introduced by Dana Whitfield',
      {
        name: 'Jane Doe',
        company: 'Acme',
        role: 'Growth lead',
        email: 'jane@acme.com',
        phone: '0151 2345678',
        introducedBy: 'Dana Whitfield',
        notes: 'met at PyCon, introduced by Dana Whitfield',
      },
    ],
    ['jane@acme.com', { email: 'jane@acme.com' }],
    ['linkedin.com/in/jane-doe-123', { linkedIn: 'linkedin.com/in/jane-doe-123' }],
    ['met a really nice person at the meetup', { notes: 'met a really nice person at the meetup' }],
    ['Dana Whitfield from SwiftFest', { name: 'Dana Whitfield', notes: 'from SwiftFest' }],
    ['Jane Doe (Acme)', { name: 'Jane Doe', notes: 'Acme' }],
    ['Jane Doe, Berlin', { name: 'Jane Doe', notes: 'Berlin' }],
    [
      'Dr. Mary Smith, PhD, Professor at Stanford University, introduced by Marcus Oyelaran',
      {
        name: 'Dr. Mary Smith, PhD',
        company: 'Stanford University',
        role: 'Professor',
        introducedBy: 'Marcus Oyelaran',
        notes: 'introduced by Marcus Oyelaran',
      },
    ],
    ['Google', { notes: 'Google' }],
    ['=HYPERLINK("http://evil","x")', { notes: '=HYPERLINK("http://evil","x")' }],
    ['Sam Lee, SWE@Stripe, 555-0133 x12', { name: 'Sam Lee', company: 'Stripe', role: 'SWE', phone: '555-0133 x12' }],
    [
      'Jean-Luc Picard - Directeur chez Starfleet - jl.picard@starfleet.fr - 06 12 34 56 78',
      {
        name: 'Jean-Luc Picard',
        company: 'Starfleet',
        role: 'Directeur',
        email: 'jl.picard@starfleet.fr',
        phone: '06 12 34 56 78',
      },
    ],
    [
      'JANE DOE\nCHIEF EXECUTIVE OFFICER\nACME CORP.\n+44 20 7946 0958',
      { name: 'JANE DOE', company: 'ACME CORP', role: 'CHIEF EXECUTIVE OFFICER', phone: '+44 20 7946 0958' },
    ],
    ["Conan O'Brien, Host at Team Coco", { name: "Conan O'Brien", company: 'Team Coco', role: 'Host' }],
    ['Priya (ex-Google) – PM at Asana', { name: 'Priya', company: 'Asana', role: 'PM', notes: 'ex-Google' }],
    ['Jane Doe\nAcme\njane@acme.com', { name: 'Jane Doe', company: 'Acme', email: 'jane@acme.com' }],
    [
      'ravi kumar, ravi.kumar@infosys.com, worked there 2015-2019',
      { name: 'ravi kumar', email: 'ravi.kumar@infosys.com', notes: 'worked there 2015-2019' },
    ],
    [
      'Maria Garcia\nMarketing Manager, Globex Corporation\nOffice 555.123.4567 | Cell 555.987.6543',
      {
        name: 'Maria Garcia',
        company: 'Globex Corporation',
        role: 'Marketing Manager',
        phone: '555.123.4567',
        notes: 'Cell 555.987.6543',
      },
    ],
    ['', {}],
    ['   \n \n', {}],
    ['tba', { notes: 'tba' }],
    ['12/03/2026', { notes: '12/03/2026' }],
    ['Leo Brandt', { name: 'Leo Brandt' }],
    [
      'Nguyễn Văn An, Backend developer at Tiki, an.nguyen@tiki.vn',
      { name: 'Nguyễn Văn An', company: 'Tiki', role: 'Backend developer', email: 'an.nguyen@tiki.vn' },
    ],
    [
      'प्रिया शर्मा, product manager at Flipkart, priya.sharma@flipkart.com',
      { name: 'प्रिया शर्मा', company: 'Flipkart', role: 'product manager', email: 'priya.sharma@flipkart.com' },
    ],
    [
      'Siobhán Ní Bhriain - UX researcher, Intercom',
      { name: 'Siobhán Ní Bhriain', company: 'Intercom', role: 'UX researcher' },
    ],
    [
      'Leo Brandt <leo@fernwood.example>, met on 10/12 at the career fair',
      { name: 'Leo Brandt', email: 'leo@fernwood.example', notes: 'met on 10/12 at the career fair' },
    ],
    ['Jane Doe, VP of Sales, Acme, Inc.', { name: 'Jane Doe', company: 'Acme, Inc.', role: 'VP of Sales' }],
    ['Call Jane Doe back about the role', { notes: 'Call Jane Doe back about the role' }],
    [
      'Jane Doe – Staff Eng at Acme – jane@acme.com – jane.private@gmail.com',
      { name: 'Jane Doe', company: 'Acme', role: 'Staff Eng', email: 'jane@acme.com', notes: 'jane.private@gmail.com' },
    ],
  ])('%j', (text, expected) => {
    expect(readPastedContact(text)).toEqual({ ...NOTHING, ...expected });
  });
});

/** Bare words, for looking whether any was lost or made up. */
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

test('no word is made up, whatever is pasted', () => {
  const pieces = fc.constantFrom(
    'Jane Doe',
    'Leo',
    'at',
    '@',
    'Acme Inc.',
    'Recruiter',
    'met at PyCon',
    'jane@acme.com',
    'linkedin.com/in/jane',
    '+1 415 555 0100',
    '10/12/2026',
    '山田 太郎',
    'ليلى',
    '=SUM(A1)',
    'https://acme.com/x',
    'Mobile:',
    '<',
    '(',
    ')',
  );
  const joins = fc.constantFrom(' ', ', ', '\n', ' | ', ' – ', '\t', '. ');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 12 })), joins), { maxLength: 14 }),
      (parts) => {
        const text = parts.flat().join('');
        const known = new Set(wordsOf(`${text} linkedin com in`));
        const told = Object.values(readPastedContact(text)).flatMap(wordsOf);
        expect(told.filter((word) => !known.has(word))).toEqual([]);
      },
    ),
    { numRuns: 500, seed: 7 },
  );
});

test('a very long text is read up to its first 5,000 characters', () => {
  const read = readPastedContact(`Jane Doe, Recruiter at Acme\n${'long words '.repeat(20_000)}`);
  expect([read.name, read.role, read.company]).toEqual(['Jane Doe', 'Recruiter', 'Acme']);
  expect(read.notes.length).toBeLessThan(5_001);
});
