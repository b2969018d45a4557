/** One small search, told by the awkward samples in five different ways. Days are ISO. */

export interface Person {
  readonly term: 'Summer' | 'Fall';
  readonly name: string;
  readonly about: string;
  /** Day and remark of the last communication. */
  readonly talked: readonly [day: string, remark: string] | null;
  readonly next: string;
}

export const PEOPLE: readonly Person[] = [
  {
    term: 'Summer',
    name: 'Ifeoma Okafor',
    about: 'Civil engineer at Bridgewell, met at the open day, ifeoma@bridgewell.example',
    talked: ['2026-10-09', 'site visit, she offered to pass on my CV'],
    next: 'Send CV',
  },
  {
    term: 'Summer',
    name: 'Jürgen Maß',
    about: 'Planner at the city of Ulm, jm@ulm.example',
    talked: ['2026-08-21', 'call about the trainee scheme'],
    next: '',
  },
  {
    term: 'Fall',
    name: 'Chloé Martin',
    about: 'Recruiter @ Tessera, +44 20 7946 0123',
    talked: ['2026-11-12', 'phone screen'],
    next: 'Wait for the panel',
  },
  { term: 'Fall', name: 'Raj Pillai', about: 'Alumnus, Halden Works', talked: null, next: 'Introduce myself' },
];

export interface Lead {
  readonly company: string;
  readonly position: string;
  readonly group: 'interviewing' | 'applied' | 'wishlist' | 'dropped';
  readonly applied: string | null;
  readonly contact: string;
  readonly next: string;
}

export const LEADS: readonly Lead[] = [
  {
    company: 'Tessera',
    position: 'Graduate Engineer',
    group: 'interviewing',
    applied: '2026-10-14',
    contact: 'Chloé Martin',
    next: 'Panel in December',
  },
  {
    company: 'Bridgewell',
    position: 'Structural Trainee',
    group: 'applied',
    applied: '2026-11-03',
    contact: 'Ifeoma Okafor',
    next: '',
  },
  {
    company: 'Norrland Rail',
    position: 'Track Engineer',
    group: 'applied',
    applied: '2026-09-25',
    contact: '',
    next: 'Write again',
  },
  {
    company: 'Halden Works',
    position: 'Design Engineer',
    group: 'wishlist',
    applied: null,
    contact: 'Raj Pillai',
    next: 'Find out who decides',
  },
  {
    company: 'Quarrystone',
    position: 'Site Assistant',
    group: 'dropped',
    applied: '2026-09-02',
    contact: '',
    next: '',
  },
];

/** What the person has put into the calculator. */
export const COUNTS = { linkedInRequests: 60, applications: 18, meaningfulContacts: 2 };
