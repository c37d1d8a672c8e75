import { formatProblem } from '../data/problem.ts';
import { readContent, type Content } from '../story/content.ts';
import { newestFirst } from '../story/story.ts';

/**
 * Reads who publishes which stories, the newest first. The content has been checked before a build
 * begins.
 *
 * @param root the project's folder
 * @throws Error if the content has changed during the build, and is wrong now
 */
export function readPublished(root: string): Content {
  const { content, problems } = readContent(root);
  if (!content) throw new Error(problems.map(formatProblem).join('\n'));
  return { ...content, stories: content.stories.sort(newestFirst) };
}
