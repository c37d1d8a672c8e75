import type { Values } from '../kit/form.ts';

/** Every row in the order of the file, with its value. */
export function describe({ rows, words }: Values): string {
  const values = rows.map(({ label, text }) => `${label}: ${text}`);
  return `A bar chart: ${words.value}. ${values.join('; ')}.`;
}
