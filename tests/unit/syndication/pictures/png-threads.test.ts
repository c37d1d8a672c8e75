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
    ...{ width: 2400, root: root.href },
  });
  const before = process.memoryUsage.rss();
  const pngs = await Promise.all(Array.from({ length: 60 }, (_, i) => threads.run(task(i))));
  const grown = process.memoryUsage.rss() - before;
  await threads.destroy();
  expect(pngs).toHaveLength(60);
  // A picture takes 17 MB as an image, and as much again as the bytes of its pixels.
  expect(grown).toBeLessThan(800 * MEGABYTE);
});
