import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** The difference between two pictures. */
export interface Difference {
  /** The number of pixels with a clearly different colour. */
  pixels: number;
  /**
   * The number of pixels in the largest connected area with a slightly different colour. Pixels of
   * edges do not count, because machines smooth edges a little differently.
   */
  patch: number;
  /** The second picture, pale, with the slightly different pixels in red. */
  image: PNG;
}

/** Distances between two colours: that of black and white is 1. */
const PLAINLY = 0.25;
const SLIGHTLY = 0.05;

/*
 * The tolerated difference, in pixels and patch. In 45 pictures of four scenes there were
 *
 *     0   0  between two runs on a busy machine, and where the fonts came two seconds late
 *     0  11  at most, where a GPU's rasteriser had drawn the edges
 *    82   3  at least, where a label was moved by 1 px, and 107 and 36 by 3 px
 *    27   2  where a dot was moved by 1 px
 *    61  21  where a dot was missing, or solid and not hollow
 *     0 108  where a dot's fill was lighter by 16 levels of 255
 *     0  21  where the small labels were lighter by 32 levels
 *     0 126  where a line of the grid was missing
 *    15   1  where a dotted line was missing
 *   509 102  where a heading was larger by 0.3 px
 */
const PIXELS = 8;
const PATCH = 16;

/**
 * The difference of the second picture from the first; `undefined` where nobody would notice it.
 * Throws if their sizes differ.
 */
export function difference(first: PNG, second: PNG): Difference | undefined {
  const { width, height } = first;
  if (width === second.width && first.data.equals(second.data)) return undefined;
  const count = (threshold: number, includeAA: boolean, output?: Buffer) =>
    pixelmatch(first.data, second.data, output, width, height, { threshold, includeAA });
  const image = new PNG({ width, height });
  count(SLIGHTLY, false, image.data);
  const [pixels, patch] = [count(PLAINLY, true), largestPatch(image)];
  return pixels > PIXELS || patch > PATCH ? { pixels, patch, image } : undefined;
}

/** The size of the largest group of red pixels that touch, at least at their corners. */
function largestPatch({ data, width, height }: PNG): number {
  // Equal pixels are grey, and edges are yellow.
  const red = new Set<number>();
  for (let i = 0; i < width * height; i++)
    if (data[4 * i] === 255 && data[4 * i + 1] === 0) red.add(i);

  let largest = 0;
  for (const start of red) {
    red.delete(start);
    const patch = [start];
    // The loop also visits pixels that it adds. At a row's end it goes on with the next row, which is
    // harmless because nothing is drawn at the edges.
    for (const i of patch)
      for (const row of [-width, 0, width])
        for (const near of [i + row - 1, i + row, i + row + 1])
          if (red.delete(near)) patch.push(near);
    largest = Math.max(largest, patch.length);
  }
  return largest;
}
