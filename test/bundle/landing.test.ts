/** From an offer to the last thank-you in the built bundle: what is told and thanked stands in the sheet. */
import { expect, test } from '@jest/globals';
import type { LocalHost } from '../../scripts/local/host';
import type { LandingReport } from '../../src/api';
import { answerOf, call, openSample } from './open-sample';

async function landingOf(host: LocalHost): Promise<LandingReport> {
  return answerOf<LandingReport>(await call(host, 'getLanding'));
}

test('the whole way', async () => {
  const host = openSample();
  const before = await landingOf(host);
  expect([before.accepted, before.withdraw, before.thank]).toEqual([null, [], []]);
  answerOf(
    await call(host, 'saveApplication', {
      company: 'Initech',
      position: 'Analyst',
      stage: 'Offer',
      decideBy: '2026-11-27',
    }),
  );
  const [offer] = (await landingOf(host)).offers.filter(({ company }) => company === 'Initech');
  expect(offer).toMatchObject({ stage: 'Offer', decideBy: '2026-11-27' });
  answerOf(await call(host, 'acceptOffer', { id: offer?.id, seen: { stage: 'Offer', company: 'Initech' } }));

  let report = await landingOf(host);
  expect(report.accepted).toMatchObject({ company: 'Initech', on: '2026-11-23' });
  expect(report.withdraw.length).toBe(before.ahead.open);
  expect(report.thank.length).toBe(before.ahead.people);
  const all = report.withdraw.length + report.thank.length;
  for (const { id } of [...report.withdraw, ...report.thank]) answerOf(await call(host, 'completeAction', { id }));
  report = await landingOf(host);
  expect([report.withdraw, report.thank]).toEqual([[], []]);
  expect(report.done.withdrawn + report.done.thanked).toBe(all);

  const log = host.workbook?.model.sheets.find((sheet) => sheet.name === 'Activity Log');
  const kinds = Array.from(log?.cells.values() ?? [], (row) => row.get(1)?.value);
  expect(kinds.filter((kind) => kind === 'landing')).toHaveLength(before.ahead.people);
});

test('an offer whose row changed meanwhile is not accepted', async () => {
  const host = openSample();
  answerOf(await call(host, 'saveApplication', { company: 'Initech', stage: 'Offer' }));
  const [offer] = (await landingOf(host)).offers.filter(({ company }) => company === 'Initech');
  answerOf(await call(host, 'moveStage', { id: offer?.id, to: 'Declined' }));
  const { result } = await call(host, 'acceptOffer', { id: offer?.id, seen: { stage: 'Offer' } });
  expect(result).toMatchObject({ ok: false, code: 'stale' });
  expect((await landingOf(host)).accepted).toBeNull();
});
