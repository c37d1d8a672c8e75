import type { Report } from '../../data/problem.ts';
import { isSlug } from '../../data/slug.ts';
import { SOURCE_PREFIX } from '../source-anchors.ts';
import type { IdOutline } from './outline.ts';

/**
 * Checks the ids that an author gives: a link has to lead to one place. The page sees to all else.
 *
 * @param ids the ids in the story's text
 * @param sources the ids of the story's sources
 */
export function checkIds(
  ids: readonly IdOutline[],
  sources: readonly string[],
  report: Report,
): void {
  const taken = new Map(
    sources.map((id) => [SOURCE_PREFIX + id, `by the source "${id}" in the list of sources`]),
  );
  for (const { id, line, of, tag } of ids.filter(({ of }) => of !== 'heading')) {
    const what = `the ${of === 'element' ? `<${tag}>` : of}'s id "${id}"`;
    const owner = taken.get(id);
    if (!isSlug(id)) report(line, `${what} should be in small letters, digits and hyphens`);
    else if (owner !== undefined)
      report(line, `${what} is taken ${owner}: give each an id of its own`);
    else taken.set(id, `on line ${line}`);
  }
}
