/** The network through the bundle that is pushed, from the menu to a saved link, on the course's own sheet. */
import { expect, test } from '@jest/globals';
import type { IntroductionsReport, NetworkReport } from '../../src/api';
import { answerOf, call, openSample } from './open-sample';

test('the menu opens the map as a wide dialog beside which the sheet can be used', async () => {
  const host = openSample();
  // The first time a menu is used, the welcome comes before what was asked for.
  await call(host, 'showNetworkDialog', undefined, { kind: 'menu' });
  const opened = await call(host, 'showNetworkDialog', undefined, { kind: 'menu' });
  expect(opened.error).toBeNull();
  expect(opened.dialogs.map(({ kind, title, width, height }) => ({ kind, title, width, height }))).toEqual([
    { kind: 'modeless-dialog', title: 'My network', width: 900, height: 600 },
  ]);
});

test('before Set up a link is refused; after it, the link is saved and leads to a company', async () => {
  const host = openSample();
  const input = { person: 'Priya Raman', connectedTo: 'Zoe Quill', howTheyKnow: 'roommates' };
  const refused = await call(host, 'saveLink', input);
  expect(refused.result).toEqual({
    ok: false,
    code: 'missing-tab',
    message: 'The tab “Your Network” holds no table that can be written to. Run Set up, then try again.',
  });

  await call(host, 'setUpWorkbook');
  answerOf(await call(host, 'saveContact', { name: 'Zoe Quill', company: 'Orbit Labs' }));
  const before = answerOf<IntroductionsReport>(await call(host, 'findIntroductions', { company: 'Orbit Labs, Inc.' }));
  expect([before.ways, before.outOfReach.map(({ name }) => name)]).toEqual([[], ['Zoe Quill']]);

  expect(answerOf(await call(host, 'saveLink', input))).toEqual({ message: 'Linked: Priya Raman and Zoe Quill.' });
  const links = host.workbook?.model.sheets.find(({ name }) => name === 'Network Links');
  expect([0, 1, 2].map((column) => links?.cells.get(1)?.get(column)?.value)).toEqual([
    'Priya Raman',
    'Zoe Quill',
    'roommates',
  ]);
  const again = await call(host, 'saveLink', { person: 'zoe quill', connectedTo: 'Priya Raman' });
  expect(again.result).toMatchObject({ ok: false, code: 'duplicate' });

  const after = answerOf<IntroductionsReport>(await call(host, 'findIntroductions', { company: 'Orbit Labs, Inc.' }));
  expect(after.ways.map(({ message, steps }) => [message, steps.map(({ reason }) => reason)])).toEqual([
    [
      'Ask Priya Raman to introduce you to Zoe Quill, who works at Orbit Labs.',
      [
        'You have talked with Priya Raman once, last on Mon, Sep 14, 70 days ago.',
        'Priya Raman and Zoe Quill know each other: "roommates".',
      ],
    ],
  ]);
});

test('reading the network costs one read a tab and writes nothing', async () => {
  const host = openSample();
  const tabs = host.workbook?.model.sheets.length ?? 0;
  const read = await call(host, 'getNetwork');
  const report = answerOf<NetworkReport>(read);
  expect(report.people[0]?.name).toBe('You');
  expect(report.message).toMatch(/^\d+ people: /);
  expect(read.serviceCalls['Range.getValues']).toBe(tabs);
  expect(Object.keys(read.serviceCalls).filter((name) => /^Range\.(?:set|clear)/.test(name))).toEqual([]);
});
