import { describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectFault,
  expectOneProblem,
  problems,
  STORY,
  useFixtureStory,
  type Fault,
} from '../fixture-story.ts';

useFixtureStory();

const GIVEN = '<Given source="letter-2021">';

describe('a number that a source gives', () => {
  test.each(['50%', 'almost half', 'sixty per cent', '4,000', 'about 10 per&nbsp;cent'])(
    'may be typed: %s',
    (words) => {
      append(`In all, ${GIVEN}${words}</Given> of them were.`);
      expect(problems()).toEqual([]);
    },
  );

  test('may be in a heading, a list and a table', () => {
    append(
      `## ${GIVEN}12%</Given>\n\n- ${GIVEN}13%</Given>\n\n| a |\n| - |\n| ${GIVEN}14%</Given> |`,
    );
    expect(problems()).toEqual([]);
  });

  test('cites its source', () => {
    edit(STORY, '[a letter](#source-letter-2021)', `a letter of ${GIVEN}50%</Given>`);
    expect(problems()).toEqual([]);
  });

  test('is no part of a percentage that is typed beside it', () => {
    append(`From 3 to ${GIVEN}5</Given> per cent.`);
    expect(problems()).toEqual([]);
    edit(STORY, ' per cent.', ', and 6 per cent.');
    expectOneProblem(STORY, 'From 3', /"6 per cent" is typed by hand/);
  });
});

describe('a number that a source gives is refused', () => {
  test.each<Fault>(
    (
      [
        [
          'with a source that the story does not have',
          'So <Given source="nobody">50%</Given>.',
          /^the source "nobody" of a <Given> is not in sources\.yaml: it has "grower-2020" and "letter-2021"$/,
        ],
        ['without a source', 'So <Given>50%</Given>.', /^<Given> has no source: write source="…"$/],
        ['without words', `So ${GIVEN}</Given>.`, /^a <Given> holds a number as its source gives/],
        ['without a number', `So ${GIVEN}most</Given>.`, /: write <Given source="…">50%<\/Given>$/],
        ['with markup in it', `So ${GIVEN}**50**%</Given>.`, /gives it, in plain text: write/],
        [
          'in a link',
          `So [it says ${GIVEN}50%</Given>](https://x.example).`,
          /^a <Given> leads to its source by itself: move it out of the link around it$/,
        ],
        [
          'in a link of HTML',
          `So <a href="https://x.example">it says ${GIVEN}50%</Given></a>.`,
          /^a <Given> leads to its source by itself/,
        ],
        [
          'between paragraphs',
          `${GIVEN}\n50%\n</Given>`,
          /^a <Given> is a number within a sentence: write it into a paragraph, on one line$/,
        ],
      ] as const
    ).map(([name, text, message]): Fault => [
      name,
      STORY,
      /$/,
      `\n${text}\n`,
      [STORY, text.split('\n')[0] ?? ''],
      message,
    ]),
  )('%s', expectFault);

  test('in a quotation', () => {
    edit(STORY, 'Pears take their time', `Pears take ${GIVEN}50%</Given> of it`);
    expectOneProblem(
      STORY,
      'Pears take',
      /words: write the number as it was said, without <Given>/,
    );
  });
});
