import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { breadth } from '../../../tags.ts';
import type { Task } from '../../../../src/syndication/pictures/png-thread.ts';
import { pngThreads } from '../../../../src/syndication/pictures/png-threads.ts';

const MEGABYTE = 1_000_000;

test('threads free the pictures that they have drawn', breadth, async () => {
  const root = pathToFileURL(`${process.cwd()}/`);
  const threads = pngThreads(root);
  const task = (number: number): Task => ({
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="${number}" height="3"/></svg>`,
    widths: [2400],
    fontFiles: [],
  });
  const draw = () => Promise.all(Array.from({ length: 40 }, (_, i) => threads.run(task(i))));
  await draw();
  const before = process.memoryUsage.rss();
  const pngs = await draw();
  const grown = process.memoryUsage.rss() - before;
  await threads.destroy();
  expect(pngs).toHaveLength(40);
  // Each takes 17 MB as an image, and as much again as the bytes of its pixels: 1,360 MB in all.
  expect(grown).toBeLessThan(500 * MEGABYTE);
});
