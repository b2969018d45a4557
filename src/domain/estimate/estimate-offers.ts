/** The job offer estimate of one calculator tab (playbook §5). */
import type { Book, CalculatorKind, RateName } from '../book';
import type { Day } from '../day';
import type { Settings } from '../settings';
import { buildTouchIndex } from '../touch-index';
import { COUNTED_HOW, countUnits } from './counted';
import { boxName, describeBoxes, readInputs, readRates } from './inputs';
import { neededForChance, neededForExpected } from './needed';
import { forecastOffers, type OfferModel, PRIOR_STRENGTH, type RateStrength } from './offers';
import { describeOwnRecord, ENOUGH_TRIES } from './own-record';
import { type OfferRates, RATES } from './rates';
import type { EstimateNote, EstimateReport, OfferUnits, OwnRate, OwnRecord, RateReport } from './report';
import { estimateTrend } from './trend';
import { describeForecast } from './words';

export interface EstimateInput {
  readonly calculator: CalculatorKind;
  readonly book: Book;
  readonly settings: Settings;
  readonly today: Day;
}

/** P(N ≥ goal) that counts as "likely" (playbook §5). */
export const LIKELY = 0.8;

/** What an estimate stands on, also for the plan: numbers, rates with the own record in them, and the notes so far. */
export interface EstimateBasis {
  readonly inputs: OfferUnits;
  readonly counted: OfferUnits;
  readonly model: OfferModel;
  readonly rateDetails: readonly RateReport[];
  readonly ownRecord: OwnRecord;
  readonly notes: readonly EstimateNote[];
}

/** Beta's rule: a rate believed over `strength` tries, after `own` more tries. */
function updated(rate: number, strength: number, own: OwnRate): number {
  return (rate * strength + own.offers) / (strength + own.tried);
}

function applyOwnRecord(
  rates: OfferRates,
  record: OwnRecord,
): { readonly rates: OfferRates; readonly strength: RateStrength; readonly changed: ReadonlySet<RateName> } {
  const changed = new Set<RateName>();
  let { p, r } = rates;
  let { applications, contacts } = PRIOR_STRENGTH;
  if (record.applications.tried >= ENOUGH_TRIES) {
    p = updated(p, applications, record.applications);
    applications += record.applications.tried;
    changed.add('p');
  }
  if (record.referrals.tried >= ENOUGH_TRIES) {
    r = updated(r, contacts, record.referrals);
    contacts += record.referrals.tried;
    changed.add('r');
  }
  return { rates: { ...rates, p, r }, strength: { applications, contacts }, changed };
}

/** Reads boxes and rates, counts the tabs, and brings the rates up to date by the person's own record. */
export function estimateBasis({ calculator: kind, book, settings, today }: EstimateInput): EstimateBasis {
  const calculator = book.calculators[kind];
  const touches = buildTouchIndex(book, today);
  const counted = countUnits(book, today, touches);
  const { inputs, notes: inputNotes } = readInputs(calculator, counted);
  const { rates: written, fromSheet, notes: rateNotes } = readRates(calculator, kind);
  const ownRecord = describeOwnRecord(book, today, settings, touches);
  const { rates, strength, changed } = applyOwnRecord(written, ownRecord);
  const usesBox = calculator?.inputs.linkedInRequests?.value === inputs.linkedInRequests;
  const linkedInCounts = usesBox && calculator?.linkedInCounts === 'connections' ? 'connections' : 'requests';
  const linkedInBox = calculator?.inputs.linkedInRequests ?? null;
  const linkedInNotes: EstimateNote[] =
    linkedInCounts === 'connections' && linkedInBox !== null
      ? [
          {
            cell: boxName(linkedInBox),
            message:
              'This box counts connections, which are requests already accepted. They are taken as they are, without the rate of acceptance; "what it would take" counts new requests.',
          },
        ]
      : [];
  const rateDetails = RATES.map(({ name, label, source, weakness }): RateReport => {
    const cell = calculator?.rates[name] ?? null;
    return {
      name,
      label,
      value: rates[name],
      from: changed.has(name) ? 'own record' : fromSheet.has(name) ? 'sheet' : 'default',
      source: fromSheet.has(name) ? 'Your own figure in the calculator tab' : source,
      weakness,
      cell: cell === null ? null : boxName(cell),
    };
  });
  return {
    inputs,
    counted,
    model: { rates, strength, linkedInCounts },
    rateDetails,
    ownRecord,
    notes: [...inputNotes, ...linkedInNotes, ...rateNotes],
  };
}

/**
 * The estimate of one calculator: what to expect from what was done, how sure that is, and what it would take. An
 * estimate, never a promise. Never NaN or infinite, whatever the boxes hold: what cannot be used is said in `notes`.
 */
export function estimateOffers(input: EstimateInput): EstimateReport {
  const { calculator: kind, book, settings } = input;
  const basis = estimateBasis(input);
  const { inputs, counted, model, ownRecord } = basis;
  const goal = settings.goalOffers;
  const forecast = forecastOffers(inputs, model, goal);
  const sheetCell = book.calculators[kind]?.estimate ?? null;
  const sheetValue = sheetCell?.value ?? null;
  // Minus nothing, which a formula can yield, is nothing.
  const sheetEstimate = sheetValue !== null && Number.isFinite(sheetValue) ? sheetValue + 0 : null;
  const notes: EstimateNote[] = [...basis.notes];
  if (sheetCell !== null && sheetEstimate !== null && Math.abs(sheetEstimate - forecast.expectedOffers) >= 0.005) {
    notes.push({
      cell: boxName(sheetCell),
      message: `The tab's own formula says ${roundedTo2(sheetEstimate)}; this estimate says ${roundedTo2(forecast.expectedOffers)}. They differ because each multiplies your numbers by rates of its own.`,
    });
  }
  return {
    calculator: kind,
    inputs,
    counted,
    countedHow: COUNTED_HOW,
    boxes: describeBoxes(book.calculators[kind]),
    linkedInCounts: model.linkedInCounts,
    rates: model.rates,
    rateDetails: basis.rateDetails,
    strength: model.strength,
    ...forecast,
    sheetEstimate,
    goal,
    needed: {
      expected: neededForExpected(inputs, model, goal),
      likely: neededForChance(inputs, model, goal, LIKELY),
    },
    ownRecord,
    trend: estimateTrend(book, kind),
    summary: describeForecast(forecast),
    notes,
  };
}

function roundedTo2(value: number): number {
  return Math.round(value * 100) / 100;
}
