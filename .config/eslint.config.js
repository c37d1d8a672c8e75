import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', '.astro/', 'tests/fixtures/', 'tests/bench/peers/'] },
  {
    files: ['**/*.ts'],
    // A script within a component is in no program: one would be made for it alone.
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An error in the reader's browser is worth a line; nothing else is.
      'no-console': ['error', { allow: ['error'] }],
      eqeqeq: 'error',
    },
  },
  ...astro.configs['flat/recommended'],
);
