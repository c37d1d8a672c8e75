import type { Language } from '../language/languages.ts';
import { own } from '../data/own.ts';
import type { Guessable, GraphicData } from '../graphics/kit/form.ts';
import type { DataFiles } from './data-files.ts';

/**
 * The data of a graphic that is drawn from a CSV file.
 *
 * @param name the file's name without its extension
 * @param language the story's, which the words of the graphic are in
 * @param guess what readers may guess, and mark on the graphic
 * @param others the names of more files of values, which a form of the story's own draws
 * @returns undefined if there is no such file, or the file has problems
 */
export function graphicData(
  name: string,
  { tables, values, timelines }: DataFiles,
  language: Language,
  guess?: { row: string; measure: Guessable },
  others: readonly string[] = [],
): GraphicData | undefined {
  const [table, numbers, timeline] = [own(tables, name), own(values, name), own(timelines, name)];
  if (timeline) {
    const { events, words, readings: named } = timeline;
    const rows = named && own(tables, named.table)?.rows;
    const readings = rows && { rows, text: named.text };
    return { kind: 'events', language, events, words, readings };
  }
  if (numbers) {
    const { rows, words, unit, lines, notes } = numbers;
    const more = others.flatMap((other) => {
      const file = own(values, other);
      return file ? [{ kind: 'values' as const, language, ...file }] : [];
    });
    return { kind: 'values', language, rows, words, unit, lines, notes, guess, others: more };
  }
  if (!table) return undefined;
  const { rows, words, breaks = [], notes = [], lines = [] } = table;
  const { row = '', measure = 'value' } = guess ?? {};
  const counted = measure === 'value' ? undefined : { row, measure };
  return { kind: 'counts', language, rows, words, breaks, notes, lines, guess: counted };
}
