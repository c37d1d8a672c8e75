import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../../src/story/read/content.ts';
import type { Story } from '../../../../src/story/story.ts';
import { at, edit, problems, useFixtureStory } from '../fixture-story.ts';

useFixtureStory('allotments', (root) => {
  const fixtures = join(import.meta.dirname, '../../../fixtures/content');
  cpSync(join(fixtures, 'publication.yaml'), join(root, 'content/publication.yaml'));
  cpSync(join(fixtures, 'stories/allotments'), join(root, 'content/stories/allotments'), {
    recursive: true,
  });
});

function story(): Story {
  const { content, problems } = readContent(at('content/..'));
  expect(problems).toEqual([]);
  const [story] = content?.stories ?? [];
  if (!story) throw new Error('a story without problems is missing');
  return story;
}

describe('a guess', () => {
  test('has its slider, its dots and its answer', () => {
    expect(story().guesses).toEqual([
      {
        id: 'guess',
        // The end is a round number that no count of the table is near.
        most: 240,
        written: { text: '#', separator: ',' },
        start: 132,
        startWords: '132 in 2014',
        end: 125,
        endWords: '125 in 2016',
        dots: expect.objectContaining({ isShare: false, isSolid: false, answer: 125 }) as unknown,
        result: '132 in 2014, 125 in 2016: 7 fewer',
      },
    ]);
  });

  test('at a share is in per cent', () => {
    // Before anything gives the share.
    edit('story.mdx', /<Guess[^]*<\/Guess>\n/, '');
    edit('story.mdx', /^opening:\n(?: .*\n)+/m, '');
    edit('story.mdx', /^standfirst: >-\n(?: .*\n)+/m, 'standfirst: Ponds.\n');
    edit(
      'story.mdx',
      /\n---\n/,
      '\n---\n\n<Guess id="guess" of="plots/2016/share" from="plots/2014/share">\n\nHow many?\n\n</Guess>\n',
    );
    expect(story().guesses).toMatchObject([
      {
        most: 100,
        written: { text: '#%' },
        start: 12,
        result: '12% in 2014, 49.2% in 2016: 37.2\u{a0}percentage points higher',
      },
    ]);
  });
});

test('a story is plain data: nothing of it is lost in JSON', () => {
  expect(JSON.parse(JSON.stringify(story()))).toEqual(story());
});

test('where a story has a problem, the content is not read', () => {
  edit('plots.csv', '2016,121', '2016,many');
  expect(readContent(at('content/..'))).toEqual({ problems: [expect.anything()] });
});

test('"constructor" is not a table, though every object has it', () => {
  edit('story.mdx', 'form="dots" table="plots"', 'form="dots" table="constructor"');
  expect(problems()).toEqual([
    expect.stringContaining('has table="constructor", which is not the name of a CSV file'),
  ]);
});
