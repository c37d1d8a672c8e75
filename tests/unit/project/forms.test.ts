import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { formNames } from '../../../src/graphics/forms.ts';

const SRC = fileURLToPath(new URL('../../../src/', import.meta.url));

/** The files outside the forms' folders that may name one, and why. */
const ALLOWED: Record<string, string> = {
  'syndication/pictures/flatten-svg.ts': 'in pictures of one form the needle stays',
};

/** Ordinary words that are names of forms, too. */
const WORDS = [`'|': 'bars'`, `? 'dots' : 'scale'`, `Guess['dots']`, `['dot', 'dots']`];

test('no code outside a form’s own folder names it, but in a few places', () => {
  const name = `(?:${formNames.join('|')})`;
  const named = new RegExp(`(['"\`])${name}\\1|graphics/${name}/|\\./${name}/`);
  const naming = globSync('**/*.{ts,astro,css}', { cwd: SRC })
    .filter((file) => !formNames.some((form) => file.startsWith(`graphics/${form}/`)))
    .filter((file) => {
      const text = readFileSync(SRC + file, 'utf8');
      return named.test(WORDS.reduce((rest, word) => rest.replaceAll(word, ''), text));
    });
  expect(naming.sort()).toEqual(Object.keys(ALLOWED).sort());
});
