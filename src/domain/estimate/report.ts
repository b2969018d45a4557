/** What the estimate answers: JSON-only shapes, also the contract with the sidebar. */
import type { CalculatorKind, RateName } from '../book';
import type { Day } from '../day';
import type { Stage } from '../stage';

/** Counts of the three things a person can do more of. */
export interface OfferUnits {
  readonly linkedInRequests: number;
  readonly applications: number;
  readonly meaningfulContacts: number;
}

/** A lever that cannot reach the goal however far it is pulled (its rate is 0) is null. */
export interface NeededUnits {
  readonly linkedInRequests: number | null;
  readonly applications: number | null;
  readonly meaningfulContacts: number | null;
}

/** A remark in plain words, about one box where `cell` says which. */
export interface EstimateNote {
  /** `'B7'`, or null where the remark is about no single box. */
  readonly cell: string | null;
  readonly message: string;
}

/** One rate as it is used, with where it comes from and how weak it is. */
export interface RateReport {
  readonly name: RateName;
  readonly label: string;
  /** Fraction 0-1. */
  readonly value: number;
  /** The usual value, the person's cell, or the usual or written value brought up to date by their own record. */
  readonly from: 'default' | 'sheet' | 'own record';
  readonly source: string;
  readonly weakness: string;
  /** `'B7'`, or null where the tab has no cell for it. */
  readonly cell: string | null;
}

/** What became of the tries that have run their course. */
export interface OwnRate {
  readonly tried: number;
  readonly offers: number;
  /** offers / tried, a fraction; null under 20 tries, where it is too few to tell. */
  readonly rate: number | null;
  readonly message: string;
}

/** How many applications got from one step to the next, by the furthest stage reached. */
export interface Conversion {
  readonly from: Stage;
  readonly to: Stage;
  readonly entered: number;
  readonly advanced: number;
  /** Fraction; null under 20, where it is too few to tell. */
  readonly rate: number | null;
  /** The rate lies between these with 80 % confidence (Wilson); null where nothing entered. */
  readonly interval80: readonly [number, number] | null;
  readonly message: string;
}

export interface OwnRecord {
  readonly applications: OwnRate;
  readonly referrals: OwnRate;
  readonly conversions: readonly Conversion[];
}

/** A yellow box, for showing what "fill in from my tabs" would change. */
export interface InputBox {
  /** `'B4'` */
  readonly cell: string;
  /** What it says, as text; '' when it is empty. */
  readonly says: string;
  /** False for a formula, and for a box that counts connections: the tabs count requests. */
  readonly canFill: boolean;
}

export interface EstimateReport {
  readonly calculator: CalculatorKind;
  /** The numbers the estimate stands on: the boxes', or what the tabs count where a box cannot be used. */
  readonly inputs: OfferUnits;
  readonly counted: OfferUnits;
  /** What was counted, in words, for each number. */
  readonly countedHow: { readonly [I in keyof OfferUnits]: string };
  /** The yellow boxes as they stand; null where the tab has none. */
  readonly boxes: { readonly [I in keyof OfferUnits]: InputBox | null };
  /** Whether the LinkedIn number was taken as requests sent or as connections made. */
  readonly linkedInCounts: 'requests' | 'connections';
  /** As used, fractions 0-1. */
  readonly rates: { readonly [R in RateName]: number };
  readonly rateDetails: readonly RateReport[];
  /** How strongly p (tries per application) and q = f·r (tries per meaningful contact) are believed. */
  readonly strength: { readonly applications: number; readonly contacts: number };
  readonly expectedOffers: number;
  readonly atLeast: readonly { readonly offers: number; readonly probability: number }[];
  readonly interval80: readonly [number, number];
  /** What the interval truly holds, at least 0.8. */
  readonly intervalHolds: number;
  /** Probability of 0, 1, 2 … offers, up to where the rest is under 0.001. */
  readonly distribution: readonly number[];
  /** Each channel's share of the expected offers; they sum to 1, or are all 0. */
  readonly shares: { readonly applications: number; readonly contacts: number; readonly linkedIn: number };
  readonly sheetEstimate: number | null;
  /** Offers wanted (Settings); what `needed` reaches. */
  readonly goal: number;
  readonly needed: { readonly expected: NeededUnits; readonly likely: NeededUnits };
  readonly ownRecord: OwnRecord;
  /** Each week's estimate so far, oldest first. */
  readonly trend: readonly EstimatePoint[];
  /** The estimate in one or two sentences. */
  readonly summary: string;
  /** Problems of single boxes in plain words, and remarks such as which LinkedIn number was taken. */
  readonly notes: readonly EstimateNote[];
}

/** One week's estimate, as the log kept it. */
export interface EstimatePoint {
  readonly day: Day;
  readonly calculator: CalculatorKind;
  readonly expectedOffers: number;
  /** P(N ≥ 1), a fraction. */
  readonly atLeastOne: number;
}
