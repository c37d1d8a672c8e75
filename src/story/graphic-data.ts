import { own } from '../data/own.ts';
import type { Counts, GraphicData } from '../graphics/kit/form.ts';
import type { DataFiles } from './files/data-files.ts';

/**
 * The data of a graphic that is drawn from a CSV file.
 *
 * @param name the file's name without its extension
 * @param guess what readers may guess, and mark on the graphic
 * @returns undefined if there is no such file, or the file has problems
 */
export function graphicData(
  name: string,
  { tables, values, timelines }: DataFiles,
  guess?: Counts['guess'],
): GraphicData | undefined {
  const [table, numbers, timeline] = [own(tables, name), own(values, name), own(timelines, name)];
  if (timeline) {
    const { events, words, readings: told } = timeline;
    const rows = told && own(tables, told.table)?.rows;
    return { kind: 'events', events, words, readings: rows && { rows, text: told.text } };
  }
  if (numbers) {
    const { rows, words, unit } = numbers;
    return { kind: 'values', rows, words, unit };
  }
  if (!table) return undefined;
  const { rows, words, breaks = [], notes = [], lines = [] } = table;
  return { kind: 'counts', rows, words, breaks, notes, lines, guess };
}
