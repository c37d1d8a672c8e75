import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../../../src/story/read/content.ts';
import { readStory } from '../../../../src/story/read/read-story.ts';
import { type Story } from '../../../../src/story/story.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures/content/', import.meta.url));
const SLUG = 'allotments';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(FIXTURES, join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const folder = () => join(root, 'content/stories', SLUG);
const read = () => readStory(root, folder(), [SLUG], { language: 'en-GB' });
const edit = (name: string, from: string | RegExp, to: string) => {
  const file = join(folder(), name);
  const before = readFileSync(file, 'utf8');
  expect(before).toMatch(from);
  writeFileSync(file, before.replace(from, to));
};

function story(): Story {
  const { story, problems } = read();
  expect(problems).toEqual([]);
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

test('a story with a problem is not read, and neither is the content', () => {
  edit('plots.csv', '2016,121', '2016,many');
  const { story, problems } = read();
  expect(story).toBeUndefined();
  expect(problems).toHaveLength(1);
  expect(readContent(root)).toEqual({ problems });
});

test.each(['constructor', 'toString'])(
  '"%s" is not a table, though every object has it',
  (name) => {
    edit('story.mdx', 'form="dots" table="plots"', `form="dots" table="${name}"`);
    const { problems } = read();
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining(`has table="${name}", which is not the name of a CSV file`),
    ]);
  },
);
