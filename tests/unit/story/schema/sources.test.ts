import { describe, test } from 'vitest';
import { expectSlip, SOURCES, useFixtureStory, type Slip } from '../fixture-story.ts';

useFixtureStory();

describe('a fault in sources.yaml is reported once', () => {
  test.each<Slip>([
    ['a source without a publisher', /  publisher: A letter\n/, '', SOURCES],
    ['two sources with one id', 'letter-2021', 'grower-2020 # again', SOURCES],
    ['a source with half an address', 'https://grower.example/pears', 'grower.example', SOURCES],
    ['a source whose date is not in the calendar', 'date: 2021', 'date: last year', SOURCES],
  ])('%s', expectSlip);
});
