import { describe, expect, test } from 'vitest';
import {
  parseBookmark,
  type StoredBookmark,
} from '../../../../src/reader/scroll/restore-scroll.ts';

describe('a stored bookmark', () => {
  const stored: StoredBookmark = { entry: 'e', id: 'a', end: true, progress: 0.25 };

  test('is read as it was stored', () => {
    expect(parseBookmark(JSON.stringify(stored))).toEqual(stored);
  });

  test.each([
    ['nothing', null],
    ['cut in half', JSON.stringify(stored).slice(0, -3)],
    ['a value of another script', '{"scroll":120}'],
    ['progress beyond the next edge', JSON.stringify({ ...stored, progress: 1e9 })],
    ['far too long', JSON.stringify({ ...stored, more: 'x'.repeat(1e6) })],
  ])('is ignored: %s', (_, text) => {
    expect(parseBookmark(text)).toBeUndefined();
  });
});
