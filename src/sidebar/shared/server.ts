/** Calls to the server as promises, and what can go wrong on the way in plain words. */
import type { Result, ServerFunctions } from '../../api';

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}

/** The part of Google's client script that the sidebars use. */
declare const google: { readonly script: { readonly run: Runner; readonly host: { close(): void } } };

export type FunctionName = keyof ServerFunctions;
export type InputOf<Name extends FunctionName> = Parameters<ServerFunctions[Name]>;
export type ValueOf<Name extends FunctionName> = ReturnType<ServerFunctions[Name]>;

/** What the person is told: what happened and what to do. `code` is for programs. */
export class ServerProblem extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'ServerProblem';
  }
}

/**
 * Turns what `google.script.run` hands to its failure handler into plain words.
 *
 * Google's own texts are English whatever the person's language, and say nothing about what to do.
 */
export function problemOf(error: { readonly message?: string } | null | undefined, online: boolean): ServerProblem {
  const text = error?.message ?? '';
  if (!online || /NetworkError|HTTP 0|Connection failure/i.test(text)) {
    return new ServerProblem(
      'offline',
      'There is no connection to Google right now. Nothing was changed. Try again when you are back online.',
    );
  }
  if (/PERMISSION_DENIED/i.test(text)) {
    return new ServerProblem(
      'several-accounts',
      'Google refused the call. This happens when you are signed in to several Google accounts at once. ' +
        'Open the spreadsheet in a window where only the account that owns it is signed in, then try again.',
    );
  }
  if (/authori[sz]ation is required|do not have permission to call|required permissions/i.test(text)) {
    return new ServerProblem(
      'not-authorised',
      'The add-on needs your permission first. Choose any item of its menu, allow what it asks for, then try again.',
    );
  }
  if (/exceeded maximum execution time|timed? ?out/i.test(text)) {
    return new ServerProblem(
      'too-slow',
      'This took Google longer than it allows. Look at the tab to see what was saved, then try again.',
    );
  }
  if (/too many times|quota|too many simultaneous/i.test(text)) {
    return new ServerProblem(
      'quota',
      "Google's daily limit for this account is used up. Nothing is lost. Try again tomorrow.",
    );
  }
  return new ServerProblem(
    'unexpected',
    `Something went wrong on the way to the spreadsheet${text === '' ? '' : ` (${text})`}. ` +
      'What you typed is still here. Try again.',
  );
}

function isResult(value: unknown): value is Result<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

/**
 * Calls a function of the server.
 *
 * @throws ServerProblem where the call fails or its `Result` is not ok.
 */
export function callServer<Name extends FunctionName>(name: Name, ...input: InputOf<Name>): Promise<ValueOf<Name>> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error | null): void => reject(problemOf(error, navigator.onLine));
    const succeed = (value: unknown): void => {
      if (!isResult(value)) reject(problemOf({ message: 'the answer was empty' }, navigator.onLine));
      else if (value.ok) resolve(value.value as ValueOf<Name>);
      else reject(new ServerProblem(value.code, value.message));
    };
    try {
      const runner = google.script.run.withSuccessHandler(succeed).withFailureHandler(fail);
      const method: unknown = Reflect.get(runner, name);
      if (typeof method !== 'function') {
        reject(
          new ServerProblem(
            'old-page',
            'This sidebar is older than the add-on. Close it and open it again from the menu.',
          ),
        );
        return;
      }
      Reflect.apply(method, runner, input);
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

/** Closes the sidebar or dialog that calls. */
export function closePage(): void {
  google.script.host.close();
}
