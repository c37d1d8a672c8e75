import { describe, expect, test } from 'vitest';
import { bookmarkAt, scrollTopOf, type Edge } from '../../../../src/reader/scroll/bookmark.ts';

/** Where a place has no line of its own, it is at the top of the screen. */
const edges = (...places: [name: string, y: number, line?: number][]): Edge[] =>
  places.map(([name, y, line = 0]) => ({
    id: name.replace('/', ''),
    end: name.startsWith('/'),
    y,
    line,
  }));

// A heading, and a scene of two cards, on a narrow screen and on a wide one.
const narrow = edges(
  ['top', 0],
  ['heading', 500],
  ['/heading', 540],
  ['scene', 1000],
  ['a', 1400],
  ['/a', 1700],
  ['b', 2100],
  ['/b', 2300],
  ['/scene', 2300],
  ['/top', 5000],
);
const wide = edges(
  ['top', 0],
  ['heading', 400],
  ['/heading', 430],
  ['scene', 700],
  ['a', 900],
  ['/a', 1000],
  ['b', 1500],
  ['/b', 1600],
  ['/scene', 1900],
  ['/top', 3000],
);

describe('a bookmark', () => {
  test('gives back the same line where nothing has moved', () => {
    for (let line = 0; line < 5000; line += 7) {
      const bookmark = bookmarkAt(narrow, line);
      expect(bookmark && scrollTopOf(narrow, bookmark)).toBeCloseTo(line, 6);
    }
  });

  test.each([
    ['half way down a card', 1550, 950],
    ['at the end of a card', 1700, 1000],
  ])('at another width is still %s', (_, line, there) => {
    const bookmark = bookmarkAt(narrow, line);
    expect(bookmark && scrollTopOf(wide, bookmark)).toBeCloseTo(there, 0);
  });

  test('keeps a place on its reading line, where that is lower or higher than before', () => {
    const before = edges(
      ['text', 0, 400],
      ['scene', 1000, 20],
      ['step', 1100, 20],
      ['/step', 1500, 20],
    );
    const after = edges(
      ['text', 0, 200],
      ['scene', 700, 300],
      ['step', 900, 300],
      ['/step', 1000, 300],
    );
    const bookmark = bookmarkAt(before, 1280);
    expect(bookmark).toEqual({ id: 'step', end: false, progress: 0.5 });
    expect(bookmark && scrollTopOf(before, bookmark)).toBe(1280);
    expect(bookmark && scrollTopOf(after, bookmark)).toBe(650);
  });

  test('of an id that the page lacks gives no line', () => {
    expect(scrollTopOf(narrow, { id: 'c', end: false, progress: 0.5 })).toBeUndefined();
  });
});
