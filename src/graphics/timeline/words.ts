import { formatDate, truncated } from '../../data/date.ts';
import type { DatedEvent } from '../../data/event.ts';
import { dictionaryOf, type Language } from '../../language/languages.ts';
import type { Label } from '../kit/labels.ts';
import { spacedLines, spacedWidth } from '../kit/measure.ts';

const NUMBER = /\d[\d,.]*\d|\d/g;

/** The figure that an event brought, where its label does not have the number; and the earlier year that it is of. */
export function figureBeside(event: DatedEvent, language: Language): string | undefined {
  const { label, count, counted } = event;
  if (count === '') return undefined;
  const numbers = count.match(NUMBER) ?? [];
  const said: string[] = label.match(NUMBER) ?? [];
  const isSaid =
    numbers.length > 0 ? numbers.every((number) => said.includes(number)) : label.includes(count);
  if (isSaid) return undefined;
  if (counted === '' || namesItsYear(event)) return count;
  return dictionaryOf(language).graphics.inRow(count, counted);
}

/** Whether the label of a count of an earlier year names that year. */
export const namesItsYear = ({ label, counted }: DatedEvent): boolean =>
  label.split(' ').includes(counted);

/** A line of an event's words: what is told, or what dates it, or both. */
export type Words = Pick<Label, 'text' | 'then'> & Partial<Pick<Label, 'weight'>>;

/**
 * An event's words in lines: its label, its count where the label has none, and then when it was.
 *
 * @param inFull whether the day is said, where it is known
 */
export function wordsOf(
  event: DatedEvent,
  room: number,
  language: Language,
  inFull: boolean,
): Words[] {
  const { label, count, counted, date } = event;
  const figure = figureBeside(event, language);
  // A count of its own stands back beside the shares, which it does not continue.
  const weight = count === '' ? 700 : 400;
  const lines: Words[] = [
    ...spacedLines(label, room, { weight }).map((text) => ({ text, weight }) as const),
    ...(figure === undefined ? [] : spacedLines(figure, room).map((text) => ({ text }))),
  ];
  // The label of a year's count may name the year.
  if (namesItsYear(event)) return lines;
  const isOfYear = counted !== '' && figure === undefined;
  const when = isOfYear ? counted : formatDate(inFull ? date : truncated(date, 'month'), language);
  const last = lines.at(-1);
  const width = last ? spacedWidth(last.text, last) + spacedWidth(` ${when}`) : Infinity;
  return last?.weight !== undefined && width <= room
    ? [...lines.slice(0, -1), { ...last, then: when }]
    : [...lines, ...spacedLines(when, room).map((text) => ({ text }))];
}
