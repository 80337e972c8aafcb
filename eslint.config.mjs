import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { sqlFromCode } from './test/architecture/sql-from-code.mjs';

const tests = ['test/**', '**/*.spec.ts', '**/*.spec.tsx'];
const scripts = ['**/*.mjs', '**/*.cjs'];
/** Tools that insist on a default export. */
const calledByTools = ['*.mjs', '*.cjs', 'test/support/global-*.mjs', 'src/launch/jest-count.mjs'];

const refuse = (selector, message) => ({ selector, message });

const everywhere = [
  refuse(
    'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|todo|failing)$/], CallExpression[callee.name=/^(fit|xit|xtest|fdescribe|xdescribe)$/]',
    'Every test runs, always.',
  ),
];
const noDefaultExport = refuse(
  'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  'Name what you export: a default export has another name in every file that uses it.',
);
const markup = [
  refuse(
    'JSXAttribute[name.name="dangerouslySetInnerHTML"], Property[key.name="dangerouslySetInnerHTML"]',
    'Preact escapes; nothing of ours needs raw HTML (ASVS 1.2.1).',
  ),
  refuse('JSXAttribute[name.name="style"]', 'The CSP blocks inline styles: use a class.'),
  refuse(
    'JSXAttribute[name.name=/^(on|hx-on)/i], JSXAttribute[name.namespace.name=/^hx-on/], Property[key.value=/^(hx-)?on[:-]/]',
    'The CSP blocks inline handlers: behaviour lives in assets/client.',
  ),
  refuse(
    'JSXAttribute[name.name=/^hx-(vals|headers|vars)$/] :matches(Literal[value=/^\\s*(js|javascript):/], TemplateElement[value.raw=/^\\s*(js|javascript):/])',
    'htmx would eval this; the CSP blocks it. Send data, not code.',
  ),
];
const id = '/^(id|.+Id)$/';
const ids = refuse(
  `CallExpression[callee.name=/^(Number|parseInt|parseFloat)$/] > :matches(Identifier.arguments[name=${id}], MemberExpression.arguments[property.name=${id}]), UnaryExpression[operator="+"] > :matches(Identifier[name=${id}], MemberExpression[property.name=${id}])`,
  'Ids are opaque strings: a BIGINT does not fit a number.',
);
const time = [
  refuse(
    'MemberExpression[object.name="Date"][property.name="now"], NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"], MemberExpression[object.name="Temporal"][property.name="Now"]',
    'Ask the clock: only platform/clock knows what time it is.',
  ),
];
const noEnvironment = refuse(
  'MemberExpression[object.name="process"][property.name="env"]',
  'Only platform/config reads the environment.',
);
const pure = refuse(
  'MemberExpression[object.name="Math"][property.name="random"], Identifier[name=/^(process|console|fetch|setTimeout|setInterval|setImmediate|crypto)$/]',
  'A lib is true with pen and paper: no clock, chance, network or process.',
);

const notUsed = { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' };
const restrict = (...rules) => ({ 'no-restricted-syntax': ['error', ...everywhere, ...rules.flat()] });

export default defineConfig(
  globalIgnores(['dist', '.indgang', 'coverage']),
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-script-url': 'error',
      'object-shorthand': 'error',
      'no-unused-vars': ['error', notUsed],
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { house: { rules: { 'sql-from-code': sqlFromCode } } },
    rules: {
      // Leaves files with decorators alone: a class named in a constructor must stay a value for Nest to find it.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', notUsed],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Its fixes take away assertions that the compiler then misses (typescript-eslint 8.73 on TypeScript 6.0).
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'house/sql-from-code': 'error',
      ...restrict(noDefaultExport, markup, ids, time, noEnvironment),
    },
  },
  { files: ['src/platform/clock/**'], rules: restrict(noDefaultExport, markup, ids, noEnvironment) },
  { files: ['src/platform/config/**'], rules: restrict(noDefaultExport, markup, ids, time) },
  { files: ['libs/**'], rules: restrict(noDefaultExport, time, noEnvironment, pure) },
  {
    files: tests.map((glob) => (glob.includes('.ts') ? glob : `${glob}/*.{ts,tsx}`)),
    rules: {
      ...restrict(noDefaultExport, markup),
      // What a test reads from an answer or a row is told by its expectations, not by types.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      'house/sql-from-code': 'off',
    },
  },
  {
    files: scripts,
    languageOptions: {
      globals: Object.fromEntries(
        'AbortController AbortSignal Buffer URL URLSearchParams clearInterval clearTimeout console fetch performance process setInterval setTimeout structuredClone'
          .split(' ')
          .map((name) => [name, 'readonly']),
      ),
    },
    rules: restrict(noDefaultExport),
  },
  { files: calledByTools, rules: restrict() },
  { files: ['**/*.cjs'], languageOptions: { globals: { module: 'writable', require: 'readonly' } } },
  {
    files: ['src/platform/html/assets/client/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: Object.fromEntries(
        'AbortController BroadcastChannel CSS CustomEvent DOMParser Event EventSource FormData HTMLElement HTMLInputElement URL URLSearchParams addEventListener clearTimeout console document fetch history htmx location navigator performance requestAnimationFrame sessionStorage setInterval setTimeout window'
          .split(' ')
          .map((name) => [name, 'readonly']),
      ),
    },
  },
);
