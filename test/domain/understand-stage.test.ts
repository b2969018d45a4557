import { describe, expect, test } from '@jest/globals';
import { STAGES, type Stage } from '../../src/domain/stage';
import { nearestStage, stageNamed, understandStage } from '../../src/domain/understand-stage';

describe('what stage people mean', () => {
  test.each(STAGES)('%s is its own name, however it is written', (stage) => {
    expect(understandStage(stage)).toEqual({ stage, exact: true });
    expect(understandStage(` ${stage.toUpperCase().replace('-', ' ')} `)).toEqual({ stage, exact: true });
  });

  test.each<readonly [string, Stage]>([
    // S0's groups.
    ['Actively interviewing', 'Interview Set'],
    ['Applied', 'Trying-To'],
    ['Going to apply', 'Uncalled'],
    ['To apply', 'Uncalled'],
    ['No longer pursuing', 'Closed'],
    // The playbook's words.
    ['Wishlist', 'Uncalled'],
    ['Phone screen', 'Interview Set'],
    ['Onsite', 'Interview Set'],
    ['Ghosted', 'Closed'],
    ['Withdrew', 'Closed'],
    ['Offer received', 'Offer'],
    // What else real sheets say.
    ['bookmarked', 'Uncalled'],
    ['Need to apply!', 'Uncalled'],
    ['Not applied yet', 'Uncalled'],
    ["Haven't applied", 'Uncalled'],
    ['📌 Saved', 'Uncalled'],
    ['Submitted', 'Trying-To'],
    ['Applied 10/5', 'Trying-To'],
    ['Applied via referral', 'Trying-To'],
    ['Applied - no response', 'Trying-To'],
    ['Applied, waiting to hear back', 'Trying-To'],
    ["haven't heard back", 'Trying-To'],
    ['OA', 'Interview Set'],
    ['Take-home', 'Interview Set'],
    ['HackerRank', 'Interview Set'],
    ['Final round', 'Interview Set'],
    ['2nd round interview', 'Interview Set'],
    ['Interview scheduled for 12/3', 'Interview Set'],
    ['Applied → phone screen', 'Interview Set'],
    ['Interviewed', 'Waiting'],
    ['Onsite done, waiting', 'Waiting'],
    ['Take-home submitted', 'Waiting'],
    ['On hold', 'Inactive'],
    ['Hiring freeze', 'Inactive'],
    ['Verbal offer', 'Offer'],
    ['Negotiating', 'Offer'],
    ['Signed', 'Accepted'],
    ['Offer accepted 🎉', 'Accepted'],
    ['Declined offer', 'Declined'],
    ['Offer declined', 'Declined'],
    ['Rejected by ATS', 'Rejected'],
    ['Rejected after onsite', 'Rejected'],
    ['Applied, phone screen, rejected', 'Rejected'],
    ['Not moving forward', 'Rejected'],
    ['No offer', 'Rejected'],
    ['Position filled', 'Closed'],
    ['Not interested', 'Closed'],
    // Other languages.
    ['Beworben', 'Trying-To'],
    ['Absage', 'Rejected'],
    ['Vorstellungsgespräch', 'Interview Set'],
    ['Candidature envoyée', 'Trying-To'],
    ['À postuler', 'Uncalled'],
    ['Entretien', 'Interview Set'],
    ['Rechazado', 'Rejected'],
    ['Aguardando', 'Waiting'],
    ['Proposta recebida', 'Offer'],
    ['応募済み', 'Trying-To'],
    ['最終面接', 'Interview Set'],
    ['内定', 'Offer'],
    ['内定承諾', 'Accepted'],
    ['不採用', 'Rejected'],
  ])('%s → %s', (text, stage) => {
    expect(understandStage(text)).toEqual({ stage, exact: false });
  });

  test.each(['', '   ', 'Tryng-To', 'banana', 'React, Go', '12', '???', 'not an interview', 'Google', 'x'.repeat(500)])(
    'nothing understood: %s',
    (text) => {
      expect(understandStage(text)).toBeNull();
    },
  );

  test.each<readonly [string, Stage | null]>([
    ['Wishlist (5)', 'Uncalled'],
    ["Places I've applied", 'Trying-To'],
    ["Places I'm going to apply", 'Uncalled'],
    ['Companies I am actively interviewing with:', 'Interview Set'],
    ['ACTIVELY INTERVIEWING', 'Interview Set'],
    ['Ones where I am no longer pursuing', 'Closed'],
    ['✅ Offers - 2', 'Offer'],
    ['Applied Materials', null],
    ['Offerpad', null],
    ['Interview Kickstart', null],
    ['Waiting Room Inc.', null],
    ['Junior Year', null],
  ])('as a heading: %s → %s', (text, stage) => {
    expect(stageNamed(text)).toBe(stage);
  });

  test.each<readonly [string, Stage | null]>([
    ['Tryng-To', 'Trying-To'],
    ['Trying To.', 'Trying-To'],
    ['Intervew Set', 'Interview Set'],
    ['Wating', 'Waiting'],
    ['Rejcted', 'Rejected'],
    ['Aplied', 'Trying-To'],
    ['Acceptd', 'Accepted'],
    ['Wishlst', 'Uncalled'],
    ['banana', null],
    ['', null],
    ['ab', null],
  ])('nearest to %s is %s', (text, stage) => {
    expect(nearestStage(text)).toBe(stage);
  });
});
