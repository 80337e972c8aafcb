/**
 * The fences of the house (docs/map.md). To see the architecture, read `modules`; to change it, move a word.
 * `src/launch/check.mjs` runs it; `test/architecture/fences.spec.ts` proves that each fence holds.
 */

/** Each module uses the faces of those before it, and knows nothing of those after it. Not all are built yet. */
const modules = [
  ...['audit', 'identity', 'settings', 'files', 'drafts', 'notices', 'merges', 'enterprises'],
  ...['assignment', 'cases', 'inquiries', 'guidance', 'coaching', 'cooperation', 'recognition'],
  ...['portal', 'reports', 'desk'],
];

/** The npm packages of the pure rules: calendar arithmetic and the numbering plan, no I/O in either. */
const pureVendors = ['temporal-polyfill', 'libphonenumber-js'];

/** Who may know which vendor, so that replacing one is a day's work in known files. */
const vendors = {
  typeorm: ['src/platform/database/', 'src/start-up\\.ts$', '\\.(entity|repository)\\.ts$', '^migrations/'],
  '@nestjs/typeorm': [
    'src/platform/(database/|platform\\.module\\.ts$)',
    'src/start-up\\.ts$',
    '\\.module\\.ts$',
  ],
  mysql2: ['src/platform/database/', 'src/launch/'],
  bull: ['src/platform/queue/', '^src/modules/[^/]+/(jobs/|[^/]+\\.module\\.ts$)'],
  '@nestjs/bull': ['src/platform/queue/', '^src/modules/[^/]+/(jobs/|[^/]+\\.module\\.ts$)'],
  preact: ['src/platform/html/', '^src/modules/[^/]+/views/', '-frame\\.tsx$', '\\.mail\\.tsx$'],
  'preact-render-to-string': ['src/platform/html/'],
  pino: ['src/platform/log/'],
  '@node-rs/argon2': ['src/modules/identity/passwords\\.ts$'],
  'temporal-polyfill': ['^libs/business-time/'],
  'libphonenumber-js': ['^libs/danish-ids/'],
  'cli-progress': ['^src/cli/', '^src/launch/'],
};

const test = '\\.spec\\.tsx?$|^test/';
const anyOf = (names) => `(${names.join('|')})`;
const packages = (names) => `(^|/)node_modules/${anyOf(names.map((name) => name.replace('/', '[/]')))}/`;
const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const toTheLeft = modules
  .slice(0, -1)
  .map((name, at) =>
    error(
      `${name}-looks-left`,
      `${name} uses only modules to its left: call to the left, let the right register`,
      { path: `^src/modules/${name}/`, pathNot: test },
      { path: `^src/modules/${anyOf(modules.slice(at + 1))}/` },
    ),
  );

const vendorFences = Object.entries(vendors).map(([name, allowed]) =>
  error(
    `${name}-is-fenced`,
    `${name} is known only in ${allowed.join(', ')}`,
    { pathNot: [test, ...allowed] },
    { path: packages([name]) },
  ),
);

const floors = [
  error(
    'libs-are-pure',
    'true with pen and paper: a lib imports its own folder, node:url, its tables, and at present no other lib',
    { path: '^libs/([^/]+)/', pathNot: test },
    { pathNot: ['^libs/$1/', '^(node:)?url$', packages(pureVendors)] },
  ),
  error(
    'platform-knows-no-subject',
    'tools know nothing of the desk',
    { path: '^src/platform/' },
    { path: '^src/(modules|cli|demo|launch|[^/]+$)' },
  ),
  error(
    'texts-stand-alone',
    'the catalogue is words, and the pure rules that write a date',
    { path: '^src/texts/' },
    { pathNot: '^(src/texts|libs)/' },
  ),
  error(
    'modules-stand-in-order',
    'a new module gets its place in `modules` of .dependency-cruiser.cjs',
    { path: `^src/modules/(?!${anyOf(modules)}/)` },
    {},
  ),
  error(
    'nobody-needs-the-launcher',
    'launch, command line and demo use the desk; the desk knows none of them',
    { path: '^(src/(modules|platform|texts)|libs|migrations)/', pathNot: test },
    { path: '^src/(cli|demo|launch)/' },
  ),
  error(
    'no-tests-in-the-product',
    'what runs in production imports nothing of the tests',
    { pathNot: test },
    { path: test },
  ),
];

const faces = [
  error(
    'modules-meet-by-face',
    "another module's index.ts, or nothing; its app wiring also its .module.ts",
    { path: '^src/modules/([^/]+)/', pathNot: test },
    { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
  ),
  error(
    'the-house-meets-by-face',
    'processes, command line and demo use faces; app.module.ts names the modules',
    { path: '^src/(cli/|demo/|[^/]+$)', pathNot: test },
    { path: '^src/modules/', pathNot: '^src/modules/[^/]+/(index|[^/]+\\.module)\\.ts$' },
  ),
  // A *.part.tsx may be shown by the pages of a module to the right; a whole page belongs to its own.
  error(
    'faces-hide-the-rooms',
    'a face shows no entity, repository, controller or page',
    { path: '^src/modules/[^/]+/index\\.ts$' },
    { path: '\\.(entity|repository|pages|api|job)\\.ts$|\\.(page|mail)\\.tsx$' },
  ),
];

const room = (folder) => ({ path: `^src/modules/[^/]+/${folder}/`, pathNot: test });
const valueImport = { dependencyTypesNot: ['type-only'] };

const rooms = [
  error(
    'views-only-draw',
    'a view knows its props: of the other rooms it takes types alone',
    { path: '^src/modules/[^/]+/views/', pathNot: test },
    {
      ...valueImport,
      path: '/(queries|use-cases|jobs|web)/|\\.(entity|repository)\\.ts$|^src/platform/(database|queue)/',
    },
  ),
  error('queries-only-find', 'a query finds out, to show or to count; it changes nothing', room('queries'), {
    ...valueImport,
    path: '/(use-cases|jobs|web|views)/|\\.repository\\.ts$',
  }),
  error('queries-hold-no-transaction', 'only what writes holds a Tx', room('queries'), {
    path: '^src/platform/database/tx\\.ts$',
  }),
  error(
    'use-cases-know-no-request',
    'a use case is the same for a page, an API call and a job',
    room('use-cases'),
    { path: '/(web|views|jobs)/|node_modules/(fastify|@nestjs/platform-fastify)/' },
  ),
  error(
    'controllers-are-thin',
    'controller → use case → repository, or controller → query',
    { path: '\\.(pages|api)\\.ts$' },
    { ...valueImport, path: '\\.(entity|repository)\\.ts$|^src/platform/database/(database|tx)\\.ts$' },
  ),
  error(
    'rules-are-pure',
    'policies and states decide from their arguments',
    { path: '(\\.policy|-state)\\.ts$' },
    {
      ...valueImport,
      path: '^src/platform/(database|queue|clock|html)/|/node_modules/|\\.(repository|query)\\.ts$',
    },
  ),
];

const hygiene = [
  error(
    'no-circles',
    'two files that need each other are one, or lack a third',
    {},
    {
      circular: true,
      viaOnly: { dependencyTypesNot: ['type-only'] },
    },
  ),
  // What the build has yet to write may be missing: the launcher reads it from dist.
  error(
    'nothing-missing',
    'every import leads somewhere',
    {},
    { couldNotResolve: true, pathNot: '(^|/)dist/' },
  ),
  error(
    'no-tools-in-the-product',
    'what runs in production needs no development package',
    { path: '^(src|libs|migrations)/', pathNot: [test, '^src/launch/'] },
    { ...valueImport, dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
  ),
];

module.exports = {
  forbidden: [...floors, ...toTheLeft, ...faces, ...rooms, ...vendorFences, ...hygiene],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
