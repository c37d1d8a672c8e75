import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  ask,
  faultsOf,
  nouns,
  QUESTIONS,
  type Answers,
} from '../../../src/build/story-questions.ts';
import { storyFiles } from '../../../src/build/story-template.ts';
import { problems, useFixtureStory, write } from '../story/fixture-story.ts';

useFixtureStory();

const ANSWERS: Answers = {
  title: 'More pears are ripe',
  byline: 'By A. Reporter',
  things: 'pear, pears',
  source: 'The Office of Pears',
};

describe('a new story has no mistake, whatever the answers are', () => {
  test.each<[string, Answers]>([
    ['plain', ANSWERS],
    [
      'with signs that YAML and MDX read',
      {
        title: '“Ripe”: \'so\' "it" is, #1 {here} <b> \\ & - more',
        byline: '2021-02-03',
        things: "  woman: MP,  women: MP's ",
        source: '[the] *House* %',
      },
    ],
    ['in another script', { title: 'גן', byline: 'חבושים', things: 'أ, ب', source: '梨' }],
  ])('%s', (_, answers) => {
    const files = storyFiles(answers, '2026-11-25');
    for (const [name, text] of Object.entries(files))
      write(`content/stories/my-story/${name}`, text);
    // A brace in a text names a figure, which the check says of any story.
    expect(problems().filter((line) => !line.includes('"here" is not a figure'))).toEqual([]);
    const front = parse(files['story.mdx']?.split(/^---$/m)[1] ?? '') as {
      title: string;
      byline: string;
      tables: { counts: { words: { one: string; many: string } } };
    };
    expect(front.title).toBe(answers.title);
    expect(front.byline).toBe(answers.byline);
    const { one, many } = front.tables.counts.words;
    expect([one, many]).toEqual(nouns(answers.things));
    const [source] = parse(files['sources.yaml'] ?? '') as { publisher: string }[];
    expect(source?.publisher).toBe(answers.source);
  });
});

describe('the questions', () => {
  /** Answers with a line for each question, and gives what was asked. */
  async function answer(given: Partial<Answers>, ...lines: string[]) {
    const [input, output] = [new PassThrough(), new PassThrough()];
    let asked = '';
    output.on('data', (data: Buffer) => {
      asked += data.toString();
      if (!asked.endsWith(') ')) return;
      const line = lines.shift();
      if (line === undefined) input.end();
      else input.write(`${line}\n`);
    });
    const answers = await ask(given, input, output);
    return { answers, asked };
  }

  test('are four, and their answers are those of the flags', async () => {
    const { answers, asked } = await answer({}, ...QUESTIONS.map(({ flag }) => ANSWERS[flag]));
    expect(answers).toEqual(ANSWERS);
    expect(asked.split('? ').length + asked.split(': (').length - 2).toBe(5);
  });

  test('that flags have answered are not asked', async () => {
    const { title, ...given } = ANSWERS;
    const { answers, asked } = await answer(given, title);
    expect(answers).toEqual(ANSWERS);
    expect(asked).toBe('What is the headline? (More pears are ripe) ');
  });

  test('are asked again after no answer, and after one that cannot be used', async () => {
    const { things, ...given } = ANSWERS;
    const { answers, asked } = await answer(given, '', 'pears', things);
    expect(answers).toEqual(ANSWERS);
    expect(asked).toMatch(/pear, pears\) .*pear, pears\) give two nouns with a comma between/s);
  });

  test('that have no answer write nothing', async () => {
    await expect(answer({}, 'Pears')).rejects.toThrow('there was no answer: nothing was written');
  });
});

test('the flags that are missing or cannot be used are named, with an example', () => {
  expect(faultsOf({ title: 'Pears', byline: ' ', things: 'pears' })).toEqual([
    '--byline is missing: write, for example, --byline "By A. Reporter"',
    '--things is "pears": give two nouns with a comma between, such as pear, pears',
    '--source is missing: write, for example, --source "The Office of Pears"',
  ]);
  expect(faultsOf(ANSWERS)).toEqual([]);
});
