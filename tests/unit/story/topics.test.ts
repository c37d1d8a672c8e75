import { expect, test } from 'vitest';
import type { Story } from '../../../src/story/story.ts';
import { topicsOf } from '../../../src/story/topics.ts';

const about = (slug: string, topics?: string[]) => ({ slug, meta: { topics } }) as unknown as Story;
const listed = (stories: Story[]) =>
  topicsOf(stories).map(({ name, slug, stories }) => [name, slug, stories.map(({ slug }) => slug)]);

test('a topic has two stories at least, and those with the most come first', () => {
  expect(
    listed([
      about('a', ['Trade', 'Fruit']),
      about('b', ['Rivers']),
      about('c', ['Fruit', 'Rivers']),
      about('d', ['Fruit', 'Courts']),
      about('e'),
    ]),
  ).toEqual([
    ['Fruit', 'fruit', ['a', 'c', 'd']],
    ['Rivers', 'rivers', ['b', 'c']],
  ]);
});

test('names that differ in capitals and spaces are one topic, as the newest story has it', () => {
  expect(
    listed([
      about('a', ['Child protection', 'child protection']),
      about('b', ['CHILD PROTECTION']),
    ]),
  ).toEqual([['Child protection', 'child-protection', ['a', 'b']]]);
});
