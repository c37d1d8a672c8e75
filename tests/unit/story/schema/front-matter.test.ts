import { describe, test } from 'vitest';
import { expectSlip, useFixtureStory, type Slip } from '../fixture-story.ts';

useFixtureStory();

describe('a fault in the front matter is reported once', () => {
  test.each<Slip>([
    ['a missing field', /byline: .*\n/, ''],
    ['a field with a mistyped name', 'byline:', 'by-line: x\nbyline:'],
    ['a wrong value deep inside', 'one: pear,', 'one: 7,'],
    ['a story without front matter', /^---\n[^]*?\n---\n/, ''],
    ['a date that is not in the calendar', 'published: 2021-02-03', 'published: 2021-02-30'],
    ['a correction without a date', 'help: []', 'corrections:\n  - text: It said plums.\nhelp: []'],
    ['topics that are not a list', 'byline:', 'topics: Fruit\nbyline:'],
  ])('%s', expectSlip);
});
