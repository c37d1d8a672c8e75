import { expect, test } from 'vitest';
import { halve } from '../../../../src/syndication/pictures/halve.ts';

/** A picture of pixels that are red, green, blue and alpha. */
const picture = (...pixels: readonly (readonly number[])[]) => Uint8Array.from(pixels.flat());

test('each pixel is the mean of four, channel by channel, and halves are rounded up', () => {
  const nine = [9, 9, 9, 255];
  const above = [[0, 255, 10, 255], [0, 255, 10, 255], nine, nine];
  const below = [[1, 255, 11, 255], [1, 254, 13, 255], nine, nine];
  expect([...halve(picture(...above, ...below), 4, 2)]).toEqual([1, 255, 11, 255, ...nine]);
});

test('no channel spills into the next', () => {
  const black = [0, 0, 0, 255];
  const white = [255, 255, 255, 255];
  expect([...halve(picture(white, white, white, white), 2, 2)]).toEqual(white);
  expect([...halve(picture(black, white, white, black), 2, 2)]).toEqual([128, 128, 128, 255]);
  expect([...halve(picture(white, white, white, black), 2, 2)]).toEqual([191, 191, 191, 255]);
});
