import { expect, test } from 'vitest';
import {
  edit,
  expectSlips,
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
    ['a scene without its table', ' table="pears"', ''],
    ['code for a title', /title="[^"]*"/, 'title={x}'],
    ['a name twice', ' form="dots"', ' form="dots" form="dots"'],
    [
      'a scene that ends before the last row of its table',
      () => write(PEARS, 'season,ripe,picked\nspring,5,50\nsummer,30,60\nwinter,0,2\n'),
    ],
    ['a size that is not known', 'id="count" form', 'id="count" size="wide" form'],
    ['a form that cannot fill the screen', 'id="count" form', 'id="count" size="screen" form'],
  ]));

test.each([
  ['of its row', '<Figure of="pears/summer/part" /> in summer'],
  ['of a change to its row', '<Figure of="pears/spring..summer/part" is="up" /> more by summer'],
])('a heading may have a figure %s', (_, heading) => {
  edit(STORY, '### Summer', `### ${heading}`);
  expect(problems()).toEqual([]);
});
