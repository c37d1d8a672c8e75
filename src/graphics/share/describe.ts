import { percent } from '../../story/number.ts';
import type { GraphicData } from '../form.ts';

/** Every reading, in the order of the table. */
export function describe({ rows, words }: GraphicData): string {
  const readings = rows.map(
    ({ key, part, whole }) => `${key}: ${percent(part, whole)} (${part} of ${whole})`,
  );
  return `Share of ${words.many} ${words.part}, on an axis in per cent. ${readings.join('; ')}.`;
}
