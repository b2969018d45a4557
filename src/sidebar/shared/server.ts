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

/** What leaves the sheet as it is: where its answer is lost, nothing is. Of all others nobody knows whether they were carried out. */
const READING: ReadonlySet<FunctionName> = new Set<FunctionName>([
  'previewSetUp',
  'checkWorkbook',
  'getToday',
  'getApplication',
  'getSelection',
  'getPeople',
  'probeSelfTest',
  'getContact',
  'findDuplicates',
  'getLanding',
  'getGoals',
  'getPipeline',
  'getNetwork',
  'findIntroductions',
  'getEstimate',
  'planOffers',
  'getSettings',
  'showCell',
  'showHelp',
  'showPage',
  'proposeMapping',
  'findKnownRows',
  'getImports',
  'exportCsv',
  'exportInterviews',
  // It changes nothing in the sheet, and doing it twice does no harm.
  'forgetStored',
]);

/** Longer than a usual search takes to read, shorter than people's patience. */
export const SLOW_MS = 15_000;

/** Google ends every run after six minutes: what has not answered by then never will. */
const NO_ANSWER_MS = 6.5 * 60_000;

const NO_CONNECTION = 'There is no connection to Google right now';
const LOOK_FIRST = 'Look at the sheet before you try again: it may have been saved.';

/**
 * Turns what `google.script.run` hands to its failure handler into plain words.
 *
 * Google's own texts are English whatever the person's language, and say nothing about what to do.
 *
 * @param reads True for a call that changes nothing.
 */
export function problemOf(
  error: { readonly message?: string } | null | undefined,
  online: boolean,
  reads: boolean,
): ServerProblem {
  const text = error?.message ?? '';
  if (!online || /NetworkError|HTTP 0|Connection failure/i.test(text)) {
    return new ServerProblem(
      'offline',
      reads ? `${NO_CONNECTION}. Try again when you are back online.` : `${NO_CONNECTION}. ${LOOK_FIRST}`,
    );
  }
  if (/PERMISSION_DENIED/i.test(text)) {
    return new ServerProblem(
      'several-accounts',
      'Google refused the call. This happens when you are signed in to several Google accounts at once. ' +
        'Open the spreadsheet in a private window, sign in there with the one account that may change it, and try again.',
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
      reads
        ? 'This took Google longer than it allows. Try again.'
        : `This took Google longer than it allows. ${LOOK_FIRST}`,
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
    `Something went wrong on the way to the spreadsheet${text === '' ? '' : ` (${text})`}. ${reads ? 'Try again.' : LOOK_FIRST}`,
  );
}

let onSlow: () => void = () => undefined;

/** @param listener Called when something that is being saved takes long. */
export function tellWhenSlow(listener: () => void): void {
  onSlow = listener;
}

function isResult(value: unknown): value is Result<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

/**
 * Calls a function of the server.
 *
 * @throws ServerProblem where the call fails or its `Result` is not ok, at once without a connection (nothing is sent
 *   then), and in the end where no answer comes.
 */
export function callServer<Name extends FunctionName>(name: Name, ...input: InputOf<Name>): Promise<ValueOf<Name>> {
  const reads = READING.has(name);
  if (!navigator.onLine) {
    const nothing = reads ? '' : ' Nothing was saved.';
    return Promise.reject(
      new ServerProblem('offline', `${NO_CONNECTION}.${nothing} Try again when you are back online.`),
    );
  }
  return new Promise((resolve, reject) => {
    const vain = setTimeout(
      () => reject(new ServerProblem('no-answer', `Google has not answered. ${reads ? 'Try again.' : LOOK_FIRST}`)),
      NO_ANSWER_MS,
    );
    const slow = setTimeout(() => {
      if (!reads) onSlow();
    }, SLOW_MS);
    const answered = (): void => {
      clearTimeout(vain);
      clearTimeout(slow);
    };
    const fail = (error: Error | null): void => {
      answered();
      reject(problemOf(error, navigator.onLine, reads));
    };
    const succeed = (value: unknown): void => {
      answered();
      if (!isResult(value)) reject(problemOf({ message: 'the answer was empty' }, navigator.onLine, reads));
      else if (value.ok) resolve(value.value as ValueOf<Name>);
      else reject(new ServerProblem(value.code, value.message));
    };
    try {
      const runner = google.script.run.withSuccessHandler(succeed).withFailureHandler(fail);
      const method: unknown = Reflect.get(runner, name);
      if (typeof method !== 'function') {
        answered();
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
