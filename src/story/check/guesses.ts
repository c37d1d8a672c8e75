import { cut } from '../../data/figure.ts';
import { count } from '../../data/number.ts';
import type { Report } from '../../data/problem.ts';
import { DEFAULT } from '../../language/languages.ts';
import { findingOf, showsRow } from '../finding.ts';
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
    const { of, isMeant, line } = guess;
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
    const told = toldAt(found, guess, outline, draft);
    if (told !== undefined && !isMeant)
      report(
        line,
        `${told}, before readers guess it: ask for another figure, or write of="=${of}=" if that is meant`,
        'advice',
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

/**
 * What gives a measure to readers before a guess or in its question, and where: the first screen or the text. Undefined
 * if nothing does.
 */
function toldAt(
  { table, row, measure }: Measured,
  { line, lastLine }: GuessOutline,
  { figures, findings }: Outline,
  draft: Draft,
): string | undefined {
  const isFound = (reference: string) => {
    // A share in words or in round figures is as good as the share, and so is that of the rest.
    const plain = reference
      .replace(/\/(?:rounded|just|nearest)$/, '')
      .replace(/about$/, 'share')
      .replace(/\/rest-share$/, '/share');
    const other = measuredBy(plain, draft.figures);
    return other?.row === row && other.measure === measure;
  };
  const named = `"${table}/${row.key}/${measure}"`;
  const gives = (text = '') =>
    cut(text).some(({ reference }) => reference !== undefined && isFound(reference));
  const { title, standfirst, opening } = draft.meta ?? {};
  if (gives(title)) return `the title gives ${named}`;
  if (gives(standfirst)) return `the standfirst gives ${named}`;
  const shows = (name: string, rows?: readonly string[]) =>
    name === table && measure !== 'rest' && showsRow(findingOf(draft, name, rows), row.key);
  if (opening && shows(opening.table, opening.rows))
    return `the picture on the first screen gives ${named}`;
  const inText = figures.find((figure) => figure.line <= lastLine && isFound(figure.to));
  if (inText) return `the text gives ${named} on line ${inText.line}`;
  const finding = findings.find(({ line: at, to }) => at < line && shows(to));
  return finding && `the <Finding> on line ${finding.line} gives ${named}`;
}
