import { capital, sentence } from '../../../data/sentence.ts';
import type { Values } from '../../kit/form.ts';
import { remarks } from '../../kit/remarks.ts';
import { describe as describeLine } from '../describe.ts';
import { linesOf } from './lines.ts';

/** What the values are, and what is to be said of each line alone: the table has every value. */
export function describe(data: Values): string {
  const { words } = data;
  const lines = linesOf(data).map(({ label, rows }) =>
    describeLine({
      ...data,
      rows,
      words: { ...words, value: label },
      notes: [],
      lines: [],
    }),
  );
  return [sentence(capital(words.value)), ...lines].join(' ') + remarks(data, true);
}
