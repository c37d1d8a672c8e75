import type { Language } from '../../../src/language/languages.ts';
import type { Unit } from '../../../src/data/unit.ts';
import { parseValues } from '../../../src/data/parse-values.ts';
import type { ValueMeasure, ValueRow } from '../../../src/data/value.ts';

/** Reads a file with one column of values. */
export function readValues(
  text: string,
  file: string,
  {
    columns: { value, ...columns },
    unit,
    ...reading
  }: {
    columns: { key: string; label?: string; value: string };
    unit: Unit;
    language: Language;
    explained?: string[];
  },
) {
  const measures = [{ name: 'value', column: value, words: '', unit }];
  const read = parseValues(text, file, { ...reading, columns, measures });
  return { rows: read.measures[0]?.rows ?? [], problems: read.problems };
}

/** Values of one measure, from which figures are taken. */
export const oneMeasure = ({
  rows,
  unit,
}: {
  rows: ValueRow[];
  unit: Unit;
}): { measures: ValueMeasure[] } => ({
  measures: [{ rows, unit, name: 'value', column: 'value', words: '' }],
});
