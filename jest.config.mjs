// Each suffix or folder belongs to exactly one project; test/architecture/projects.spec.ts proves it.
const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
  },
};
// CommonJS packages require() these ESM packages, which Jest cannot do below Node 24.9.
const esmOnlyButRequired = ['cookie', 'content-disposition', 'formidable'];
const common = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^#desk/(.*)$': '<rootDir>/libs/$1/src/index.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', swc],
    [`/node_modules/(${esmOnlyButRequired.join('|')})/.+\\.js$`]: ['@swc/jest', swc],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnlyButRequired.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.indgang'],
};
const servers = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};
const project = (displayName, testMatch, extra = {}) => ({ ...common, displayName, testMatch, ...extra });
export default {
  testTimeout: 60_000,
  projects: [
    project('unit', ['<rootDir>/{src,libs,test/support}/**/!(*.prop|*.db|*.flow).spec.{ts,tsx}']),
    project('property', ['<rootDir>/{src,libs}/**/*.prop.spec.ts']),
    project('architecture', ['<rootDir>/test/architecture/**/*.spec.ts']),
    project('db', ['<rootDir>/{src,migrations}/**/*.db.spec.ts'], servers),
    project('flow', ['<rootDir>/{src,test/flows}/**/*.flow.spec.ts'], servers),
    project('browser', ['<rootDir>/test/browser/**/*.spec.ts'], servers),
    project('faults', ['<rootDir>/test/faults/**/*.spec.ts'], servers),
  ],
};
