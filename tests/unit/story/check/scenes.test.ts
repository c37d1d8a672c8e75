import { beforeEach, describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectSlip,
  expectOneProblem,
  lineOf,
  PEARS,
  problems,
  read,
  STORY,
  useFixtureStory,
  write,
  type Slip,
  linePrefix,
} from '../fixture-story.ts';

useFixtureStory();

describe('a fault in a scene is reported once, with its line and what would be right', () => {
  test.each<Slip>([
    ['a scene that draws an unknown table', 'table="pears"', 'table="plums"'],
    ['a scene of an unknown form', 'form="dots"', 'form="pie"'],
    ['a scene whose form draws another kind of data', 'form="dots"', 'form="timeline"'],
    ['a step that names an unknown state', 'state="counts/summer"', 'state="dots/summer"'],
    ['a step that names an unknown row', 'state="counts/summer"', 'state="counts/winter"'],
    [
      'two pictures that would have the same name',
      /id="count-spring"([^]*?<\/Scene>)/,
      'id="a-b"$1\n\n<Scene id="a" form="dots" table="pears" title="Again">\n\n<Step id="b" state="counts/summer">\n\n### Once more\n\nIn words.\n\n</Step>\n\n</Scene>',
    ],
    ['other tables beside one of counts', 'table="pears"', 'table="pears" with="pears"'],
  ])('%s', expectSlip);
});

test.each([
  ['every dot is one thing', 'Every dot is a pear', 'title="Every dot is a pear"'],
  ['there is a dot for each', 'A dot for each ripe pear', 'title="A dot for each ripe pear"'],
  [
    'each dot is one, in a note,',
    'Each dot is one pear',
    'title="Pears" note="Each dot is one pear"',
  ],
])('words that say that %s get advice where a dot is a thousand', (_, words, attributes) => {
  write(PEARS, 'season,ripe,picked\nspring,50000,500000\nsummer,200000,400000\n');
  edit(STORY, 'title="Each dot is a pear"', attributes);
  expectOneProblem(
    STORY,
    '<Scene',
    new RegExp(
      `^advice: the scene "count" says “${words}”, but pears.csv has so many things that each dot is 1,000.pears. If the words are about the marks, leave them out: the graphic says what a mark is. If not, put = around some of them$`,
    ),
  );
  edit(STORY, words, `=${words}=`);
  expect(problems()).toEqual([]);
  edit(STORY, `=${words}=`, 'A dot is 1,000 pears');
  expect(problems()).toEqual([]);
});

describe('where a dot is a thousand, the words of a step', () => {
  beforeEach(() => {
    write(PEARS, 'season,ripe,picked\nspring,50000,500000\nsummer,200000,400000\n');
    edit(STORY, 'title="Each dot is a pear"', 'title="Pears"');
  });

  test.each([
    ['Look: each dot is one pear.', 'Look: each dot is one pear.'],
    ['It is plain. Every dot\nstands for one ripe pear.', 'Every dot stands for one ripe pear.'],
  ])('get advice if they say that it is one: %s', (text, words) => {
    edit(STORY, 'Few were ripe.', `Few were ripe.\n\n${text}`);
    const line = text.split('\n')[0] ?? '';
    expectOneProblem(
      STORY,
      line,
      new RegExp(
        `^advice: the scene "count" says “${words}”, but pears.csv has so many things that each dot is 1,000.pears. If the words are about the marks, leave`,
      ),
    );
  });

  test.each([
    'A market square is a place to sell a pear.',
    'Each dot counts; =a pear= does not.',
    'An anecdote of a pear, and the doting owner of one pear.',
    'Each dot is 1,000 pears.',
    'A dot is a thousand pears.',
    'One dot has moved. Not one pear was lost.',
  ])('say other things without any: %s', (text) => {
    edit(STORY, 'Few were ripe.', text);
    append('In the village, each dot is one pear.');
    expect(problems()).toEqual([]);
  });
});

test.each([
  ['without its title', / title="[^"]*"/, '', /<Scene> has no title/],
  ['without its form', ' form="dots"', '', /<Scene> has no form/],
  ['without its table', ' table="pears"', '', /<Scene> has no table/],
  ['without its id', ' id="count"', '', /<Scene> has no id/],
  ['with code for its title', /title="[^"]*"/, 'title={x}', /title of <Scene> is code/],
  ['with a name twice', ' form="dots"', ' form="dots" form="dots"', /has "form" twice: keep/],
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
    `${linePrefix(STORY, '<Step id="count-summer"')}advice: the step "count-summer" shows "summer", and the large figure of its heading is of "spring": readers would take it for what they see. Name "summer" in the figure, or begin the heading with words`,
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

describe('a row that has been renamed in its file', () => {
  const MISSING =
    'pears.csv has no row "summer": its rows are "spring", "autumn", "1", "2", "3", "4", "5", "6", "7" and "8"';
  const rename = () => {
    const rows = Array.from({ length: 8 }, (_, i) => `${i + 1},1,${i + 20}\n`).join('');
    edit(PEARS, /summer,30,60\n?/, `autumn,30,60\n${rows}`);
  };

  test('gives one message, with the lines of all that name it', () => {
    rename();
    edit(STORY, ' of <Figure', ' of\n<Figure');
    edit(
      STORY,
      'help: []',
      '    notes: [{ row: summer, text: a frost }]\n    breaks: [{ before: summer, label: a law, note: A law. }]\nopening:\n  table: pears\n  rows: [spring, summer]\nhelp: []',
    );
    edit(STORY, 'title: Pears', "title: '{pears/spring..summer/points/amount}'");
    append(
      '<Guess id="guess" of="pears/summer/rest" from="pears/summer/rest">\nHow many?\n</Guess>',
    );
    const uses = ['summer/points', 'row: summer', 'before: summer', '[spring, summer]'];
    const more = ['summer/part"', 'summer/whole"', 'state="counts/summer"', '<Guess'];
    const [first, ...lines] = [...uses, ...more].map((words) => lineOf(STORY, words));
    expect(problems()).toEqual([
      `${STORY}:${first ?? 0}: ${MISSING}. The same is wrong on lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1) ?? 0}`,
    ]);
  });

  test('hides no other mistake, and no other row', () => {
    rename();
    append('So <Figure of="pears/sumer/part" />, and 44%.');
    const found = problems();
    expect(found).toEqual([
      expect.stringContaining(MISSING),
      expect.stringContaining('"44%" is typed by hand'),
      expect.stringContaining('pears.csv has no row "sumer": its rows are'),
    ]);
  });

  test('gives a count of lines where they are many', () => {
    rename();
    append(Array.from({ length: 12 }, () => 'So <Figure of="pears/summer/part" />.').join('\n\n'));
    const last = read(STORY).trimEnd().split('\n').length;
    expect(problems()).toEqual([
      expect.stringContaining(
        `${MISSING}. The same is wrong on 13 more lines, down to line ${last}`,
      ),
    ]);
  });
});

test('a scene that ends before the last row of its table is refused, with the states that show all', () => {
  write(PEARS, 'season,ripe,picked\nspring,5,50\nsummer,30,60\nwinter,0,2\n');
  expectOneProblem(
    STORY,
    'id="count-summer"',
    /^the scene "count" ends with the state "counts\/summer", but pears.csv has later rows: its last step should name the state "counts\/winter", "share\/winter" or "parts\/winter"$/,
  );
});

const again = (id: string, ...states: string[]) =>
  `<Scene id="${id}" form="dots" table="pears" title="Again">\n\n${states
    .map(
      (state, i) =>
        `<Step id="${id}-${i}" state="${state}">\n\n### Once more\n\nIn words.\n\n</Step>`,
    )
    .join('\n\n')}\n\n</Scene>`;

test('a scene may start in another state than the last scene of its table ended in', () => {
  append(again('shares', 'share/spring', 'share/summer'));
  expect(problems()).toEqual([]);
});

describe('a scene of a size', () => {
  test('that is not known is refused', () => {
    edit(STORY, 'id="count" form="dots"', 'id="count" form="dots" size="wide"');
    expectOneProblem(
      STORY,
      'id="count"',
      /^the scene "count" has size="wide", which is not known: it is "screen", or left out$/,
    );
  });

  test('is refused where its form cannot fill the screen', () => {
    edit(STORY, 'id="count" form="dots"', 'id="count" form="dots" size="screen"');
    expectOneProblem(
      STORY,
      'id="count"',
      /^the scene "count" has size="screen", and its form, "dots", cannot fill the screen: leave size out, or choose /,
    );
  });
});
