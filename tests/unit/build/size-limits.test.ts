import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { keepPublished } from '../../../src/build/published.ts';
import { sizeLimits } from '../../../src/build/size-limits.ts';
import { readContent } from '../../../src/story/content.ts';
import { filesUnder } from '../../files.ts';

const folder = mkdtempSync(join(tmpdir(), 'size-limits-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { write } = filesUnder(() => folder);
const root = pathToFileURL(`${folder}/`);

const { content } = readContent(fileURLToPath(new URL('../../fixtures/', import.meta.url)));
const stories = content?.stories.filter(({ slug }) => slug === 'allotments') ?? [];

/** What partners get of the story in one piece. */
const FILES = [
  ...['dots', 'dots-axis', 'dots-change', 'timeline', 'sequence-plots', 'story'].map(
    (name) => `embed/allotments/${name}/index.html`,
  ),
  'stories/allotments/standalone.html',
  'stories/allotments/ninjs.json',
];
beforeEach(() => {
  if (!content || stories.length === 0) throw new Error('the fixture story is not there');
  keepPublished(fileURLToPath(root), { ...content, stories });
  for (const file of FILES) write(file, '<p>Short.</p>');
});

/** Ends a build of the site in the folder. */
async function endBuild(): Promise<void> {
  const { hooks } = sizeLimits();
  const given = { config: { root }, dir: root, logger: { info: () => undefined } };
  await hooks['astro:config:done']?.(given as never);
  await hooks['astro:build:done']?.(given as never);
}

test('a build whose files keep to their limits is accepted', async () => {
  await expect(endBuild()).resolves.toBeUndefined();
});

test.each(FILES)('a build is stopped where %s is over its limit', async (file) => {
  // Compressed, it is three quarters as long.
  write(file, randomBytes(300_000).toString('base64'));
  await expect(endBuild()).rejects.toThrow(`${file} is `);
});
