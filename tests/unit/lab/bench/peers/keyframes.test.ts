import { expect, test } from 'vitest';
import { keyframes } from '../../../../lab/bench/peers/keyframes.ts';

const declare = (value: number) => `opacity:${value}`;

test('what changes between two steps does so in the middle half of the way', () => {
  expect(keyframes('fade', [0, 1, 1], declare)).toBe(
    '@keyframes fade{' +
      '0%,12.5%{opacity:0;animation-timing-function:ease-in-out}' +
      '37.5%,62.5%{opacity:1;animation-timing-function:ease-in-out}' +
      '87.5%,100%{opacity:1;animation-timing-function:ease-in-out}}',
  );
});

test('what never changes has no keyframes', () => {
  expect(keyframes('fade', [1, 1], declare)).toBe('');
});
