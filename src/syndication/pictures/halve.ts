/** Two channels of a pixel, each with room for a sum of four. */
const CHANNELS = 0x00ff00ff;
/** Half of what the sums are divided by: they are rounded, not cut. */
const ROUND = 0x00020002;

/**
 * Makes a picture half as wide and half as high: each pixel is the mean of four.
 *
 * @param pixels as `indexedPng` takes them
 * @param width pixels, an even number, as the height is
 */
export function halve(pixels: Uint8Array, width: number, height: number): Uint8Array {
  // With a sign, since these numbers are faster: only the bits matter.
  const from = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const half = new Int32Array(from.length / 4);
  let at = 0;
  for (let y = 0; y < height; y += 2)
    for (let i = y * width; i < (y + 1) * width; i += 2) {
      const a = from[i] ?? 0;
      const b = from[i + 1] ?? 0;
      const c = from[i + width] ?? 0;
      const d = from[i + width + 1] ?? 0;
      half[at++] = a === b && b === c && c === d ? a : meanOf(a, b, c, d);
    }
  return new Uint8Array(half.buffer);
}

/** The mean of four colours. Two channels are added up at a time. */
function meanOf(a: number, b: number, c: number, d: number): number {
  const even = (a & CHANNELS) + (b & CHANNELS) + (c & CHANNELS) + (d & CHANNELS);
  const odd =
    ((a >>> 8) & CHANNELS) +
    ((b >>> 8) & CHANNELS) +
    ((c >>> 8) & CHANNELS) +
    ((d >>> 8) & CHANNELS);
  return (((even + ROUND) >>> 2) & CHANNELS) | ((((odd + ROUND) >>> 2) & CHANNELS) << 8);
}
