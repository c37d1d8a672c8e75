import { describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectOneProblem,
  PEARS,
  problems,
  STORY,
  useFixtureStory,
  write,
} from '../fixture-story.ts';

useFixtureStory();

describe('a text that a phone has no room for is refused once, with how much of it fits', () => {
  test('a row’s key', () => {
    const key = 'donaudampfschifffahrtsgesellschaft';
    for (const file of [PEARS, STORY]) for (let i = 0; i < 9; i++) swap(file, 'spring', key);
    const found = problems();
    expect(found).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `story.mdx:\\d+: "${key}" has no room in the graphic "count" of pears.csv on a phone: 34 characters, where at most \\d+ fit\\. Shorten its words or the row's key, or take rows out of the table$`,
        ),
      ),
    );
    expect(new Set(found).size).toBe(found.length);
    const [, most] = /at most (\d+) fit/.exec(found[0] ?? '') ?? [];
    expect(Number(most)).toBeGreaterThan(8);
    expect(Number(most)).toBeLessThan(34);
  });

  test('and one that is as long as the message says is accepted', () => {
    for (const file of [PEARS, STORY])
      for (let i = 0; i < 9; i++) swap(file, 'spring', 'abcdefghijkl');
    expect(problems()).toEqual([]);
  });

  test('a word for dots, on the line where it is', () => {
    const word = 'w'.repeat(40);
    edit(STORY, 'rest: not yet ripe }', `\n      rest: { one: pear, many: ${word} } }`);
    expectOneProblem(STORY, word, /^"w{40}" has no room .* 40 characters, where at most \d+ fit/);
  });

  test('counts of many rows, at the table', () => {
    write(
      PEARS,
      `season,ripe,picked\n${['spring', 'summer', '3', '4', '5', '6'].map((key) => `${key},12345678,20000000`).join('\n')}\n`,
    );
    const found = problems();
    expect(found).toContainEqual(
      expect.stringMatching(
        /story.mdx:\d+: "20,000,000" has no room .* 10 characters, where at most [4-6] fit/,
      ),
    );
  });

  test('in the opening', () => {
    const word = 'w'.repeat(30);
    edit(STORY, 'help: []', 'opening: { table: pears, rows: [spring] }\nhelp: []');
    for (const file of [PEARS, STORY]) for (let i = 0; i < 9; i++) swap(file, 'spring', word);
    expect(problems()).toContainEqual(
      expect.stringMatching(/has no room in the opening of pears.csv/),
    );
  });

  test('in a finding', () => {
    const word = 'w'.repeat(30);
    append('<Finding table="pears" />');
    for (const file of [PEARS, STORY]) for (let i = 0; i < 9; i++) swap(file, 'spring', word);
    expect(problems()).toContainEqual(
      expect.stringMatching(/has no room in the finding of pears.csv/),
    );
  });

  test('an event’s label', () => {
    const label = 'W'.repeat(34);
    write(
      'next.csv',
      `id,date,label,text,count,source\nfrost,2020-11,${label},A frost,,grower-2020\n`,
    );
    edit(
      STORY,
      'help: []',
      'timelines: { next: { caption: Next, words: { event: Event, count: Count } } }\nhelp: []',
    );
    append(
      '<Scene id="next" form="timeline" table="next" title="Next">\n\n<Step id="next-frost" state="frost">\n\n### A frost\n\nIt came.\n\n</Step>\n\n</Scene>',
    );
    expectOneProblem(
      STORY,
      'timelines:',
      /^"W{34}.*" has no room in the graphic "next" of next.csv on a phone/,
    );
  });
});

test('a story with another fault is told of that alone', () => {
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
