import { EM } from '../kit/field.ts';
import { tenth } from '../kit/interpolate.ts';
import { across, type Line } from '../kit/labels.ts';
import { lanesOf } from '../kit/placer.ts';
import { MARK, type Lane } from './types.ts';
import type { DatedEvent } from '../../data/event.ts';
import { dictionaryOf, type Language } from '../../language/languages.ts';

/** The columns of a lane's marks, by their keys: a mark that would be over another is beside it. */
export function columnsOf(
  marks: readonly { key: string; lane: string; y: number }[],
  lane: string,
): Map<string, number> {
  const own = marks.filter((mark) => mark.lane === lane).toSorted((a, b) => a.y - b.y);
  const stretches = own.map(({ y }) => ({ left: y - MARK / 2, right: y + MARK / 2 }));
  const columns = lanesOf(stretches, 0.08 * EM);
  return new Map(own.map(({ key }, i) => [key, columns[i] ?? 0]));
}

/** Where the marks of a column stand. */
export const markIn = ({ mark, step }: Lane, column: number): number => tenth(mark + column * step);

/** Up to this distance words are level with their mark, and stand beside it. */
export const LEVEL = 0.3 * EM;

/** The lines from an edge of the scale, or a mark beside another, to the middle of the words. */
export function leaders(lane: Lane, column: number, y: number, middle: number): Line[] {
  const { edge, bend, words, anchor } = lane;
  const before = tenth(anchor === 'end' ? words + 0.3 * EM : words - 0.3 * EM);
  const x1 = column === 0 ? edge : markIn(lane, column);
  if (Math.abs(middle - y) <= LEVEL)
    return [across({ key: 'on', kind: 'leader', x1, x2: before, y })];
  return [
    across({ key: 'on', kind: 'leader', x1, x2: bend, y }),
    { key: 'leader', kind: 'leader', x1: bend, x2: before, y1: y, y2: tenth(middle) },
  ];
}

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
