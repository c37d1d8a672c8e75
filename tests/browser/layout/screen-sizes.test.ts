import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  DESK,
  findFaults,
  PHONE,
  setReaderStyle,
  SPACED,
  stickyFraction,
  visitSteps,
  type Size,
} from '../support/page-checks.ts';
import { elsewhere, firstEngine, openStory } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await openStory();
});

/** On this screen every state is right and legible, and at most a fraction of it is covered. */
async function expectLegible(width: number, height: number, most: number): Promise<void> {
  await setReaderStyle(page, [width, height]);
  expect(await visitSteps(page)).toEqual([]);
  expect(await stickyFraction(page)).toBeLessThanOrEqual(most);
  expect(await findFaults(page)).toEqual([]);
}

test(
  'at 320 × 256, which is 400% zoom, every state is legible and nothing covers the text',
  breadth,
  () => expectLegible(320, 256, 0),
);

test.each([
  [844, 320, 0.4],
  [844, 390, 0.4],
  [320, 568, 0.6],
])('at %d × %d every state is legible, and little is covered', breadth, expectLegible);

/**
 * With text of twice the size, nothing is cut off and nothing overlaps. Labels keep their size at least:
 * they have the largest type for which their graphic has room.
 */
async function expectRoomForLargeText(size: Size): Promise<void> {
  const sizes = () =>
    page.evaluate(() =>
      Array.from(
        document.querySelectorAll<SVGTextElement>('svg text'),
        (text) =>
          Number.parseFloat(getComputedStyle(text).fontSize) *
          (text.getScreenCTM()?.a ?? Number.NaN),
      ),
    );
  await setReaderStyle(page, size);
  const before = await sizes();
  await setReaderStyle(page, size, 'html { font-size: 200% }');
  const after = await sizes();
  expect(before.length).toBeGreaterThan(50);
  after.forEach((size, i) => {
    expect(size).toBeGreaterThanOrEqual(12);
    expect(size / (before[i] ?? Number.NaN)).toBeGreaterThan(0.95);
  });
  expect(await visitSteps(page)).toEqual([]);
  // There is no room for sticky elements.
  expect(await stickyFraction(page)).toBe(0);
  expect(await findFaults(page)).toEqual([]);
}

/** In the reader's own style or direction, nothing is cut off and nothing overlaps. */
async function expectRoom(size: Size, css: string, dir = 'ltr'): Promise<void> {
  await setReaderStyle(page, size, css, dir);
  expect(await visitSteps(page)).toEqual([]);
  expect(await findFaults(page)).toEqual([]);
}

test('on a phone, text of twice the size is not cut off and overlaps nothing', elsewhere, () =>
  expectRoomForLargeText(PHONE),
);

test('on a phone, a right-to-left page has no text cut off or overlapping', breadth, () =>
  expectRoom(PHONE, '', 'rtl'),
);

test('on a phone, spaced text is not cut off and overlaps nothing', breadth, () =>
  expectRoom(PHONE, SPACED),
);

// A wide screen has enough room: one engine is enough.
describe.runIf(firstEngine)('on a wide screen', () => {
  test('text of twice the size is not cut off and overlaps nothing', breadth, () =>
    expectRoomForLargeText(DESK),
  );

  test('spaced text is not cut off and overlaps nothing', breadth, () => expectRoom(DESK, SPACED));

  test('a right-to-left page has no text cut off or overlapping', breadth, () =>
    expectRoom(DESK, '', 'rtl'),
  );
});
