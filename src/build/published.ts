import { formatProblem } from '../data/problem.ts';
import { readContent, type Content } from '../story/read/content.ts';
import { newestFirst } from '../story/story.ts';

let read: { root: string; content: Content } | undefined;

/**
 * Reads who publishes which stories, the newest first: once for all steps of a build. The content has
 * been checked before a build begins.
 *
 * @param root the project's folder
 * @throws Error if the content has changed during the build, and is wrong now
 */
export function readPublished(root: string): Content {
  if (read?.root === root) return read.content;
  const { content, problems } = readContent(root);
  if (!content) throw new Error(problems.map(formatProblem).join('\n'));
  return keepPublished(root, content);
}

/**
 * Keeps the content that has been checked before a build, which then does not read it again.
 *
 * @returns the content, the newest story first
 */
export function keepPublished(root: string, content: Content): Content {
  read = { root, content: { ...content, stories: content.stories.toSorted(newestFirst) } };
  return read.content;
}
