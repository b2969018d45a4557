/** Entry points: every function Apps Script may call, and nothing else. */
export {};
