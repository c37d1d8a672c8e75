import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLICATION_FILE, storyFolder } from '../addresses/content.ts';
import { SOURCES_FILE, STORY_FILE } from '../story/read/read-story.ts';
import { decoded } from '../fonts/missing.ts';
import type { Publication } from '../story/schema/publication.ts';
import type { Story } from '../story/story.ts';

interface Place {
  file: string;
  line: number;
}

/**
 * Where an author wrote a text of a picture: at its first words, or else at what it is made of, since the
 * credit names the story, the sources and the publication.
 *
 * @param root the project's folder, which holds `content/`
 * @param having one of these characters is on the line, if there are any
 */
export function placeOf(
  root: string,
  { slug, meta, sources }: Story,
  { credit }: Publication,
  text: string,
  having: readonly string[] = [],
): Place {
  const folder = storyFolder(slug);
  const file = `${folder}/${STORY_FILE}`;
  const headline = { file, words: 'title:' };
  const names = having.length === 0 ? [] : dataFilesIn(root, folder);
  const places = [
    // The name of a row is a cell of its own.
    ...names.map((file) => ({ file, words: text })),
    { file, words: text.split(' ').slice(0, 3).join(' ') },
    ...(text.includes(meta.title) ? [headline] : []),
    ...sources
      .filter(({ publisher }) => text.includes(publisher))
      .map(({ publisher }) => ({ file: `${folder}/${SOURCES_FILE}`, words: publisher })),
    ...(text.includes(credit) ? [{ file: PUBLICATION_FILE, words: credit }] : []),
    // A text with a figure in it, and the name of a row on several lines.
    ...[file, ...names, `${folder}/${SOURCES_FILE}`, PUBLICATION_FILE].flatMap((file) =>
      having.map((words) => ({ file, words })),
    ),
    headline,
  ];
  const fits = (line: string) =>
    having.length === 0 || having.some((character) => line.includes(straight(character)));
  for (const { file, words } of places) {
    const at = linesOf(root, file).findIndex(
      (line) => line.includes(straight(words)) && fits(line),
    );
    if (at >= 0) return { file, line: at + 1 };
  }
  return { file, line: 1 };
}

const linesOf = (root: string, file: string): string[] =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .map((line) => straight(decoded(line)));

/** The text with straight quotation marks, as its author may have typed it. */
const straight = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”«»]/g, '"');

const dataFilesIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => `${folder}/${name}`);
