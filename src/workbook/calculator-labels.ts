/** What the labels of a calculator tab say. */
import type { CalculatorInput, Cell, RateName } from '../domain/book';
import { plainWords } from '../domain/plain-text';

/** What a label stands for; null when it is none of a calculator's. */
export type LabelMeaning =
  | { readonly type: 'input'; readonly input: CalculatorInput; readonly counts: 'requests' | 'connections' | null }
  | { readonly type: 'rate'; readonly rate: RateName }
  | { readonly type: 'estimate' };

/** The labels that Set up writes beside the rates. */
export const RATE_LABELS: { readonly [R in RateName]: string } = {
  a: 'Connections accepted per LinkedIn request',
  c: 'Meaningful contacts per connection',
  f: 'Referrals per meaningful contact',
  r: 'Offers per referral',
  p: 'Offers per application',
};

const RATES: readonly (readonly [RateName, RegExp])[] = [
  [
    'a',
    /\b(?:connections?|requests?) accepted\b.*\brequests?\b|\baccept(?:ed|ance) (?:rate|per|share)\b|\bconnections? per (?:linkedin )?request/,
  ],
  ['c', /\bmeaningful contacts? (?:made )?per (?:linkedin )?connection/],
  ['f', /\breferrals? per (?:meaningful )?contact/],
  ['r', /\boffers? per referral/],
  ['p', /\boffers? per (?:job )?application/],
];

const ESTIMATE =
  /\b(?:estimated|expected|predicted|projected|estimate of|number of|total|how many|potential|likely)\b.*\boffers?\b|^(?:job )?offers?(?: estimate[ds]?| expected| you can expect)?$|\boffers? (?:estimate|expected|you can expect|you should expect)\b|\b(?:erwartete|geschätzte|geschatzte)\b.*\bangebote\b|\boffres\b.*\b(?:estimees|attendues|prevues)\b|\bofertas?\b.*\b(?:esperadas?|estimadas?)\b/;

/** What a label means: an input box, one of the rates, or the sheet's own estimate. */
export function labelMeaning(text: string): LabelMeaning | null {
  if (text.length > 200) return null;
  const words = plainWords(text);
  if (words === '') return null;
  for (const [rate, pattern] of RATES) if (pattern.test(words)) return { type: 'rate', rate };
  if (/\b(?:rate|per|percent|percentage|probability|chance|source)\b/.test(words) && !/\bhow many\b/.test(words))
    return null;
  if (/\b(?:linkedin|linked in)\b/.test(words) && !/\bmeaningful\b/.test(words)) {
    const requests =
      /\b(?:request(?:s|ed)?|invit\w+|sent|anfragen|demandes|invitations|solicitudes|convites|solicitacoes)\b/.test(
        words,
      );
    const connections = /\b(?:connections?|kontakte|relations|conexiones|conexoes)\b/.test(words);
    return {
      type: 'input',
      input: 'linkedInRequests',
      counts: requests ? 'requests' : connections ? 'connections' : null,
    };
  }
  if (/\bmeaningful\b|\bbedeutsame\b|\bsignificatifs?\b|\bsignificativos?\b/.test(words)) {
    return { type: 'input', input: 'meaningfulContacts', counts: null };
  }
  if (ESTIMATE.test(words)) return { type: 'estimate' };
  if (
    /\b(?:applications?|applied|bewerbungen|candidatures|candidaturas|solicitudes|apps)\b/.test(words) &&
    !/\boffers?\b/.test(words)
  ) {
    return { type: 'input', input: 'applications', counts: null };
  }
  if (/\b(?:connection requests?|requests? to connect|connections?)\b/.test(words)) {
    return { type: 'input', input: 'linkedInRequests', counts: /request/.test(words) ? 'requests' : 'connections' };
  }
  return null;
}

const ROWS_SEARCHED = 40;

/** True for a tab that asks for the three numbers of the estimate, whatever it is called. */
export function looksLikeCalculator(rows: readonly (readonly Cell[])[]): boolean {
  const inputs = new Set<CalculatorInput>();
  let estimate = false;
  let texts = 0;
  for (const row of rows.slice(0, ROWS_SEARCHED)) {
    for (const cell of row) {
      if (typeof cell !== 'string' || cell.length < 5) continue;
      texts += 1;
      const meaning = labelMeaning(cell);
      if (meaning?.type === 'input') inputs.add(meaning.input);
      else if (meaning?.type === 'estimate') estimate = true;
    }
  }
  // All three boxes, in a tab of few words: instructions mention them too, a list of goals may.
  return inputs.size === 3 && (estimate || texts <= 12) && texts <= 60 && rows.length <= 200;
}
