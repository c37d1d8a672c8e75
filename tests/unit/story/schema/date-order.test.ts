import { describe, expect, test } from 'vitest';
import { edit, problems, STORY, useFixtureStory } from '../fixture-story.ts';

useFixtureStory();

/** The problems of the story with these dates in place of its own. */
function problemsWith(dates: string): string[] {
  edit(STORY, 'published: 2021-02-03\nfigures: 2020-10\n', `${dates}\n`);
  return problems();
}

const corrections = (...dates: string[]) =>
  `corrections:\n${dates.map((date) => `  - date: ${date}\n    text: It said plums.`).join('\n')}`;

describe('dates in an impossible order are refused, on the line of the wrong one', () => {
  // the dates, the line of the fault and the message
  test.each<[string, string, number, RegExp]>([
    [
      'an update before the story was published',
      'published: 2021-02-03\nupdated: 2021-02-02\nfigures: 2020',
      6,
      /"updated" is 2021-02-02, before the story was published \(2021-02-03\): correct one/,
    ],
    [
      'a correction that may be before the story was published',
      `published: 2021-02-03\nfigures: 2020\n${corrections('2021')}`,
      8,
      /"corrections\[1\].date" is 2021, and the story was published on 2021-02-03/,
    ],
    [
      'a correction above an earlier one',
      `published: 2021-02-03\nfigures: 2020\n${corrections('2021-05-02', '2021-03', '2021-06')}`,
      10,
      /"corrections\[2\].date" is 2021-03, and the correction above it is dated 2021-05-02: put the oldest first/,
    ],
    [
      'figures that came out after the last change',
      `published: 2021-02-03\nupdated: 2021-03-01\nfigures: 2021-03-02`,
      7,
      /"figures" is 2021-03-02, after the last change of the story \(1 March 2021\)/,
    ],
  ])('%s', (_, dates, line, message) => {
    // A correction before the story is above or below others, too.
    const told = problemsWith(dates).filter((problem) => message.test(problem));
    expect(told).toHaveLength(1);
    expect(told[0]?.split(': ')[0]).toBe(`${STORY}:${line}`);
  });
});

test.each([
  ['years and months that hold the days', 'published: 2021\nupdated: 2021-02-03\nfigures: 2021-02'],
  [
    'two corrections on one day, and one in their month',
    `published: 2021-02-03\nfigures: 2020\n${corrections('2021-05-02', '2021-05-02', '2021-05')}`,
  ],
  [
    'new figures with an update',
    `published: 2021-02-03\nupdated: 2021-04\nfigures: 2021-04-05\n${corrections('2021-03-01')}`,
  ],
  [
    'figures of the day of a correction',
    `published: 2021-02-03\nfigures: 2021-03-01\n${corrections('2021-03-01')}`,
  ],
  ['a day to come: a story is written before it is out', 'published: 2999-01-01\nfigures: 2020'],
])('dates in a possible order are accepted: %s', (_, dates) => {
  expect(problemsWith(dates)).toEqual([]);
});
