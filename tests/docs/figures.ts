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

/** The figures of one row, and those of two with all of their forms, as Markdown. */
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
  const row = (reference: string) => [`\`${reference}\``, written(reference)];
  const inForms = (reference: string) => [
    ...row(reference),
    ...CHANGE_FORMS.map((form) => written(`${reference}/${form}`)),
  ];
  const ofRows: string[][] = [];
  const ofChanges: string[][] = [];
  for (const [name, file] of Object.entries(data)) {
    const { ofRow, rowChanges, changes, ofPair } =
      'measures' in file ? valueMeasures(file.measures, 'en-GB') : countMeasures('en-GB');
    const rows = rowsInFile(file);
    const [from, to] = [rows[0]?.key ?? '', rows.at(-1)?.key ?? ''];
    ofRows.push(
      ...Object.keys({ ...ofRow, ...rowChanges }).map((measure) => row(`${name}/${to}/${measure}`)),
    );
    if ('measures' in file && file.measures[0]?.changes)
      ofChanges.push(inForms(`${name}/${to}/value`));
    ofChanges.push(
      ...Object.keys(changes).map((measure) => inForms(`${name}/${from}..${to}/${measure}`)),
    );
    ofChanges.push(
      ...Object.keys(ofPair).map((measure) => row(`${name}/${from}..${to}/${measure}`)),
    );
  }
  return [
    table(['a figure of one row', 'writes'], ofRows),
    table(
      ['a figure of two rows', 'writes', ...CHANGE_FORMS.map((form) => `\`/${form}\``)],
      ofChanges,
    ),
  ].join('\n');
}
