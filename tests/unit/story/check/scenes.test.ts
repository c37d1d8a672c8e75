import { describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectSlips,
  expectOneProblem,
  PEARS,
  problems,
  STORY,
  useFixtureStory,
  write,
} from '../fixture-story.ts';

useFixtureStory();

test('a fault in a scene is reported once, with its line and what would be right', () =>
  expectSlips('scenes', [
    ['a scene that draws an unknown table', 'table="pears"', 'table="plums"'],
    ['a scene of an unknown form', 'form="dots"', 'form="pie"'],
    ['a scene whose form draws another kind of data', 'form="dots"', 'form="timeline"'],
    ['a step that names an unknown state', 'state="counts/summer"', 'state="dots/summer"'],
    [
      'two pictures that would have the same name',
      /id="count-spring"([^]*?<\/Scene>)/,
      'id="a-b"$1\n\n<Scene id="a" form="dots" table="pears" title="Again">\n\n<Step id="b" state="counts/summer">\n\n### Once more\n\nIn words.\n\n</Step>\n\n</Scene>',
    ],
    ['other tables beside one of counts', 'table="pears"', 'table="pears" with="pears"'],
  ]));

test.each([
  ['without its table', ' table="pears"', '', /<Scene> has no table/],
  ['with code for its title', /title="[^"]*"/, 'title={x}', /title of <Scene> is code/],
  ['with a name twice', ' form="dots"', ' form="dots" form="dots"', /has "form" twice: keep/],
])('a scene %s is reported once', (_, from, to, message) => {
  append('See [the pears](#count-spring).');
  edit(STORY, from, to);
  expect(problems()).toEqual([expect.stringMatching(message)]);
});

test.each([
  ['of its row', '<Figure of="pears/summer/part" /> in summer'],
  ['of a change to its row', '<Figure of="pears/spring..summer/part-change" /> by summer'],
])('a heading may have a figure %s', (_, heading) => {
  edit(STORY, '### Summer', `### ${heading}`);
  expect(problems()).toEqual([]);
});

test('a scene that ends before the last row of its table is refused, with the states that show all', () => {
  write(PEARS, 'season,ripe,picked\nspring,5,50\nsummer,30,60\nwinter,0,2\n');
  expectOneProblem(
    STORY,
    'id="count-summer"',
    /^the scene "count" ends with the state "counts\/summer", but pears.csv has later rows: its last step should name the state "counts\/winter", "share\/winter" or "parts\/winter"$/,
  );
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
