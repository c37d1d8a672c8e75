import { withCurlyLabel } from '../../data/curly.ts';
import { parseTable } from '../../data/table.ts';
import type { TableMeta } from '../schema/front-matter.ts';
import { hasOwnColumns, partFaults } from '../schema/part-faults.ts';
import type { Kind, Table } from './kind.ts';

/** Counts of a whole and of its parts: `tables` in front matter. */
export const counts: Kind<TableMeta, Table> = {
  called: 'a table',
  isReadable: (name, declared) =>
    hasOwnColumns(declared) && partFaults(name, declared).length === 0,
  parse(text, file, { columns, words, notes = [], breaks = [] }, { language }) {
    const { rows, problems } = parseTable(text, file, {
      columns,
      language,
      hasRest: 'parts' in words && words.rest !== undefined,
      explained: [...notes.map(({ row }) => row), ...breaks.map(({ before }) => before)],
    });
    return { held: { rows: rows.map(withCurlyLabel) }, problems };
  },
  figures: ({ rows }) => rows,
  sources: ({ source }) => [source],
  data({ rows, words, breaks = [], notes = [], lines = [] }, { language, guess }) {
    const { row = '', measure = 'value' } = guess ?? {};
    const counted = measure === 'value' ? undefined : { row, measure };
    return { kind: 'counts', language, rows, words, breaks, notes, lines, guess: counted };
  },
};
