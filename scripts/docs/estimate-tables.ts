/** The figures of docs/estimate.md, computed by the very code they describe. */
import { atLeast, offerDistribution, shortestRun } from '../../src/domain/estimate/distribution';
import { neededForChance, neededForExpected } from '../../src/domain/estimate/needed';
import { type OfferModel, offerMoments, PRIOR_STRENGTH } from '../../src/domain/estimate/offers';
import { defaultRates, RATES } from '../../src/domain/estimate/rates';
import type { NeededUnits, OfferUnits } from '../../src/domain/estimate/report';
import { describeRun } from '../../src/domain/estimate/words';

type Kind = 'standard' | 'high-readiness';

const KINDS: readonly Kind[] = ['standard', 'high-readiness'];
const KIND_WORDS: { readonly [K in Kind]: string } = { standard: 'standard', 'high-readiness': 'high readiness' };

/** A funnel somebody counted, put into the calculator's terms. */
interface Funnel {
  readonly counted: string;
  readonly asked: string;
  readonly units: Partial<OfferUnits>;
  /** Counted in referrals rather than meaningful contacts: f is 1. */
  readonly referrals?: true;
  readonly offers: number;
}

const FUNNELS: readonly Funnel[] = [
  {
    counted: '452 applications, 15 interviews, 2 offers',
    asked: '452 applications',
    units: { applications: 452 },
    offers: 2,
  },
  {
    counted: '443 applications, 13 interviews, 1 offer',
    asked: '443 applications',
    units: { applications: 443 },
    offers: 1,
  },
  {
    counted: '400 contacts, 80 meetings, 20 interviews, 2 offers',
    asked: 'the 80 people met as meaningful contacts',
    units: { meaningfulContacts: 80 },
    offers: 2,
  },
  {
    counted: 'the same, taking all 400 for meaningful contacts',
    asked: '400 meaningful contacts',
    units: { meaningfulContacts: 400 },
    offers: 2,
  },
  { counted: '152 direct applicants per hire', asked: '152 applications', units: { applications: 152 }, offers: 1 },
  {
    counted: '16 referred candidates per hire',
    asked: '16 referrals',
    units: { meaningfulContacts: 16 },
    referrals: true,
    offers: 1,
  },
  { counted: '180 applicants per hire', asked: '180 applications', units: { applications: 180 }, offers: 1 },
];

const NOTHING: OfferUnits = { linkedInRequests: 0, applications: 0, meaningfulContacts: 0 };

function modelOf(kind: Kind, referrals = false): OfferModel {
  const rates = defaultRates(kind);
  return {
    rates: referrals ? { ...rates, f: 1 } : rates,
    strength: PRIOR_STRENGTH,
    linkedInCounts: 'requests',
  };
}

function percent(share: number): string {
  const value = share * 100;
  return `${value >= 10 ? value.toFixed(0) : value.toFixed(1)} %`;
}

/** A table as the formatter of the project lays it out, so that neither undoes the other. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(3, cell.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function ratesTable(): string {
  return table(
    ['rate', 'standard', 'high readiness', 'from', 'weakness'],
    RATES.map(({ name, label, standard, highReadiness, source, weakness }) => [
      `**${name}** ${label}`,
      `${(standard * 100).toFixed(1)} %`,
      `${(highReadiness * 100).toFixed(1)} %`,
      source,
      weakness,
    ]),
  );
}

function funnelsTable(): string {
  const rows = FUNNELS.flatMap((funnel) =>
    KINDS.map((kind) => {
      const moments = offerMoments({ ...NOTHING, ...funnel.units }, modelOf(kind, funnel.referrals));
      const distribution = offerDistribution(moments.expected, moments.extraVariance);
      const run = shortestRun(distribution, 0.8);
      const within = funnel.offers >= run.from && funnel.offers <= run.to;
      return [
        kind === 'standard' ? funnel.counted : '',
        kind === 'standard' ? funnel.asked : '',
        KIND_WORDS[kind],
        moments.expected.toFixed(2),
        `${describeRun([run.from, run.to])} (${percent(run.holds)})`,
        within ? 'yes' : 'no',
        percent(1 - atLeast(distribution, funnel.offers + 1)),
        percent(atLeast(distribution, funnel.offers)),
      ];
    }),
  );
  return table(
    [
      'counted',
      'asked of the calculator',
      'rates',
      'offers expected',
      'shortest run holding 80 %',
      'holds what was counted',
      'chance of so few',
      'chance of so many',
    ],
    rows,
  );
}

function neededTable(): string {
  const cells = ({ applications, meaningfulContacts, linkedInRequests }: NeededUnits): string[] =>
    [applications, meaningfulContacts, linkedInRequests].map((units) => (units === null ? 'never' : String(units)));
  const rows = [1, 2, 3].flatMap((goal) =>
    KINDS.flatMap((kind) => [
      [String(goal), KIND_WORDS[kind], 'expected', ...cells(neededForExpected(NOTHING, modelOf(kind), goal))],
      ['', '', 'likely (80 %)', ...cells(neededForChance(NOTHING, modelOf(kind), goal, 0.8))],
    ]),
  );
  return table(['offers', 'rates', '', 'applications', 'or meaningful contacts', 'or LinkedIn requests'], rows);
}

/** Each figure of the page by the name of its place in it. */
export function estimateTables(): { readonly [place: string]: string } {
  return { rates: ratesTable(), funnels: funnelsTable(), needed: neededTable() };
}

/** The page with every figure as it is now. @throws RangeError when the page lacks a place for one. */
export function fillPage(page: string): string {
  let filled = page;
  for (const [place, figures] of Object.entries(estimateTables())) {
    const start = `<!-- ${place}: written by npm run docs:estimate -->`;
    const end = `<!-- /${place} -->`;
    const from = filled.indexOf(start);
    const to = filled.indexOf(end);
    if (from < 0 || to < from) throw new RangeError(`The page has no place for ${place}: "${start}" … "${end}"`);
    filled = `${filled.slice(0, from + start.length)}\n\n${figures}\n\n${filled.slice(to)}`;
  }
  return filled;
}
