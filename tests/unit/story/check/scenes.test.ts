import { describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectFault,
  expectOneProblem,
  PEARS,
  problems,
  STORY,
  useFixtureStory,
  write,
  type Fault,
  linePrefix,
} from '../fixture-story.ts';

useFixtureStory();

describe('a fault in a scene is reported once, with its line and what would be right', () => {
  test.each<Fault>([
    [
      'a scene that draws an unknown table',
      STORY,
      'table="pears"',
      'table="plums"',
      [STORY, '<Scene'],
      /draws the table "plums", which does not exist: the tables are "pears"/,
    ],
    [
      'a scene of an unknown form',
      STORY,
      'form="dots"',
      'form="pie"',
      [STORY, '<Scene'],
      /the form "pie", which does not exist: the forms are "dots", "timeline", "bars", "series" and "image"/,
    ],
    [
      'a scene whose form draws another kind of data',
      STORY,
      'form="dots"',
      'form="timeline"',
      [STORY, '<Scene'],
      /has the form "timeline", which draws events, and pears.csv holds counts/,
    ],
    [
      'a step that names an unknown state',
      STORY,
      'state="counts/summer"',
      'state="counts/winter"',
      [STORY, 'count-summer'],
      /names the state "counts\/winter".* its states are "counts", "share" or "parts" with "\/" and a row: "spring" and "summer"$/,
    ],
    [
      'two pictures that would have the same name',
      STORY,
      /id="count-spring"([^]*?<\/Scene>)/,
      'id="a-b"$1\n\n<Scene id="a" form="dots" table="pears" title="Again">\n\n<Step id="b" state="counts/summer">\n\n### Once more\n\nIn words.\n\n</Step>\n\n</Scene>',
      [STORY, 'id="b"'],
      /the pictures of "b" and of "a-b" would both be called "dots-a-b": give one of them another id/,
    ],
  ])('%s', expectFault);
});

test.each([
  ['every dot is one thing', 'Every dot is a pear', 'title="Every dot is a pear"'],
  [
    'each circle stands for one',
    'Every circle stands for one pear',
    'title="Every circle stands for one pear"',
  ],
  [
    'each dot is one, in a note,',
    'Each dot is one pear',
    'title="Pears" note="Each dot is one pear"',
  ],
])('words that say that %s are refused where a dot is a thousand', (_, words, attributes) => {
  write(PEARS, 'season,ripe,picked\nspring,50000,500000\nsummer,200000,400000\n');
  edit(STORY, 'title="Each dot is a pear"', attributes);
  expectOneProblem(
    STORY,
    '<Scene',
    new RegExp(
      `^the scene "count" says “${words}”, but pears.csv has so many things that each dot is 1,000.pears. Leave these words out: the graphic says what a mark is$`,
    ),
  );
  edit(STORY, words, 'A dot is 1,000 pears');
  expect(problems()).toEqual([]);
});

test.each([
  ['without its title', / title="[^"]*"/, '', /<Scene> has no title/],
  ['without its form', ' form="dots"', '', /<Scene> has no form/],
  ['without its table', ' table="pears"', '', /<Scene> has no table/],
  ['without its id', ' id="count"', '', /<Scene> has no id/],
  ['with code for its title', /title="[^"]*"/, 'title={x}', /title of <Scene> is code/],
  ['with a name twice', ' form="dots"', ' form="dots" form="dots"', /has "form" twice: keep/],
  ['in small letters', /Scene/g, 'scene', /<scene> is not allowed: write <Scene>/],
  ['by another name', /Scene/g, 'Scenes', /<Scenes> is not allowed: did you mean <Scene>/],
])('a scene %s is reported once', (_, from, to, message) => {
  append('See [the pears](#count-spring).');
  edit(STORY, from, to);
  expect(problems()).toEqual([expect.stringMatching(message)]);
});

test.each([
  ['without its state', ' state="counts/spring"', '', /<Step> has no state/],
  ['with code for its state', 'state="counts/spring"', 'state={spring}', /state of <Step> is code/],
])('a step %s is reported once', (_, from, to, message) => {
  append('See [the pears](#count-spring).');
  edit(STORY, from, to);
  expect(problems()).toEqual([expect.stringMatching(message)]);
});

test('the large figure of a heading is of the row that its step shows', () => {
  edit(STORY, '### Summer', '### <Figure of="pears/spring/part" /> in summer');
  expect(problems()).toEqual([
    `${linePrefix(STORY, '<Step id="count-summer"')}the step "count-summer" shows "summer", and the large figure of its heading is of "spring": readers would take it for what they see. Name "summer" in the figure, or begin the heading with words`,
  ]);
});

test.each([
  ['of its row', '<Figure of="pears/summer/part" /> in summer'],
  ['of a change to its row', '<Figure of="pears/spring..summer/part-change" /> by summer'],
  ['after words', 'More than the <Figure of="pears/spring/part" /> of spring'],
])('a heading may have a figure %s', (_, heading) => {
  edit(STORY, '### Summer', `### ${heading}`);
  expect(problems()).toEqual([]);
});

test('each figure and step that names a row missing from the data is reported', () => {
  edit(PEARS, 'summer,', 'autumn,');
  edit(STORY, ' of <Figure', ' of\n<Figure');
  expect(problems()).toEqual([
    expect.stringMatching(/story.mdx:19: .*no row "summer": its rows are "spring" and "autumn"/),
    expect.stringMatching(/story.mdx:20: .*no row "summer"/),
    expect.stringMatching(
      /story.mdx:\d+: the step "count-summer" names the state "counts\/summer"/,
    ),
  ]);
});

test('a scene that ends before the last row of its table is refused, with the states that show all', () => {
  write(PEARS, 'season,ripe,picked\nspring,5,50\nsummer,30,60\nwinter,0,2\n');
  expectOneProblem(
    STORY,
    'id="count-summer"',
    /^the scene "count" ends with the state "counts\/summer", but pears.csv has later rows: its last step should name the state "counts\/winter", "share\/winter" or "parts\/winter"$/,
  );
});

const again = (id: string, state: string) =>
  `<Scene id="${id}" form="dots" table="pears" title="Again">\n\n<Step id="${id}-start" state="${state}">\n\n### Once more\n\nIn words.\n\n</Step>\n\n</Scene>`;

describe('a scene of a table goes on from where the last one ended', () => {
  test('and is refused where it starts in another state, at its first step', () => {
    append(again('shares', 'share/spring'));
    expectOneProblem(
      STORY,
      'id="shares-start"',
      /^the scene "shares" continues the scene "count", which draws the same table: its first step should name the state "counts\/summer", not "share\/spring"$/,
    );
    edit(STORY, 'state="share/spring"', 'state="counts/summer"');
    expect(problems()).toEqual([]);
  });

  test('and is not compared with a state that does not exist, which is reported', () => {
    append(again('shares', 'counts/summer'));
    edit(STORY, 'state="counts/summer"', 'state="counts/autumn"');
    expectOneProblem(STORY, 'state="counts/autumn"', /names the state "counts\/autumn", which/);
  });

  test('which is the last before it, whatever the order of ids', () => {
    append(`${again('a', 'counts/summer')}\n\n${again('b', 'counts/spring')}`);
    expectOneProblem(STORY, 'id="b-start"', /continues the scene "a"/);
  });

  test('and its fault is not reported where the state is missing or the form unknown', () => {
    append(again('shares', 'share/spring').replace(' state="share/spring"', ''));
    expectOneProblem(STORY, 'id="shares-start"', /<Step> has no state/);
    edit(STORY, 'id="shares-start"', 'id="shares-start" state="counts/summer"');
    edit(STORY, 'id="shares" form="dots"', 'id="shares" form="pie"');
    expectOneProblem(STORY, 'form="pie"', /the form "pie", which does not exist/);
  });
});
