import { type Report, listOf } from '../../data/problem.ts';
import { checkIds, pageIds } from '../prose/page-ids.ts';
import type { Outline, GuessOutline } from '../prose/outline.ts';
import { checkFigure } from '../kinds/declaration.ts';
import { checkFindings } from './findings.ts';
import { count } from '../../data/number.ts';
import { DEFAULT } from '../../language/languages.ts';
import { measuredBy, type Measured, placesFor } from '../guess.ts';
import type { Draft } from './draft.ts';
import { isExternal } from '../../addresses/external.ts';
import { tableNames } from '../kinds/index.ts';
import { decodedAddress } from '../../addresses/paths.ts';
import { placesOf } from '../places.ts';
import { SOURCE_PREFIX } from '../reader-view.ts';
import { checkGivens, checkQuotes } from './sources.ts';
import { checkPictureNames, checkScene } from './scenes.ts';

/** How many dots a guess may have: more would be dots that nobody can count on a phone. */
const MOST = 1200;

/** Checks that a story has at most one guess, at a measure that dots can show. */
function checkGuesses(outline: Outline, draft: Draft, report: Report): void {
  const { guesses } = outline;
  const [, second] = guesses;
  if (second) report(second.line, 'the story has a <Guess> already: one is enough for a reader');
  for (const guess of guesses) {
    const { of, line } = guess;
    const say = (message: string) => report(line, message);
    if (!isFigure(of, draft, say)) continue;
    const found = measuredBy(of, draft.figures);
    if (!found) {
      say(
        `"${of}" cannot be guessed: on dots, readers guess the part, the rest or the share of one row of a table of counts, table/row/rest`,
      );
      continue;
    }
    const places = placesFor(found);
    if (places > MOST)
      say(
        `"${of}" cannot be guessed: it takes up to ${count(places, DEFAULT)} dots, and ${count(MOST, DEFAULT)} have room. Ask for a figure of a smaller table`,
      );
    checkStart(guess, found, draft, say);
  }
}

/** Whether a reference names a number. The difference of two rows can be none of a guess, whatever is said of it. */
const isFigure = (reference: string, draft: Draft, say: (message: string) => void): boolean =>
  reference.includes('..') || checkFigure(reference, draft, say);

/** Checks what the slider starts from. */
function checkStart(
  { from = '' }: GuessOutline,
  found: Measured,
  draft: Draft,
  say: (message: string) => void,
): void {
  if (!isFigure(from, draft, say)) return;
  const { table, row, measure } = found;
  const start = measuredBy(from, draft.figures);
  if (start?.table !== table || start.measure !== measure || start.row === row)
    say(
      `the slider cannot start from "${from}": it starts from the same measure of another row, ${table}/row/${measure}`,
    );
}

/** Checks that each link leads to a place on the page, to the data, to another story, or out. */
function checkLinks(outline: Outline, draft: Draft, report: Report): void {
  const { meta, sources } = draft;
  const anchors = new Set([
    ...outline.anchors,
    ...(meta ? placesOf(meta, sources ?? []) : []),
    ...pageIds(outline.ids, sources?.map(({ id }) => id) ?? []).places.keys(),
  ]);
  const data = (names: Iterable<string>) => Array.from(names, (name) => `data/${name}.csv`);
  const local = new Set([
    ...data(meta ? tableNames(meta) : []),
    ...draft.slugs.map((slug) => `../${slug}/`),
  ]);
  for (const { to, line } of outline.links) {
    if (to.startsWith('#')) {
      if (sources && meta && !anchors.has(decodedAddress(to.slice(1))))
        report(
          line,
          `the link "${to}" leads nowhere: there is no such id on the page, and a source has the id ${SOURCE_PREFIX}…`,
        );
    } else if (/^([a-z][a-z+.-]*:|www\.|[a-z]*\/\/)/i.test(to)) {
      if (!isExternal(to))
        report(
          line,
          `the link "${to}" leads nowhere: write the whole address of a public site, or mailto:… or tel:…`,
        );
    } else if (meta && !local.has(to.replace(/#.*$/, '')))
      report(
        line,
        `the link "${to}" leads nowhere: within the site there are ${listOf([...local, '#id'])}`,
      );
  }
}

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
  for (const { to, told, line } of outline.figures)
    checkFigure(to, draft, (message) => report(line, message), told);
  checkQuotes(outline.quotes, draft, report);
  checkGivens(outline.givens, draft, report);
  checkGuesses(outline, draft, report);
  checkFindings(outline.findings, draft, report);
  checkLinks(outline, draft, report);
}
