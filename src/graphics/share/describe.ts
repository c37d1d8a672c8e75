import { percent } from '../../story/number.ts';
import type { Counts } from '../form.ts';

/** Every reading, in the order of the table. */
export function describe({ rows, words, breaks }: Counts): string {
  const readings = rows.map(
    ({ key, part, whole }) => `${key}: ${percent(part, whole)} (${part} of ${whole})`,
  );
  const changes = breaks.map(({ label, note }) => ` ${label}. ${note}`).join('');
  return `Share of ${words.many} ${words.part}, on an axis in per cent. ${readings.join('; ')}.${changes}`;
}
