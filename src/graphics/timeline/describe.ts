import { formatDate } from '../../data/date.ts';
import { percent } from '../../data/number.ts';
import { sentence, uncapital } from '../../data/text.ts';
import { dictionaryOf } from '../../language/languages.ts';
import { figureBeside, namesItsYear } from './columns.ts';
import { labelOf } from '../../data/counts.ts';
import type { Events } from '../kit/form.ts';
import type { Label } from '../kit/labels.ts';
import { spacedWidth } from '../kit/measure.ts';
import { wrap } from '../kit/wrap.ts';
import { weightOf, whenOf, type Dating, type Event } from './lanes.ts';

/** Every event in its order; those that brought a count are named as counts. */
export function describe({ language, events, words, readings }: Events): string {
  const { graphics } = dictionaryOf(language);
  const sentences = events.map((event) => {
    const { date, label, count, counted } = event;
    const kind = count === '' ? '' : `, ${uncapital(words.count ?? '')}`;
    const beside = figureBeside(event, language);
    const isOfYear = counted !== '' && beside === undefined && !namesItsYear(event);
    const said = isOfYear ? graphics.inRow(label, counted) : label;
    return `${formatDate(date, language)}${kind}: ${said}${beside === undefined ? '' : `, ${beside}`}`;
  });
  const readingTexts = (readings?.rows ?? []).map(
    (row) => `${labelOf(row)}: ${percent(row.part, row.whole, language)}`,
  );
  const measured =
    readingTexts.length === 0 ? '' : ` ${readings?.text ?? ''}: ${readingTexts.join('; ')}.`;
  return `${graphics.timeline}${measured} ${sentence(sentences.join('; '))}`;
}

/** A line of an event's words: what is told, or what dates it, or both. */
export type Words = Pick<Label, 'text' | 'then'> & Partial<Pick<Label, 'weight'>>;

/** An event's words in lines: its label, its count where the label has none, and then when it was. */
export function wordsOf(event: Event, room: number, dating: Dating): Words[] {
  const { label, figure } = event;
  const weight = weightOf(event);
  const fits = (text: string, weight: 400 | 700, then = '') =>
    spacedWidth(text, { weight }) + spacedWidth(then) <= room;
  const lines: Words[] = [
    ...wrap(label, (line) => fits(line, weight)).map((text) => ({ text, weight })),
    ...wrap(figure ?? '', (line) => fits(line, 400)).map((text) => ({ text })),
  ];
  const when = whenOf(event, dating);
  // The label of a year's count may name the year.
  if (when === '' || namesItsYear(event)) return lines;
  const last = lines.at(-1);
  if (last?.weight !== undefined && fits(last.text, last.weight, ` ${when}`))
    return [...lines.slice(0, -1), { ...last, then: when }];
  return [...lines, { text: when }];
}
