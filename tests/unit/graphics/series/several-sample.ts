import { parseValues } from '../../../../src/data/parse-values.ts';
import type { Values } from '../../../../src/graphics/kit/form.ts';
import type { Language } from '../../../../src/language/languages.ts';

const unit = { before: '£', after: '', decimals: 0 };

/** Values of several names from 2014 on, a year each; undefined is a gap. */
export function severalOf(
  lines: Readonly<Record<string, readonly (number | undefined)[]>>,
  language: Language = 'en-GB',
): Values {
  const cells = Object.entries(lines).flatMap(([name, values]) =>
    values.map((value, i) => `${name},${2014 + i},${value ?? ''}`),
  );
  const { measures, problems } = parseValues(`area,year,pay\n${cells.join('\n')}\n`, 'pay.csv', {
    columns: { key: 'area', time: 'year' },
    measures: [{ name: 'value', column: 'pay', words: 'pay', unit }],
    language,
  });
  const [error] = problems.filter(({ severity }) => severity === undefined);
  if (error) throw new Error(error.message);
  const rows = measures[0]?.rows ?? [];
  return { kind: 'values', language, rows, words: { key: 'Area', value: 'weekly pay' }, unit };
}
