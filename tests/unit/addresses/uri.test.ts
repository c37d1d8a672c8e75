import { expect, test } from 'vitest';
import { uriOf } from '../../../src/addresses/uri.ts';

test.each([
  ['https://a.example/100%-off', 'https://a.example/100%25-off'],
  ['https://a.example/100%', 'https://a.example/100%25'],
  ['https://a.example/b%C3%A9?c%20d', 'https://a.example/b%C3%A9?c%20d'],
  ['https://a.example/b|c?d[e]=f#g[h]', 'https://a.example/b%7Cc?d%5Be%5D=f#g%5Bh%5D'],
  ['https://a.example/é#b#c', 'https://a.example/%C3%A9#b%23c'],
  ['https://[::1]:8000/b', 'https://[::1]:8000/b'],
])('%s is the URI %s', (address, uri) => {
  expect(uriOf(address)).toBe(uri);
});
