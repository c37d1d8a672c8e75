import { describe, test } from 'vitest';
import { expectFault, STORY, useFixtureStory, type Fault } from '../fixture-story.ts';

useFixtureStory();

describe('a fault in the front matter is reported once', () => {
  test.each<Fault>([
    [
      'a missing field',
      STORY,
      /byline: .*\n/,
      '',
      [STORY, 'title'],
      /"byline" is missing: it should be who reported it/,
    ],
    [
      'a field with a mistyped name',
      STORY,
      'byline:',
      'by-line: x\nbyline:',
      [STORY, 'by-line'],
      /"by-line" is not a known field/,
    ],
    [
      'a wrong value deep inside',
      STORY,
      'one: pear,',
      'one: 7,',
      [STORY, 'words:'],
      /"tables.pears.words.one" should be the noun/,
    ],
    [
      'a story without front matter',
      STORY,
      /^---\n[^]*?\n---\n/,
      '',
      [STORY, ''],
      /there is no front matter/,
    ],
    [
      'a date that is not in the calendar',
      STORY,
      'published: 2021-02-03',
      'published: 2021-02-30',
      [STORY, 'published'],
      /"published" should be the day the story came out: a calendar date/,
    ],
    [
      'a correction without a date',
      STORY,
      'help: []',
      'corrections:\n  - text: It said plums.\nhelp: []',
      [STORY, '- text'],
      /"corrections\[1\].date" is missing/,
    ],
    [
      'topics that are not a list',
      STORY,
      'byline:',
      'topics: Fruit\nbyline:',
      [STORY, 'topics'],
      /"topics" should be a list of what the story is about/,
    ],
  ])('%s', expectFault);
});
