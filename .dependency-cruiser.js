/**
 * The rooms of the project and what each may import (docs: README, "Where things are").
 *
 * Run from `test/rooms.test.ts`, which also asserts that every module was seen: without a parser for TypeScript
 * (`parser: 'swc'`) dependency-cruiser checks none and passes.
 */

/** @param {string} name @param {string} comment @param {string} from @param {string[]} mayReach */
function room(name, comment, from, mayReach) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from },
    to: { path: '^(src|scripts|test)/', pathNot: [from, ...mayReach].join('|') },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    room('domain-stands-alone', 'The domain imports nothing else of ours.', '^src/domain/', []),
    room('workbook-knows-the-domain', 'Reading and writing grids knows the domain only.', '^src/workbook/', [
      '^src/domain/',
    ]),
    room('mail-knows-the-domain', 'The e-mail knows the domain only.', '^src/mail/', ['^src/domain/']),
    room(
      'app-decides-over-ports',
      'Use cases know the domain, the workbook, the mail and the contract; never Google.',
      '^src/app/',
      ['^src/domain/', '^src/workbook/', '^src/mail/', '^src/api\\.ts$'],
    ),
    room(
      'google-fulfils-ports',
      'Google adapters know the ports of the app and the plain values they carry.',
      '^src/google/',
      ['^src/app/ports\\.ts$', '^src/domain/(day|book|result)\\.ts$', '^src/workbook/(grid|change|set-up/step)\\.ts$'],
    ),
    room(
      'sidebar-knows-the-contract',
      'Sidebars know the contract and the pure domain, never server code.',
      '^src/sidebar/',
      ['^src/api\\.ts$', '^src/domain/'],
    ),
    room('contract-names-the-domain', 'The contract is made of types of the domain.', '^src/api\\.ts$', [
      '^src/domain/',
    ]),
    {
      name: 'add-on-knows-no-scripts',
      comment: 'What is pushed to Google never imports scripts or tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(scripts|test)/' },
    },
    {
      name: 'scripts-know-no-tests',
      comment: 'Scripts stand without the tests.',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-circles',
      comment:
        'Two modules that need each other are one, or want a third. Only the services of the local host may: at Google too ' +
        'a Range hands out its Sheet and a Sheet its Ranges.',
      severity: 'error',
      from: { pathNot: '^scripts/local/services/' },
      to: { circular: true },
    },
    {
      name: 'add-on-runs-without-node',
      comment: 'There is no Node at Google.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere is checked by nobody.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
