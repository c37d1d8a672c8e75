import { join } from 'node:path';
import { curly } from '../../data/curly.ts';
import { parseEvents, type DatedEvent } from '../../data/event.ts';
import type { Language } from '../../language/languages.ts';
import { isError, listOf, type Problem } from '../../data/problem.ts';
import { parseTable, type Break, type RowNote } from '../../data/table.ts';
import { parseValues } from '../../data/parse-values.ts';
import { declaredMeasures, type ValueRow } from '../../data/value.ts';
import { partFaults } from '../schema/part-faults.ts';
import { hasOwnColumns, type DataFiles, type Declared } from '../data-files.ts';
import type { Table, Timeline, ValueTable } from '../story.ts';
import { readContentFile } from './content-file.ts';

/** The rows of which readers are told something: in a note, or by a break before them. */
const explainedRows = (notes: readonly RowNote[] = [], breaks: readonly Break[] = []): string[] => [
  ...notes.map(({ row }) => row),
  ...breaks.map(({ before }) => before),
];

/** The row with curly marks in what readers call it. Its key stays, because references name it. */
function withCurlyLabel<
  T extends { key: string; label?: string | undefined } & Pick<ValueRow, 'of'>,
>({ of, ...row }: T) {
  const typed = row.label ?? row.key;
  const label = curly(typed);
  const named = of ? { of: { ...of, label: curly(of.label) } } : {};
  return label === typed ? { ...row, ...named } : { ...row, label, ...named };
}

const withCurlyWords = (event: DatedEvent): DatedEvent => ({
  ...event,
  label: curly(event.label),
  text: curly(event.text),
  count: curly(event.count),
});

/**
 * Reads the CSV files of a story.
 *
 * @param root the project's folder
 * @param folder the story's
 * @param sources the ids of the story's sources; undefined where these could not be read
 */
export function readDataFiles(
  root: string,
  folder: string,
  declared: Declared,
  language: Language,
  sources: readonly string[] | undefined,
): DataFiles & { problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <T extends { problems: Problem[] }>(
    name: string,
    parse: (text: string, file: string) => T,
  ): (T & { csv: string }) | undefined => {
    const found = readContentFile(root, join(folder, `${name}.csv`), (text, file) => ({
      ...parse(text, file),
      csv: text.replaceAll('\r\n', '\n'),
    }));
    problems.push(...found.problems);
    return found.problems.some(isError) ? undefined : found.parsed;
  };
  const tables: Record<string, Table> = {};
  const values: Record<string, ValueTable> = {};
  const timelines: Record<string, Timeline> = {};
  for (const [name, table] of Object.entries(declared.tables)) {
    if (!hasOwnColumns(table) || partFaults(name, table).length > 0) continue;
    const { columns, words } = table;
    const hasRest = 'parts' in words && words.rest !== undefined;
    const found = read(name, (text, file) =>
      parseTable(text, file, {
        columns,
        language,
        hasRest,
        explained: explainedRows(table.notes, table.breaks),
      }),
    );
    if (found)
      tables[name] = { ...table, name, rows: found.rows.map(withCurlyLabel), csv: found.csv };
  }
  for (const [name, table] of Object.entries(declared.values)) {
    if (Object.hasOwn(declared.tables, name) || !hasOwnColumns(table)) continue;
    const found = read(name, (text, file) =>
      parseValues(text, file, {
        columns: table.columns,
        measures: declaredMeasures(table),
        language,
        explained: explainedRows(table.notes),
      }),
    );
    if (!found) continue;
    const measures = found.measures.map(({ rows, ...measure }) => ({
      ...measure,
      rows: rows.map(withCurlyLabel),
    }));
    values[name] = { ...table, name, measures, csv: found.csv };
  }
  for (const [name, timeline] of Object.entries(declared.timelines)) {
    if (Object.hasOwn({ ...declared.tables, ...declared.values }, name)) continue;
    const found = read(name, (text, file) => ({ ...parseEvents(text, file), file }));
    if (!found) continue;
    timelines[name] = {
      ...timeline,
      name,
      events: found.events.map(withCurlyWords),
      csv: found.csv,
    };
    found.events.forEach(({ source }, i) => {
      if (sources?.includes(source) === false)
        problems.push({
          file: found.file,
          line: found.lines[i] ?? 1,
          message: `"source" is "${source}", which is not in sources.yaml: it has ${listOf(sources)}`,
        });
    });
  }
  return { tables, values, timelines, problems };
}
