import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('the order of stories is the same in every locale', () => {
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
        ...{ encoding: 'utf8', env: { ...process.env, LC_ALL: locale } },
      }).stdout,
    ).toBe(slugs.join());
});
