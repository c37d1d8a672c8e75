import { withCurlyLabel } from '../../../data/curly.ts';
import { formatDate, isDate } from '../../../data/date.ts';
import { fraction, toNumber } from '../../../data/fraction.ts';
import { own } from '../../../data/own.ts';
import { parseValues } from '../../../data/parse-values.ts';
import { capital } from '../../../data/text.ts';
import { isPercentage } from '../../../data/unit.ts';
import {
  declaredMeasures,
  formatValue,
  measureNamed,
  type ValueMeasure,
} from '../../../data/value.ts';
import type { Values } from '../../../graphics/kit/form.ts';
import type { OwnData } from '../../../graphics/kit/own.ts';
import { notesOn } from '../../../graphics/kit/remarks.ts';
import { dictionaryOf, type Language } from '../../../language/languages.ts';
import { hasOwnColumns } from '../declaration.ts';
import { fewerRows, type Cells, type Kind, type ValueTable } from '../kind.ts';
import { checkValues } from './check.ts';
import type { ValuesMeta } from './schema.ts';

interface Measured {
  measures: readonly ValueMeasure[];
}

/** Numbers with a unit, in one column or in several, and with times or without: `values` in front matter. */
export const values = {
  name: 'values',
  called: 'values',
  rowsCalled: 'rows',
  isReadable: (declared) => hasOwnColumns(declared),
  check: checkValues,
  parse(text, file, declared, { language }) {
    const { measures, problems } = parseValues(text, file, {
      columns: declared.columns,
      measures: declaredMeasures(declared),
      language,
      explained: (declared.notes ?? []).map(({ row }) => row),
    });
    const named = measures.map((measure) => ({
      ...measure,
      rows: measure.rows.map(withCurlyLabel),
    }));
    return { held: { measures: named }, problems };
  },
  redeclared: (file) => ({
    measures: declaredMeasures(file).map((measure, i) => ({
      ...measure,
      rows: file.measures[i]?.rows ?? [],
    })),
  }),
  figures: (file) => file,
  percentLines: (declared) =>
    declared.lines?.filter(({ measure }) => {
      const found = measureNamed(declaredMeasures(declared), measure);
      return found && isPercentage(found.unit);
    }) ?? [],
  nouns: (declared) =>
    declaredMeasures(declared).flatMap(({ unit: { after, one = '' } }) =>
      [after.trim(), one.trim()].flatMap((noun) => (/^\p{L}/u.test(noun) ? { noun } : [])),
    ),
  sources: ({ source }) => [source],
  cells: cellsOf,
  data(file, { language, measure: chosen, others = [] }, files) {
    const drawn = measureNamed(file.measures, chosen);
    const all = [file, ...others.flatMap((name) => own(files.values, name) ?? [])].flatMap((one) =>
      one.measures.map((measure) => measureData(one, measure, language)),
    );
    return drawn && { ...measureData(file, drawn, language), all };
  },
  rows: ({ rows }) => rows,
  gap({ rows }, key) {
    const at = rows.findIndex((row) => row.key === key && row.value === undefined);
    const isValue = ({ value }: (typeof rows)[number]) => value !== undefined;
    const near = rows.slice(0, Math.max(at, 0)).findLast(isValue) ?? rows.find(isValue);
    return at < 0 ? undefined : { label: rows[at]?.label ?? '', near: near?.key ?? '' };
  },
  own: ownOf,
  findings: {
    breaks: () => [],
    ends({ rows }) {
      const numberIn = ({ value }: (typeof rows)[number]) => (value ? toNumber(value) : 0);
      const sorted = rows.toSorted((a, b) => numberIn(b) - numberIn(a));
      return [sorted[0], sorted.at(-1)].flatMap((row) => row?.key ?? []);
    },
  },
  shorter: ({ notes = [], lines = [] }) =>
    fewerRows({ notes: notes.length > 0, lines: lines.length > 0 }, 'its words, its unit'),
} satisfies Kind<ValuesMeta, ValueTable, Values, Measured>;

const hasTimes = ([measure]: readonly ValueMeasure[]): boolean =>
  measure?.rows[0]?.of !== undefined;

/** One measure of a table of values. */
const measureData = (
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

/**
 * A column for each measure. Where rows have times, there is a row for each time and a column for each name, or the other
 * way round where there are more names than times: a table is long rather than wide. Each measure is then a group.
 */
function cellsOf({ measures, words, notes = [] }: ValueTable, language: Language): Cells {
  const rows = measures[0]?.rows ?? [];
  const remarks = notesOn(rows, notes);
  const { noValue } = dictionaryOf(language).table;
  const cell = (text = '') => ({ text: text || noValue });
  if (!hasTimes(measures))
    return {
      heads: [words.key, ...measures.map((measure) => capital(measure.words))],
      groups: [
        {
          rows: rows.map(({ label }, i) => ({
            head: label,
            cells: measures.map((measure) => cell(measure.rows[i]?.text)),
          })),
        },
      ],
      remarks,
    };
  const names = new Map(rows.map(({ of }) => [of?.key, of?.label ?? '']));
  const dates = [...new Set(rows.map(({ of }) => of?.time ?? ''))].toSorted();
  const times = new Map(dates.map((date) => [date, formatDate(date, language)]));
  const isAcross = names.size <= times.size;
  const [across, down] = isAcross ? [names, times] : [times, names];
  const cellAt = (
    { rows: all }: (typeof measures)[number],
    one: string | undefined,
    other: string | undefined,
  ) => {
    const [name, time] = isAcross ? [one, other] : [other, one];
    return cell(all.find(({ of }) => of?.key === name && of?.time === time)?.text);
  };
  return {
    heads: [(isAcross ? words.time : words.key) ?? '', ...across.values()],
    groups: measures.map((measure) => ({
      title: capital(measure.words),
      rows: Array.from(down, ([key, head]) => ({
        head,
        cells: Array.from(across.keys(), (column) => cellAt(measure, column, key)),
      })),
    })),
    remarks,
  };
}

/** All measures of each table, and how they are written. */
function ownOf(data: Values): Pick<OwnData, 'measures' | 'rows'> {
  const { all = [data] } = data;
  return {
    measures: all.map(({ words, unit, language }) => {
      const { decimals } = unit;
      const writer = (unit: Values['unit']) => (value: number) =>
        formatValue(
          fraction(Math.round(value * 10 ** decimals), 10n ** BigInt(decimals)),
          unit,
          language,
        );
      const bare = { before: '', after: '', decimals };
      return { name: words.value, write: writer(unit), bare: writer(bare) };
    }),
    rows: data.rows.map(({ key, label, of }) => ({
      key,
      name: of?.key ?? key,
      label: of?.label ?? label,
      ...(isDate(of?.time ?? key) && { time: of?.time ?? key }),
      values: all.map(({ rows }) => {
        const { value, text = '' } = rows.find((row) => row.key === key) ?? {};
        return { value: value && toNumber(value), text };
      }),
    })),
  };
}
