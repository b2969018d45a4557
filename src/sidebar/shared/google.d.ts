/** The part of Google's client script that the sidebars use. */

interface GoogleScriptRunner {
  withSuccessHandler(handler: (value: unknown) => void): GoogleScriptRunner;
  withFailureHandler(handler: (error: Error) => void): GoogleScriptRunner;
}

declare const google: {
  readonly script: {
    readonly run: GoogleScriptRunner;
    readonly host: { close(): void };
  };
};

/** esbuild takes style sheets that are imported for their effect into the bundle. */
declare module '*.css' {}
