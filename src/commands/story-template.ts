import { own } from '../data/own.ts';
import { EXAMPLES } from '../build/checked.ts';
import { SOURCES_FILE, STORY_FILE } from '../story/read/read-story.ts';
import { quoted } from '../story/schema/yaml-faults.ts';
import { SOURCE, templateOf, type DataTemplate } from './story-data.ts';
import { formsOf, topicsOf, type Answers } from './story-questions.ts';

const ABOUT = `${EXAMPLES.about}, who published them, and how. [The source](#source-${SOURCE}) is cited like this.

`;

const textOf = (data: readonly DataTemplate[], year: string) => `${data
  .map(({ what, scene }, i) => `## ${what}\n\n${i === 0 ? ABOUT : ''}${scene}`)
  .join('\n\n')}

## What they say

<Quote
  source="${SOURCE}"
  speaker="${EXAMPLES.speaker}"
  role="the speaker’s office"
  where="where it was said"
  when="${year}"
>
  ${EXAMPLES.quotation}
</Quote>

<End />

## How this was made

Say here what the figures cannot tell, and what you did with them.
`;

/** The start of a standfirst in another language than English: a text has to be in the letters of its language. */
const FINDINGS: Readonly<Record<string, string>> = {
  cy: 'Dywedwch yma beth mae’r stori yn ei ganfod',
  ar: 'اكتب هنا ما تكشفه القصة',
};

/**
 * The files of a new story, which a build accepts as they are. All figures and words in them are
 * examples.
 *
 * @param today the day in the form 2026-11-25
 * @returns the texts of the files, by their names
 */
export function storyFiles(answers: Answers, today: string): Record<string, string> {
  const { title, byline, source, language } = answers;
  const data = formsOf(answers).map((form) => templateOf(form, answers));
  const [first] = data;
  const finding = own(FINDINGS, language ?? '');
  const standfirst =
    finding === undefined ? first?.standfirst : quoted(`${finding}: {${first?.figure ?? ''}}.`);
  const declared = (['tables', 'values'] as const).map((field) => {
    const lines = data.filter((one) => one.field === field).map(({ declaration }) => declaration);
    return lines.length === 0 ? '' : `${field}:\n${lines.join('')}`;
  });
  return {
    [STORY_FILE]: `---
# yaml-language-server: $schema=../../../docs/schema/front-matter.json
# docs/reference.md has every field. To see the story while you write: npm run dev
title: ${quoted(title)}
${language === undefined ? '' : `language: ${language} # that of the text, and of the words that the page adds\n`}# The finding, in a sentence or two. A figure in braces is computed from the data.
standfirst: ${standfirst ?? ''}
byline: ${quoted(byline)}
published: ${today} # the day the story comes out
figures: ${today} # optional: the day the figures came out
# note: Say here, in a sentence, what readers should know before they start.
topics: [${topicsOf(answers).map(quoted).join(', ')}] # what the story is about, in a word or two each: [Fruit, Trade]
${first?.opening ?? ''}${declared.join('')}# help: [{ for: Who the line is for, name: The name of the line, phone: 0808 157 0123 }]
---

${textOf(data, today.slice(0, 4))}`,
    ...Object.fromEntries(data.map(({ name, csv }) => [`${name}.csv`, csv])),
    [SOURCES_FILE]: `# yaml-language-server: $schema=../../../docs/schema/sources.json
- id: ${SOURCE}
  publisher: ${quoted(source)}
  title: ${EXAMPLES.title}
  date: ${today} # as precise as you know it: 2020-10-07, 2020-10 or 2020
  url: ${EXAMPLES.address} # where it can be read
`,
  };
}
