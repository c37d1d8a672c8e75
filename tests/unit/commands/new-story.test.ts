import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  answersOf,
  ask,
  completed,
  faultsOf,
  HELP,
  languageFault,
  nouns,
  QUESTIONS,
  type Answers,
} from '../../../src/commands/story-questions.ts';
import { LANGUAGES } from '../../../src/language/languages.ts';
import { storyFiles } from '../../../src/commands/story-template.ts';
import { fileURLToPath } from 'node:url';
import { leftExamples, EXAMPLES } from '../../../src/build/checked.ts';
import { formatProblem } from '../../../src/data/problem.ts';
import {
  at,
  edit,
  linePrefix,
  problems,
  STORY,
  useFixtureStory,
  write,
} from '../story/fixture-story.ts';

useFixtureStory();

const ANSWERS: Answers = {
  title: 'More pears are ripe',
  byline: 'By A. Reporter',
  topic: 'Fruit',
  form: 'dots',
  things: 'pear, pears',
  source: 'The Office of Pears',
};

describe('the examples that a new story has', () => {
  const root = () => fileURLToPath(new URL('../../../', `file://${at(STORY)}`));
  const MINE = 'content/stories/my-story';

  test('are named, the first with its line, until they are replaced', () => {
    for (const [name, text] of Object.entries(storyFiles(ANSWERS, '2026-11-25')))
      write(`${MINE}/${name}`, text);
    const left = () => leftExamples(root(), ['my-story', 'orchard']).map(formatProblem);
    const rest = 'is an example that npm run new wrote: replace it';
    expect(left()).toEqual([
      `${linePrefix(`${MINE}/story.mdx`, EXAMPLES.about)}advice: “${EXAMPLES.about}” ${rest}, and the other examples of this story, before you publish`,
    ]);
    for (const words of [EXAMPLES.about, EXAMPLES.speaker, EXAMPLES.quotation])
      edit(`${MINE}/story.mdx`, words, 'So');
    edit(`${MINE}/sources.yaml`, EXAMPLES.title, 'Pears');
    expect(left()).toEqual([
      `${linePrefix(`${MINE}/sources.yaml`, EXAMPLES.address)}advice: “${EXAMPLES.address}” ${rest} before you publish`,
    ]);
    edit(`${MINE}/sources.yaml`, EXAMPLES.address, 'https://pears.example/report');
    expect(left()).toEqual([]);
  });
});

describe('a new story has no mistake, whatever the answers are', () => {
  test.each<[string, Answers]>([
    ['plain', ANSWERS],
    [
      'with signs that YAML and MDX read',
      {
        title: '“Ripe”: \'so\' "it" is, #1 {here} <b> \\ & - more',
        byline: '2021-02-03',
        form: 'dots',
        things: "  woman: MP,  women: MP's ",
        source: '[the] *House* %',
      },
    ],
    [
      'in another script',
      { title: 'גן', byline: 'חבושים', form: 'dots', things: 'أ, ب', source: '梨' },
    ],
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
    expect([one, many]).toEqual(nouns(answers.things ?? ''));
    const [source] = parse(files['sources.yaml'] ?? '') as { publisher: string }[];
    expect(source?.publisher).toBe(answers.source);
  });
});

describe('a new story of values has no mistake, and a scene of the form', () => {
  test.each<[form: 'series' | 'bars', name: 'years' | 'places', value: string]>([
    ['series', 'years', 'unemployment rate'],
    ['bars', 'places', "  the people's “rate”: #1 "],
  ])('%s', (form, name, value) => {
    const files = storyFiles({ ...ANSWERS, form, things: undefined, value }, '2026-11-25');
    for (const [name, text] of Object.entries(files))
      write(`content/stories/my-story/${name}`, text);
    expect(problems()).toEqual([]);
    expect(files['story.mdx']).toContain(`form="${form}"`);
    expect(Object.keys(files).sort()).toEqual([`${name}.csv`, 'sources.yaml', 'story.mdx'].sort());
    const front = parse(files['story.mdx']?.split(/^---$/m)[1] ?? '') as {
      values: Record<string, { words: { value: string } }>;
    };
    expect(front.values[name]?.words.value).toBe(value.trim());
  });
});

describe('a new story of several forms', () => {
  const several = (form: string) => {
    const files = storyFiles({ ...ANSWERS, form, value: 'rate' }, '2026-11-25');
    for (const [name, text] of Object.entries(files))
      write(`content/stories/my-story/${name}`, text);
    const forms = files['story.mdx']?.matchAll(/^<Scene .*form="(\w+)"/gm) ?? [];
    return { names: Object.keys(files).sort(), forms: Array.from(forms, ([, name]) => name) };
  };

  test.each([
    ['bars, series', ['bars', 'series'], ['places.csv', 'years.csv']],
    ['dots,series', ['dots', 'series'], ['counts.csv', 'years.csv']],
    [
      'series and bars, dots and dots',
      ['series', 'bars', 'dots'],
      ['counts.csv', 'places.csv', 'years.csv'],
    ],
  ])('%s, has no mistake, a scene of each and its data', (form, forms, csv) => {
    expect(several(form)).toEqual({ names: [...csv, 'sources.yaml', 'story.mdx'].sort(), forms });
    expect(problems()).toEqual([]);
  });

  test('is asked what is counted and what the values are', () => {
    const { things: _, ...given } = ANSWERS;
    expect(faultsOf({ ...given, form: 'dots, bars' })).toEqual([
      '--things is missing: write, for example, --things "pear, pears"',
      '--value is missing: write, for example, --value "unemployment rate"',
    ]);
  });

  test('is refused where one of them is no form', () => {
    expect(faultsOf({ ...ANSWERS, form: 'dots, pie' })).toEqual([
      '--form is "dots, pie": write dots, series or bars, or several of them with commas between',
    ]);
  });
});

test.each([
  ['Fruit', ['Fruit']],
  ['Fruit, Arts and crafts; Trade ', ['Fruit', 'Arts and crafts', 'Trade']],
  ['', []],
])('a new story about “%s” has the topics %j', (topic, topics) => {
  const files = storyFiles({ ...ANSWERS, topic }, '2026-11-25');
  for (const [name, text] of Object.entries(files)) write(`content/stories/my-story/${name}`, text);
  expect(problems()).toEqual([]);
  const front = parse(files['story.mdx']?.split(/^---$/m)[1] ?? '') as { topics: string[] };
  expect(front.topics).toEqual(topics);
});

test('the help names every flag', () => {
  for (const flag of [...QUESTIONS.map((question) => question.flag), 'language'])
    expect(HELP).toContain(`--${flag} `);
});

describe('a new story in a language has no mistake', () => {
  test.each(
    LANGUAGES.flatMap((language) =>
      (['dots', 'series', 'bars'] as const).map((form) => ({ language, form })),
    ),
  )('$language, $form', ({ language, form }) => {
    const files = storyFiles({ ...ANSWERS, form, value: 'rate', language }, '2026-11-25');
    for (const [name, text] of Object.entries(files))
      write(`content/stories/my-story/${name}`, text);
    expect(problems()).toEqual([]);
    const front = parse(files['story.mdx']?.split(/^---$/m)[1] ?? '') as { language: string };
    expect(front.language).toBe(language);
  });

  test('and without one, is in that of the publication', () => {
    expect(storyFiles(ANSWERS, '2026-11-25')['story.mdx']).not.toContain('language:');
  });

  test('which is refused where there are no words of the page in it', () => {
    expect(LANGUAGES.map((language) => languageFault({ language }))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(languageFault({})).toBeUndefined();
    expect(languageFault({ language: 'fr' })).toBe(
      '--language is "fr": write "en-GB", "cy" or "ar"',
    );
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

  test('are six, and their answers are those of the flags', async () => {
    const lines = QUESTIONS.flatMap(({ flag }) => ANSWERS[flag] ?? []);
    const { answers, asked } = await answer({}, ...lines);
    expect(answers).toEqual(ANSWERS);
    expect(asked.match(/\([^()]+\) /g)).toHaveLength(6);
  });

  test('about a story of values ask what they are, and not what is counted', async () => {
    const { title, byline, topic = '', source } = ANSWERS;
    const { answers, asked } = await answer({}, title, byline, topic, 'bars', 'price', source);
    expect(answers).toEqual({ title, byline, topic, form: 'bars', value: 'price', source });
    expect(asked).toContain('What are the values, in a few words? (unemployment rate) ');
    expect(asked).not.toContain('What is counted?');
  });

  test('take no answer for dots, and ask again where there is no such form', async () => {
    const { form, ...given } = ANSWERS;
    expect((await answer(given, '')).answers).toEqual(ANSWERS);
    const { answers, asked } = await answer(given, 'pie', form);
    expect(answers).toEqual(ANSWERS);
    expect(asked).toContain('write dots, series or bars');
  });

  test('take no answer for the topic', async () => {
    const { topic: _, ...given } = ANSWERS;
    expect((await answer(given, '')).answers).toEqual({ ...given, topic: '' });
  });

  test('that flags have answered are not asked', async () => {
    const { title, ...given } = ANSWERS;
    const { answers, asked } = await answer(given, title);
    expect(answers).toEqual(ANSWERS);
    expect(asked).toBe('What is the headline? (More pears are ripe) ');
  });

  test('are asked again after no answer, and after one that cannot be used', async () => {
    const { things = '', ...given } = ANSWERS;
    const { answers, asked } = await answer(given, '', 'pears', things);
    expect(answers).toEqual(ANSWERS);
    expect(asked).toMatch(/pear, pears\) .*pear, pears\) give two nouns with a comma between/s);
  });

  test('that have no answer write nothing', async () => {
    await expect(answer({}, 'Pears')).rejects.toThrow('there was no answer: nothing was written');
  });
});

test('a flag that is given twice has both answers', () => {
  expect(answersOf({ form: ['dots', ' bars'] })).toEqual({ form: 'dots, bars' });
});

test('spaces around an answer change nothing', async () => {
  const { title, byline, topic, source } = ANSWERS;
  const flags = { title: ` ${title}`, byline, topic, form: ' bars ', value: 'price ', source };
  expect(faultsOf(answersOf(flags))).toEqual([]);
  const right = { title, byline, topic, form: 'bars', value: 'price', source };
  expect(completed(answersOf(flags))).toEqual(right);
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end('  bars \n');
  const { form: _, ...others } = right;
  expect(await ask({ ...others, value: 'price' }, input, output)).toEqual(right);
});

test('the flags that are missing or cannot be used are named, with an example', () => {
  expect(faultsOf(answersOf({ title: 'Pears', byline: ' ', things: ' pears' }))).toEqual([
    '--byline is missing: write, for example, --byline "By A. Reporter"',
    '--things is "pears": give two nouns with a comma between, such as pear, pears',
    '--source is missing: write, for example, --source "The Office of Pears"',
  ]);
  expect(faultsOf(ANSWERS)).toEqual([]);
  const { form, ...others } = ANSWERS;
  expect(form).toBe('dots');
  expect(faultsOf(others)).toEqual([]);
  // Nothing else is asked of a form that does not exist.
  const { things: _, ...unnamed } = ANSWERS;
  expect(faultsOf({ ...unnamed, form: 'pie' })).toEqual([
    '--form is "pie": write dots, series or bars, or several of them with commas between',
  ]);
  expect(faultsOf({ ...ANSWERS, form: 'series' })).toEqual([
    '--value is missing: write, for example, --value "unemployment rate"',
  ]);
});
