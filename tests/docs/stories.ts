import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContent } from '../../src/story/read/content.ts';
import type { Publication } from '../../src/story/schema/publication.ts';
import type { Story } from '../../src/story/story.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** A project with a story of the forms that the first story lacks. */
export const FIXTURE = join(ROOT, 'tests/fixtures/docs');

/** The files of the story in docs/first-story.md, by their names, which stand after the languages of the blocks. */
export function firstStoryFiles(): Record<string, string> {
  const page = readFileSync(join(ROOT, 'docs/first-story.md'), 'utf8');
  const blocks = page.matchAll(/^```\w+ (\S+)\n([^]*?)^```$/gm);
  return Object.fromEntries(Array.from(blocks, ([, name = '', text = '']) => [name, text]));
}

/**
 * Makes a project with one story, and calls a function with its folder, which it removes afterwards.
 *
 * @param files the texts of the story's files, by their names
 */
export function withStory<T>(files: Readonly<Record<string, string>>, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'story-'));
  try {
    const folder = join(root, 'content/stories/libraries');
    mkdirSync(folder, { recursive: true });
    cpSync(join(FIXTURE, 'content/publication.yaml'), join(root, 'content/publication.yaml'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/**
 * The only story of a project, and who publishes it.
 *
 * @throws Error where the content has a problem
 */
function storyIn(root: string): { story: Story; publication: Publication } {
  const { content, problems } = readContent(root);
  const [story] = content?.stories ?? [];
  if (!content || !story) throw new Error(problems.map(({ message }) => message).join('\n'));
  return { story, publication: content.publication };
}

/** The stories that the docs take their pictures and examples from: that of docs/first-story.md, and that of the fixture. */
export const docsStories = () => [withStory(firstStoryFiles(), storyIn), storyIn(FIXTURE)];
