import { describe, test } from 'vitest';
import { expectFault, SOURCES, useFixtureStory, type Fault } from '../fixture-story.ts';

useFixtureStory();

describe('a fault in sources.yaml is reported once', () => {
  test.each<Fault>([
    [
      'a source without a publisher',
      SOURCES,
      /  publisher: A letter\n/,
      '',
      [SOURCES, 'letter-2021'],
      /"\[2\].publisher" is missing/,
    ],
    [
      'two sources with one id',
      SOURCES,
      'letter-2021',
      'grower-2020 # again',
      [SOURCES, '# again'],
      /is "grower-2020", the id of an earlier source/,
    ],
    [
      'a source with half an address',
      SOURCES,
      'https://grower.example/pears',
      'grower.example',
      [SOURCES, 'url'],
      /should be where it can be read: a whole address/,
    ],
    [
      'a source whose date is not in the calendar',
      SOURCES,
      'date: 2021',
      'date: last year',
      [SOURCES, 'last year'],
      /a calendar date/,
    ],
  ])('%s', expectFault);
});
