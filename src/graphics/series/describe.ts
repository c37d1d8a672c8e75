import { capital } from '../../data/sentence.ts';
import type { Values } from '../kit/form.ts';
import { telling } from './labels.ts';
import { gapsIn } from './words.ts';

/** The first and the last value, the highest and the lowest, and the gaps: the table has every value. */
export function describe({ rows, words }: Values): string {
  const end = rows.findLastIndex(({ value }) => value !== undefined);
  const [highest, lowest, first, last] = [...telling(rows, end), end].map((i) => {
    const row = rows[i];
    return row ? `${row.text} ${when(row)}` : '';
  });
  const gaps = gapsIn(rows);
  return [
    `${capital(words.value)} over time: from ${first ?? ''} to ${last ?? ''}.`,
    `The highest was ${highest ?? ''}, the lowest ${lowest ?? ''}.`,
    ...(gaps === undefined ? [] : [`${gaps}.`]),
  ].join(' ');
}

/** `in June 2014`, or `on 3 June 2014`. */
const when = ({ key, label }: Values['rows'][number]): string =>
  `${key.length > 'yyyy-mm'.length ? 'on' : 'in'} ${label}`;
