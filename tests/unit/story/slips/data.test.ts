import { describe, expect, test } from 'vitest';
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

test('a slip in a CSV file gives one message', () =>
  expectSlips('data', [
    ['a title above the header', 'season', 'Pears that were picked in 2020,,\nseason', PEARS],
    ['a note below the rows', 'summer,30,60', 'summer,30,60\nSource: the growers', PEARS],
    ['a column by another name', 'ripe', 'Ripe', PEARS],
    ['a column twice', 'ripe,picked', 'ripe,ripe,picked', PEARS],
    ['a column too many', /^.*$/gm, '$&,x', PEARS],
    ['a row twice', 'summer', 'spring', PEARS],
    ['a percentage', '5,50', '10%,50', PEARS],
    ['an empty cell', '5,50', ',50', PEARS],
    ['the columns the wrong way round', '5,50', '50,5', PEARS],
  ]));

describe('a slip in a timeline gives one message', () => {
  const timeline = (rows: string) => {
    edit(
      STORY,
      'help:',
      'timelines: { next: { caption: Then, words: { event: E, count: C } } }\nhelp:',
    );
    write('next.csv', `id,date,label,text,count,source\n${rows}\n`);
  };

  test.each([
    [
      'a date in American order',
      'frost,11/21/2020,A frost,A late frost,,grower-2020',
      '"date" is "11/21/2020": it should be a calendar date, such as 2017, 2017-09 or 2017-09-18',
    ],
    [
      'an id with a space',
      'late frost,2020-11,A frost,A late frost,,grower-2020',
      '"id" is "late frost": write it in small letters, digits and hyphens',
    ],
    [
      'the latest event first',
      'frost,2020-11,A frost,A late frost,,grower-2020\nbud,2020-03,A bud,An early bud,,grower-2020',
      '"date" is 2020-03, before 2020-11 above it: put the earliest first',
    ],
    [
      'an event twice',
      'frost,2020-11,A frost,A late frost,,grower-2020\nfrost,2020-12,A frost,A late frost,,grower-2020',
      '"id" is "frost", which an earlier event has: give each event its own',
    ],
  ])('%s', (_, rows, message) => {
    timeline(rows);
    expect(problems()).toEqual([
      `content/stories/orchard/next.csv:${rows.split('\n').length + 1}: ${message}`,
    ]);
  });
});
