import { otherPart, partOf, thingsOf } from '../../data/count-words.ts';
import { counted, percent, placeInPercent } from '../../data/number.ts';
import { capital, sentence } from '../../data/text.ts';
import { breaksBetween, labelOf } from '../../data/counts.ts';
import { dictionaryOf } from '../../language/languages.ts';
import type { Counts } from '../kit/form.ts';
import { breakSentences, notesOn } from '../kit/remarks.ts';
import { thingsPerDot } from './rows.ts';
import type { DotsState, View } from './views.ts';

/** The last row of the table that each view shows, as an index; a view that is not shown has none. */
type Reach = Partial<Record<View, number>>;

/**
 * What the graphic shows in some states, and nothing else: any other number may be the answer to a guess further
 * down. The rows are in the order of the table.
 */
export function describe(data: Counts, states: readonly DotsState[]): string {
  const reach: Reach = {};
  for (const { view, row } of states) reach[view] = Math.max(reach[view] ?? 0, row);
  return alternative(data, reach, data.rows);
}

/**
 * The same for the finding in some rows, which is strips without an axis.
 *
 * @param alone whether no text before it says what a change in the measure means
 */
export function describeFinding(data: Counts, keys: readonly string[], alone: boolean): string {
  const all = data.rows;
  const rows = all.filter(({ key }) => keys.includes(key));
  const between = breaksBetween(
    data.breaks,
    all.map(({ key }) => key),
    keys,
  );
  const breaks = alone ? between : between.map((change) => ({ ...change, note: '' }));
  return alternative({ ...data, rows, breaks }, { share: rows.length - 1 }, all);
}

/** @param all the rows of the table, which decide for how many things a dot stands */
function alternative(data: Counts, reach: Reach, all: Counts['rows']): string {
  const { language, rows, words, breaks, notes, lines = [] } = data;
  const { graphics } = dictionaryOf(language);
  const count = 1 + Math.max(-1, ...Object.values(reach));
  const shown = rows.slice(0, count);
  const told = shown.map((row, i) => {
    const shows = (view: View) => i <= (reach[view] ?? -1);
    return `${graphics.row(
      labelOf(row),
      shows('counts') || shows('share')
        ? partOf(row, words.part, words, language)
        : otherPart(row.part, words.part, language),
      shows('share') ? percent(row.part, row.whole, language) : undefined,
      shows('parts') ? otherPart(row.whole - row.part, words.rest, language) : undefined,
    )}.`;
  });
  // A finding leaves rows out. A change is told there even where the row right after it is left out.
  const hidden = rows.slice(count).map(({ key }) => key);
  const places = (reach.share === undefined ? [] : lines).map(({ at, label }) =>
    graphics.lineAt(placeInPercent(at, language), sentence(label)),
  );
  const each = thingsPerDot(all);
  const dot =
    each === 1
      ? graphics.dotForEach(words.one)
      : graphics.dotForEvery(counted(each, words, language));
  const phrase = typeof words.part === 'string' ? words.part : undefined;
  return [
    `${dot}; ${graphics.solidDots(thingsOf(words, words.part), phrase)}.`,
    ...told,
    ...notesOn(shown, notes),
    ...places,
    ...breakSentences(
      all,
      breaks.filter(({ before }) => !hidden.includes(before)),
      language,
    ),
  ].join(' ');
}

/**
 * What stands under a finding: what a dot is, and what a solid dot is, in a sentence.
 *
 * @param isNamed whether the graphic says what its solid dots are, and how many things a dot is where it is several
 * @returns undefined where the graphic says all of it
 */
export function keyOf({ language, rows, words }: Counts, isNamed: boolean): string | undefined {
  const { graphics } = dictionaryOf(language);
  const each = thingsPerDot(rows);
  if (isNamed && each > 1) return undefined;
  const dot =
    each === 1
      ? graphics.eachDotIsOne(words.one)
      : capital(graphics.dotIs(counted(each, words, language)));
  if (isNamed) return sentence(dot);
  return sentence(`${dot}; ${graphics.solidDots(thingsOf(words, words.part), undefined)}`);
}
