import { SOURCES_FILE, STORY_FILE } from '../story/read-story.ts';
import { nouns, type Answers } from './story-questions.ts';

/** The name of the table, which is that of its CSV file, of its scene and of the source's id. */
const TABLE = 'counts';

const CSV = `year,some,all
2020,12,40
2021,18,45
`;

// The one place to change where a form of graphic, or what a form needs, is called something else.
const WORDS = `      part: of the first kind # what sets the part apart: “12 pears of the first kind”
      rest: of other kinds # what sets the others apart
`;
const SCENE = `<Scene id="${TABLE}" form="dots" table="${TABLE}" title="Each dot is one of them">

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

const TEXT = `## What was counted

Say here what the figures count, who counted, and how. [The source](#source-${TABLE}) is cited like this.

${SCENE}

## What they say

<Quote
  source="${TABLE}"
  speaker="The name of a speaker"
  role="the speaker’s office"
  where="where it was said"
  when="YEAR"
>
  Write the words here as they were said
</Quote>

<End />

## How this was made

Say here what the figures cannot tell, and what you did with them.
`;

/**
 * The files of a new story, which a build accepts as they are. All figures and words in them are
 * examples.
 *
 * @param today the day in the form 2026-11-25
 * @returns the texts of the files, by their names
 */
export function storyFiles(
  { title, byline, things, source }: Answers,
  today: string,
): Record<string, string> {
  const [one, many] = nouns(things) ?? ['', ''];
  // In single quotation marks nothing has a meaning of its own, and a text in JSON is one in YAML.
  const text = (words: string) =>
    words.includes("'") ? JSON.stringify(words.trim()) : `'${words.trim()}'`;
  return {
    [STORY_FILE]: `---
# yaml-language-server: $schema=../../../docs/schema/front-matter.json
# docs/authors.md describes every field. To see the story while you write: npm run dev
title: ${text(title)}
# The finding, in a sentence or two. A figure in braces is computed from the table.
standfirst: In 2021 it was {${TABLE}/2021/share}, and {${TABLE}/2020/share} the year before. Say here what the story finds.
byline: ${text(byline)}
published: ${today} # the day the story comes out
figures: ${today} # optional: the day the figures came out
# note: Say here, in a sentence, what readers should know before they start.
topics: [] # what the story is about, in a word or two each: [Fruit, Trade]
opening: # the picture on the first screen and on cards
  table: ${TABLE}
  rows: ['2020', '2021']
tables:
  ${TABLE}: # the name of ${TABLE}.csv
    caption: ${text(`Say here what is counted: ${many}`)}
    source: ${TABLE} # an id in ${SOURCES_FILE}
    columns: { key: year, part: some, whole: all } # the columns of ${TABLE}.csv
    words:
      key: Year
      one: ${text(one)}
      many: ${text(many)}
${WORDS}# help: [{ for: Under 19, name: Childline, phone: 0800 1111 }]
---

${TEXT.replace('YEAR', today.slice(0, 4))}`,
    [`${TABLE}.csv`]: CSV,
    [SOURCES_FILE]: `# yaml-language-server: $schema=../../../docs/schema/sources.json
- id: ${TABLE}
  publisher: ${text(source)}
  title: The title of the report
  date: ${today} # as precise as you know it: 2020-10-07, 2020-10 or 2020
  url: https://example.org/report # where it can be read
`,
  };
}
