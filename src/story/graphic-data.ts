import type { Language } from '../language/languages.ts';
import { own } from '../data/own.ts';
import { measureNamed, type ValueMeasure } from '../data/value.ts';
import type { Guessable, GraphicData, Values } from '../graphics/kit/form.ts';
import type { DataFiles } from './data-files.ts';
import type { ValueTable } from './story.ts';

/** What a graphic is drawn from, beside a CSV file. */
interface Given {
  /** What readers may guess, and mark on the graphic. */
  guess?: { row: string; measure: Guessable } | undefined;
  /** The name of the measure of values that it draws; the first by default. */
  measure?: string | undefined;
  /** The names of more files of values, which a form of the story's own draws. */
  others?: readonly string[];
}

/**
 * The data of a graphic that is drawn from a CSV file.
 *
 * @param name the file's name without its extension
 * @param language the story's, which the words of the graphic are in
 * @returns undefined if there is no such file, or the file has problems
 */
export function graphicData(
  name: string,
  { tables, values, timelines }: DataFiles,
  language: Language,
  { guess, measure: chosen, others = [] }: Given = {},
): GraphicData | undefined {
  const [table, numbers, timeline] = [own(tables, name), own(values, name), own(timelines, name)];
  if (timeline) {
    const { events, words, readings: named } = timeline;
    const rows = named && own(tables, named.table)?.rows;
    const readings = rows && { rows, text: named.text };
    return { kind: 'events', language, events, words, readings };
  }
  if (numbers) {
    const files = [numbers, ...others.flatMap((other) => own(values, other) ?? [])];
    const drawn = measureNamed(numbers.measures, chosen);
    const all = files.flatMap((file) =>
      file.measures.map((measure) => valuesOf(file, measure, language)),
    );
    return drawn && { ...valuesOf(numbers, drawn, language), guess, all };
  }
  if (!table) return undefined;
  const { rows, words, breaks = [], notes = [], lines = [] } = table;
  const { row = '', measure = 'value' } = guess ?? {};
  const counted = measure === 'value' ? undefined : { row, measure };
  return { kind: 'counts', language, rows, words, breaks, notes, lines, guess: counted };
}

/** One measure of a file of values. */
const valuesOf = (
  { words, measures, lines, notes }: ValueTable,
  { name, words: value, unit, rows }: ValueMeasure,
  language: Language,
): Values => ({
  kind: 'values',
  language,
  rows,
  words: { key: words.key, value },
  unit,
  lines: lines?.filter(
    ({ at, measure }) => at === undefined || measureNamed(measures, measure)?.name === name,
  ),
  notes,
});
