import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { moreWords } from '../../../src/layouts/words-of-graphic.ts';

const TITLE = 'The rent of a flat with two bedrooms in twelve towns, by the quarter';
const NOTE = 'Rents that were asked for, not paid. Towns with fewer than fifty lets are left out.';

test('a short title and a short note need no more room than the style sheet allows', () => {
  expect(moreWords('Each dot is one plot', '')).toBe(0);
  expect(moreWords('Each dot is one plot', 'Counted in spring.')).toBe(0);
});

test('a long title and a long note need more with each line', () => {
  const both = moreWords(TITLE, NOTE);
  expect(both).toBeGreaterThan(moreWords('Rents', NOTE));
  expect(both).toBeGreaterThan(moreWords(TITLE, ''));
  expect(moreWords(TITLE, `${NOTE} ${NOTE}`)).toBeGreaterThan(both);
});

test('the room for a line, and what all lines may take, are those of the style sheets', () => {
  const [scene, graphic] = ['scene', 'graphic'].map((name) =>
    readFileSync(new URL(`../../../src/styles/${name}.css`, import.meta.url), 'utf8'),
  );
  const numbers = (css: string | undefined, pattern: RegExp) =>
    (pattern.exec(css ?? '') ?? []).slice(1).map(Number);
  const [size = 0, leading = 0] = numbers(graphic, /figcaption \{[^}]*?([\d.]+)rem \/ ([\d.]+) /);
  const [small = 0] = numbers(graphic, /\.under \{[^}]*?font: 400 ([\d.]+)rem/);
  const [line = 0] = numbers(graphic, /\.under \{[^}]*?font: [^/]*\/ ([\d.]+) /);
  const [allowed = 0] = numbers(scene, /--words: ([\d.]+)rem/);
  const [above = 0, below = 0] = numbers(
    scene,
    /\.graphic \{[^}]*padding-block: ([\d.]+)rem ([\d.]+)rem/,
  );
  const [gap = 0] = numbers(graphic, /figcaption \{\s*margin-bottom: ([\d.]+)rem/);
  const [over = 0] = numbers(graphic, /\.under \{\s*margin: ([\d.]+)rem/);
  const around = above + below + gap + over;
  const lines = (count: number) => Array(count).fill('word'.repeat(9)).join(' ');
  expect(moreWords(lines(5), lines(5))).toBeCloseTo(
    around + 5 * size * leading + 7 * small * line - allowed,
    2,
  );
});
