import { beforeEach, describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectSlip,
  expectOneProblem,
  PEARS,
  prepend,
  problems,
  STORY,
  useFixtureStory,
  write,
  type Slip,
} from '../fixture-story.ts';

useFixtureStory();

// The views in which a share and a part are seen, after the counts.
beforeEach(() => {
  append(scene('views', 'counts/summer', 'share/summer', 'parts/summer'));
});

const guess = (attributes: string) => `<Guess id="guess" ${attributes}>\n\nHow many?\n\n</Guess>`;
const step = (id: string, state: string) =>
  `<Step id="${id}" state="${state}">\n\n### All\n\nAll.\n\n</Step>`;
const scene = (id: string, ...states: string[]) =>
  `<Scene id="${id}" form="dots" table="pears" title="Pears">\n\n${states.map((state, i) => step(`${id}-${i}`, state)).join('\n\n')}\n\n</Scene>`;
const TIMELINE =
  '<Scene id="next" form="timeline" table="next" title="Next">\n\n<Step id="next-frost" state="frost">\n\n### A frost\n\nIt came.\n\n</Step>\n\n</Scene>';

const declareTimeline = (more = '') => {
  write(
    'next.csv',
    'id,date,label,text,count,source\nfrost,2020-11,A frost,A late frost,,grower-2020\n',
  );
  edit(
    STORY,
    'help: []',
    `timelines: { next: { caption: Next, words: { event: Event, count: Count }${more} } }\nhelp: []`,
  );
};

describe('a fault in a guess is reported once', () => {
  test('a guess on a scene that draws no table of counts', () => {
    declareTimeline();
    prepend(guess('of="pears/summer/share" scene="next"'));
    append(TIMELINE);
    expectOneProblem(
      STORY,
      '<Guess',
      /the guess is marked on the scene "next", which does not draw that table: name a scene of the form "dots"/,
    );
  });

  test.each<Slip>([
    [
      'a guess on a scene that is not there',
      '<Scene',
      `${guess('of="pears/summer/share" scene="shares"')}\n\n<Scene`,
    ],
    [
      'a second guess',
      '<Scene',
      `${guess('of="pears/summer/share" scene="views"')}\n\n<Guess id="other" of="pears/summer/rest" scene="views">\n\nHow many?\n\n</Guess>\n\n<Scene`,
    ],
  ])('%s', expectSlip);
});

test.each([
  ['part', 'views'],
  ['rest', 'views'],
  ['whole', 'count'],
  ['share', 'views'],
])('a guess may be at the %s of a row', (measure, scene) => {
  prepend(guess(`of="pears/summer/${measure}" from="pears/spring/${measure}" scene="${scene}"`));
  expect(problems()).toEqual([]);
});

describe('advice on a guess at a figure that readers have been given', () => {
  const OF = /"pears\/summer\/\w+"/.source;
  const AGAIN =
    ', before readers guess it: ask for another figure, or write of="=.*=" if that is meant$';

  test('by the text', () => {
    prepend(
      `There were <Figure of="pears/summer/rest" />.\n\n${guess('of="pears/summer/rest" scene="views"')}`,
    );
    expectOneProblem(
      STORY,
      '<Guess',
      new RegExp(`^advice: the text gives ${OF} on line \\d+${AGAIN}`),
    );
  });

  test.each(['rest-share', 'rest-about', 'share/rounded', 'share/just', 'share/nearest'])(
    'by the text, as %s',
    (measure) => {
      prepend(
        `It was <Figure of="pears/summer/${measure}" />.\n\n${guess('of="pears/summer/share" scene="views"')}`,
      );
      expectOneProblem(
        STORY,
        '<Guess',
        new RegExp(`^advice: the text gives ${OF} on line \\d+${AGAIN}`),
      );
    },
  );

  test.each(['title', 'standfirst'])('by the %s', (field) => {
    edit(STORY, new RegExp(`^${field}: .*$`, 'm'), `${field}: There were {pears/summer/rest}.`);
    prepend(guess('of="pears/summer/rest" scene="views"'));
    expectOneProblem(STORY, '<Guess', new RegExp(`^advice: the ${field} gives ${OF}${AGAIN}`));
  });

  test.each(['part', 'whole', 'share'])('by the picture on the first screen: the %s', (measure) => {
    edit(STORY, 'help: []', "opening: { table: pears, rows: ['summer'] }\nhelp: []");
    prepend(guess(`of="pears/summer/${measure}" scene="views"`));
    expectOneProblem(
      STORY,
      '<Guess',
      new RegExp(`^advice: the picture on the first screen gives ${OF}${AGAIN}`),
    );
  });

  test('in the question', () => {
    prepend(
      '<Guess id="guess" of="pears/summer/rest" scene="views">\n\nThere were <Figure of="pears/summer/rest" />. How many?\n\n</Guess>',
    );
    expectOneProblem(
      STORY,
      '<Guess',
      new RegExp(`^advice: the text gives ${OF} on line \\d+${AGAIN}`),
    );
  });

  test('by a finding', () => {
    prepend(`<Finding table="pears" />\n\n${guess('of="pears/summer/share" scene="views"')}`);
    expectOneProblem(
      STORY,
      '<Guess',
      new RegExp(`^advice: the <Finding> on line \\d+ gives ${OF}${AGAIN}`),
    );
  });

  test.each([
    ['part', 'spring'],
    ['whole', 'spring'],
    ['rest', 'summer'],
    ['share', 'summer'],
  ])('by a graphic: the %s', (measure, row) => {
    append(guess(`of="pears/${row}/${measure}" scene="views"`));
    expectOneProblem(
      STORY,
      '<Guess',
      new RegExp(
        `^advice: the graphic of the scene "(count|views)" gives "pears/${row}/${measure}"${AGAIN}`,
      ),
    );
  });

  test('by the shares of years on a timeline', () => {
    for (const file of [STORY, PEARS]) {
      edit(file, /spring/g, '2014');
      edit(file, /summer/g, '2015');
    }
    declareTimeline(', readings: { table: pears, text: Ripe }');
    prepend(`${TIMELINE}\n\n${guess('of="pears/2015/share" scene="views"')}`);
    expectOneProblem(
      STORY,
      '<Guess',
      new RegExp(`^advice: the graphic of the scene "next" gives "pears/2015/share"${AGAIN}`),
    );
  });

  test('a view that stops before the row gives nothing', () => {
    edit(STORY, 'state="share/summer"', 'state="share/spring"');
    append(guess('of="pears/summer/share" scene="later"'));
    append(scene('later', 'parts/summer', 'share/summer'));
    expect(problems()).toEqual([]);
  });
});

test.each([
  ['share', 'share/summer'],
  ['rest', 'parts/summer'],
])('a guess at a %s is refused in a scene that never shows it', (measure, state) => {
  prepend(guess(`of="pears/summer/${measure}" scene="count"`));
  expectOneProblem(
    STORY,
    '<Guess',
    new RegExp(
      `^no step of the scene "count" shows what is guessed: give one the state "${state}"$`,
    ),
  );
});

test('a step that stops before the row of the guess does not show it', () => {
  edit(STORY, 'state="parts/summer"', 'state="parts/spring"');
  prepend(guess('of="pears/summer/rest" scene="views"'));
  expectOneProblem(STORY, '<Guess', /no step of the scene "views" shows what is guessed/);
});

test('a guess in a table that is wrong itself has no message of its own', () => {
  append(guess('of="pears/summer/ripe-share" scene="views"'));
  edit(PEARS, 'summer', 'spring');
  const found = problems();
  expect(found.filter((message) => message.includes('guess'))).toEqual([]);
  expect(found.length).toBeGreaterThan(0);
});

test.each([
  ['plums/summer/share', /"plums" is not the name of a CSV file with figures/],
  ['pears/winter/share', /no row "winter"/],
  [
    'pears',
    /"pears" cannot be guessed: readers guess a part, rest, whole or share of one row, table\/row\/rest$/,
  ],
  ['pears/spring..summer/points', /cannot be guessed/],
  ['pears/summer/about', /cannot be guessed/],
])('a guess at %s is refused', (of, message) => {
  append(guess(`of="${of}" scene="views"`));
  expectOneProblem(STORY, '<Guess', message);
});

test.each([
  ['pears/spring/part', 'another measure'],
  ['pears/summer/rest', 'the row itself'],
  ['plums/spring/rest', 'another table'],
  ['pears', 'no row'],
  ['pears/spring..summer/rest-change', 'two rows'],
])('a slider that starts from %s is refused: %s', (from) => {
  prepend(guess(`of="pears/summer/rest" from="${from}" scene="views"`));
  const found = problems();
  expect(found).toEqual([
    expect.stringContaining(
      `the slider cannot start from "${from}": it starts from the same measure of another row, pears/row/rest`,
    ),
  ]);
  expectOneProblem(STORY, '<Guess', /the slider cannot start/);
});

test('a slider that starts from a row that is not there is refused with the rows that are', () => {
  prepend(guess('of="pears/summer/rest" from="pears/winter/rest" scene="views"'));
  expectOneProblem(STORY, '<Guess', /no row "winter": its rows are "spring" and "summer"/);
});
