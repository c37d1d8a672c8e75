import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { overweight } from '../../../src/build/size-limits.ts';

const LIMIT = { compressed: 10_000, images: 50_000 };

/** A text of about so many bytes that does not become smaller when it is compressed. */
const noise = (bytes: number) =>
  Array.from({ length: bytes / 32 }, (_, i) =>
    createHash('sha256').update(String(i)).digest().toString('latin1'),
  )
    .join('')
    .replace(/[<>"')\s]/g, 'x');
const image = (bytes: number) => `<img src="data:image/png;base64,${noise(bytes)}">`;

describe('a file', () => {
  test('within its limit is not reported, and its images do not count as text', () => {
    expect(overweight('embed/a/', `<p>Short.</p>${image(40_000)}`, LIMIT)).toBeUndefined();
  });

  test('over its limit is reported with its largest parts, the heaviest first', () => {
    const html = `<style>${noise(3200)}</style><svg>${noise(9600)}</svg><p>Short.</p>`;
    expect(overweight('embed/a/', html, LIMIT)).toMatch(
      /^embed\/a\/ is \d+ kB compressed; the limit is 10 kB\. Its largest parts: graphics \d+ kB, styles \d+ kB$/,
    );
  });

  test('with images over their limit is reported with the largest image, whatever else it weighs', () => {
    const html = `${image(20_000)}${image(40_000)}<svg>${noise(12_800)}</svg>`;
    expect(overweight('embed/a/', html, LIMIT)).toBe(
      'embed/a/ contains 61 kB of images; the limit is 50 kB. The largest image is 41 kB: make the images smaller',
    );
  });
});
