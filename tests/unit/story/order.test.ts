import { expect, test } from 'vitest';
import { newestFirst, type Story } from '../../../src/story/story.ts';

test('the newest story is first, and those of one day are in the order of their names', () => {
  const on = (slug: string, published: string) => ({ slug, meta: { published } }) as Story;
  const stories = [
    on('b', '2024-05-01'),
    on('a', '2023-05-01'),
    on('c', '2025-05-01'),
    on('a', '2024-05-01'),
    on('c', '2024-05-01'),
  ];
  const listed = ['c 2025', 'a 2024', 'b 2024', 'c 2024', 'a 2023'];
  for (const order of [stories, stories.toReversed()])
    expect(
      order.toSorted(newestFirst).map(({ slug, meta }) => `${slug} ${meta.published.slice(0, 4)}`),
    ).toEqual(listed);
});
