import { describe, expect, inject, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  DESK,
  findFaults,
  PHONE,
  setReaderStyle,
  SPACED,
  stickyFraction,
  visitSteps,
  WIDEST,
  type Size,
} from '../support/page-checks.ts';
import { elsewhere, firstEngine, openStory, sharedPage, SLUG, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

// In every room that a reader may give a story, at every step: the right state, no text over another or over a
// mark, none cut off or off the screen.

const LARGE = 'html { font-size: 200% }';
/** A screen, the reader's own style, and the greatest part of the height that may be covered. */
type Room = readonly [name: string, size: Size, css: string, most: number];
const ROOMS: readonly Room[] = [
  ['at 400% zoom', [320, 256], '', 0],
  ['on a very low screen', [844, 320], '', 0.4],
  ['on a phone with spaced text', PHONE, SPACED, 1],
  ['on a phone on its side', [844, 390], '', 0.4],
  ['on a small phone', [320, 568], '', 1],
  ['on a phone', PHONE, '', 1],
  ['on a phone with its bars', [390, 664], '', 1],
  ['on a phone with text of twice the size', PHONE, LARGE, 0],
  ['on a tablet', [768, 1024], '', 1],
  ['on a low laptop', [1024, 640], '', 1],
  ['on a desk', DESK, '', 1],
  ['on a desk with text of twice the size', DESK, LARGE, 0],
  ['on a desk with spaced text', DESK, SPACED, 1],
  ['on a large screen', [1920, 1080], '', 1],
  ['on a small phone in the widest type', [320, 568], WIDEST, 1],
  ['on a phone in the widest type', PHONE, WIDEST, 1],
  ['on a desk in the widest type', DESK, WIDEST, 1],
];
/** Stories that have a scene of each form between them. */
const STORIES = [SLUG, 'harvest', 'wages', 'rents', 'full-screen'];

/** The words of a map are meant to stand on its tiles. */
const isOnTile = (fault: string) => /^(?:map-\w+: )?on a mark: (?:[A-Z]{2}|£[\d,]+)$/.test(fault);

async function expectRoom(page: Page, [name, size, css, most]: Room): Promise<void> {
  await setReaderStyle(page, size, css);
  const atSteps = await visitSteps(page);
  const covered = await stickyFraction(page);
  const faults = [...atSteps, ...(await findFaults(page))].filter((fault) => !isOnTile(fault));
  expect({ name, faults }).toEqual({ name, faults: [] });
  expect(covered, name).toBeLessThanOrEqual(most);
}

const named = (rooms: readonly Room[]) => rooms.map((room) => [room[0], room] as const);

describe.runIf(firstEngine).each(STORIES)('every state of %s is legible', (slug) => {
  test.each(named(ROOMS))('%s', breadth, async (_, room) => {
    const page = await sharedPage();
    await visit(page, `${inject('fixtures')}/stories/${slug}/`);
    await expectRoom(page, room);
  });
});

// What sticks differs from engine to engine.
test.skipIf(firstEngine).each(named(ROOMS.slice(0, 3)))(
  'every state is legible %s',
  breadth,
  async (_, room) => expectRoom(await openStory(), room),
);

test(
  'on a phone, text of twice the size is not cut off and overlaps nothing, and labels keep their size',
  elsewhere,
  async () => {
    const page = await openStory();
    const sizes = () =>
      page.evaluate(() =>
        Array.from(
          document.querySelectorAll<SVGTextElement>('svg text'),
          (text) =>
            Number.parseFloat(getComputedStyle(text).fontSize) *
            (text.getScreenCTM()?.a ?? Number.NaN),
        ),
      );
    await setReaderStyle(page, PHONE);
    const before = await sizes();
    await expectRoom(page, ['with large text', PHONE, LARGE, 0]);
    const after = await sizes();
    expect(before.length).toBeGreaterThan(50);
    after.forEach((size, i) => {
      expect(size).toBeGreaterThanOrEqual(12);
      expect(size / (before[i] ?? Number.NaN)).toBeGreaterThan(0.95);
    });
  },
);
