import { expect, test } from 'vitest';
import { readPort } from '../../../src/build/port.ts';

test.each([
  [undefined, undefined],
  ['0', 0],
  ['8080', 8080],
  ['65535', 65535],
])('PORT=%s is the port %s', (value, port) => {
  expect(readPort(value)).toBe(port);
});

test.each(['', ' ', 'abc', '-1', '65536', '70000', '80.5', '8e3', '0x50', '80 ', '８０'])(
  'PORT="%s" is refused, and the message says what to set',
  (value) => {
    expect(() => readPort(value)).toThrow(
      `PORT is "${value}": set it to a whole number from 0 to 65535, or leave it unset`,
    );
  },
);
