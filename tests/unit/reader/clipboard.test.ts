import { afterEach, expect, test, vi } from 'vitest';
import { copyText } from '../../../src/reader/clipboard.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a text is copied as it is', async () => {
  const copied: string[] = [];
  vi.stubGlobal('navigator', {
    clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
  });
  expect(await copyText('<b>pears</b>\n')).toBe(true);
  expect(copied).toEqual(['<b>pears</b>\n']);
});

test.each([
  ['refuses', { clipboard: { writeText: () => Promise.reject(new Error('refused')) } }],
  ['has no clipboard', {}],
])('where a browser %s, the text is not copied', async (_, navigator) => {
  vi.stubGlobal('navigator', navigator);
  expect(await copyText('pears')).toBe(false);
});
