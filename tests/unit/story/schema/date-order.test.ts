import { expect, test } from 'vitest';
import {
  edit,
  expectSlips,
  problems,
  STORY,
  useFixtureStory,
  type Slip,
} from '../fixture-story.ts';

useFixtureStory();

/** These dates in place of the story's own. */
const date = (published: string, figures: string, ...more: string[]) =>
  edit(
    STORY,
    'published: 2021-02-03\nfigures: 2020-10\n',
    `${[`published: ${published}`, `figures: ${figures}`, ...more].join('\n')}\n`,
  );
const corrections = (...dates: string[]) =>
  `corrections:\n${dates.map((date) => `  - date: ${date}\n    text: It said plums.`).join('\n')}`;

const dated = (what: string, ...dates: Parameters<typeof date>): Slip => [
  what,
  () => date(...dates),
];

test('dates in an impossible order are refused, on the line of the wrong one', () =>
  expectSlips('date-order', [
    dated('an update before the story was published', '2021-02-03', '2020', 'updated: 2021-02-02'),
    dated(
      'a correction that may be before the story was published',
      '2021-02-03',
      '2020',
      corrections('2021'),
    ),
    dated(
      'a correction above an earlier one',
      '2021-02-03',
      '2020',
      corrections('2021-05-02', '2021-03', '2021-06'),
    ),
    dated(
      'figures that came out after the last change',
      '2021-02-03',
      '2021-03-02',
      'updated: 2021-03-01',
    ),
  ]));

test.each<[string, ...Parameters<typeof date>]>([
  ['years and months that hold the days', '2021', '2021-02', 'updated: 2021-02-03'],
  [
    'two corrections on one day, and one in their month',
    '2021-02-03',
    '2020',
    corrections('2021-05-02', '2021-05-02', '2021-05'),
  ],
  ['new figures with an update', '2021-02-03', '2021-04-05', 'updated: 2021-04'],
  ['figures of the day of a correction', '2021-02-03', '2021-03-01', corrections('2021-03-01')],
  ['a day to come: a story is written before it is out', '2999-01-01', '2020'],
])('dates in a possible order are accepted: %s', (_, ...dates) => {
  date(...dates);
  expect(problems()).toEqual([]);
});
