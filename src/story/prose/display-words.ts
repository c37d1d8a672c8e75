// Words in display type, across the screen that a graphic fills.

import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Report } from '../../data/problem.ts';
import type { Jsx } from './elements.ts';
import type { SceneOutline } from './outline.ts';

/** The size of a scene whose graphic fills the screen. */
export const SCREEN = 'screen';

/** What a step's `words` may be. */
const DISPLAY = 'display';

/**
 * The words of a step that stand in display type: those in bold. Reports a step that has none, or no screen for them.
 *
 * @param words the attribute
 */
export function displayWords(
  step: Jsx,
  words: string,
  { id, size }: SceneOutline,
  report: Report,
): string {
  const line = step.position?.start.line ?? 1;
  const bold: string[] = [];
  visit(step, 'strong', (node) => {
    bold.push(toString(node));
  });
  if (words !== DISPLAY)
    report(line, `words="${words}" of the step is not known: it is "${DISPLAY}", or left out`);
  else if (size !== SCREEN)
    report(
      line,
      `words="${DISPLAY}" sets a step across the screen, which the graphic of the scene "${id}" does not fill: leave words out, or give the scene size="${SCREEN}"`,
    );
  else if (bold.length === 0)
    report(
      line,
      `the step has words="${DISPLAY}", and none of its words are in bold: write those that are to stand large as **words**. A quotation stands large without words="${DISPLAY}"`,
    );
  return bold.join(' ');
}
