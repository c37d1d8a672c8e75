import { quoted } from '../story/schema/quoted.ts';
import type { DataTemplate } from './data-template.ts';
import type { Answers } from './story-questions.ts';

/** The name of the file, which is that of its scene and of the source's id, too. */
const FILE = 'values';

const step = (id: string, state: string, heading: string, text: string) => `
<Step id="${FILE}-${id}" state="${state}">

### ${heading}

${text}

</Step>
`;
const figure = (of: string) => `<Figure of="${FILE}/${of}" />`;
const sceneOf = (form: string, ...steps: string[]) =>
  `<Scene id="${FILE}" form="${form}" table="${FILE}" title="Say here what the graphic shows">
${steps.join('')}
</Scene>

<Finding table="${FILE}" />`;

const SERIES = {
  key: 'year',
  rows: ['2018,4.1', '2019,5.3', '2020,6.2', '2021,4.9'],
  figure: `${FILE}/2021/value`,
  standfirst: `In 2021 it was {${FILE}/2021/value}, and {${FILE}/2020/value} the year before. Say here what the story finds.`,
  scene: sceneOf(
    'series',
    step('2018', 'line/2018', `${figure('2018/value')} in 2018`, 'Say here where it starts.'),
    step('2020', 'line/2020', `It rose to ${figure('2020/value')}`, 'Say here what happened.'),
    step(
      '2021',
      'line/2021',
      `${figure('2021/value')} in 2021`,
      `Say here what has changed: it was ${figure('2018..2021/change')} than in 2018.`,
    ),
  ),
};

const BARS = {
  key: 'town',
  rows: ['First Town,4.1', 'Second Town,6.2', 'Third Town,4.9'],
  figure: `${FILE}/Second Town/value`,
  standfirst: `In Second Town it was {${FILE}/Second Town/value}. Say here what the story finds.`,
  scene: sceneOf(
    'bars',
    step(
      'first',
      'given/First Town',
      `${figure('First Town/value')} in First Town`,
      'Say here what the reader sees.',
    ),
    step('given', 'given', 'All three towns', 'Say here what the others are.'),
    step(
      'sorted',
      'sorted/Second Town',
      'Second Town has the highest value',
      `Say here how they compare: it was ${figure('First Town..Second Town/change')} than in First Town.`,
    ),
  ),
};

/** The rows that the opening names: a line has labels that say most of it without. */
const rowsOf = (form: Answers['form']): string =>
  form === 'bars' ? "\n  rows: ['First Town', 'Second Town']" : '';

/** A file of values, with the picture of the first screen, a scene of them over time or as bars, and their finding. */
export function valuesTemplate({ form, value = '' }: Answers): DataTemplate {
  const { key, rows, figure, standfirst, scene } = form === 'bars' ? BARS : SERIES;
  return {
    name: FILE,
    csv: `${key},value\n${rows.join('\n')}\n`,
    standfirst,
    figure,
    declaration: `opening: # the picture on the first screen and on cards
  table: ${FILE}${rowsOf(form)}
values:
  ${FILE}: # the name of ${FILE}.csv
    caption: ${quoted(`Say here what was measured: ${value.trim()}`)}
    source: ${FILE} # an id in sources.yaml
    columns: { key: ${key}, value: value } # the columns of ${FILE}.csv
    words: { key: ${form === 'bars' ? 'Place' : 'Year'}, value: ${quoted(value.trim())} }
    unit: { after: '%', decimals: 1 } # what stands around each number
`,
    what: 'What was measured',
    scene,
  };
}
