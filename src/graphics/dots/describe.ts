import {
  kindName,
  kindOf,
  otherPart,
  partOf,
  thingsOf,
  type CountWords,
  type Kind,
} from '../../data/count-words.ts';
import { counted, percent, placeInPercent } from '../../data/number.ts';
import { sentence } from '../../data/sentence.ts';
import { breaksBetween, labelOf, partsOf } from '../../data/table.ts';
import { dictionaryOf, type Language } from '../../language/languages.ts';
import type { Counts } from '../kit/form.ts';
import { marksOf, shapeOf } from '../kit/mark.ts';
import { breakSentences, notesOn } from '../kit/remarks.ts';
import { changeOfShare } from './bracket.ts';
import { changeSentences } from './changes.ts';
import { compared, rowsOf, thingsPerDot } from './rows.ts';
import type { View } from './views.ts';

/** Every row with the numbers that the views give of it, in the order of the table, and how these numbers changed. */
export const describe = (data: Counts, views: readonly View[]): string =>
  alternative(data, { all: data.rows, views, changes: true });

/**
 * The same for the finding in some rows, which is strips without an axis.
 *
 * @param alone whether no text beside it says what a change in the measure means
 */
export function describeFinding(data: Counts, keys: readonly string[], alone: boolean): string {
  const all = data.rows;
  const rows = all.filter(({ key }) => keys.includes(key));
  const breaks = breaksBetween(
    data.breaks,
    all.map(({ key }) => key),
    keys,
  );
  const named = alone ? breaks : breaks.map((change) => ({ ...change, note: '' }));
  return alternative({ ...data, rows, breaks: named }, { all, views: ['share'], changes: false });
}

/** Of which rows a text alternative tells, and what. */
interface Told {
  /** The rows of the table: the largest decides for how many things a dot stands. */
  all: Counts['rows'];
  views: readonly View[];
  /** Whether it tells how the numbers changed from row to row. */
  changes: boolean;
}

/** Nothing is told that no view shows: the number of another part may be the answer to a guess further down. */
function alternative(data: Counts, { all, views, changes }: Told): string {
  const { language, rows, words, breaks, notes, lines = [] } = data;
  const each = thingsPerDot(all);
  const { graphics, page } = dictionaryOf(language);
  const [part = '', ...others] = kindsIn(rows, words);
  const shape = shapeOf(1 + others.length);
  const tellsShare = views.includes('share');
  // The strips of a share show those of all parts, of which there may be more than two.
  const tellsRest = views.includes('parts') || (tellsShare && others.length > 1);
  const marks =
    each === 1
      ? graphics.markForEach(shape, words.one)
      : graphics.markForEvery(shape, counted(each, words, language));
  // Of more than two parts, the first is not the only one that is solid.
  const phrase = typeof part === 'string' && shape === 'dot' ? kindName(part) : undefined;
  const told = rows.map((row) => {
    const rest = tellsRest ? partsOf(row).slice(1) : [];
    const parts = rest.map(({ count }, i) => {
      const words = otherPart(count, others[i] ?? '', language);
      // Of two parts, the share of the one says that of the other.
      return rest.length === 1 || !tellsShare
        ? words
        : `${words} (${percent(count, row.whole, language)})`;
    });
    return graphics.row(
      labelOf(row),
      partOf(row, part, words, language),
      tellsShare ? percent(row.part, row.whole, language) : undefined,
      parts.length > 0 ? parts.join(page.semicolon) : undefined,
    );
  });
  const broken = breakSentences(all, breaks, language);
  const places = (tellsShare ? lines : []).map(({ at, label }) =>
    graphics.lineAt(placeInPercent(at, language), sentence(label)),
  );
  const changed = changes ? changesOf(data, views) : [];
  return `${marks}${page.semicolon}${graphics.solidDots(thingsOf(words, part), phrase)}${otherMarks(words, others, language)}. ${told.join('. ')}.${[...changed, ...notesOn(rows, notes), ...places, ...broken].map((text) => ` ${text}`).join('')}`;
}

/** How the numbers of the views changed: shares from the first row to the last, and parts as in the table below them. */
function changesOf(data: Counts, views: readonly View[]): string[] {
  const { language, rows: all } = data;
  const table = rowsOf(
    data,
    all.map(({ key }) => key),
  );
  const { rows } = table;
  const [first, last] = [rows[0], rows.at(-1)];
  const change = first && last && first !== last && changeOfShare(first, last, language);
  const { comma } = dictionaryOf(language).page;
  return [
    ...(change && views.includes('share')
      ? [
          `${compared(first, last, language)}: ${[change.points, change.times].filter((words) => words !== undefined).join(comma)}.`,
        ]
      : []),
    ...(views.includes('parts') ? changeSentences(table) : []),
  ];
}

/** What a mark is, and what a solid dot is, in a sentence. */
export function keyOf({ language, rows, words }: Counts): string {
  const { graphics } = dictionaryOf(language);
  const each = thingsPerDot(rows);
  const [part = '', ...others] = kindsIn(rows, words);
  const shape = shapeOf(1 + others.length);
  const solid = thingsOf(words, part) + otherMarks(words, others, language);
  return each === 1
    ? graphics.eachMarkIsOne(shape, words.one, solid)
    : graphics.eachMarkIs(shape, counted(each, words, language), solid);
}

/** The words for each of a table's parts, the finding's first. */
const kindsIn = ([row]: Counts['rows'], words: CountWords): Kind[] =>
  row ? partsOf(row).map(({ name }) => kindOf(words, name)) : [];

/** What the other marks are, as the end of a sentence on the solid dots; nothing where the rest is alone. */
function otherMarks(words: CountWords, others: readonly Kind[], language: Language): string {
  if (others.length < 2) return '';
  const { graphics, page } = dictionaryOf(language);
  return marksOf(others.length + 1)
    .flatMap((mark, i) => {
      const kind = others[i - 1];
      if (mark === 'part' || kind === undefined) return [];
      return page.semicolon + graphics.otherMarks[mark](thingsOf(words, kind));
    })
    .join('');
}
