import { expect, test } from 'vitest';
import { fuzz } from '../../lab/fuzz/fuzz.ts';
import { engine } from '../engine/index.ts';
import { frontPageUrl, storyUrl } from '../support/story.ts';
import { breadth } from '../../tags.ts';

// `npm run fuzz` makes more moves, in every engine.
test(
  'after each of 30 random moves, the page is as a fresh page that was scrolled there slowly',
  breadth,
  async () => {
    const { failure, moves } = await fuzz({
      engine,
      storyUrl: storyUrl(),
      frontPageUrl: frontPageUrl(),
      moves: 30,
      seed: 2016,
    });
    expect(failure).toBeUndefined();
    expect(moves).toBeGreaterThanOrEqual(30);
  },
);
