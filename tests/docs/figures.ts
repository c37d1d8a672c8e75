import { CHANGE_FORMS } from '../../src/data/change.ts';
import { countMeasures } from '../../src/data/count-measures.ts';
import { figure, rowsInFile, type FigureData } from '../../src/data/figure.ts';
import { FigureError } from '../../src/data/reference.ts';
import { parseValues } from '../../src/data/parse-values.ts';
import { valueMeasures } from '../../src/data/value-measures.ts';
import { docsStories } from './stories.ts';
import { table } from './table.ts';

const pounds = { before: '£', after: '', decimals: 0 };
const percent = { before: '', after: '%', decimals: 1 };

/** The data of the first story, and values that are themselves changes. */
const examples = (): FigureData => ({
  ...docsStories()[0]?.story.figures,
  growth: parseValues('year,rate\n2019,1.6\n2020,-9.6\n', 'growth.csv', {
    columns: { key: 'year' },
    measures: [{ name: 'value', column: 'rate', words: '', unit: percent, changes: true }],
    language: 'en-GB',
  }),
  towns: parseValues('town,year,pay\nAshby,2019,410\nAshby,2025,533\n', 'towns.csv', {
    columns: { key: 'town', time: 'year' },
    measures: [{ name: 'pay', column: 'pay', words: '', unit: pounds }],
    language: 'en-GB',
  }),
});

/** The figures of one row and of two, and the forms of a change, as Markdown. */
export function figuresReference(): string {
  const data = examples();
  const written = (reference: string) => {
    try {
      return figure(reference, data, 'en-GB').text;
    } catch (error) {
      if (error instanceof FigureError) return '(refused)';
      throw error;
    }
  };
  const line = (reference: string) => `- \`${reference}\`: ${written(reference)}\n`;
  const ofRows: string[] = [];
  const ofPairs: string[] = [];
  for (const [name, file] of Object.entries(data)) {
    const { ofRow, rowChanges, changes, ofPair } =
      'measures' in file ? valueMeasures(file.measures, 'en-GB') : countMeasures('en-GB');
    const rows = rowsInFile(file);
    const [from, to] = [rows[0]?.key ?? '', rows.at(-1)?.key ?? ''];
    ofRows.push(
      ...Object.keys({ ...ofRow, ...rowChanges }).map((measure) =>
        line(`${name}/${to}/${measure}`),
      ),
    );
    ofPairs.push(
      ...Object.keys({ ...changes, ...ofPair }).map((measure) =>
        line(`${name}/${from}..${to}/${measure}`),
      ),
    );
  }
  return [
    `Figures of one row:\n\n${ofRows.join('')}`,
    `Figures of two rows:\n\n${ofPairs.join('')}`,
    table(
      ['a change', ...CHANGE_FORMS.map((form) => `\`/${form}\``)],
      ['open/2019..2025/part-change', 'open/2019..2025/points', 'growth/2020/value'].map(
        (reference) => [
          `\`${reference}\``,
          ...CHANGE_FORMS.map((form) => written(`${reference}/${form}`)),
        ],
      ),
    ),
  ].join('\n');
}
