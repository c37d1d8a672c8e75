import { describe, expect, test } from 'vitest';
import {
  edit,
  expectOneProblem,
  PEARS,
  problems,
  STORY,
  useFixtureStory,
  write,
} from '../fixture-story.ts';

useFixtureStory();

describe('a text that does not fit on a phone is refused once, with how much of it fits', () => {
  test('a row’s key', () => {
    const key = 'donaudampfschifffahrtselektrizitaetenhauptbetriebswerk';
    for (const file of [PEARS, STORY]) for (let i = 0; i < 9; i++) swap(file, 'spring', key);
    const found = problems();
    expect(found).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `story.mdx:\\d+: "${key}" does not fit in the graphic "count" of pears.csv on a phone: 54 characters, where at most \\d+ fit\\. Shorten its words or the row's key, or remove rows from the table$`,
        ),
      ),
    );
    expect(new Set(found).size).toBe(found.length);
    const [, most] = /at most (\d+) fit/.exec(found[0] ?? '') ?? [];
    expect(Number(most)).toBeGreaterThan(15);
    expect(Number(most)).toBeLessThan(54);
  });

  test('and one that is as long as the message says is accepted', () => {
    for (const file of [PEARS, STORY])
      for (let i = 0; i < 9; i++) swap(file, 'spring', 'donaudampfschiff');
    expect(problems()).toEqual([]);
  });

  test('counts of many rows, with how many rows fit and how to count in thousands', () => {
    const rows = ['spring', 'summer', '3', '4', '5', '6', '7', '8'];
    write(
      PEARS,
      `season,ripe,picked\n${rows.map((key) => `${key},12345678,20000000`).join('\n')}\n`,
    );
    edit(STORY, 'counts/summer', 'counts/8');
    expect(problems()).toContainEqual(
      expect.stringMatching(
        /is too narrow on a phone for counts as long as 20,000,000: leave at most 3 rows in it, or count in thousands, with words such as/,
      ),
    );
  });
});

test('in the opening', () => {
  const word = 'w'.repeat(30);
  edit(STORY, 'help: []', 'opening: { table: pears, rows: [spring] }\nhelp: []');
  edit(STORY, /<Scene[^]*<\/Scene>/, '');
  for (const file of [PEARS, STORY]) for (let i = 0; i < 9; i++) swap(file, 'spring', word);
  expect(problems()).toContainEqual(
    expect.stringMatching(/does not fit in the opening of pears.csv/),
  );
});

test('an opening with so many rows that their labels would be too small on cards is refused, with how many fit', () => {
  const rows = Array.from({ length: 9 }, (_, i) => `row-${i}`);
  write(
    PEARS,
    `season,ripe,picked\nspring,5,50\nsummer,30,60\n${rows.map((row) => `${row},3,40\n`).join('')}`,
  );
  edit(STORY, 'counts/spring', 'share/spring');
  edit(STORY, 'counts/summer', 'share/row-8');
  edit(STORY, 'help: []', `opening: { table: pears, rows: [${rows.join(', ')}] }\nhelp: []`);
  const show = (count: number) =>
    edit(STORY, /rows: \[.*\]/, `rows: [${rows.slice(0, count).join(', ')}]`);
  const refused = (count: number, most: string) =>
    new RegExp(
      `^the opening shows ${count} rows, and their labels would be too small on the cards that links have: name ${most} at most$`,
    );
  expectOneProblem(STORY, 'opening:', refused(9, '[4-7]'));
  const most = Number(/name (\d) at most$/.exec(problems()[0] ?? '')?.[1]);
  show(most);
  expect(problems()).toEqual([]);
  show(most + 1);
  expectOneProblem(STORY, 'opening:', refused(most + 1, String(most)));
});

test('a graphic too tall to read on a phone is refused, with how much is too much', () => {
  const rows = Array.from({ length: 30 }, (_, i) => `row-${i}`);
  write(PEARS, `season,ripe,picked\n${rows.map((row) => `${row},2,20\n`).join('')}`);
  for (const [from, to] of [
    ['counts/spring', 'share/row-0'],
    ['counts/summer', 'share/row-29'],
    ['pears/spring/share', 'pears/row-0/share'],
    ['pears/summer/part', 'pears/row-1/part'],
    ['pears/summer/whole', 'pears/row-1/whole'],
  ] as const)
    edit(STORY, from, to);
  expectOneProblem(
    STORY,
    'pears:',
    /^the graphic "count" of pears.csv is so tall that its labels would be too small on a phone: it is too tall by about \d\d%\. Remove rows from the file, or shorten its words and its rows' names: a column of labels can have short ones$/,
  );
  edit(STORY, '    words:', "    notes: [{ row: 'row-1', text: late }]\n    words:");
  expectOneProblem(
    STORY,
    'pears:',
    /Remove rows from the file, or notes out of the story, or shorten its words and its rows' names: /,
  );
});

test('a row with too few things for its dots to show its share is refused, with the size of a dot', () => {
  write(PEARS, 'season,ripe,picked\nspring,5,50\nsummer,300,60000\n');
  edit(STORY, 'title="Each dot is a pear"', 'title="Ripe pears"');
  expect(problems()).toContainEqual(
    expect.stringMatching(
      /story.mdx:\d+: pears.csv: the row "spring" has 50\u00A0pears, too few for its dots to show its share where each dot is 100\u00A0pears: leave it out, or put it into a table of its own$/,
    ),
  );
});

test('a story with another fault is reported for that fault alone', () => {
  edit(STORY, 'rest: not yet ripe', `rest: not ${'w'.repeat(40)}`);
  edit(STORY, 'form="dots"', 'form="pie"');
  expectOneProblem(STORY, 'form="pie"', /the form "pie", which does not exist/);
});

/** Changes one more place in a file, where there is one. */
function swap(file: string, from: string, to: string): void {
  try {
    edit(file, new RegExp(`\\b${from}\\b`), to);
  } catch {
    // Every place has been changed.
  }
}
