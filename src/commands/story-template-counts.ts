import { quoted } from '../story/schema/quoted.ts';
import { SOURCE, type DataTemplate } from './data-template.ts';
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
