import { withCurlyLabel } from '../../data/curly.ts';
import { own } from '../../data/own.ts';
import { parseValues } from '../../data/parse-values.ts';
import { declaredMeasures, measureNamed, type ValueMeasure } from '../../data/value.ts';
import type { Values } from '../../graphics/kit/form.ts';
import type { Language } from '../../language/languages.ts';
import type { ValuesMeta } from '../schema/front-matter.ts';
import { hasOwnColumns } from '../schema/part-faults.ts';
import type { Kind, ValueTable } from './kind.ts';

/** Numbers with a unit, in one column or in several, and with times or without: `values` in front matter. */
export const values: Kind<ValuesMeta, ValueTable> = {
  called: 'values',
  isReadable: (_, declared) => hasOwnColumns(declared),
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
  sources: ({ source }) => [source],
  data(file, { language, guess, measure: chosen, others = [] }, files) {
    const drawn = measureNamed(file.measures, chosen);
    const all = [file, ...others.flatMap((name) => own(files.values, name) ?? [])].flatMap((one) =>
      one.measures.map((measure) => measureData(one, measure, language)),
    );
    return drawn && { ...measureData(file, drawn, language), guess, all };
  },
};

/** One measure of a file of values. */
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
