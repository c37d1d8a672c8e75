import { partNames } from '../../../data/count-measures.ts';
import { kindName, kindOf, thingsOf } from '../../../data/count-words.ts';
import { withCurlyLabel } from '../../../data/curly.ts';
import { fraction } from '../../../data/fraction.ts';
import { count, decimal, percent } from '../../../data/number.ts';
import { capital } from '../../../data/text.ts';
import { labelOf, partsOf, type Row } from '../../../data/counts.ts';
import { parseCounts } from '../../../data/parse-counts.ts';
import type { Counts } from '../../../graphics/kit/form.ts';
import type { OwnData } from '../../../graphics/kit/own.ts';
import { breakSentences, notesOn } from '../../../graphics/kit/remarks.ts';
import { dictionaryOf, type Language } from '../../../language/languages.ts';
import { hasOwnColumns } from '../declaration.ts';
import { fewerRows, type Cells, type Kind, type CountTable } from '../kind.ts';
import { checkCounts, partFaults } from './check.ts';
import { roomForCounts, typedCounts } from './room.ts';
import type { CountsMeta } from './schema.ts';

/** Counts of a whole and of its parts: `tables` in front matter. */
export const counts = {
  name: 'counts',
  called: 'a table',
  rowsCalled: 'rows',
  isReadable: (name, declared) =>
    hasOwnColumns(declared) && partFaults(name, declared).length === 0,
  check: checkCounts,
  parse(text, file, { columns, words, notes = [], breaks = [] }, { language }) {
    const { rows, problems } = parseCounts(text, file, {
      columns,
      language,
      hasRest: 'parts' in words && words.rest !== undefined,
      explained: [...notes.map(({ row }) => row), ...breaks.map(({ before }) => before)],
    });
    return { held: { rows: rows.map(withCurlyLabel) }, problems };
  },
  figures: ({ rows }) => rows,
  typed: typedCounts,
  percentLines: ({ lines = [] }) => lines,
  sources: ({ source }) => [source],
  cells: cellsOf,
  data: ({ rows, words, breaks = [], notes = [], lines = [] }, { language }) => ({
    kind: 'counts',
    language,
    rows,
    words,
    breaks,
    notes,
    lines,
  }),
  rows: ({ rows }) => rows,
  own: ownOf,
  findings: {
    breaks: ({ breaks }) => breaks,
    ends: ({ rows }) => [rows[0], rows.at(-1)].flatMap((row) => row?.key ?? []),
  },
  shorter: ({ breaks, notes, lines = [] }) =>
    fewerRows(
      { breaks: breaks.length > 0, notes: notes.length > 0, lines: lines.length > 0 },
      'its words',
    ),
  cureFor: roomForCounts,
} satisfies Kind<CountsMeta, CountTable, Counts, readonly Row[]>;

/** The counts of each row, with the shares worked out. */
function cellsOf({ rows, words, breaks = [], notes = [] }: CountTable, language: Language): Cells {
  const { table: heads } = dictionaryOf(language);
  const names = partNames(rows);
  // The share of one of two says that of the other. Of more parts, each has its share beside its count.
  const hasTwo = names.length === 2;
  const share = (n: number, whole: number) => percent(n, whole, language);
  return {
    heads: [
      words.key,
      ...names.map((name) => capital(thingsOf(words, kindOf(words, name)))),
      heads.all(words),
      ...(hasTwo ? [heads.share] : []),
    ],
    groups: [
      {
        rows: rows.map((row) => ({
          head: labelOf(row),
          cells: [
            ...partsOf(row).map((part, i) => ({
              text:
                count(part.count, language) + (hasTwo ? '' : ` (${share(part.count, row.whole)})`),
              isPart: i === 0,
            })),
            { text: count(row.whole, language) },
            ...(hasTwo ? [{ text: share(row.part, row.whole), isPart: true }] : []),
          ],
        })),
      },
    ],
    remarks: [...breakSentences(rows, breaks, language), ...notesOn(rows, notes)],
  };
}

/** The parts of a row, the whole and the share of the first part, in this order. */
function ownOf({ rows, words, language }: Counts): Pick<OwnData, 'measures' | 'rows'> {
  const [first] = rows;
  const names = first ? partsOf(first).map(({ name }) => name) : [];
  const write = (value: number) => count(Math.round(value), language);
  const counting = (name: string) => ({ name, write, bare: write });
  return {
    measures: [
      ...names.map((name) => counting(kindName(kindOf(words, name)))),
      counting(words.many),
      {
        name: names[0] ?? '',
        write: (value) => percent(Math.round(value * 10), 1000, language),
        bare: (value) => decimal(fraction(Math.round(value * 10), 10), 1, language),
      },
    ],
    rows: rows.map((row) => ({
      key: row.key,
      name: row.key,
      label: labelOf(row),
      values: [
        ...[...partsOf(row).map((part) => part.count), row.whole].map((value) => ({
          value,
          text: count(value, language),
        })),
        { value: (100 * row.part) / row.whole, text: percent(row.part, row.whole, language) },
      ],
    })),
  };
}
