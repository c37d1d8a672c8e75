import { afterId, citationAnchor, questionId, sourceAnchor, valueId } from '../anchors.ts';
import { ownIds, ownPrefixes } from './own-ids.ts';
import type { Report } from '../../data/problem.ts';
import { isSlug } from '../../data/slug.ts';
import { hidden, hiddenBy } from './reader-view.ts';

/** An id in a story's text: one that its author gives, or one made of a heading's words. */
export interface IdOutline {
  id: string;
  line: number;
  /** The kind of part that has it. */
  of: 'scene' | 'step' | 'guess' | 'element' | 'heading';
  /** The name of the HTML element that has it. */
  tag: string;
}

/**
 * Checks that no id on a story's page or in its iframes is there twice, and that reader views leave out
 * no part for its id.
 *
 * @param ids the ids in the story's text
 * @param sources the ids of the story's sources
 */
export function checkIds(
  ids: readonly IdOutline[],
  sources: readonly string[],
  report: Report,
): void {
  const given = ids.filter(({ of }) => of !== 'heading');
  const taken = new Map([...ownIds(), ...madeOf(given)]);
  for (const { id, line, of, tag } of given) {
    const what = `the ${of === 'element' ? `<${tag}>` : of}'s id "${id}"`;
    const owner = taken.get(id);
    const kept = ownPrefixes().find(([prefix]) => id.startsWith(prefix));
    const word = hiddenBy(id, tag);
    if (!isSlug(id)) report(line, `${what} should be in small letters, digits and hyphens`);
    else if (owner !== undefined)
      report(line, `${what} is taken ${owner}: give each an id of its own`);
    else if (kept)
      report(line, `${what} starts with "${kept[0]}", which is reserved for ${kept[1]}: change it`);
    else if (word !== undefined) report(line, `${what} ${hidden(word)}: change it`);
    if (!taken.has(id)) taken.set(id, `on line ${line}`);
  }

  for (const [id, owner] of madeOfPage(sources)) taken.set(id, owner);
  const citations = sources.map((source) => citationAnchor(source, 0).slice(0, -1));
  for (const { id, line, tag } of ids.filter(({ of }) => of === 'heading')) {
    const what = `the heading's own id "${id}"`;
    const cited = citations.some(
      (start) => id.startsWith(start) && /^\d+$/.test(id.slice(start.length)),
    );
    const owner = cited ? 'by a place that cites a source' : taken.get(id);
    const word = hiddenBy(id, tag);
    if (/^(-\d+)?$/.test(id))
      report(
        line,
        'the heading has no words: add some, because its id is made of them, and not of its figures',
      );
    else if (owner !== undefined) report(line, `${what} is taken ${owner}: word it differently`);
    else if (word !== undefined) report(line, `${what} ${hidden(word)}: word it differently`);
  }
}

/** The ids that scenes and guesses make for their parts, each with the part that has it. */
function madeOf(ids: readonly IdOutline[]): [id: string, owner: string][] {
  return ids.flatMap(({ id, of }): [string, string][] => {
    const end: [string, string] = [afterId(id), `by the end of the ${of} "${id}"`];
    if (of === 'scene') return [end];
    if (of !== 'guess') return [];
    return [
      end,
      [questionId(id), `by the question of the guess "${id}"`],
      [valueId(id), `by the value of the guess "${id}"`],
    ];
  });
}

/** The ids that only a heading can collide with: those of sources. */
const madeOfPage = (sources: readonly string[]): [id: string, owner: string][] =>
  sources.map((id) => [sourceAnchor(id), `by the source "${id}" in the list of sources`]);
