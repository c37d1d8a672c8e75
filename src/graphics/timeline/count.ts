import type { DatedEvent } from '../../data/event.ts';
import { dictionaryOf, type Language } from '../../language/languages.ts';

const NUMBER = /\d[\d,.]*\d|\d/g;

/**
 * The figure that an event brought, in its words, where the event's label does not have the number.
 *
 * @returns undefined where there is nothing to add to the label
 */
function countBeside({ label, count }: Pick<DatedEvent, 'label' | 'count'>): string | undefined {
  if (count === '') return undefined;
  const numbers = count.match(NUMBER) ?? [];
  const said: string[] = label.match(NUMBER) ?? [];
  const isSaid =
    numbers.length > 0 ? numbers.every((number) => said.includes(number)) : label.includes(count);
  return isSaid ? undefined : count;
}

/** The figure that an event brought, where its label does not have the number; and the earlier year that it is of. */
export function figureBeside(
  event: Pick<DatedEvent, 'label' | 'count' | 'counted'>,
  language: Language,
): string | undefined {
  const beside = countBeside(event);
  if (beside === undefined || event.counted === '' || namesItsYear(event)) return beside;
  return dictionaryOf(language).graphics.inRow(beside, event.counted);
}

/** Whether the label of a count of an earlier year names that year. */
export const namesItsYear = ({ label, counted }: Pick<DatedEvent, 'label' | 'counted'>): boolean =>
  label.split(' ').includes(counted);
