import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isRegistered, registerFolder } from '../../../../src/embed/host/element.ts';

beforeEach(() => vi.stubGlobal('window', {}));
afterEach(() => vi.unstubAllGlobals());

test('only addresses in the folder of a script that the page has loaded are opened', () => {
  // Other scripts of the host's page leave symbols of their own.
  Object.assign(window, { [Symbol.for('analytics')]: true, [Symbol('own')]: true });
  expect(isRegistered('https://pears.example/embed/a/dots/')).toBe(false);
  expect(registerFolder('https://pears.example/')).toBe(true);
  expect(registerFolder('https://pears.example/')).toBe(false);
  expect(isRegistered('https://pears.example/embed/a/dots/')).toBe(true);
  for (const other of [
    'https://quinces.example/embed/a/dots/',
    'https://evil.example/?https://pears.example/',
    'javascript:alert()',
    '',
  ])
    expect(isRegistered(other)).toBe(false);
});
