import type { Report } from '../../data/problem.ts';
import { checkIds } from '../prose/page-ids.ts';
import type { Outline } from '../prose/outline.ts';
import { checkFigure } from './figure-reference.ts';
import { checkFindings } from './findings.ts';
import { checkGuesses } from './guesses.ts';
import { checkLinks } from './links.ts';
import type { Parts } from './parts.ts';
import { checkGivens, checkQuotes } from './quotes.ts';
import { checkPictureNames, checkScene } from './scenes.ts';

/**
 * Checks that everything that a story's text names is there. An attribute that a component lacks has
 * been reported, and is an empty text: the checks pass over it.
 *
 * @param reportIn reports a fault in another file of the story
 */
export function checkProse(
  outline: Outline,
  parts: Parts,
  report: Report,
  reportIn: (name: string) => Report,
): void {
  checkIds(outline.ids, parts.sources?.map(({ id }) => id) ?? [], report);
  for (const scene of outline.scenes) checkScene(scene, parts, report, reportIn);
  checkPictureNames(outline.scenes, report);
  for (const { to, line } of outline.figures)
    checkFigure(to, parts, (message) => report(line, message));
  checkQuotes(outline.quotes, parts, report);
  checkGivens(outline.givens, parts, report);
  checkGuesses(outline, parts, report);
  checkFindings(outline.findings, parts, report);
  checkLinks(outline, parts, report);
}
