import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { decodeImages } from '../../../../src/story/files/decoded-images.ts';

const folder = mkdtempSync(join(tmpdir(), 'images-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('images that were decoded before give the same results, and a file that changes is decoded again', async () => {
  // A colour that no other run has, so that the first time is one.
  const background = { r: Math.random() * 255, g: Math.random() * 255, b: Math.random() * 255 };
  const image = sharp({ create: { width: 30, height: 20, channels: 3, background } });
  const path = (name: string) => join(folder, name);
  writeFileSync(path('a.png'), await image.clone().png().toBuffer());
  writeFileSync(path('b.jpg'), await image.clone().jpeg().toBuffer());
  writeFileSync(path('c.png'), `no image ${Math.random()}`);
  const right = [
    { format: 'png' },
    { fault: expect.stringContaining('unsupported image format') as string },
    { format: 'jpeg' },
  ];
  const paths = ['a.png', 'c.png', 'b.jpg'].map(path);
  for (let time = 0; time < 2; time++) expect(decodeImages(paths)).toEqual(right);
  writeFileSync(path('c.png'), await image.clone().png().toBuffer());
  expect(decodeImages(paths)).toEqual([right[0], right[0], right[2]]);
});
