import { quoted } from '../story/schema/yaml-faults.ts';
import { nouns, type Answers } from './story-questions.ts';

/** The name of the table, which is that of its CSV file and of its scene. */
const TABLE = 'counts';

const CSV = `year,some,all
2020,12,40
2021,18,45
`;

const SCENE = `<Scene id="${TABLE}" form="dots" table="${TABLE}" title="Say here what the graphic shows">

<Step id="${TABLE}-2020" state="counts/2020">

### <Figure of="${TABLE}/2020/part" /> in 2020

Say here what the reader sees: <Figure of="${TABLE}/2020/part" /> of <Figure of="${TABLE}/2020/whole" />.

</Step>

<Step id="${TABLE}-2021" state="counts/2021">

### <Figure of="${TABLE}/2021/part" /> in 2021

Say here what came next.

</Step>

<Step id="${TABLE}-all" state="share/2021">

### <Figure of="${TABLE}/2021/share" /> of them all

Say here what has changed: the share was <Figure of="${TABLE}/2020..2021/points" /> than in 2020.

</Step>

</Scene>`;

/** A table of counts and a scene of dots. */
export function countsTemplate({ things }: Answers): DataTemplate {
  const [one, many] = nouns(things ?? '') ?? ['', ''];
  return {
    name: TABLE,
    csv: CSV,
    standfirst: `In 2021 it was {${TABLE}/2021/share}, and {${TABLE}/2020/share} the year before. Say here what the story finds.`,
    figure: `${TABLE}/2021/share`,
    opening: `opening: # the picture on the first screen and on cards
  table: ${TABLE}
  rows: ['2020', '2021']
`,
    field: 'tables',
    declaration: `  ${TABLE}: # the name of ${TABLE}.csv
    caption: ${quoted(`Say here what is counted: ${many}`)}
    source: ${SOURCE} # an id in sources.yaml
    columns: { key: year, part: some, whole: all } # the columns of ${TABLE}.csv
    words:
      key: Year
      one: ${quoted(one)}
      many: ${quoted(many)}
      part: of the first kind # what sets the part apart: “12 pears of the first kind”
      rest: of other kinds # what sets the others apart
`,
    what: 'What was counted',
    scene: SCENE,
  };
}

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
      'listed/First Town',
      `${figureOf(PLACES)('First Town/value')} in First Town`,
      'Say here what the reader sees.',
    ),
    stepOf(PLACES)('listed', 'listed', 'All three towns', 'Say here what the others are.'),
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

/** A table of values over time or of places, a scene of them as a line or as bars, and their finding. */
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

/** The id of the source of a new story, which all of its data are from. */
export const SOURCE = 'figures';

/** What differs with the form of a graphic of a new story. */
export interface DataTemplate {
  /** The name of the CSV file, without its extension. */
  name: string;
  csv: string;
  /** In English. */
  standfirst: string;
  /** The reference to a figure of the standfirst. */
  figure: string;
  /** The field of the front matter that declares such files, and the lines on this one. */
  field: 'tables' | 'values';
  declaration: string;
  /** The part of the front matter about the picture on the first screen, where the form has one. */
  opening?: string;
  /** The heading of the section with the graphic. */
  what: string;
  scene: string;
}
