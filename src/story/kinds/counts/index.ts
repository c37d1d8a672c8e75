import { kindName, thingsOf } from '../../../data/count-words.ts';
import { withCurlyLabel } from '../../../data/curly.ts';
import { fraction } from '../../../data/fraction.ts';
import { count, decimal, percent, sharesTogether } from '../../../data/number.ts';
import { capital } from '../../../data/text.ts';
import { countOf, COUNTED, labelOf, PARTS, type Row } from '../../../data/counts.ts';
import { parseCounts } from '../../../data/parse-counts.ts';
import type { Counts } from '../../../graphics/kit/form.ts';
import type { OwnData } from '../../../graphics/kit/own.ts';
import { breakSentences, notesOn } from '../../../graphics/kit/remarks.ts';
import { dictionaryOf, type Language } from '../../../language/languages.ts';
import { hasOwnColumns } from '../declaration.ts';
import { fewerRows, type Cells, type Kind, type CountTable } from '../kind.ts';
import { checkCounts, roomForCounts } from './check.ts';
import type { CountsMeta } from './schema.ts';

/** Counts of a whole and of a part of it: `tables` in front matter. */
export const counts = {
  name: 'counts',
  called: 'a table',
  rowsCalled: 'rows',
  isReadable: (declared) => hasOwnColumns(declared),
  check: checkCounts,
  parse(text, file, { columns, notes = [], breaks = [] }, { language }) {
    const { rows, problems } = parseCounts(text, file, {
      columns,
      language,
      explained: [...notes.map(({ row }) => row), ...breaks.map(({ before }) => before)],
    });
    return { held: { rows: rows.map(withCurlyLabel) }, problems };
  },
  figures: ({ rows }) => rows,
  percentLines: ({ lines = [] }) => lines,
  nouns: ({ words }) => [
    ...[words.one, words.many].map((noun) => ({ noun })),
    ...PARTS.flatMap((part) => {
      const kind = words[part];
      return typeof kind === 'string' ? [] : [kind.one, kind.many].map((noun) => ({ noun, part }));
    }),
  ],
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
  const share = sharesTogether(rows, language);
  return {
    heads: [
      words.key,
      ...PARTS.map((part) => capital(thingsOf(words, words[part]))),
      heads.all(words),
      heads.share,
    ],
    groups: [
      {
        rows: rows.map((row) => ({
          head: labelOf(row),
          cells: [
            ...COUNTED.map((counted) => ({
              text: count(countOf(row, counted), language),
              isPart: counted === 'part',
            })),
            { text: share(row), isPart: true },
          ],
        })),
      },
    ],
    remarks: [...breakSentences(rows, breaks, language), ...notesOn(rows, notes)],
  };
}

/** The part of a row, the rest, the whole and the share, in this order. */
function ownOf({ rows, words, language }: Counts): Pick<OwnData, 'measures' | 'rows'> {
  const write = (value: number) => count(Math.round(value), language);
  const counting = (name: string) => ({ name, write, bare: write });
  return {
    measures: [
      ...PARTS.map((part) => counting(kindName(words[part]))),
      counting(words.many),
      {
        name: 'part',
        write: (value) => percent(Math.round(value * 10), 1000, language),
        bare: (value) => decimal(fraction(Math.round(value * 10), 10), 1, language),
      },
    ],
    rows: rows.map((row) => ({
      key: row.key,
      name: row.key,
      label: labelOf(row),
      values: [
        ...COUNTED.map((counted) => countOf(row, counted)).map((value) => ({
          value,
          text: count(value, language),
        })),
        { value: (100 * row.part) / row.whole, text: percent(row.part, row.whole, language) },
      ],
    })),
  };
}
