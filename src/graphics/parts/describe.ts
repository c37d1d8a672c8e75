import { count } from '../../story/number.ts';
import type { Counts } from '../form.ts';

/** Every reading, in the order of the table. */
export function describe({ rows, words }: Counts): string {
  const readings = rows.map(
    ({ key, part, whole }) =>
      `${key}: ${count(part)} and ${count(whole - part)}, together ${count(whole)}`,
  );
  return `Two bars for each reading: ${words.many} ${words.part}, and ${words.rest}. ${readings.join('; ')}.`;
}
