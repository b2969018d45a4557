/** gas-local comes without types. */
declare module 'gas-local' {
  /** Loads every file of `folder` that `filter` accepts into `globalObject` and returns that. */
  export function require(
    folder: string,
    globalObject: object,
    options?: { filter?: (file: string) => boolean },
  ): Record<string, unknown>;
}
