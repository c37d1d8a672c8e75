import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readPublished } from '../../../src/build/published.ts';

const ROOT = fileURLToPath(new URL('../../fixtures/', import.meta.url));

test('a build gets the newest story first', () => {
  const days = readPublished(ROOT).stories.map(({ meta }) => meta.published);
  expect(days.length).toBeGreaterThan(2);
  expect(days).toEqual(days.toSorted().reverse());
});
