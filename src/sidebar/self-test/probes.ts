/** What the pages take for granted of `google.script.run`, looked at from a page: the server cannot see it. */
import type { SelfTestLine } from '../../api';
import { callServer, ServerProblem } from '../shared/server';

interface Probe {
  readonly assumed: string;
  readonly expected: string;
  see(): Promise<string>;
}

const PAGE = 'https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values';
const AT_ONCE = 10;

const PROBES: readonly Probe[] = [
  {
    assumed: 'An answer with a date in it arrives empty',
    expected: 'nothing arrived',
    see: async () => {
      try {
        return `${JSON.stringify(await callServer('probeSelfTest', { holds: 'date' }))} arrived`;
      } catch (problem) {
        return (problem as ServerProblem).message.includes('the answer was empty')
          ? 'nothing arrived'
          : String(problem);
      }
    },
  },
  {
    assumed: 'What is undefined in a list arrives as nothing (null)',
    expected: '["a",null,"b"]',
    see: async () => JSON.stringify((await callServer('probeSelfTest', { holds: 'undefined' })).list),
  },
  {
    assumed: 'A date cannot be sent',
    expected: 'refused before it was sent',
    see: async () => {
      try {
        await callServer('probeSelfTest', { holds: new Date(0) as unknown as 'date' });
        return 'sent';
      } catch (problem) {
        // The server refuses it too, with a code of its own.
        const { code } = problem as ServerProblem;
        return code === 'unexpected' ? 'refused before it was sent' : `sent, and refused as ${code}`;
      }
    },
  },
  {
    assumed: 'Ten questions at once are all answered',
    expected: `${AT_ONCE} answers`,
    see: async () => {
      const questions = Array.from({ length: AT_ONCE }, () => callServer('probeSelfTest', { holds: 'undefined' }));
      return `${(await Promise.all(questions)).length} answers`;
    },
  },
];

async function lineOf({ assumed, expected, see }: Probe): Promise<SelfTestLine> {
  const line = { group: 'Pages and the server', assumed, page: PAGE };
  try {
    const seen = await see();
    if (seen === expected) return { ...line, verdict: 'yes', seen };
    return { ...line, verdict: 'no', seen: `Expected: ${expected}. Seen: ${seen}.` };
  } catch (problem) {
    const words = problem instanceof ServerProblem ? problem.message : String(problem);
    return { ...line, verdict: 'no', seen: `Expected: ${expected}. Seen: an error, ${words}` };
  }
}

/** One after the other, so that the last one is alone with its ten. */
export async function lookFromPage(): Promise<readonly SelfTestLine[]> {
  const lines: SelfTestLine[] = [];
  for (const probe of PROBES) lines.push(await lineOf(probe));
  return lines;
}
