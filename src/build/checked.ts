import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Problem } from '../data/problem.ts';
import { readContent, type Content, type ContentResult } from '../story/content.ts';
import { SOURCES_FILE, STORY_FILE } from '../story/read-story.ts';
import type { Publication } from '../story/schema/publication.ts';
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
      ...placeOf(root, story, publication, text),
      message: `"${text}" has no room in ${picture}: ${text.length} characters, where at most ${most} fit. Shorten it`,
    })),
  );
}

/**
 * Where an author wrote a text of a picture: at its first words, or else at what it is made of, since the
 * credit names the story, the sources and the publication.
 */
function placeOf(
  root: string,
  { slug, meta, sources }: Story,
  { credit }: Publication,
  text: string,
): { file: string; line: number } {
  const folder = `content/stories/${slug}`;
  const file = `${folder}/${STORY_FILE}`;
  const headline = { file, words: 'title:' };
  const places = [
    { file, words: text.split(' ').slice(0, 3).join(' ') },
    ...(text.includes(meta.title) ? [headline] : []),
    ...sources
      .filter(({ publisher }) => text.includes(publisher))
      .map(({ publisher }) => ({ file: `${folder}/${SOURCES_FILE}`, words: publisher })),
    ...(text.includes(credit) ? [{ file: 'content/publication.yaml', words: credit }] : []),
    headline,
  ];
  for (const { file, words } of places) {
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    const at = lines.findIndex((line) => line.includes(words));
    if (at >= 0) return { file, line: at + 1 };
  }
  return { file, line: 1 };
}
