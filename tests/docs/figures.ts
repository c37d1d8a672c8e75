import { figure, rowsInFile, type FigureData } from '../../src/data/figure.ts';
import { wayOf } from '../../src/data/is.ts';
import { measuresOf } from '../../src/data/measures.ts';
import { parseValues } from '../../src/data/parse-values.ts';
import { docsStories } from './stories.ts';

const pounds = { before: '£', after: '', decimals: 0 };

/** The data of the first story, and values at several times. */
const examples = (): FigureData => ({
  ...docsStories()[0]?.story.figures,
  towns: parseValues('town,year,pay\nAshby,2019,410\nAshby,2025,533\n', 'towns.csv', {
    columns: { key: 'town', time: 'year' },
    measures: [{ name: 'pay', column: 'pay', words: '', unit: pounds }],
    language: 'en-GB',
  }),
});

/** The figures of one row and of two, as Markdown. */
export function figuresReference(): string {
  const data = examples();
  const ofRows: string[] = [];
  const ofPairs: string[] = [];
  for (const [name, file] of Object.entries(data)) {
    const rows = rowsInFile(file);
    const [from, to] = [rows[0]?.key ?? '', rows.at(-1)?.key ?? ''];
    for (const [measure, number] of Object.entries(measuresOf(name, file))) {
      const print = (reference: string, is?: string) =>
        figure(reference, data, 'en-GB', is === undefined ? undefined : { is, words: '' }).text;
      const [one, two] = [`${name}/${to}/${measure}`, `${name}/${from}..${to}/${measure}`];
      const way = wayOf(number(from), number(to));
      ofRows.push(`- \`${one}\`: ${print(one)}\n`);
      ofPairs.push(
        `- \`${two}\`, which is \`${way}\`: ${print(two, way)}; \`${two}/ratio\`: ${print(`${two}/ratio`)}\n`,
      );
    }
  }
  return `Of one row:\n\n${ofRows.join('')}\nOf two rows:\n\n${ofPairs.join('')}`;
}
