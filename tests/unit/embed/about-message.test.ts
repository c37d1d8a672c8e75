import { expect, test } from 'vitest';
import { aboutIn, aboutMessage } from '../../../src/embed/messages.ts';

test('a host reads the facts that an iframe sends about itself', () => {
  const about = { title: 'Each dot is one case', lang: 'en-GB', least: 371, step: 2 };
  expect(aboutIn(aboutMessage(about))).toEqual(about);
});

test('facts of another type are left out', () => {
  const nothing = { title: undefined, lang: undefined, least: undefined, step: undefined };
  expect(aboutIn({ 'story-embed': 'about' })).toEqual(nothing);
  expect(
    aboutIn({ 'story-embed': 'about', title: {}, lang: 7, least: 'high', step: Number.NaN }),
  ).toEqual(nothing);
});

test('a size is a number, within the range of heights', () => {
  const least = (least: unknown) => aboutIn({ 'story-embed': 'about', least })?.least;
  expect([1e308, Infinity, '9', [9], { toString: 1, valueOf: 1 }].map(least)).toEqual([
    5000,
    ...Array<undefined>(4).fill(undefined),
  ]);
});

test.each([undefined, null, 'text', [], {}, { title: 'A title' }, { 'story-embed': 'steps' }])(
  '%j is not a message with facts',
  (data) => {
    expect(aboutIn(data)).toBeUndefined();
  },
);
