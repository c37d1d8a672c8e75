import { describe, expect, test } from 'vitest';
import { pageAt, pagesOf } from '../../../src/addresses/pages.ts';

const listOf = (length: number) => Array.from({ length }, (_, i) => i + 1);

describe('a list in pages', () => {
  test.each([
    [0, [[]]],
    [1, [[1]]],
    [3, [[1, 2, 3]]],
    [4, [[1, 2, 3], [4]]],
    [7, [[1, 2, 3], [4, 5, 6], [7]]],
  ])('of %i items has them all once, in their order', (length, expected) => {
    const pages = pagesOf(listOf(length), 3);
    expect(pages.map(({ items }) => items)).toEqual(expected);
    expect(pages.map(({ number }) => number)).toEqual(listOf(expected.length));
    for (const { count } of pages) expect(count).toBe(expected.length);
  });

  test('starts at its own address', () => {
    expect([pageAt('/', 1), pageAt('/', 2)]).toEqual(['/', '/page/2/']);
    expect([pageAt('/topics/fruit/', 1), pageAt('/topics/fruit/', 3)]).toEqual([
      '/topics/fruit/',
      '/topics/fruit/page/3/',
    ]);
  });
});
