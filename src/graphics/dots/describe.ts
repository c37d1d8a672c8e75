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
import { capital, sentence } from '../../data/text.ts';
import { breaksBetween, labelOf, partsOf, type Row } from '../../data/counts.ts';
import { dictionaryOf, type Language } from '../../language/languages.ts';
import type { Counts } from '../kit/form.ts';
import { marksOf, shapeOf } from '../kit/mark.ts';
import { breakSentences, notesOn } from '../kit/remarks.ts';
import { changeOfShare } from './bracket.ts';
import { areCompared, compared, rowsOf, thingsPerDot } from './rows.ts';
import { LABELLED, VIEWS, type DotsState, type Measure, type View } from './views.ts';

/** The last row of the table that each view shows, as an index; a view that is not shown has none. */
type Reach = Partial<Record<View, number>>;

/**
 * What the graphic shows in some states, and nothing else: any other number may be the answer to a guess further
 * down. The rows are in the order of the table, and how their numbers changed follows.
 */
export function describe(data: Counts, states: readonly DotsState[]): string {
  const reach: Reach = {};
  for (const { view, row } of states) reach[view] = Math.max(reach[view] ?? 0, row);
  return alternative(data, reach, changesOf(data, reach), data.rows);
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
  return alternative({ ...data, rows, breaks }, { share: rows.length - 1 }, [], all);
}

/**
 * @param changes how the numbers changed from row to row, in sentences
 * @param all the rows of the table: the largest decides for how many things a dot stands
 */
function alternative(
  data: Counts,
  reach: Reach,
  changes: readonly string[],
  all: Counts['rows'],
): string {
  const { language, rows, words, breaks, notes, lines = [] } = data;
  const { graphics, page } = dictionaryOf(language);
  const kinds = kindsIn(rows, words);
  const count = 1 + Math.max(-1, ...Object.values(reach));
  const shown = rows.slice(0, count);
  const told = shown.map((row, i) => {
    const tells = (measure: Measure) =>
      VIEWS.some((view) => i <= (reach[view] ?? -1) && LABELLED[view].includes(measure));
    return `${rowWords(data, row, kinds, tells)}.`;
  });
  // A finding leaves rows out. A change is told there even where the row right after it is left out.
  const hidden = rows.slice(count).map(({ key }) => key);
  const places = (reach.share === undefined ? [] : lines).map(({ at, label }) =>
    graphics.lineAt(placeInPercent(at, language), sentence(label)),
  );
  return [
    `${marksOfAll(data, kinds, all)}${page.semicolon}${solidMarks(data, kinds)}.`,
    ...told,
    ...changes,
    ...notesOn(shown, notes),
    ...places,
    ...breakSentences(
      all,
      breaks.filter(({ before }) => !hidden.includes(before)),
      language,
    ),
  ].join(' ');
}

/** What a mark stands for. */
function marksOfAll({ words, language }: Counts, kinds: readonly Kind[], all: Counts['rows']) {
  const each = thingsPerDot(all);
  const { graphics } = dictionaryOf(language);
  const shape = shapeOf(kinds.length);
  return each === 1
    ? graphics.markForEach(shape, words.one)
    : graphics.markForEvery(shape, counted(each, words, language));
}

/** What the solid dots are, and the other marks where these are of several kinds. */
function solidMarks({ words, language }: Counts, [part = '', ...others]: readonly Kind[]): string {
  // Of more than two parts, the first is not the only one that is solid.
  const isPhrase = typeof part === 'string' && shapeOf(1 + others.length) === 'dot';
  const phrase = isPhrase ? kindName(part) : undefined;
  return (
    dictionaryOf(language).graphics.solidDots(thingsOf(words, part), phrase) +
    otherMarks(words, others, language)
  );
}

/** A row's numbers, as far as they are told. */
function rowWords(
  { language, words }: Counts,
  row: Row,
  [part = '', ...others]: readonly Kind[],
  tells: (measure: Measure) => boolean,
): string {
  const { graphics, page } = dictionaryOf(language);
  // Of two parts, the share of the one says that of the other.
  const shares = tells('share') && others.length > 1;
  const further = partsOf(row)
    .slice(1)
    .flatMap(({ count }, i) => {
      const kind = others[i] ?? '';
      const share = percent(count, row.whole, language);
      const words = otherPart(count, kind, language);
      if (tells('rest')) return shares ? `${words} (${share})` : words;
      return shares ? `${share} ${kindName(kind)}` : [];
    });
  return graphics.row(
    labelOf(row),
    tells('whole') ? partOf(row, part, words, language) : otherPart(row.part, part, language),
    tells('share') ? percent(row.part, row.whole, language) : undefined,
    further.length > 0 ? further.join(page.semicolon) : undefined,
  );
}

/** How the share changed from the first row to the last, where a view shows it: with its last row. */
function changesOf(data: Counts, reach: Reach): string[] {
  const { language } = data;
  const { rows } = rowsOf(
    data,
    data.rows.map(({ key }) => key),
  );
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || reach.share !== rows.length - 1 || !areCompared(rows)) return [];
  const change = changeOfShare(first, last, language);
  if (!change) return [];
  const told = [change.points, change.times ?? []].flat().join(dictionaryOf(language).page.comma);
  return [`${compared(first, last, language)}: ${told}.`];
}

/**
 * What stands under a finding: what a mark is, and what a solid dot is, in a sentence.
 *
 * @param isNamed whether the graphic says what its solid dots are, and how many things a mark is where it is several
 * @returns undefined where the graphic says all of it
 */
export function keyOf({ language, rows, words }: Counts, isNamed: boolean): string | undefined {
  const { graphics, page } = dictionaryOf(language);
  const each = thingsPerDot(rows);
  const [part = '', ...others] = kindsIn(rows, words);
  const shape = shapeOf(1 + others.length);
  if (isNamed && each > 1) return undefined;
  const mark =
    each === 1
      ? graphics.eachMarkIsOne(shape, words.one)
      : capital(graphics.markIs(shape, counted(each, words, language)));
  if (isNamed) return sentence(mark);
  const solid = graphics.solidDots(thingsOf(words, part), undefined);
  return sentence(mark + page.semicolon + solid + otherMarks(words, others, language));
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
