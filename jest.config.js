// Tests run as ES modules (several libraries are ESM only), compiled by swc; types are checked apart, by `npm run types`.
// The zone of the process is the manifest's, as at Google: set before any test creates a Date.
process.env.TZ = 'Etc/UTC';

/** @type {import('jest').Config} */
export default {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testSequencer: '<rootDir>/test/slow-first-sequencer.js',
  setupFiles: ['<rootDir>/test/same-examples.ts'],
  globalSetup: '<rootDir>/test/build-once.ts',
  // Much of the time is waiting for a browser or another process, so every core gets a worker.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1500MB',
  // Only to end what hangs: a machine with other work is many times slower than an idle one.
  testTimeout: 180000,
};
