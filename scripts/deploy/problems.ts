/**
 * What Google or the way to Google can answer to clasp, in plain words.
 *
 * clasp 3 prints the message of the answer and nothing else: no status, no code. So a problem is told by Google's own
 * wording, and by the words of the HTTP client where no answer came.
 */

export interface Problem {
  readonly kind:
    | 'not-signed-in'
    | 'sign-in-expired'
    | 'api-off'
    | 'too-few-permissions'
    | 'not-yours'
    | 'not-found'
    | 'too-often'
    | 'refused-file'
    | 'server-trouble'
    | 'certificate'
    | 'no-connection'
    | 'unknown';
  /** What happened and what to do about it. */
  readonly sentence: string;
  /** True when Google said no before doing anything; false when the change may have been made all the same. */
  readonly refused: boolean;
}

const AGAIN = 'Then run the same command again.';
const SIGN_IN = `Run npx clasp login and allow everything it asks for. ${AGAIN}`;

const PROBLEMS: readonly (Problem & { readonly wording: RegExp })[] = [
  {
    kind: 'not-signed-in',
    wording: /No credentials found/,
    sentence: `You are not signed in to Google on this computer. ${SIGN_IN}`,
    refused: true,
  },
  {
    kind: 'sign-in-expired',
    wording:
      /invalid_grant|invalid_rapt|expired or revoked|invalid authentication credentials|Login Required|Invalid Credentials|No refresh token|status code 401/i,
    sentence: `Google no longer accepts the sign-in saved on this computer. ${SIGN_IN}`,
    refused: true,
  },
  {
    kind: 'api-off',
    wording: /has not enabled the Apps Script API/i,
    sentence: `The Apps Script API is off for your account. Switch it on at https://script.google.com/home/usersettings and wait a minute. ${AGAIN}`,
    refused: true,
  },
  {
    kind: 'too-few-permissions',
    wording: /insufficient (?:authentication scopes|permission)/i,
    sentence: `The sign-in on this computer lacks a permission. ${SIGN_IN}`,
    refused: true,
  },
  {
    kind: 'not-yours',
    wording: /caller does not have permission|PERMISSION_DENIED|status code 403|^Forbidden/i,
    sentence:
      'The account you are signed in with may not change this script. Sign in with the account that owns the spreadsheet (npx clasp login), or ask its owner to let you edit it. Then run the same command again.',
    refused: true,
  },
  {
    kind: 'not-found',
    wording: /entity was not found|^File not found|status code 404/i,
    sentence:
      'Google finds nothing under this ID. Compare scriptId in .clasp.json with Extensions > Apps Script > Project Settings in your spreadsheet, and see that you are signed in with the account that owns it (npx clasp login).',
    refused: true,
  },
  {
    kind: 'too-often',
    wording: /resource has been exhausted|quota|rate limit|too many requests|status code 429/i,
    sentence: `Google has had too many requests from this account. Wait a few minutes. ${AGAIN}`,
    refused: true,
  },
  {
    kind: 'refused-file',
    wording: /^Syntax error|status code 400|invalid argument| - ".+:\d+"$/i,
    sentence: 'Google refused what was sent.',
    refused: true,
  },
  {
    kind: 'server-trouble',
    // A front of Google's answers with a page: "Error 502 (Server Error)!!1".
    wording: /internal error|currently unavailable|backend error|deadline exceeded|status code 5\d\d|\bError 5\d\d\b/i,
    sentence: `Google has trouble of its own right now. Wait a few minutes. ${AGAIN}`,
    refused: false,
  },
  {
    kind: 'certificate',
    wording: /self-signed certificate|unable to (?:get|verify)|certificate/i,
    sentence: `This network puts its own certificate in place of Google's. Ask who runs it for that certificate and name its file in NODE_EXTRA_CA_CERTS, or use another network. ${AGAIN}`,
    refused: true,
  },
  {
    kind: 'no-connection',
    wording:
      /ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPIPE|socket hang up|socket disconnected|premature close|fetch failed|network|aborted|terminated/i,
    sentence: `The connection to Google broke off. See that you are online. ${AGAIN}`,
    refused: false,
  },
];

/** The problem in what clasp wrote to standard error. */
export function problemIn(output: string): Problem {
  const message = output.trim();
  const known = PROBLEMS.find(({ wording }) => wording.test(message));
  const said = message === '' ? 'nothing' : message.startsWith('<') ? 'a web page' : `"${message.split('\n', 1)[0]}"`;
  if (known === undefined)
    return {
      kind: 'unknown',
      sentence: `clasp stopped and said ${said}. See what that means, and run the same command again.`,
      refused: false,
    };
  const { kind, sentence, refused } = known;
  return { kind, sentence: kind === 'refused-file' ? `${sentence} It said ${said}.` : sentence, refused };
}
