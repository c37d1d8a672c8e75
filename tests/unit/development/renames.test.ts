import { expect, test } from 'vitest';
import { followRenames } from '../../../src/development/renames.ts';

/** Follows stories through these lists, and gives the present address of each old one. */
function after(...lists: string[][]) {
  let slugs: string[] = [];
  const next = () => (slugs = lists.shift() ?? slugs);
  next();
  const { look, addressNow } = followRenames(() => slugs);
  while (lists.length > 0) {
    next();
    look();
  }
  return addressNow;
}

test('the address of a story whose folder has been renamed leads to the new one, with what follows', () => {
  const now = after(['apples', 'pears'], ['apples', 'plums']);
  expect(now('/stories/pears/')).toBe('/stories/plums/');
  expect(now('/stories/pears/?debug')).toBe('/stories/plums/?debug');
  expect(now('/stories/pears')).toBe('/stories/plums');
  expect(now('/embed/pears/dots/')).toBe('/embed/plums/dots/');
  for (const other of ['/stories/apples/', '/stories/plums/', '/stories/pear/', '/', '/pears/'])
    expect(now(other), other).toBeUndefined();
});

test('a story that is renamed twice, or back, is where it is now', () => {
  const twice = after(['a', 'x'], ['b', 'x'], ['c', 'x']);
  expect(['/stories/a/', '/stories/b/'].map(twice)).toEqual(['/stories/c/', '/stories/c/']);
  const back = after(['a'], ['b'], ['a']);
  expect(['/stories/a/', '/stories/b/'].map(back)).toEqual([undefined, '/stories/a/']);
});

test.each([
  ['removed', [['a', 'b'], ['b']]],
  ['added', [['a'], ['a', 'b']]],
  [
    'renamed together with another',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['renamed, whose old name another story has got', [['a'], ['b'], ['a', 'b']]],
])('nothing leads away from a story that is %s', (_, lists) => {
  expect(after(...lists)('/stories/a/')).toBeUndefined();
});
