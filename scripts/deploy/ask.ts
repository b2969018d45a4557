/** A yes-or-no question in the terminal; everything but yes, the end of the input too, is a no. */
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';

export async function ask(question: string, input: Readable, output: Writable): Promise<boolean> {
  const prompt = createInterface({ input, output });
  const closed = new Promise<string>((resolve) => prompt.once('close', () => resolve('')));
  const answer = await Promise.race([prompt.question(`${question} [y/N] `), closed]);
  prompt.close();
  return /^y(es)?$/i.test(answer.trim());
}
