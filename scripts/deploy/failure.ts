/** Google, or the way to it, failed: what happened, what to do, and what is different at Google now. */
import { ClaspFailure } from './clasp';

export class Failure extends Error {}

/** The failure in `error` with `note` on what is different now; any other error is passed on as it is. */
export function failureOf(error: unknown, note: string | ((failure: ClaspFailure) => string)): unknown {
  if (!(error instanceof ClaspFailure)) return error;
  return new Failure(`${error.problem.sentence} ${typeof note === 'string' ? note : note(error)}`);
}
