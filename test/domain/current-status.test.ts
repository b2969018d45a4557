import { describe, expect, test } from '@jest/globals';
import { type CurrentStatus, readCurrentStatus } from '../../src/domain/current-status';

const NOTHING: CurrentStatus = {
  company: '',
  role: '',
  email: '',
  phone: '',
  linkedIn: '',
  howWeMet: '',
  introducedBy: '',
};

describe('Current Status in free text', () => {
  test.each<readonly [string, Partial<CurrentStatus>]>([
    [
      'Recruiter @ Fernwood Health, career fair, (415) 555-0133',
      { role: 'Recruiter', company: 'Fernwood Health', howWeMet: 'career fair', phone: '(415) 555-0133' },
    ],
    [
      'Founder, Quillworks. Met through Dana.',
      { role: 'Founder', company: 'Quillworks', howWeMet: 'Met through Dana', introducedBy: 'Dana' },
    ],
    [
      'Data scientist at Meridian Bank - alumni panel',
      { role: 'Data scientist', company: 'Meridian Bank', howWeMet: 'alumni panel' },
    ],
    [
      'Engineer at Example Inc., met at career fair',
      { role: 'Engineer', company: 'Example Inc.', howWeMet: 'met at career fair' },
    ],
    ['Software Engineer at Google', { role: 'Software Engineer', company: 'Google' }],
    ['SWE @Stripe', { role: 'SWE', company: 'Stripe' }],
    ['SWE@Stripe', { role: 'SWE', company: 'Stripe' }],
    ['Works at Airbnb as a product manager', { role: 'product manager', company: 'Airbnb' }],
    ['Lattice (recruiter)', { role: 'recruiter', company: 'Lattice' }],
    ['Product Manager (Asana)', { role: 'Product Manager', company: 'Asana' }],
    ['Google', { company: 'Google' }],
    ['PM, Google (met at Grace Hopper 2025)', { role: 'PM', company: 'Google', howWeMet: 'met at Grace Hopper 2025' }],
    ['CTO', { role: 'CTO' }],
    [
      'Sr. Engineer at Netflix; met at a hackathon',
      { role: 'Sr. Engineer', company: 'Netflix', howWeMet: 'met at a hackathon' },
    ],
    ['Engineering manager at Copperline in Berlin', { role: 'Engineering manager', company: 'Copperline' }],
    [
      'Engineer at Lattice who I met at SwiftFest',
      { role: 'Engineer', company: 'Lattice', howWeMet: 'met at SwiftFest' },
    ],
    [
      'Entwicklerin bei Siemens, kennengelernt auf der Messe',
      { role: 'Entwicklerin', company: 'Siemens', howWeMet: 'kennengelernt auf der Messe' },
    ],
    ['Développeuse chez Doctolib', { role: 'Développeuse', company: 'Doctolib' }],
    ['Engenheira na Nubank', { role: 'Engenheira', company: 'Nubank' }],
    ['ana@acme.example', { email: 'ana@acme.example' }],
    [
      'Email: ana.lima+jobs@acme.co.uk | Phone: +44 20 7946 0958',
      { email: 'ana.lima+jobs@acme.co.uk', phone: '+44 20 7946 0958' },
    ],
    [
      'https://www.linkedin.com/in/ana-lima-123/, designer',
      { linkedIn: 'https://www.linkedin.com/in/ana-lima-123/', role: 'designer' },
    ],
    [
      'LinkedIn: ana-lima, designer at Figma',
      { linkedIn: 'linkedin.com/in/ana-lima', role: 'designer', company: 'Figma' },
    ],
    [
      'Designer at Figma\nMet at Config\n415.555.0133',
      { role: 'Designer', company: 'Figma', howWeMet: 'Met at Config', phone: '415.555.0133' },
    ],
    ['Introduced by Marcus Oyelaran', { howWeMet: 'Introduced by Marcus Oyelaran', introducedBy: 'Marcus Oyelaran' }],
    ['friend of my uncle', { howWeMet: 'friend of my uncle' }],
    ['my mentor', { howWeMet: 'my mentor' }],
    ['', {}],
    ['???', {}],
    ['met on 10/12/2026', { howWeMet: 'met on 10/12/2026' }],
    ['tba', {}],
  ])('%s', (text, expected) => {
    expect(readCurrentStatus(text)).toEqual({ ...NOTHING, ...expected });
  });
});
