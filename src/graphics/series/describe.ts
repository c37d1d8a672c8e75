import { precisionOf } from '../../data/date.ts';
import { capital } from '../../data/text.ts';
import { dictionaryOf } from '../../language/languages.ts';
import type { Values } from '../kit/form.ts';
import { remarks } from '../kit/remarks.ts';
import { telling } from './labels.ts';
import { gapsIn } from './words.ts';

type Row = Values['rows'][number];

/**
 * The first and the last value, the highest and the lowest, and the gaps, and what is said of rows and of values: the
 * table has every value.
 *
 * @param named the keys of other rows whose values have labels
 */
export function describe(data: Values, named: readonly string[] = []): string {
  const { language, rows, words } = data;
  const { graphics } = dictionaryOf(language);
  const { series } = graphics;
  const end = rows.findLastIndex(({ value }) => value !== undefined);
  const [highest, lowest, first, last] = [...telling(rows, end), end].flatMap((i) => rows[i] ?? []);
  if (!highest || !lowest || !first || !last) throw new RangeError('a series has a value');
  const isDay = precisionOf(first.key) === 'day';
  const at = ({ text, label }: Row): string => `${text} ${series.when(label, isDay)}`;
  const firstAt = ({ text, label }: Row): string =>
    rows.filter((row) => row.text === text).length > 1
      ? `${text} ${series.firstWhen(label, isDay)}`
      : `${text} ${series.when(label, isDay)}`;
  const more = rows
    .filter((row) => named.includes(row.key) && ![highest, lowest, first, last].includes(row))
    .map(({ label, text }) => `${label}: ${text}`);
  const gaps = gapsIn(rows, language, ({ label }) => label);
  const said = [
    ...(highest === lowest
      ? [capital(series.stayed(words.value, first.text, first.label, last.label))]
      : [
          capital(series.overTime(words.value, at(first), at(last))),
          series.ends(firstAt(highest), firstAt(lowest)),
        ]),
    ...(more.length === 0 ? [] : [`${more.join('; ')}.`]),
    ...(gaps === undefined ? [] : [`${gaps}.`]),
  ].join(' ');
  return said + remarks(data, true);
}
