import { quoted } from '../story/schema/yaml-faults.ts';
import { nouns, type Answers, type NewForm } from './story-questions.ts';

/** The id of the source of a new story, which all of its data are from. */
export const SOURCE = 'figures';

/** The example that a new story has of a form: a CSV file, and a scene of it. */
interface Example {
  /** The name of the file without its ending, and the id of the scene. */
  name: string;
  csv: string;
  /** The heading of the section with the graphic. */
  what: string;
  /** In English. Here and in steps, figures are in braces, without the name of the file. */
  standfirst: string;
  /** A figure of the standfirst. */
  figure: string;
  /** The rows on the first screen, where not all are meant. */
  opening?: string[];
  steps: [id: string, state: string, heading: string, text: string][];
}

const EXAMPLES: Record<NewForm, Example> = {
  dots: {
    name: 'counts',
    csv: 'year,some,all\n2020,12,40\n2021,18,45\n',
    what: 'What was counted',
    standfirst: 'In 2021 it was {2021/share}, and {2020/share} the year before.',
    figure: '2021/share',
    opening: ['2020', '2021'],
    steps: [
      [
        '2020',
        'counts/2020',
        '{2020/part} in 2020',
        'Say here what the reader sees: {2020/part} of {2020/whole}.',
      ],
      ['2021', 'counts/2021', '{2021/part} in 2021', 'Say here what came next.'],
      [
        'all',
        'share/2021',
        '{2021/share} of them all',
        'Say here what has changed: the share was {2020..2021/points} than in 2020.',
      ],
    ],
  },
  series: {
    name: 'years',
    csv: 'year,value\n2018,4.1\n2019,5.3\n2020,6.2\n2021,4.9\n',
    what: 'What was measured, year by year',
    standfirst: 'In 2021 it was {2021/value}, and {2020/value} the year before.',
    figure: '2021/value',
    steps: [
      ['2018', 'line/2018', '{2018/value} in 2018', 'Say here where it starts.'],
      ['2020', 'line/2020', 'It rose to {2020/value}', 'Say here what happened.'],
      [
        '2021',
        'line/2021',
        '{2021/value} in 2021',
        'Say here what has changed: it was {2018..2021/change} than in 2018.',
      ],
    ],
  },
  bars: {
    name: 'places',
    csv: 'town,value\nFirst Town,4.1\nSecond Town,6.2\nThird Town,4.9\n',
    what: 'What was measured, place by place',
    standfirst: 'In Second Town it was {Second Town/value}.',
    figure: 'Second Town/value',
    opening: ['First Town', 'Second Town'],
    steps: [
      [
        'first',
        'listed/First Town',
        '{First Town/value} in First Town',
        'Say here what the reader sees.',
      ],
      ['listed', 'listed', 'All three towns', 'Say here what the others are.'],
      [
        'sorted',
        'sorted/Second Town',
        'Second Town has the highest value',
        'Say here how they compare: it was {First Town..Second Town/change} than in First Town.',
      ],
    ],
  },
};

/** What differs with the form of a graphic of a new story, as it stands in the story's files. */
export interface DataTemplate extends Pick<Example, 'name' | 'csv' | 'what' | 'standfirst'> {
  /** The reference to a figure of the standfirst. */
  figure: string;
  /** The field of the front matter that declares such files, and the lines on this one. */
  field: 'tables' | 'values';
  declaration: string;
  /** The part of the front matter about the picture on the first screen. */
  opening: string;
  scene: string;
}

/** A CSV file, its declaration and a scene of it. */
export function templateOf(form: NewForm, answers: Answers): DataTemplate {
  const { name, csv, what, standfirst, figure, opening, steps } = EXAMPLES[form];
  const field = form === 'dots' ? 'tables' : 'values';
  const figures = (text: string) =>
    text.replaceAll(/\{(.+?)\}/g, (_, of: string) => `<Figure of="${name}/${of}" />`);
  const scene = steps.map(
    ([id, state, heading, text]) =>
      `\n<Step id="${name}-${id}" state="${state}">\n\n### ${figures(heading)}\n\n${figures(text)}\n\n</Step>\n`,
  );
  const rows = opening ? `\n  rows: [${opening.map((row) => `'${row}'`).join(', ')}]` : '';
  return {
    name,
    csv,
    what,
    standfirst: `${standfirst.replaceAll('{', `{${name}/`)} Say here what the story finds.`,
    figure: `${name}/${figure}`,
    field,
    declaration: `  ${name}: # the name of ${name}.csv
${form === 'dots' ? countsDeclared(answers) : valuesDeclared(EXAMPLES[form], answers)}`,
    opening: `opening: # the picture on the first screen and on cards
  table: ${name}${rows}
`,
    scene: `<Scene id="${name}" form="${form}" table="${name}" title="Say here what the graphic shows">
${scene.join('')}
</Scene>${form === 'dots' ? '' : `\n\n<Finding table="${name}" />`}`,
  };
}

function countsDeclared({ things = '' }: Answers): string {
  const [one, many] = nouns(things) ?? ['', ''];
  return `    caption: ${quoted(`Say here what is counted: ${many}`)}
    source: ${SOURCE} # an id in sources.yaml
    columns: { key: year, part: some, whole: all } # the columns of counts.csv
    words:
      key: Year
      one: ${quoted(one)}
      many: ${quoted(many)}
      part: of the first kind # what sets the part apart: “12 pears of the first kind”
      rest: of other kinds # what sets the others apart
`;
}

function valuesDeclared({ name, csv }: Example, { value = '' }: Answers): string {
  const [key = ''] = csv.split(',');
  return `    caption: ${quoted(`Say here what was measured: ${value.trim()}`)}
    source: ${SOURCE} # an id in sources.yaml
    columns: { key: ${key}, value: value } # the columns of ${name}.csv
    words: { key: ${key === 'year' ? 'Year' : 'Place'}, value: ${quoted(value.trim())} }
    unit: { after: '%', decimals: 1 } # what stands around each number
`;
}
