import { formatDate } from '../../data/date.ts';
import { sentence } from '../../data/text.ts';
import { labelOf, type Break, type Row, type RowNote } from '../../data/counts.ts';
import { placeInUnit } from '../../data/value.ts';
import { dictionaryOf, type Language } from '../../language/languages.ts';
import type { Values } from './form.ts';

/**
 * What is said of rows alone, and of lines at values and at dates, as sentences that follow others in a text
 * alternative: each has a space before it.
 *
 * @param dated whether the graphic has a scale of time
 */
export const remarks = (data: Values, dated = false): string =>
  remarksOf(data, dated)
    .map((text) => ` ${text}`)
    .join('');

/** The same, each sentence by itself. */
export function remarksOf(
  { language, rows, unit, lines = [], notes = [] }: Values,
  dated: boolean,
): string[] {
  const { lineAt } = dictionaryOf(language).graphics;
  return [
    ...notesOn(rows, notes),
    ...lines.flatMap(({ at, date, label }) => {
      if (at !== undefined) return [lineAt(placeInUnit(at, unit, language), sentence(label))];
      return dated && date !== undefined
        ? [lineAt(formatDate(date, language), sentence(label))]
        : [];
    }),
  ];
}

/**
 * What changed in how rows were counted, in sentences that say when. A change may have no note.
 *
 * @param rows all rows of the table
 */
export const breakSentences = (
  rows: readonly Pick<Row, 'key' | 'label'>[],
  breaks: readonly Break[],
  language: Language,
): string[] =>
  breaks.map(({ before, label, note }) => {
    const at = rows.findIndex(({ key }) => key === before);
    const yearOf = (row: (typeof rows)[number] | undefined) =>
      /^\d{4}$/.exec(row ? labelOf(row) : '')?.[0];
    const year = yearOf(rows[at]);
    const change = sentence(label);
    // A change late in a year stands before the row of the next one.
    const named = label.split(/\D+/);
    const isNamed =
      year === undefined || named.includes(year) || named.includes(yearOf(rows[at - 1]) ?? year);
    const said = isNamed ? change : dictionaryOf(language).graphics.fromYear(year, change);
    return note === '' ? said : `${said} ${sentence(note)}`;
  });

/** The notes at the rows of a graphic, each as a sentence that names its row. */
export const notesOn = (
  rows: readonly Pick<Row, 'key' | 'label'>[],
  notes: readonly RowNote[],
): string[] =>
  notes.flatMap(({ row, text }) => {
    const found = rows.find(({ key }) => key === row);
    return found ? [`${labelOf(found)}: ${sentence(text)}`] : [];
  });
