import { expect, test } from 'vitest';
import { relativePath } from '../../../src/addresses/paths.ts';

test.each([
  ['/stories/a/', '/', '../../'],
  ['/stories/a/', '/images/x.png', '../../images/x.png'],
  ['/stories/a/', '/stories/b/', '../b/'],
  ['/stories/a/', '/stories/a/', './'],
  ['/stories/a/', '/stories/a/data/x.csv', 'data/x.csv'],
  ['/stories/a/', '/stories/a', '../a'],
  ['/', '/', './'],
  ['/', '/stories/a/', 'stories/a/'],
  ['/404.html', '/favicon.svg', 'favicon.svg'],
])('from %s to %s is %s', (from, to, path) => {
  expect(relativePath(from, to)).toBe(path);
  expect(new URL(path, `https://any.example/x/y${from}`).pathname).toBe(`/x/y${to}`);
});

test('a path that does not start at the site is refused', () => {
  expect(() => relativePath('stories/', '/')).toThrow(RangeError);
  expect(() => relativePath('/', 'https://elsewhere.example')).toThrow(RangeError);
});
