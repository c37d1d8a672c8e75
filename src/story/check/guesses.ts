import { count } from '../../data/number.ts';
import type { Report } from '../../data/problem.ts';
import { DEFAULT } from '../../language/languages.ts';
import { changeBetween, measuredBy, type Measured } from '../guess.ts';
import { placesFor } from '../guess-dots.ts';
import { checkFigure } from '../kinds/declaration.ts';
import type { GuessOutline, Outline } from '../prose/outline.ts';
import type { Draft } from './draft.ts';

/** How many dots a guess may have: more would be dots that nobody can count on a phone. */
const MOST = 1200;

/** Checks that a story has at most one guess, at a measure that dots can show. */
export function checkGuesses(outline: Outline, draft: Draft, report: Report): void {
  const { guesses } = outline;
  const [, second] = guesses;
  if (second) report(second.line, 'the story has a <Guess> already: one is enough for a reader');
  for (const guess of guesses) {
    const { of, line } = guess;
    const say = (message: string) => report(line, message);
    if (!checkFigure(of, draft, say)) continue;
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

/** Checks what the slider starts from. */
function checkStart(
  { from = '' }: GuessOutline,
  found: Measured,
  draft: Draft,
  say: (message: string) => void,
): void {
  if (!checkFigure(from, draft, say)) return;
  const { table, row, measure } = found;
  const start = measuredBy(from, draft.figures);
  if (start?.table !== table || start.measure !== measure || start.row === row)
    say(
      `the slider cannot start from "${from}": it starts from the same measure of another row, ${table}/row/${measure}`,
    );
  else checkFigure(changeBetween(found, start), draft, say);
}
