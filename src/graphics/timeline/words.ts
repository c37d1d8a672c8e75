import type { Label } from '../kit/labels.ts';
import { spacedWidth } from '../kit/measure.ts';
import { wrap } from '../kit/wrap.ts';
import { namesItsYear } from './count.ts';
import { weightOf, type Event } from './lanes.ts';

/** A line of an event's words: what is told, or what dates it, or both. */
export type Words = Pick<Label, 'text' | 'then'> & Partial<Pick<Label, 'weight'>>;

/**
 * An event's words in lines: its label, its count where the label has none, and then when it was.
 *
 * @param isDated whether the words say when it was
 */
export function wordsOf(event: Event, room: number, isDated: boolean): Words[] {
  const { label, figure, when } = event;
  const weight = weightOf(event);
  const fits = (text: string, weight: 400 | 700, then = '') =>
    spacedWidth(text, { weight }) + spacedWidth(then) <= room;
  const lines: Words[] = [
    ...wrap(label, (line) => fits(line, weight)).map((text) => ({ text, weight })),
    ...wrap(figure ?? '', (line) => fits(line, 400)).map((text) => ({ text })),
  ];
  // The label of a year's count may name the year. A figure of an earlier year stands there, and not when it was told.
  const isElsewhere = event.counted !== '' && figure !== undefined;
  if (!(isDated || isElsewhere) || namesItsYear(event)) return lines;
  const last = lines.at(-1);
  if (last?.weight !== undefined && fits(last.text, last.weight, ` ${when}`))
    return [...lines.slice(0, -1), { ...last, then: when }];
  return [...lines, { text: when }];
}
