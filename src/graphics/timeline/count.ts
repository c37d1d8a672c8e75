import type { DatedEvent } from '../../data/event.ts';

const NUMBER = /\d[\d,.]*\d|\d/g;

/**
 * The figure that an event brought, in its words, where the event's label does not have the number.
 *
 * @returns undefined where there is nothing to add to the label
 */
export function countBeside({
  label,
  count,
}: Pick<DatedEvent, 'label' | 'count'>): string | undefined {
  if (count === '') return undefined;
  const numbers = count.match(NUMBER) ?? [];
  const said: string[] = label.match(NUMBER) ?? [];
  const isSaid =
    numbers.length > 0 ? numbers.every((number) => said.includes(number)) : label.includes(count);
  return isSaid ? undefined : count;
}

/** Whether the label of a count of an earlier year names that year. */
export const namesItsYear = ({ label, counted }: Pick<DatedEvent, 'label' | 'counted'>): boolean =>
  label.split(' ').includes(counted);
