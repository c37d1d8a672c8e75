import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withheldTexts } from '../../../src/development/withheld-texts.ts';
import { copyPictureFonts } from '../story/copy-fixtures.ts';

const GOOD = fileURLToPath(new URL('../../fixtures/content/', import.meta.url));

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  for (const path of ['publication.yaml', 'stories/orchard'])
    cpSync(join(GOOD, path), join(root, 'content', path), { recursive: true });
  copyPictureFonts(root);
});
afterEach(() => rmSync(root, { recursive: true }));

/** What Astro gets for a file of the project in place of its text; undefined for the text itself. */
function loaded(path: string): string | undefined {
  const load = withheldTexts(root).plugin.load as unknown as (id: string) => string | undefined;
  return load(join(root, path));
}

const STORY = 'content/stories/orchard/story.mdx';
const MARK = '<span hidden data-withheld />';

test('Astro gets a mark for a text while something is wrong, even if a page is being rendered', () => {
  expect(loaded(STORY)).toBeUndefined();
  writeFileSync(join(root, 'content/stories/orchard/pears.csv'), 'season\n');
  expect(loaded(STORY)).toBe(MARK);
  expect(loaded('src/pages/index.astro')).toBeUndefined();
  expect(loaded('src/notes.mdx')).toBeUndefined();
  expect(loaded('src/removed.mdx')).toBeUndefined();
  expect(loaded(`${STORY}?assets`)).toBeUndefined();
  rmSync(join(root, STORY));
  expect(loaded(STORY)).toBe(MARK);
  expect(loaded(`${STORY}?assets`)).toBe('');
});

test('a headline that its pictures would cut is a mistake in development, as in a build', () => {
  const text = readFileSync(join(root, STORY), 'utf8');
  const long = text.replace('title: Pears', `title: Pears ${'and more of them '.repeat(60)}`);
  writeFileSync(join(root, STORY), long);
  expect(loaded(STORY)).toBe(MARK);
});
