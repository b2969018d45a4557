/** The add-on's version, "0.1.0". Set by the build from `package.json`. */
declare const __VERSION__: string;

export const VERSION = __VERSION__;
