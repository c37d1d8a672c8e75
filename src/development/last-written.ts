import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, kindOf } from '../story/files/paths.ts';

/**
 * The story that its author wrote to last.
 *
 * @param root the project's folder
 * @returns its slug; undefined where there is no story
 */
export function lastWritten(root: string): string | undefined {
  const stories = join(root, 'content/stories');
  if (kindOf(stories) !== 'folder') return undefined;
  const [last] = readdirSync(stories)
    .filter((slug) => !slug.startsWith('.') && kindOf(join(stories, slug)) === 'folder')
    .map((slug) => {
      const folder = join(stories, slug);
      const times = filesIn(folder).map((path) => statSync(join(folder, path)).mtimeMs);
      return { slug, time: Math.max(0, ...times) };
    })
    .sort((a, b) => b.time - a.time);
  return last?.slug;
}
