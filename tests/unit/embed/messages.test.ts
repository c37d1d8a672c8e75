import { expect, test } from 'vitest';
import {
  heightIn,
  openIn,
  openMessage,
  positionIn,
  positionMessage,
  stepsIn,
  stepsMessage,
  aboutIn,
  aboutMessage,
} from '../../../src/embed/messages.ts';

const amp = (height: unknown) => ({ sentinel: 'amp', type: 'embed-size', height });
/** Messages that any page may send. */
const OTHERS: unknown[] = [
  undefined,
  null,
  7,
  'text',
  [],
  { 'story-embed': 'other' },
  { sentinel: 'amp' },
];

test.each<[unknown, number | undefined]>([
  [amp(700), 700],
  [amp(1), 50],
  [amp(-1), 50],
  [amp(1e9), 5000],
  [{ 'datawrapper-height': { pears: 700 } }, 700],
  [amp('700'), undefined],
  [amp(Number.NaN), undefined],
  [amp(Number.POSITIVE_INFINITY), undefined],
  [amp([600]), undefined],
  [{ ...amp(600), type: 'other' }, undefined],
  [{ 'datawrapper-height': {} }, undefined],
  [{ 'datawrapper-height': 'text' }, undefined],
  ...OTHERS.map((data): [unknown, undefined] => [data, undefined]),
])('%j gives the height %s', (data, height) => {
  expect(heightIn(data)).toBe(height);
});

test('each message is read as it was written, and others are ignored', () => {
  const steps = [{ heading: '<b>One</b>', text: ['A word.', 'Another.'] }];
  expect(stepsIn(stepsMessage(steps))).toEqual(steps);
  expect(positionIn(positionMessage(1.25))).toBe(1.25);
  const about = { title: 'Each dot is one case', lang: 'en-GB', least: 371, step: 2 };
  expect(aboutIn(aboutMessage(about))).toEqual(about);
  expect([openIn(openMessage(true)), openIn(openMessage(false))]).toEqual([true, false]);
  for (const data of OTHERS)
    for (const read of [stepsIn, positionIn, openIn]) expect(read(data)).toBeUndefined();
});

test('steps of another shape lose what is not text, or are ignored', () => {
  const unprintable = { toString: 1, valueOf: 1 };
  const odd = {
    'story-embed': 'steps',
    steps: [{ heading: 1, text: 'x' }, null, { heading: unprintable, text: ['a', unprintable] }],
  };
  expect(stepsIn(odd)).toEqual([
    { heading: '', text: [] },
    { heading: '', text: [] },
    { heading: '', text: ['a'] },
  ]);
  expect(stepsIn({ 'story-embed': 'steps', steps: [] })).toBeUndefined();
  expect(stepsIn({ 'story-embed': 'steps', steps: 'x' })).toBeUndefined();
  expect(positionIn({ 'story-embed': 'position', position: '1' })).toBeUndefined();
});

test('a size is a number, within the range of heights', () => {
  const least = (least: unknown) => aboutIn({ 'story-embed': 'about', least })?.least;
  expect([1e308, Infinity, '9', [9], { toString: 1, valueOf: 1 }].map(least)).toEqual([
    5000,
    ...Array<undefined>(4).fill(undefined),
  ]);
});
