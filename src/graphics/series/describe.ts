import { capital } from '../../data/sentence.ts';
import { dictionaryOf } from '../../language/languages.ts';
import type { Values } from '../kit/form.ts';
import { remarks } from '../kit/remarks.ts';
import { telling } from './labels.ts';
import { gapsIn } from './words.ts';

/** The first and the last value, the highest and the lowest, and the gaps, and what is said of rows and of values: the table has every value. */
export function describe(data: Values): string {
  const { language, rows, words } = data;
  const { series } = dictionaryOf(language).graphics;
  const end = rows.findLastIndex(({ value }) => value !== undefined);
  const [highest = '', lowest = '', first = '', last = ''] = [...telling(rows, end), end].map(
    (i) => {
      const row = rows[i];
      if (!row) return '';
      return `${row.text} ${series.when(row.label, row.key.length > 'yyyy-mm'.length)}`;
    },
  );
  const gaps = gapsIn(rows, language);
  const said = [
    capital(series.overTime(words.value, first, last)),
    series.ends(highest, lowest),
    ...(gaps === undefined ? [] : [`${gaps}.`]),
  ].join(' ');
  return said + remarks(data, true);
}
