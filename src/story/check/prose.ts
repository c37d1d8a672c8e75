import type { Report } from '../../data/problem.ts';
import { checkIds } from '../prose/page-ids.ts';
import type { Outline } from '../prose/outline.ts';
import { checkFigure } from '../kinds/declaration.ts';
import { checkFindings } from './findings.ts';
import { checkGuesses } from './guesses.ts';
import { checkLinks } from './links.ts';
import type { Draft } from './draft.ts';
import { checkGivens, checkQuotes } from './sources.ts';
import { checkPictureNames, checkScene } from './scenes.ts';

/**
 * Checks that everything that a story's text names is there. An attribute that a component lacks has
 * been reported, and is an empty text: the checks pass over it.
 *
 * @param reportIn reports a fault in another file of the story
 */
export function checkProse(
  outline: Outline,
  draft: Draft,
  report: Report,
  reportIn: (name: string) => Report,
): void {
  checkIds(outline.ids, draft.sources?.map(({ id }) => id) ?? [], report);
  for (const scene of outline.scenes) checkScene(scene, draft, report, reportIn);
  checkPictureNames(outline.scenes, report);
  for (const { to, line } of outline.figures)
    checkFigure(to, draft, (message) => report(line, message));
  checkQuotes(outline.quotes, draft, report);
  checkGivens(outline.givens, draft, report);
  checkGuesses(outline, draft, report);
  checkFindings(outline.findings, draft, report);
  checkLinks(outline, draft, report);
}
