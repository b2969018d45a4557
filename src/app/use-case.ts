/**
 * The frame of every use case: an argument nobody vouches for comes in, a `Result` in plain words goes out.
 *
 * Every public function can be called by anyone who can open the sidebar, with anything; so the argument is parsed first.
 */
import * as v from 'valibot';
import { fail, type Result } from '../domain/result';
import { canOpen } from './can-open';
import { NoSpreadsheetError, type Ports } from './ports';

export interface UseCase<Input, Value> {
  /** As the public function is called; for the log. */
  readonly name: string;
  readonly input: v.GenericSchema<unknown, Input>;
  run(ports: Ports, input: Input): Result<Value>;
}

/** Runs a use case. Never throws: what was not expected is logged whole and said in plain words (`unexpected`). */
export function runUseCase<Input, Value>(
  ports: Ports,
  useCase: UseCase<Input, Value>,
  argument: unknown,
): Result<Value> {
  try {
    const parsed = v.safeParse(useCase.input, argument);
    if (!parsed.success) return fail('bad-input', describeIssues(parsed.issues));
    return useCase.run(ports, parsed.output);
  } catch (cause) {
    if (cause instanceof NoSpreadsheetError)
      return fail('no-spreadsheet', 'No spreadsheet is open here. Open your spreadsheet and try again from its menu.');
    ports.log(`${useCase.name} failed`, cause);
    if (!canOpen(ports))
      return fail(
        'no-access',
        'Google does not let the add-on open this spreadsheet. Reload it. If it does not open, it was deleted or is no longer shared with you: ask its owner to share it again. If it opens, try again in a few minutes.',
      );
    return fail(
      'unexpected',
      'Something went wrong that we did not expect. Try again; if it happens twice, reload the spreadsheet. What was saved before is still there.',
    );
  }
}

/** "hour: choose a whole number from 0 to 23." Schemas carry sentences of their own; the path says which field. */
function describeIssues(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues
    .slice(0, 3)
    .map((issue) => {
      const path = v.getDotPath(issue);
      const sentence = sentenceOf(issue);
      return path === null ? sentence : `${path}: ${sentence}`;
    })
    .join(' ');
}

/** The schema's own sentence; the library's, which speak of types, are told in plain words. */
function sentenceOf(issue: v.BaseIssue<unknown>): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  return issue.received === 'undefined' ? 'This is needed and was not given.' : 'This is not what is expected here.';
}
