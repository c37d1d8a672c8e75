import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLICATION_FILE, STORIES, storyFolder } from '../../addresses/paths.ts';
import { DEFAULT } from '../../language/languages.ts';
import { isError, type Problem } from '../../data/problem.ts';
import type { Printable } from '../prose/compared.ts';
import { readContentFile } from '../files/content-file.ts';
import { entryKind, shown } from '../files/paths.ts';
import { readStory, SOURCES_FILE, STORY_FILE } from './read-story.ts';
import { publicationSchema, type Publication } from '../schema/publication.ts';
import { parseYaml } from '../schema/yaml.ts';
import type { Story } from '../story.ts';

/** Everything that authors write, checked. */
export interface Content {
  publication: Publication;
  stories: Story[];
}

/** The content if it has no error, and its problems. */
export interface ContentResult {
  content?: Content;
  problems: Problem[];
}

/** Takes a typed number of a file, which is named from the project's root. */
export type Offer = (file: string, typed: Printable) => void;

/**
 * Reads and checks everything that authors write.
 *
 * @param root the project's folder, which holds `content/`
 * @param offer takes each typed number that a figure would print
 * @returns the content, unless there is an error, and one problem for each fault
 */
export function readContent(root: string, offer?: Offer): ContentResult {
  const publication = readContentFile(root, join(root, PUBLICATION_FILE), (text, file) =>
    parseYaml(text, file, publicationSchema),
  );
  const { slugs, problems } = storyFolders(root);
  const read = slugs.map((slug) =>
    readStory(
      root,
      join(root, storyFolder(slug)),
      slugs,
      publication.parsed?.value ?? { language: DEFAULT },
      offer && ((typed) => offer(`${storyFolder(slug)}/${STORY_FILE}`, typed)),
    ),
  );
  const stories = read.flatMap(({ story }) => story ?? []);
  const all = [...publication.problems, ...problems, ...read.flatMap(({ problems }) => problems)];
  if (all.some(isError) || !publication.parsed?.value) return { problems: all };
  return { content: { publication: publication.parsed.value, stories }, problems: all };
}

/** The slugs of the stories, which are the names of their folders, and what else is there. */
function storyFolders(root: string): { slugs: string[]; problems: Problem[] } {
  const folder = join(root, STORIES);
  const names =
    entryKind(folder) === 'folder'
      ? readdirSync(folder).filter((name) => !name.startsWith('.'))
      : [];
  const slugs = names.filter((name) => entryKind(join(folder, name)) === 'folder').sort();
  const problems = names
    .filter((name) => entryKind(join(folder, name)) === 'file')
    .map((name) => ({
      file: shown(root, join(folder, name)),
      line: 1,
      message: "a story is a folder: put the file into its story's folder, or remove it",
    }));
  if (slugs.length === 0 && problems.length === 0) {
    const message = `there is no story: add a folder with ${STORY_FILE} and ${SOURCES_FILE}`;
    problems.push({ file: shown(root, folder), line: 1, message });
  }
  return { slugs, problems };
}
