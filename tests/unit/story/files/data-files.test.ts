import { describe, test } from 'vitest';
import { expectFault, PEARS, useFixtureStory, type Fault } from '../fixture-story.ts';

useFixtureStory();

describe('a fault in a CSV file is reported once', () => {
  test.each<Fault>([
    [
      'a missing column',
      PEARS,
      ',picked',
      '',
      [PEARS, 'season'],
      /"picked" is missing: the columns are/,
    ],
    [
      'an unknown column',
      PEARS,
      'season,',
      'season,farm,',
      [PEARS, 'season'],
      /"farm" is not known/,
    ],
    [
      'a count that is not a number',
      PEARS,
      '5,50',
      'five,50',
      [PEARS, 'spring'],
      /"ripe" is "five": it should be a whole/,
    ],
    ['a negative count', PEARS, '5,50', '-5,50', [PEARS, 'spring'], /less than 0/],
    [
      'a part larger than its whole',
      PEARS,
      '30,60',
      '61,60',
      [PEARS, 'summer'],
      /"ripe" is 61, larger than "picked", 60/,
    ],
    [
      'a duplicate key',
      PEARS,
      /$/,
      'summer,1,2\n',
      [PEARS, 'summer,1'],
      /"season" is "summer", as on line 3/,
    ],
    [
      'an empty file',
      PEARS,
      /[^]*/,
      '',
      [PEARS, ''],
      /the file is empty: its first line should be/,
    ],
  ])('%s', expectFault);
});
