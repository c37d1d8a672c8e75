import fc from 'fast-check';
import { parseValues } from '../../../../src/data/parse-values.ts';
import type { Values } from '../../../../src/graphics/kit/form.ts';
import { LANGUAGES, type Language } from '../../../../src/language/languages.ts';

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

const NAMES = [
  'Ashby',
  'Hull',
  'York',
  'Castle Morley',
  'Ely',
  'Bath',
  'Wells',
  'Ripon',
  'Wetherby',
  'Upper Wend',
  'Coldbrook',
  'Inver',
];

/** Any lines, up to so many: near to each other or far apart, with gaps anywhere. */
export const anyLines = (most: number): fc.Arbitrary<Values> =>
  fc
    .record({
      names: fc.uniqueArray(fc.constantFrom(...NAMES), {
        minLength: 1,
        maxLength: most,
      }),
      times: fc.integer({ min: 2, max: 30 }),
      range: fc.constantFrom(3, 40, 1000),
      amounts: fc.array(fc.nat(1000), { minLength: 360, maxLength: 360 }),
      gaps: fc.uniqueArray(fc.nat(359), { maxLength: 60 }),
      language: fc.constantFrom(...LANGUAGES),
      said: fc.boolean(),
    })
    .map(({ names, times, range, amounts, gaps, language, said }) => {
      const given = names.map((name, n): [string, (number | undefined)[]] => [
        name,
        Array.from({ length: times }, (_, i) => {
          const at = n * times + i;
          return i > 0 && gaps.includes(at) ? undefined : 400 + ((amounts[at] ?? 0) * range) / 1000;
        }).map((value) => (value === undefined ? undefined : Math.round(value))),
      ]);
      const made = severalOf(Object.fromEntries(given), language);
      if (!said) return made;
      const notes = [{ row: made.rows.at(-1)?.key ?? '', text: 'counted in a new way' }];
      return {
        ...made,
        notes,
        lines: [
          { date: '2015', label: 'a new law' },
          { at: 410, label: 'a target' },
        ],
      };
    });
