import { describe, test } from 'vitest';
import { expectSlip, PEARS, useFixtureStory, type Slip } from '../fixture-story.ts';

useFixtureStory();

describe('a fault in a CSV file is reported once', () => {
  test.each<Slip>([
    ['a missing column', ',picked', '', PEARS],
    ['an unknown column', 'season,', 'season,farm,', PEARS],
    ['a count that is not a number', '5,50', 'five,50', PEARS],
    ['a negative count', '5,50', '-5,50', PEARS],
    ['a part larger than its whole', '30,60', '61,60', PEARS],
    ['a duplicate key', /$/, 'summer,1,2\n', PEARS],
    ['an empty file', /[^]*/, '', PEARS],
  ])('%s', expectSlip);
});
