import { describe, expect, test } from 'vitest';
import {
  parseBookmark,
  type StoredBookmark,
} from '../../../../src/reader/scroll/restore-scroll.ts';

describe('a stored bookmark', () => {
  const stored: StoredBookmark = { entry: 'e', id: 'a', end: true, progress: 0.25 };

  test('is read as it was stored', () => {
    expect(parseBookmark(JSON.stringify(stored))).toEqual(stored);
    expect(parseBookmark(JSON.stringify({ ...stored, entry: '', progress: 1 }))).toEqual({
      ...stored,
      entry: '',
      progress: 1,
    });
  });

  test.each([
    ['nothing', null],
    ['empty', ''],
    ['cut in half', JSON.stringify(stored).slice(0, -3)],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '["e","a",true,0.25]'],
    ['a value of another script', '{"scroll":120}'],
    ['without an entry', JSON.stringify({ ...stored, entry: undefined })],
    ['an id that is a number', JSON.stringify({ ...stored, id: 3 })],
    ['neither edge', JSON.stringify({ ...stored, end: 'yes' })],
    ['progress as a string', JSON.stringify({ ...stored, progress: '0.25' })],
    ['progress beyond the next edge', JSON.stringify({ ...stored, progress: 1e9 })],
    ['negative progress', JSON.stringify({ ...stored, progress: -0.1 })],
    ['progress that is not a number', JSON.stringify({ ...stored, progress: Number.NaN })],
    ['far too long', JSON.stringify({ ...stored, more: 'x'.repeat(1e6) })],
  ])('is ignored: %s', (_, text) => {
    expect(parseBookmark(text)).toBeUndefined();
  });
});
