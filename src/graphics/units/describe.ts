import { percent } from '../../story/number.ts';
import type { Counts } from '../form.ts';

/** Every reading, in the order of the table. */
export function describe({ rows, words }: Counts): string {
  const readings = rows.map(
    ({ key, part, whole }) => `${key}: ${part} of ${whole} (${percent(part, whole)})`,
  );
  return `A dot for each ${words.one}; those ${words.part} are solid. ${readings.join('; ')}.`;
}
