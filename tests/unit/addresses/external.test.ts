import { expect, test } from 'vitest';
import { isExternal, isWebAddress, telAddress } from '../../../src/addresses/external.ts';

test.each([
  ['0800 1111', 'tel:08001111'],
  ['0800 1111 (24 hours, 7 days)', 'tel:08001111'],
  ['+44 (0)20 7946 0000', 'tel:+442079460000'],
  ['0800\u00a01111', 'tel:08001111'],
  // As many digits as a number has at the most.
  ['+123 4567 8901 2345', 'tel:+123456789012345'],
])('“%s” is called as %s', (phone, address) => {
  expect(telAddress(phone)).toBe(address);
});

test.each([
  '',
  'Call 0800 1111',
  '0800 1111 / 0800 2222',
  '1234 5678 9012 3456',
  'javascript:alert(1)',
  '0800 1111"><b>',
])('“%s” is no telephone number', (phone) => {
  expect(telAddress(phone)).toBeUndefined();
});

test.each([
  ['https://a.example/?b=c#d', true],
  ['HTTP://a.example', true],
  ['javascript://a.example/%0aalert(1)', false],
  [' https://a.example', false],
])('a web address? %s: %s', (value, is) => {
  expect(isWebAddress(value)).toBe(is);
});

test.each([
  ['https://a.example/', true],
  ['https://nowhere', false],
  ['mailto:a@b.example', true],
  ['mailto:', false],
  ['tel:+442079460000', true],
  ['JavaScript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['data:text/html,x', false],
])('an address that leads out of the page? %j: %s', (value, is) => {
  expect(isExternal(value)).toBe(is);
});
