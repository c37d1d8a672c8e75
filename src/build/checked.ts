import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Problem } from '../data/problem.ts';
import { readContent, type Content, type ContentResult } from '../story/content.ts';
import { STORY_FILE } from '../story/read-story.ts';
import type { Story } from '../story/story.ts';
import { cutWords } from '../syndication/pictures/cut-words.ts';
import { readFonts } from '../syndication/pictures/fonts.ts';

/**
 * Reads and checks everything that authors write, and whether the words of pictures have room in them.
 *
 * @param root the project's folder, which holds `content/`
 */
export function readChecked(root: string): ContentResult {
  const read = readContent(root);
  if (!read.content) return read;
  const problems = pictureProblems(root, read.content);
  return problems.length > 0 ? { problems } : read;
}

function pictureProblems(root: string, { publication, stories }: Content): Problem[] {
  const fonts = readFonts(pathToFileURL(`${root}/`));
  return stories.flatMap((story) =>
    cutWords(story, publication, fonts).map(({ text, picture, most }) => ({
      ...placeOf(root, story, text),
      message: `"${text}" has no room in ${picture}: ${text.length} characters, where at most ${most} fit. Shorten it`,
    })),
  );
}

/** Where a text of a picture is in its story: at its first words, or at the headline. */
function placeOf(root: string, { slug }: Story, text: string): { file: string; line: number } {
  const file = `content/stories/${slug}/${STORY_FILE}`;
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const words = text.split(' ').slice(0, 3).join(' ');
  const at = lines.findIndex((line) => line.includes(words));
  const headline = lines.findIndex((line) => line.startsWith('title:'));
  return { file, line: Math.max(at < 0 ? headline : at, 0) + 1 };
}
