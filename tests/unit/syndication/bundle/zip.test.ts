import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zip } from '../../../../src/syndication/bundle/bundle.ts';

const TEXT = 'pears '.repeat(100);
const bytes = new TextEncoder().encode(TEXT);
const made = (date: string) =>
  zip(
    new Map([
      ['pears/b.txt', bytes],
      ['pears/a.png', bytes],
    ]),
    date,
  );

/** The date of the first file, as the zip's first header has it. */
function dateIn(zip: Uint8Array): string {
  const packed = new DataView(zip.buffer, zip.byteOffset).getUint16(12, true);
  return [1980 + (packed >> 9), (packed >> 5) & 15, packed & 31].join('-');
}

test('a zip has its files by their paths in order, and compresses those that are not yet', () => {
  const zip = made('2026-11-25');
  const sizes: [string, number][] = [];
  const files = unzipSync(zip, {
    filter: ({ name, size, originalSize }) => {
      sizes.push([name, size / originalSize]);
      return true;
    },
  });
  expect(Object.values(files).map((file) => strFromU8(file))).toEqual([TEXT, TEXT]);
  expect(sizes.map(([name]) => name)).toEqual(['pears/a.png', 'pears/b.txt']);
  expect(sizes[0]?.[1]).toBe(1);
  expect(sizes[1]?.[1]).toBeLessThan(0.2);
});

test.each([
  ['2026-11-25', '2026-11-25'],
  ['2024-02-29', '2024-2-29'],
  ['2026-11', '2026-11-1'],
  ['2026', '2026-1-1'],
  ['1970-05-06', '1980-5-6'],
  ['2150-05-06', '2099-5-6'],
])('the files of a story of %s are of %s', (date, found) => {
  expect(dateIn(made(date))).toBe(found);
});
