import { kindName, partOf, restOf, thingsOf } from '../../data/count-words.ts';
import { count, percent, placeInPercent } from '../../data/number.ts';
import { sentence } from '../../data/sentence.ts';
import { labelOf } from '../../data/table.ts';
import type { Counts } from '../kit/form.ts';
import { thingsPerDot } from './rows.ts';

/** Every row with its counts and its share, in the order of the table: the same in every view. */
export function describe({ rows, words, breaks, lines = [] }: Counts): string {
  const each = thingsPerDot(rows);
  const { one, many, part } = words;
  const dots = each === 1 ? `A dot for each ${one}` : `A dot for every ${count(each)} ${many}`;
  const solid =
    typeof part === 'string'
      ? `those ${kindName(part)} are solid`
      : `the solid dots are ${thingsOf(words, part)}`;
  const told = rows.map(
    (row) =>
      `${labelOf(row)}: ${partOf(row, words)}, which is ${percent(row.part, row.whole)}; ${restOf(row, words)}`,
  );
  const changes = breaks.map(({ label, note }) => ` ${sentence(label)} ${sentence(note)}`).join('');
  const places = lines.map(
    ({ at, label }) => ` A line at ${placeInPercent(at)}: ${sentence(label)}`,
  );
  return `${dots}; ${solid}. ${told.join('. ')}.${places.join('')}${changes}`;
}

/** What a dot is, and what a solid one is, in a sentence. */
export function keyOf({ rows, words }: Counts): string {
  const each = thingsPerDot(rows);
  const things = each === 1 ? `one ${words.one}` : `${count(each)} ${words.many}`;
  return `Each dot is ${things}; the solid dots are ${thingsOf(words, words.part)}.`;
}
