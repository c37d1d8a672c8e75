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

/** Calls a row by another name wherever it is. */
const rename = (from: string, to: string) => {
  for (const file of [PEARS, STORY]) edit(file, new RegExp(`\\b${from}\\b`, 'g'), to);
};
/** A table of other rows, the first and the last of which the steps name, and the sentences one near the first. */
function rowsOf(count: number, cells: string, view: string): void {
  const keys = Array.from({ length: count }, (_, i) => String(i + 1));
  write(PEARS, `season,ripe,picked\n${keys.map((key) => `${key},${cells}\n`).join('')}`);
  edit(STORY, 'counts/spring', `${view}/1`);
  edit(STORY, 'counts/summer', `${view}/${count}`);
  edit(STORY, /pears\/spring/g, 'pears/1');
  edit(STORY, /pears\/summer/g, 'pears/2');
}

test('what has no room on a phone is refused once, with how much of it fits', () =>
  expectSlips('graphics', [
    [
      'a row’s key',
      () => rename('spring', 'donaudampfschifffahrtselektrizitaetenhauptbetriebswerk'),
    ],
    [
      'a row’s key in the opening alone',
      () => {
        rename('spring', 'w'.repeat(30));
        edit(STORY, 'help: []', `opening: { table: pears, rows: [${'w'.repeat(30)}] }\nhelp: []`);
        edit(STORY, /<Scene[^]*<\/Scene>/, '');
      },
    ],
    ['counts of many rows', () => rowsOf(8, '12345678,20000000', 'counts')],
    ['a graphic that is too tall', () => rowsOf(30, '2,20', 'share')],
    [
      'a row with too few things for its dots to show its share',
      () => {
        write(PEARS, 'season,ripe,picked\nspring,5,50\nsummer,300,60000\n');
        edit(STORY, 'title="Each dot is a pear"', 'title="Ripe pears"');
      },
    ],
    [
      'a text without room in a story with another fault',
      () => {
        edit(STORY, 'rest: not yet ripe', `rest: not ${'w'.repeat(40)}`);
        edit(STORY, 'form="dots"', 'form="pie"');
      },
    ],
  ]));

test('a row’s key that is as long as the message says is accepted', () => {
  rename('spring', 'donaudampfschiff');
  expect(problems()).toEqual([]);
});

test('an opening with so many rows that their labels would be too small on cards is refused, with how many fit', () => {
  rowsOf(9, '3,40', 'share');
  edit(STORY, 'help: []', 'opening: { table: pears, rows: [] }\nhelp: []');
  const show = (count: number) => {
    const rows = Array.from({ length: count }, (_, i) => `"${i + 1}"`);
    edit(STORY, /rows: \[.*\]/, `rows: [${rows.join(', ')}]`);
    return problems();
  };
  const [refused = ''] = show(9);
  expect(refused).toMatch(
    /:14: the opening shows 9 rows, and their labels would be too small on the cards that links have: name [4-7] at most$/,
  );
  const most = Number(/name (\d) at most$/.exec(refused)?.[1]);
  expect(show(most)).toEqual([]);
  expect(show(most + 1)).toEqual([refused.replace('9 rows', `${most + 1} rows`)]);
});
