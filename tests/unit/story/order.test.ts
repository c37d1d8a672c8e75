import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { newestFirst, type Story } from '../../../src/story/story.ts';
import { breadth } from '../../tags.ts';

test('the order of stories is the same in every locale', breadth, () => {
  // In Czech, "ch" comes after "h"; in Estonian, "z" after "s".
  const slugs = ['church', 'cinema', 'hills', 'tram', 'zebra'];
  const program = `
    const { newestFirst } = await import(process.argv[1]);
    const stories = ${JSON.stringify(slugs)}.map((slug) => ({ slug, meta: { published: '2024-05-01' } }));
    process.stdout.write(stories.sort(newestFirst).map(({ slug }) => slug).join());`;
  const module = new URL('../../../src/story/story.ts', import.meta.url).href;
  for (const locale of ['cs_CZ.UTF-8', 'et_EE.UTF-8', 'C'])
    expect(
      spawnSync(process.execPath, ['--input-type=module', '-e', program, module], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: locale },
      }).stdout,
    ).toBe(slugs.join());
});

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
