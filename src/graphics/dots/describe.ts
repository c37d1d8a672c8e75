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
import { thingsPerDot } from './rows.ts';

/** Every row with its counts and its share, in the order of the table: the same in every view. */
export const describe = (data: Counts): string =>
  alternative(data, { all: data.rows, tellsRest: true });

/** The same for the finding in some rows. Its strips name the share of the first part, so the rest is left out. */
export function describeFinding(data: Counts, keys: readonly string[]): string {
  const all = data.rows;
  const rows = all.filter(({ key }) => keys.includes(key));
  const breaks = breaksBetween(
    data.breaks,
    all.map(({ key }) => key),
    keys,
  );
  return alternative({ ...data, rows, breaks }, { all, tellsRest: false });
}

/**
 * The rest of two parts can be left out. Of more parts, all are told.
 *
 * @param all the rows of the table: the largest decides for how many things a dot stands
 */
function alternative(
  { language, rows, words, breaks, notes, lines = [] }: Counts,
  { all, tellsRest }: { all: Counts['rows']; tellsRest: boolean },
): string {
  const each = thingsPerDot(all);
  const { graphics, page } = dictionaryOf(language);
  const [part = '', ...others] = kindsIn(rows, words);
  const shape = shapeOf(1 + others.length);
  const marks =
    each === 1
      ? graphics.markForEach(shape, words.one)
      : graphics.markForEvery(shape, counted(each, words, language));
  // Of more than two parts, the first is not the only one that is solid.
  const phrase = typeof part === 'string' && shape === 'dot' ? kindName(part) : undefined;
  const told = rows.map((row) => {
    const rest = partsOf(row).slice(1);
    const parts = rest.map(({ count }, i) => {
      const words = otherPart(count, others[i] ?? '', language);
      // Of two parts, the share of the one says that of the other.
      return rest.length === 1 ? words : `${words} (${percent(count, row.whole, language)})`;
    });
    return graphics.row(
      labelOf(row),
      partOf(row, part, words, language),
      percent(row.part, row.whole, language),
      tellsRest || parts.length > 1 ? parts.join(page.semicolon) : undefined,
    );
  });
  const remarks = notesOn(rows, notes).map((text) => ` ${text}`);
  const changes = breakSentences(all, breaks, language).map((text) => ` ${text}`);
  const places = lines.map(
    ({ at, label }) => ` ${graphics.lineAt(placeInPercent(at, language), sentence(label))}`,
  );
  return `${marks}${page.semicolon}${graphics.solidDots(thingsOf(words, part), phrase)}${otherMarks(words, others, language)}. ${told.join('. ')}.${remarks.join('')}${places.join('')}${changes.join('')}`;
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
