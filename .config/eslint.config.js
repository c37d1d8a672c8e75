import { fileURLToPath } from 'node:url';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

/**
 * The rooms of src, from low to high. A room may import from itself and from those before it in this
 * list. docs/architecture.md says what is in each.
 */
const ROOMS = [
  'addresses',
  'markup',
  'language',
  'data',
  'fonts',
  'styles',
  'graphics',
  'story',
  'reader',
  'embed',
  'collections',
  'components',
  'syndication',
  'build',
  'layouts',
  'pages',
];
/** The build starts the site from outside: no page knows it. */
const OUTSIDE = 'build';

/** What runs at build and in the browser, or is tested without either, needs no running Astro. */
const WITHOUT_ASTRO = ROOMS.slice(0, ROOMS.indexOf('collections'));
const IN_BROWSER = ['graphics', 'reader', 'embed'];

const within = (rooms) => rooms.map((room) => `src/${room}/**/*.{ts,astro}`);
const importsOf = (room) =>
  ROOMS.slice(0, ROOMS.indexOf(room) + 1).filter((other) => other === room || other !== OUTSIDE);

const restricted = (pattern) => ({ 'no-restricted-imports': ['error', { patterns: [pattern] }] });

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.dist-*/',
      '.astro/',
      'coverage/',
      'tests/fixtures/',
      'tests/bench/peers/*/',
    ],
  },
  {
    files: ['**/*.ts'],
    // A script within a component belongs to no TypeScript program, and ESLint would make one for it alone.
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    // One program for all files takes less time than the editor's service, which makes many.
    languageOptions: { parserOptions: { project: '../tsconfig.json' } },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An error in the reader's browser is worth a line; nothing else is.
      'no-console': ['error', { allow: ['error'] }],
      eqeqeq: 'error',
    },
  },
  ...astro.configs['flat/recommended'],
  {
    files: ['src/*/**/*.{ts,astro}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { [fileURLToPath(import.meta.resolve('./import-resolver.cjs'))]: {} },
      'boundaries/elements': ROOMS.map((room) => ({
        type: room,
        pattern: `src/${room}`,
        partialMatch: false,
      })),
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message:
            'src/{{from.element.type}} may not import from src/{{to.element.type}}: see the rooms in docs/architecture.md',
          policies: ROOMS.map((room) => ({
            from: { element: { type: room } },
            allow: { to: { element: { types: { anyOf: importsOf(room) } } } },
          })),
        },
      ],
    },
  },
  {
    files: within(WITHOUT_ASTRO),
    rules: restricted({ regex: '^astro(:|$)', message: 'This room works without Astro.' }),
  },
  {
    files: within(IN_BROWSER),
    rules: restricted({ regex: '^(astro|node:)', message: 'This room runs in the browser.' }),
  },
);
