/** Set by the build from `package.json`. */
declare const __VERSION__: string;

/** The add-on's version, "0.1.0". A function, since the name stands for nothing before the build. */
export function version(): string {
  return __VERSION__;
}
