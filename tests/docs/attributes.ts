import { COMPONENTS } from '../../src/story/prose/elements.ts';

/** What each attribute is. */
const WORDS: Readonly<Record<string, string>> = {
  'Scene.id': 'its name in addresses',
  'Scene.form': 'the form of its graphic',
  'Scene.table':
    'the name of the CSV file that it draws, without its ending; none in a scene of images',
  'Scene.title': 'the heading of its graphic',
  'Scene.note': 'a sentence under the graphic',
  'Scene.measure':
    'the measure of a table of values that it draws, where the table has several; the first by default',
  'Scene.with': 'more tables of values, which a form of the story’s own draws beside `table`',
  'Scene.size': '`screen`, where the graphic is to fill the screen',
  'Step.id': 'its name in addresses',
  'Step.state':
    'what the graphic shows: see [states](#the-states-of-each-form); none in a scene of images',
  'Step.words': '`display`, where the words in bold are to stand large across the screen',
  'Figure.of': 'a reference to a [figure](#figures)',
  'Figure.is': 'what your words in it, or around it, say of the number: [`above 43`](#figures)',
  'Given.source': 'the id of the source that gives the number',
  'Quote.source': 'the id of a source in `sources.yaml`',
  'Quote.speaker': 'who spoke',
  'Quote.role': 'the speaker’s office, with the speaker’s first quotation only',
  'Quote.where': 'where it was said',
  'Quote.when': 'the date on which it was said',
  'Quote.rank': '`lead` or `brief`; most quotations have none',
  'Quote.note': 'what to know about the words',
  'Guess.id': 'its name in addresses',
  'Guess.of': 'a reference to the part, the rest or the share of a row of counts',
  'Guess.from':
    'the figure at which the slider starts; without it, the slider starts in the middle',
  'Finding.table': 'the name of the file of counts or of values whose finding is shown',
  'Picture.caption': 'the caption',
  'Picture.credit': 'who made the picture',
};

/** The attributes of each component, as lists in Markdown. @throws Error where one is not described */
export const attributesReference = (): string =>
  Object.entries(COMPONENTS)
    .filter(([, attributes]) => attributes.length > 0)
    .map(([name, attributes]) => {
      const lines = attributes.map((written) => {
        const words = WORDS[`${name}.${written.replace('?', '')}`];
        if (words === undefined)
          throw new Error(`say in ${import.meta.url} what ${written} of <${name}> is`);
        return `  - \`${written.replace('?', '')}\`${written.endsWith('?') ? '?' : ''}: ${words}\n`;
      });
      return `- \`<${name}>\`\n${lines.join('')}`;
    })
    .join('');
