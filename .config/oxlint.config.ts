import { defineConfig, type OxlintOverride } from 'oxlint';

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
  'development',
  'commands',
  'layouts',
  'pages',
];
/** These start the site from outside: no page knows them. */
const OUTSIDE = ['build', 'development', 'commands'];

/** What runs at build and in the browser, or is tested without either, needs no running Astro. */
const WITHOUT_ASTRO = ROOMS.slice(0, ROOMS.indexOf('collections'));
const IN_BROWSER = ['language', 'graphics', 'reader', 'embed'];

// Patterns begin with ** because oxlint reads them from this folder.
const within = (rooms: string[]) => rooms.map((room) => `**/src/${room}/**/*.{ts,astro}`);
/** Imports that are refused, and why. */
interface Pattern {
  regex: string;
  message: string;
}

/** The rooms that a room may not import from: those after it, and the one outside. */
const closedTo = (room: string) =>
  ROOMS.filter(
    (other, i) => i > ROOMS.indexOf(room) || (OUTSIDE.includes(other) && !OUTSIDE.includes(room)),
  );

/** What the files of a room may not import. */
function closedPatterns(room: string): Pattern[] {
  return [
    {
      regex: `^(\\.\\./)+(${closedTo(room).join('|')})/`,
      message: `src/${room} may not import from this room: see the rooms in docs/architecture.md`,
    },
    ...(WITHOUT_ASTRO.includes(room)
      ? [{ regex: '^(astro([:/]|$)|@astrojs/)', message: 'This room works without Astro.' }]
      : []),
    ...(IN_BROWSER.includes(room)
      ? [{ regex: '^(astro|node:)', message: 'This room runs in the browser.' }]
      : []),
  ];
}

/** One rule says all that files may not import, since a second would replace the first. */
const restricted = (files: string[], patterns: Pattern[]): OxlintOverride => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

/** The folders of src/story, in their order as the rooms are. The empty one is src/story itself. */
const STORY = ['schema', 'kinds', '', 'prose', 'files', 'check', 'read'];

function restrictedInStory(folder: string, i: number): OxlintOverride[] {
  const message = 'src/story has an order of its folders, too: see docs/architecture.md';
  const later = STORY.slice(i + 1).map((other) => (other === '' ? '[^/]+$' : `${other}/`));
  const at = (files: string, up: string) =>
    restricted(
      [`**/src/story/${files}.ts`],
      [
        ...closedPatterns('story'),
        ...(later.length > 0 ? [{ regex: `^${up}(${later.join('|')})`, message }] : []),
      ],
    );
  return folder === ''
    ? [at('*', '\\./')]
    : [at(`${folder}/*`, '\\.\\./'), at(`${folder}/*/*`, '\\.\\./\\.\\./')];
}

/** The scripts of pages that are in no room of scripts. */
const SCRIPTS = ['**/src/**/*.client.ts', '**/src/syndication/portal/copy-buttons.ts'];
/** What reads a text as markup: a page's policy forbids it, but only in some browsers. */
const SINKS = [
  'innerHTML',
  'outerHTML',
  'srcdoc',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'parseFromString',
  'createContextualFragment',
  'execCommand',
  'html',
].map((property) => ({ property, message: 'It reads a text as markup: set textContent instead.' }));

const errors = (names: string[]) =>
  Object.fromEntries(names.map((name) => [name, 'error' as const]));

/** What typescript-eslint calls strict and stylistic, with types. */
const TYPESCRIPT = [
  'adjacent-overload-signatures',
  'array-type',
  'await-thenable',
  'ban-tslint-comment',
  'class-literal-property-style',
  'consistent-generic-constructors',
  'consistent-indexed-object-style',
  'consistent-type-assertions',
  'consistent-type-definitions',
  'no-array-delete',
  'no-base-to-string',
  'no-confusing-non-null-assertion',
  'no-deprecated',
  'no-duplicate-enum-values',
  'no-duplicate-type-constituents',
  'no-dynamic-delete',
  'no-empty-object-type',
  'no-explicit-any',
  'no-extra-non-null-assertion',
  'no-extraneous-class',
  'no-floating-promises',
  'no-for-in-array',
  'no-generated-empty-object-type',
  'no-implied-eval',
  'no-inferrable-types',
  'no-invalid-void-type',
  'no-meaningless-void-operator',
  'no-misused-new',
  'no-misused-promises',
  'no-misused-spread',
  'no-mixed-enums',
  'no-namespace',
  'no-non-null-asserted-nullish-coalescing',
  'no-non-null-asserted-optional-chain',
  'no-non-null-assertion',
  'no-redundant-type-constituents',
  'no-require-imports',
  'no-this-alias',
  'no-unnecessary-boolean-literal-compare',
  'no-unnecessary-condition',
  'no-unnecessary-template-expression',
  'no-unnecessary-type-arguments',
  'no-unnecessary-type-assertion',
  'no-unnecessary-type-constraint',
  'no-unnecessary-type-conversion',
  'no-unnecessary-type-parameters',
  'no-unsafe-argument',
  'no-unsafe-assignment',
  'no-unsafe-call',
  'no-unsafe-declaration-merging',
  'no-unsafe-enum-assignment',
  'no-unsafe-enum-comparison',
  'no-unsafe-function-type',
  'no-unsafe-member-access',
  'no-unsafe-return',
  'no-unsafe-unary-minus',
  'no-useless-default-assignment',
  'no-wrapper-object-types',
  'non-nullable-type-assertion-style',
  'only-throw-error',
  'prefer-as-const',
  'prefer-find',
  'prefer-for-of',
  'prefer-function-type',
  'prefer-includes',
  'prefer-literal-enum-member',
  'prefer-namespace-keyword',
  'prefer-nullish-coalescing',
  'prefer-optional-chain',
  'prefer-promise-reject-errors',
  'prefer-reduce-type-parameter',
  'prefer-regexp-exec',
  'prefer-return-this-type',
  'prefer-string-starts-ends-with',
  'related-getter-setter-pairs',
  'require-await',
  'triple-slash-reference',
  'unbound-method',
  'unified-signatures',
  'use-unknown-in-catch-callback-variable',
].map((name) => `typescript/${name}`);
const JAVASCRIPT = [
  'no-array-constructor',
  'no-unused-vars',
  'no-useless-constructor',
  'no-var',
  'prefer-rest-params',
  'prefer-spread',
];

export default defineConfig({
  plugins: ['typescript', 'eslint', 'unicorn', 'import'],
  categories: { correctness: 'off' },
  // What the compiler finds is reported, too: `npm run types` has only the components to look at.
  options: { typeAware: true, typeCheck: true },
  overrides: [
    {
      files: ['**/*.ts'],
      rules: {
        ...errors(TYPESCRIPT),
        ...errors(JAVASCRIPT),
        // A misspelt property of a literal that is spread is no type error.
        'unicorn/no-useless-spread': 'error',
        'typescript/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
        'typescript/dot-notation': 'error',
        'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
        'typescript/restrict-plus-operands': [
          'error',
          {
            allowAny: false,
            allowBoolean: false,
            allowNullish: false,
            allowNumberAndString: false,
            allowRegExp: false,
          },
        ],
        'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
        'typescript/return-await': ['error', 'error-handling-correctness-only'],
        eqeqeq: 'error',
        'import/no-cycle': ['error', { ignoreTypes: false }],
        // An error in the reader's browser is worth a line; nothing else is.
        'no-console': ['error', { allow: ['error'] }],
        'no-empty-function': 'error',
        'no-unused-expressions': 'error',
        'prefer-const': 'error',
      },
    },
    ...ROOMS.map((room) => restricted(within([room]), closedPatterns(room))),
    ...STORY.flatMap(restrictedInStory),
    {
      files: [...within(IN_BROWSER), ...SCRIPTS],
      rules: {
        'no-eval': 'error',
        'no-restricted-properties': [
          'error',
          ...SINKS,
          { object: 'document', property: 'write', message: 'It reads a text as markup.' },
        ],
      },
    },
  ],
});
