import { expect, test } from 'vitest';
import { keyOf } from '../../../src/build/script-needs.ts';

test('pages with other needs have another script, and those with the same needs the same', () => {
  const needs = [['dots'], ['dots', 'series']].flatMap((forms) =>
    [true, false].flatMap((hasGuess) =>
      [true, false].map((fillsScreen) => ({ forms, hasGuess, fillsScreen })),
    ),
  );
  expect(new Set(needs.map(keyOf)).size).toBe(needs.length);
  const flags = { hasGuess: true, fillsScreen: false };
  expect(keyOf({ forms: ['series', 'dots', 'series'], ...flags })).toBe(
    keyOf({ forms: ['dots', 'series'], ...flags }),
  );
});
