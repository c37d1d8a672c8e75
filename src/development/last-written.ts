import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { STORIES, storyFolder } from '../addresses/paths.ts';
import { filesIn, entryKind } from '../story/files/paths.ts';

/** The slugs of the stories, whose folders are at this moment in a project's folder. */
function storySlugs(root: string): string[] {
  const stories = join(root, STORIES);
  if (entryKind(stories) !== 'folder') return [];
  return readdirSync(stories).filter(
    (slug) => !slug.startsWith('.') && entryKind(join(stories, slug)) === 'folder',
  );
}

/**
 * The story that its author wrote to last.
 *
 * @param root the project's folder
 * @returns its slug; undefined where there is no story
 */
export function lastWritten(root: string): string | undefined {
  const [last] = storySlugs(root)
    .map((slug) => {
      const folder = join(root, storyFolder(slug));
      const times = filesIn(folder).map((path) => statSync(join(folder, path)).mtimeMs);
      return { slug, time: Math.max(0, ...times) };
    })
    .sort((a, b) => b.time - a.time);
  return last?.slug;
}
