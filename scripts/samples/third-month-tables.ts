/** The tabs and columns of the sample search, as Set up made them: a workbook keeps what it was given when the add-on moves on. */

const STAGES = [
  'Inactive',
  'Uncalled',
  'Trying-To',
  'Interview Set',
  'Waiting',
  'Offer',
  'Accepted',
  'Declined',
  'Rejected',
  'Closed',
] as const;
const COUNTS = [
  'LinkedIn requests',
  'applications',
  'contacts',
  'meaningful contacts',
  'conversations',
  'interviews',
  'my own count',
] as const;
const KINDS = [
  'conversation',
  'thank-you',
  'follow-up',
  'report-back',
  'reference-alert',
  'news',
  'landing',
  'stage',
  'estimate',
  'skipped',
] as const;
const CHANNELS = ['email', 'call', 'meeting', 'interview', 'LinkedIn', 'event', 'note'] as const;

export interface Column {
  readonly field: string;
  readonly header: string;
  readonly kind: 'text' | 'date' | 'checkbox' | 'choices';
  readonly width: number;
  readonly choices?: readonly string[];
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

export const CONTACTS: Table = {
  name: 'Contacts',
  columns: [
    { field: 'name', header: 'Contact', kind: 'text', width: 170 },
    { field: 'currentStatus', header: 'Current Status', kind: 'text', width: 300 },
    { field: 'lastCommunication', header: 'Last communication', kind: 'text', width: 300 },
    { field: 'nextSteps', header: 'Next Steps', kind: 'text', width: 240 },
    { field: 'company', header: 'Company', kind: 'text', width: 160 },
    { field: 'role', header: 'Role', kind: 'text', width: 160 },
    { field: 'email', header: 'Email', kind: 'text', width: 220 },
    { field: 'phone', header: 'Phone', kind: 'text', width: 140 },
    { field: 'linkedIn', header: 'LinkedIn', kind: 'text', width: 220 },
    { field: 'howWeMet', header: 'How we met', kind: 'text', width: 180 },
    { field: 'referredBy', header: 'Referred by', kind: 'text', width: 160 },
    { field: 'lastContacted', header: 'Last contacted', kind: 'date', width: 110 },
    { field: 'timesTalked', header: 'Times talked', kind: 'text', width: 90 },
    { field: 'knowsWhatIWant', header: 'Knows what I want', kind: 'checkbox', width: 100 },
    { field: 'wouldReferMe', header: 'Would refer me', kind: 'checkbox', width: 100 },
    { field: 'reference', header: 'Reference', kind: 'checkbox', width: 100 },
    { field: 'keepInTouchEvery', header: 'Keep in touch every (days)', kind: 'text', width: 90 },
    { field: 'nextFollowUp', header: 'Next follow-up', kind: 'date', width: 110 },
    { field: 'iceBreaker', header: 'Ice-breaker', kind: 'text', width: 220 },
    { field: 'iceBreakerNotedOn', header: 'Ice-breaker noted on', kind: 'date', width: 110 },
    { field: 'pausedUntil', header: 'Paused until', kind: 'date', width: 110 },
    { field: 'id', header: 'ID', kind: 'text', width: 100 },
  ],
};

export const APPLICATIONS: Table = {
  name: 'Applications',
  columns: [
    { field: 'company', header: 'Company', kind: 'text', width: 170 },
    { field: 'position', header: 'Position', kind: 'text', width: 200 },
    { field: 'stage', header: 'Stage', kind: 'choices', width: 130, choices: STAGES },
    { field: 'stageSince', header: 'Stage since', kind: 'date', width: 110 },
    { field: 'contact', header: 'Contact', kind: 'text', width: 160 },
    { field: 'contactLinkedIn', header: 'Contact LinkedIn', kind: 'text', width: 200 },
    { field: 'jobLink', header: 'Job link', kind: 'text', width: 220 },
    { field: 'location', header: 'Location', kind: 'text', width: 130 },
    { field: 'appliedOn', header: 'Applied on', kind: 'date', width: 110 },
    { field: 'lastActivity', header: 'Last activity', kind: 'date', width: 110 },
    { field: 'nextStep', header: 'Next step', kind: 'text', width: 240 },
    { field: 'nextStepDue', header: 'Next step due', kind: 'date', width: 110 },
    { field: 'interviewOn', header: 'Interview on', kind: 'date', width: 110 },
    { field: 'followUpsSent', header: 'Follow-ups sent', kind: 'text', width: 90 },
    { field: 'parkedUntil', header: 'Parked until', kind: 'date', width: 110 },
    { field: 'decideBy', header: 'Decide by', kind: 'date', width: 110 },
    { field: 'why', header: 'Why (outcome)', kind: 'text', width: 220 },
    { field: 'notes', header: 'Notes', kind: 'text', width: 260 },
    { field: 'id', header: 'ID', kind: 'text', width: 100 },
  ],
};

export const NETWORK: Table = {
  name: 'Your Network',
  columns: [
    { field: 'person', header: 'Person', kind: 'text', width: 190 },
    { field: 'connectedTo', header: 'Connected to', kind: 'text', width: 190 },
    { field: 'howTheyKnow', header: 'How they know each other', kind: 'text', width: 320 },
  ],
};

export const GOALS: Table = {
  name: 'Networking Goals',
  columns: [
    { field: 'term', header: 'Term', kind: 'text', width: 120 },
    { field: 'starts', header: 'Starts', kind: 'date', width: 110 },
    { field: 'ends', header: 'Ends', kind: 'date', width: 110 },
    { field: 'goal', header: 'Goal', kind: 'text', width: 360 },
    { field: 'counts', header: 'Counts', kind: 'choices', width: 160, choices: COUNTS },
    { field: 'target', header: 'Target', kind: 'text', width: 90 },
    { field: 'done', header: 'Done', kind: 'text', width: 90 },
    { field: 'met', header: 'Met?', kind: 'text', width: 120 },
    { field: 'reflection', header: 'Reflection', kind: 'text', width: 320 },
  ],
};

export const LOG: Table = {
  name: 'Activity Log',
  columns: [
    { field: 'when', header: 'When', kind: 'date', width: 110 },
    { field: 'kind', header: 'Kind', kind: 'choices', width: 130, choices: KINDS },
    { field: 'channel', header: 'Channel', kind: 'choices', width: 110, choices: CHANNELS },
    { field: 'contact', header: 'Contact', kind: 'text', width: 160 },
    { field: 'company', header: 'Company', kind: 'text', width: 160 },
    { field: 'fromStage', header: 'From stage', kind: 'choices', width: 130, choices: STAGES },
    { field: 'toStage', header: 'To stage', kind: 'choices', width: 130, choices: STAGES },
    { field: 'summary', header: 'Summary', kind: 'text', width: 420 },
    { field: 'id', header: 'ID', kind: 'text', width: 100 },
  ],
};

export const TODAY: Table = {
  name: 'Today',
  columns: [
    { field: 'done', header: 'Done', kind: 'checkbox', width: 60 },
    { field: 'snooze', header: 'Snooze', kind: 'checkbox', width: 70 },
    { field: 'due', header: 'Due', kind: 'date', width: 110 },
    { field: 'whatToDo', header: 'What to do', kind: 'text', width: 260 },
    { field: 'who', header: 'Who', kind: 'text', width: 150 },
    { field: 'why', header: 'Why', kind: 'text', width: 300 },
    { field: 'howToReach', header: 'How to reach them', kind: 'text', width: 220 },
    { field: 'minutes', header: 'Minutes', kind: 'text', width: 70 },
    { field: 'id', header: 'ID', kind: 'text', width: 100 },
  ],
};

/** The rates of the estimate with their sources, as Set up wrote them. */
export const RATES = [
  {
    name: 'a',
    label: 'Connections accepted per LinkedIn request',
    standard: 0.3,
    highReadiness: 0.3,
    source: '26.4 % (Expandi and Belkins, 2024) and 31.4 % (WarmySender, 2026, 200,000 requests)',
    weakness: 'Counted on sales messages to strangers; requests to people from your school or club do better.',
  },
  {
    name: 'c',
    label: 'Meaningful contacts per connection',
    standard: 0.05,
    highReadiness: 0.05,
    source: 'An assumption of this calculator; nobody has published it',
    weakness: 'A guess. Replace it once you know how many of your own connections you have talked to twice.',
  },
  {
    name: 'f',
    label: 'Referrals per meaningful contact',
    standard: 0.3,
    highReadiness: 0.3,
    source: "26 referrals from 77 contacts, one person's log, 2010",
    weakness: 'One person, long ago. Weak.',
  },
  {
    name: 'r',
    label: 'Offers per referral',
    standard: 0.064,
    highReadiness: 0.108,
    source:
      'Ashby, 2024: 40 % of referred candidates are interviewed, 16 % of those get an offer (Lever, 2016: 1 hire in 16); high readiness: 40 % and 27 % (CareerPlug, 2024)',
    weakness: 'Counted by employers over all levels of experience; first jobs may do worse.',
  },
  {
    name: 'p',
    label: 'Offers per application',
    standard: 0.01,
    highReadiness: 0.02,
    source: 'The course: 50-100 applications per junior offer; industry figures of 0.6-0.9 %',
    weakness: 'The course quotes what people say, not a count; it differs widely by trade and year.',
  },
] as const;
