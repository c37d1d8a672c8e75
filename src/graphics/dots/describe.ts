import { kindName, partOf, restOf, thingsOf } from '../../data/count-words.ts';
import { counted, percent, placeInPercent } from '../../data/number.ts';
import { sentence } from '../../data/sentence.ts';
import { labelOf } from '../../data/table.ts';
import { dictionaryOf } from '../../language/languages.ts';
import type { Counts } from '../kit/form.ts';
import { thingsPerDot } from './rows.ts';

/** Every row with its counts and its share, in the order of the table: the same in every view. */
export function describe({ language, rows, words, breaks, lines = [] }: Counts): string {
  const { graphics, page } = dictionaryOf(language);
  const each = thingsPerDot(rows);
  const dots =
    each === 1
      ? graphics.dotForEach(words.one)
      : graphics.dotForEvery(counted(each, words, language));
  const { part } = words;
  const phrase = typeof part === 'string' ? kindName(part) : undefined;
  const told = rows.map((row) =>
    graphics.row(
      labelOf(row),
      partOf(row, words, language),
      percent(row.part, row.whole, language),
      restOf(row, words, language),
    ),
  );
  const changes = breaks.map(({ label, note }) => ` ${sentence(label)} ${sentence(note)}`).join('');
  const places = lines.map(
    ({ at, label }) => ` ${graphics.lineAt(placeInPercent(at, language), sentence(label))}`,
  );
  return `${dots}${page.semicolon}${graphics.solidDots(thingsOf(words, part), phrase)}. ${told.join('. ')}.${places.join('')}${changes}`;
}

/** What a dot is, and what a solid one is, in a sentence. */
export function keyOf({ language, rows, words }: Counts): string {
  const { graphics } = dictionaryOf(language);
  const each = thingsPerDot(rows);
  const solid = thingsOf(words, words.part);
  return each === 1
    ? graphics.eachDotIsOne(words.one, solid)
    : graphics.eachDotIs(counted(each, words, language), solid);
}
