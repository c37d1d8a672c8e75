import { quoted } from '../story/schema/quoted.ts';
import { SOURCE, type DataTemplate } from './data-template.ts';
import type { Answers } from './story-questions.ts';

/** The names of the files, which are those of their scenes, too. */
const YEARS = 'years';
const PLACES = 'places';

const stepOf = (file: string) => (id: string, state: string, heading: string, text: string) =>
  `
<Step id="${file}-${id}" state="${state}">

### ${heading}

${text}

</Step>
`;
const figureOf = (file: string) => (of: string) => `<Figure of="${file}/${of}" />`;
const sceneOf = (file: string, form: string, ...steps: string[]) =>
  `<Scene id="${file}" form="${form}" table="${file}" title="Say here what the graphic shows">
${steps.join('')}
</Scene>

<Finding table="${file}" />`;

const SERIES = {
  key: 'year',
  name: YEARS,
  word: 'Year',
  what: 'What was measured, year by year',
  rows: ['2018,4.1', '2019,5.3', '2020,6.2', '2021,4.9'],
  figure: `${YEARS}/2021/value`,
  standfirst: `In 2021 it was {${YEARS}/2021/value}, and {${YEARS}/2020/value} the year before. Say here what the story finds.`,
  scene: sceneOf(
    YEARS,
    'series',
    stepOf(YEARS)(
      '2018',
      'line/2018',
      `${figureOf(YEARS)('2018/value')} in 2018`,
      'Say here where it starts.',
    ),
    stepOf(YEARS)(
      '2020',
      'line/2020',
      `It rose to ${figureOf(YEARS)('2020/value')}`,
      'Say here what happened.',
    ),
    stepOf(YEARS)(
      '2021',
      'line/2021',
      `${figureOf(YEARS)('2021/value')} in 2021`,
      `Say here what has changed: it was ${figureOf(YEARS)('2018..2021/change')} than in 2018.`,
    ),
  ),
};

const BARS = {
  key: 'town',
  name: PLACES,
  word: 'Place',
  what: 'What was measured, place by place',
  rows: ['First Town,4.1', 'Second Town,6.2', 'Third Town,4.9'],
  figure: `${PLACES}/Second Town/value`,
  standfirst: `In Second Town it was {${PLACES}/Second Town/value}. Say here what the story finds.`,
  scene: sceneOf(
    PLACES,
    'bars',
    stepOf(PLACES)(
      'first',
      'given/First Town',
      `${figureOf(PLACES)('First Town/value')} in First Town`,
      'Say here what the reader sees.',
    ),
    stepOf(PLACES)('given', 'given', 'All three towns', 'Say here what the others are.'),
    stepOf(PLACES)(
      'sorted',
      'sorted/Second Town',
      'Second Town has the highest value',
      `Say here how they compare: it was ${figureOf(PLACES)('First Town..Second Town/change')} than in First Town.`,
    ),
  ),
};

/** The rows that the opening names: a line has labels that say most of it without. */
const openingRows = (form: 'series' | 'bars'): string =>
  form === 'bars' ? "\n  rows: ['First Town', 'Second Town']" : '';

/** A file of values over time or of places, a scene of them as a line or as bars, and their finding. */
export function valuesTemplate(
  form: 'series' | 'bars',
  { value = '' }: Pick<Answers, 'value'>,
): DataTemplate {
  const { name, key, word, rows, figure, standfirst, what, scene } =
    form === 'bars' ? BARS : SERIES;
  return {
    name,
    csv: `${key},value\n${rows.join('\n')}\n`,
    standfirst,
    figure,
    opening: `opening: # the picture on the first screen and on cards
  table: ${name}${openingRows(form)}
`,
    field: 'values',
    declaration: `  ${name}: # the name of ${name}.csv
    caption: ${quoted(`Say here what was measured: ${value.trim()}`)}
    source: ${SOURCE} # an id in sources.yaml
    columns: { key: ${key}, value: value } # the columns of ${name}.csv
    words: { key: ${word}, value: ${quoted(value.trim())} }
    unit: { after: '%', decimals: 1 } # what stands around each number
`,
    what,
    scene,
  };
}
