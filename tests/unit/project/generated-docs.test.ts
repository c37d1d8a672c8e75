import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readChecked } from '../../../src/build/checked.ts';
import { formatProblem } from '../../../src/data/problem.ts';
import * as kit from '../../../src/graphics/kit/index.ts';
import { kitPictures, withKit } from '../../docs/kit.ts';
import { docsPictures } from '../../docs/pictures.ts';
import { withReference } from '../../docs/reference.ts';
import { firstStoryFiles, withStory } from '../../docs/stories.ts';
import { copyPictureFonts } from '../story/copy-fixtures.ts';

const DOCS = fileURLToPath(new URL('../../../docs/', import.meta.url));

/** What the check says of a story, and the forms of its scenes. */
const checked = (files: Readonly<Record<string, string>>) =>
  withStory(files, (root) => {
    copyPictureFonts(root);
    const { problems, content } = readChecked(root);
    const forms = content?.stories[0]?.scenes.map(({ form }) => form);
    return { problems: problems.map(formatProblem), forms };
  });

describe('the story in docs/first-story.md', () => {
  const files = firstStoryFiles();

  test('has no mistake as it stands there', () => {
    expect(checked(files)).toEqual({ problems: [], forms: ['dots', 'series'] });
  });

  test('with the slip that the page shows has the message that it shows', () => {
    const slip = files['story.mdx']?.replace(
      'was <Figure of="open/2019/',
      'was <Figure of="open/2021/',
    );
    const page = readFileSync(join(DOCS, 'first-story.md'), 'utf8');
    const shown = /^content\/stories\/libraries\/story\.mdx:.*$/m.exec(page)?.[0];
    expect(checked({ ...files, 'story.mdx': slip ?? '' }).problems).toEqual([shown]);
  });
});

test('the reference is up to date: if it is not, run `npm run docs`', () => {
  const reference = readFileSync(join(DOCS, 'reference.md'), 'utf8');
  expect(withReference(reference)).toBe(reference);
});

test('what the kit exports is up to date in the docs: if it is not, run `npm run docs`', async () => {
  const graphics = readFileSync(join(DOCS, 'graphics.md'), 'utf8');
  expect(await withKit(graphics)).toBe(graphics);
  for (const name of Object.keys(kit))
    expect(graphics).toMatch(new RegExp(`^(function|const) ${name}\\b`, 'm'));
});

test('the pictures of the docs are up to date: if they are not, run `npm run docs`', () => {
  for (const [name, svg] of Object.entries({ ...docsPictures(), ...kitPictures() }))
    expect(readFileSync(join(DOCS, 'pictures', name), 'utf8'), name).toBe(svg);
});
