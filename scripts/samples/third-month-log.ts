/** The log of the sample search, by day; what is particular is written out, what follows from an application is derived. */
import { APPLICATIONS } from './third-month-applications';

export interface LogRow {
  readonly when: string;
  readonly kind: string;
  readonly channel: string;
  readonly contact?: string;
  readonly company?: string;
  readonly fromStage?: string;
  readonly toStage?: string;
  readonly summary: string;
}

function touch(when: string, kind: string, channel: string, contact: string, company: string, summary: string): LogRow {
  return { when: `2026-${when}`, kind, channel, ...(contact && { contact }), ...(company && { company }), summary };
}

const TOUCHES: readonly LogRow[] = [
  touch('08-28', 'conversation', 'meeting', 'Prof. Ingrid Sørensen', '', 'Office hours: agreed to be a reference'),
  touch(
    '09-14',
    'conversation',
    'meeting',
    'Priya Raman',
    'Lattice',
    'Coffee chat, she offered to look at my portfolio',
  ),
  touch('09-15', 'thank-you', 'email', 'Priya Raman', 'Lattice', 'Thanked her for the coffee chat'),
  touch(
    '09-17',
    'conversation',
    'event',
    'Abdul-Rahman Siddiqui',
    'Fathom Partners',
    'Networking breakfast, talked about project staffing',
  ),
  touch('09-22', 'conversation', 'call', 'Jonas Weiß', 'Kessel Energy', 'He explained how their teams are cut'),
  touch('09-28', 'follow-up', 'email', 'Priya Raman', 'Lattice', 'Asked her for an introduction to the web team'),
  touch('09-30', 'conversation', 'event', 'Carlos Mbeki', 'Harborlock', 'Met at the CTF evening'),
  touch(
    '10-02',
    'conversation',
    'meeting',
    'Lucía Fernández-Ortiz',
    'Tidewater Maps',
    'Lunch, good questions about my thesis',
  ),
  touch(
    '10-03',
    'thank-you',
    'email',
    'Lucía Fernández-Ortiz',
    'Tidewater Maps',
    'Thanked her for lunch, promised the thesis',
  ),
  touch('10-12', 'follow-up', 'email', '', 'Lattice', 'Asked about the state of my application'),
  touch('10-15', 'conversation', 'event', 'Mateusz Kowalczyk', 'Tidewater Maps', 'Pair programming evening'),
  touch('10-15', 'follow-up', 'email', '', 'Harborlock', 'Third follow-up'),
  touch('10-20', 'conversation', 'call', 'Sofia Marchetti', 'Lattice', 'Informational interview over video'),
  touch('10-20', 'thank-you', 'email', 'Sofia Marchetti', 'Lattice', 'Thanked her, sent the repository link'),
  touch('10-21', 'conversation', 'call', 'Tomás Herrera', 'Quillworks', 'He described the backend rewrite'),
  touch('10-11', 'conversation', 'event', 'Ximena Rojas', 'Harborlock', 'Chat at the game night'),
  touch('10-27', 'conversation', 'interview', '', 'Meridian Bank', 'Interview with two data engineers'),
  touch('10-28', 'thank-you', 'email', '', 'Meridian Bank', 'Thanked both by mail'),
  touch('10-28', 'conversation', 'event', 'Ruth Abernathy', '', 'Long talk after the meetup'),
  touch(
    '10-30',
    'conversation',
    'call',
    'Marcus Oyelaran',
    'Fernwood Health',
    'Phone call about new grad roles, will refer me',
  ),
  touch('11-02', 'conversation', 'call', 'Deepa Nair', 'Juniper Street', 'Team is hiring in spring'),
  touch('11-03', 'thank-you', 'email', 'Ruth Abernathy', '', 'Sent her the talk she mentioned'),
  touch('11-04', 'conversation', 'interview', '', 'Pinebarrel', 'Onsite, three conversations'),
  touch('11-05', 'thank-you', 'email', '', 'Pinebarrel', 'Thanked the three interviewers'),
  touch('11-06', 'conversation', 'meeting', 'Ben Castellano', '', 'Told him about the offer process'),
  touch('11-09', 'conversation', 'interview', 'Émile Lacroix', 'Sable & Finch', 'Final interview with Émile'),
  touch('11-09', 'conversation', 'call', 'Olumide Adeyemi', 'Parcelwise', 'He sent my resume to his lead'),
  touch('11-10', 'thank-you', 'email', 'Émile Lacroix', 'Sable & Finch', 'Thanked Émile and his team'),
  touch('11-10', 'conversation', 'meeting', 'Peter Lindqvist', '', 'Resume review'),
  touch('11-11', 'thank-you', 'email', 'Peter Lindqvist', '', 'Thanked him for the resume review'),
  touch('11-12', 'conversation', 'interview', '', 'Hollis & Reed', 'Second round'),
  touch(
    '11-12',
    'conversation',
    'meeting',
    'Wei Zhang (张伟)',
    'Meridian Bank',
    'Coffee, walked me through their pipelines',
  ),
  touch('11-13', 'thank-you', 'email', '', 'Hollis & Reed', 'Thanked the panel'),
  touch('11-13', 'thank-you', 'email', 'Wei Zhang (张伟)', 'Meridian Bank', 'Thanked him for the coffee'),
  touch(
    '11-16',
    'conversation',
    'meeting',
    "Siobhán O'Rourke",
    'Pinebarrel',
    'Coffee downtown, open about the reorganization',
  ),
  touch(
    '11-17',
    'conversation',
    'call',
    'Hannah Kim',
    'Northlight Robotics',
    'Screening call, technical interview on the 25th',
  ),
  touch('11-17', 'thank-you', 'email', "Siobhán O'Rourke", 'Pinebarrel', 'Thanked her, papers to follow'),
  touch('11-17', 'conversation', 'interview', 'Olumide Adeyemi', 'Parcelwise', 'Panel of three, Olumide sat in'),
  touch('11-18', 'thank-you', 'email', 'Hannah Kim', 'Northlight Robotics', 'Thanked her for the call'),
  touch('11-18', 'thank-you', 'email', 'Olumide Adeyemi', 'Parcelwise', 'Thanked the panel'),
  touch('11-18', 'conversation', 'call', 'Dana Whitfield', 'Copperline', 'Mentoring call, went through system design'),
  touch('11-19', 'conversation', 'call', 'Émile Lacroix', 'Sable & Finch', 'The offer: answer by Wednesday'),
  touch(
    '11-20',
    'conversation',
    'interview',
    'Leo Brandt',
    'Fernwood Health',
    'Onsite interview loop, he was the panel lead',
  ),
];

/** The move into the stage that an application is in, where it did not begin there. */
function moves(): LogRow[] {
  const before: Record<string, string> = {
    'Interview Set': 'Trying-To',
    Waiting: 'Interview Set',
    Offer: 'Waiting',
    Rejected: 'Trying-To',
    Declined: 'Offer',
    Inactive: 'Trying-To',
    Closed: 'Uncalled',
  };
  return APPLICATIONS.flatMap((row): LogRow[] => {
    const stage = String(row.stage);
    const from = stage === 'Rejected' && row.interviewOn !== undefined ? 'Waiting' : before[stage];
    if (from === undefined) return [];
    return [
      {
        when: String(row.stageSince),
        kind: 'stage',
        channel: 'note',
        company: String(row.company),
        fromStage: from,
        toStage: stage,
        summary: `${String(row.company)} moved from ${from} to ${stage}`,
      },
    ];
  });
}

/** All lines, oldest first; lines of one day in the order they are written above. */
export const LOG: readonly LogRow[] = [...TOUCHES, ...moves()].sort((a, b) =>
  a.when < b.when ? -1 : a.when > b.when ? 1 : 0,
);
