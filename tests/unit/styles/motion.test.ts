import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../../../src/', import.meta.url));
/** The tools of the development server are in no built page. */
const SHOWN = globSync('**/*.{css,astro,ts}', {
  cwd: SRC,
  exclude: ['build/**', 'commands/**', 'development/**'],
});

/** What plays by itself, in a style sheet and in a script. */
const PLAYS = [
  /@keyframes|(?<![\w-])(?:animation|transition)(?:-[a-z]+)?:/g,
  /\.(?:animate|transition)\(|\bsetInterval\(|\bstartViewTransition\b|<animate/g,
];

test('no style sheet and no script plays anything by itself', () => {
  expect(SHOWN.length).toBeGreaterThan(100);
  const found = SHOWN.flatMap((file) => {
    const text = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[^]*?\*\//g, '');
    return PLAYS.flatMap((plays) => text.match(plays) ?? []).map((what) => `${file}: ${what}`);
  });
  expect(found).toEqual([]);
});
