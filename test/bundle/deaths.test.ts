/**
 * The hourly run killed at its service calls, through the bundle that is pushed. All of them take minutes
 * (`npm run check:deaths`); here it dies at each call between the mark and the confirmation, after every other call that
 * changes something, and at some that only read.
 */
import { expect, test } from '@jest/globals';
import { sundayEvening } from '../../scripts/deaths/morning';
import { deathsAt, rehearse, Sweep } from '../../scripts/deaths/sweep';

const EVERY_SO_MANY = 100;
const AT_ONCE = 3;

test('wherever it dies: one digest a day at most, nothing due dropped, no tick lost or doubled, the lock free', async () => {
  const evening = await sundayEvening();
  const script = await rehearse(evening);
  const send = script.calls.findIndex(({ name }) => name === 'MailApp.sendEmail');
  const changing = script.calls.filter(({ changes }) => changes);
  const mark = [...changing].reverse().find(({ number }) => number <= send);
  const confirm = changing.find(({ number }) => number > send + 1);
  expect([mark?.name, confirm?.name]).toEqual(['Properties.setProperty', 'Properties.setProperty']);
  const faults = script.calls.flatMap((call) => {
    if (call.number >= (mark?.number ?? 0) && call.number <= (confirm?.number ?? 0)) return deathsAt(call);
    if (call.changes) return [{ nth: call.number, when: 'after', ends: true } as const];
    return call.number % EVERY_SO_MANY === 0 ? deathsAt(call) : [];
  });
  const sweep = new Sweep(evening, script);
  await sweep.dieOfEach(faults, AT_ONCE);
  expect([...sweep.wrong]).toEqual([]);
  expect(sweep.deaths).toBeGreaterThan(40);
  expect(sweep.states).toBeGreaterThan(20);
}, 600_000);
