import { count, counted, percent } from '../../data/number.ts';
import { sentence } from '../../data/sentence.ts';
import type { Counts } from '../kit/form.ts';

/** Every row with its counts and its share, in the order of the table: the same in every view. */
export function describe({ rows, words, breaks }: Counts): string {
  const told = rows.map(
    ({ key, part, whole }) =>
      `${key}: ${count(part)} of ${counted(whole, words)}, which is ${percent(part, whole)}; ${count(whole - part)} ${words.rest}`,
  );
  const changes = breaks.map(({ label, note }) => ` ${sentence(label)} ${sentence(note)}`).join('');
  return `A dot for each ${words.one}; those ${words.part} are solid. ${told.join('. ')}.${changes}`;
}
