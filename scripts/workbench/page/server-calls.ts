/** Calls to the workbench's server, with the token that came with the page. */
import type { Calls } from '../contract';

const token = document.querySelector<HTMLMetaElement>('meta[name="workbench-token"]')?.content ?? '';

/** @throws Error in plain words when the server refuses or cannot be reached. */
export async function callServer<Name extends keyof Calls>(
  name: Name,
  ...input: Parameters<Calls[Name]>
): Promise<ReturnType<Calls[Name]>> {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: { 'x-workbench-token': token, 'content-type': 'application/json' },
    body: input.length === 0 ? '' : JSON.stringify(input[0]),
  }).catch(() => {
    throw new Error('The workbench does not answer. Start it again with npm start.');
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as ReturnType<Calls[Name]>;
}
