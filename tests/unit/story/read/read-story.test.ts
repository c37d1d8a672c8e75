import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../../../src/story/read/content.ts';
import { readStory } from '../../../../src/story/read/read-story.ts';
import { byId, type Story } from '../../../../src/story/story.ts';

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

test('a scene has its form, its data and a state for each step', () => {
  const { scenes } = story();
  expect(scenes.map(({ form, data }) => [form, data.kind])).toEqual([
    ['dots', 'counts'],
    ['dots', 'counts'],
    ['dots', 'counts'],
    ['timeline', 'events'],
  ]);
  for (const { states, steps } of scenes) expect(states).toEqual(steps.map(({ state }) => state));
  expect(byId(scenes, 'axis')).toMatchObject({
    table: 'plots',
    caption: 'Plots with a pond on one allotment site, counted each spring',
    sources: ['survey-2017'],
    note: undefined,
    states: ['counts/2016', 'share/2014', 'share/2015', 'share/2016'],
    data: {
      rows: [{ key: '2014' }, { key: '2015' }, { key: '2016' }],
      breaks: [{ before: '2015', label: 'April 2015: the site grew' }],
      notes: [{ row: '2015', text: 'half of the new field' }],
    },
  });
  expect(byId(scenes, 'cases').note).toBe('A plot is counted once a year, in spring.');
});

test('a timeline has the shares of years that it shows', () => {
  expect(byId(story().scenes, 'next').data).toMatchObject({
    kind: 'events',
    readings: { text: 'Share of plots with a pond', rows: [{ key: '2014', part: 18 }, {}, {}] },
  });
});

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

  test('that starts from a later row has its change forward in time', () => {
    edit('story.mdx', /<Guess[^]*<\/Guess>\n/, '');
    edit(
      'story.mdx',
      /\n---\n/,
      '\n---\n\n<Guess id="guess" of="plots/2014/rest" from="plots/2016/rest">\n\nHow many?\n\n</Guess>\n',
    );
    expect(story().guesses).toMatchObject([
      { start: 125, end: 132, result: '132 in 2014, 125 in 2016: 7 fewer' },
    ]);
  });

  test('that starts from nothing starts in the middle', () => {
    edit('story.mdx', ' from="plots/2014/rest"', '');
    expect(story().guesses).toMatchObject([
      { start: 120, startWords: undefined, result: '125 in 2016' },
    ]);
  });
});

test('a scene of pictures has its steps, and its title and note with their figures', () => {
  const picture =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4"><path d="M0 0h3v3"/></svg>';
  writeFileSync(join(folder(), 'pond.svg'), picture);
  const scene = (
    id: string,
    note: string,
  ) => `<Scene id="${id}" form="image" title="{plots/2014/part} ponds"${note}>

<Step id="${id}-one">

### One

![A pond](./pond.svg)

It is old.

</Step>

</Scene>

`;
  const notes = [' note="Of {plots/2014/whole} plots"', ''];
  edit(
    'story.mdx',
    '<End />',
    `${scene('old', notes[0] ?? '')}${scene('bare', notes[1] ?? '')}<End />`,
  );
  const { imageScenes } = story();
  expect(imageScenes.map(({ id, title, note }) => [id, title, note])).toEqual([
    ['old', '18 ponds', 'Of 150 plots'],
    ['bare', '18 ponds', undefined],
  ]);
  expect(imageScenes.map(({ steps }) => steps.map(({ id, image }) => [id, image]))).toEqual([
    [['old-one', './pond.svg']],
    [['bare-one', './pond.svg']],
  ]);
});

test('figures are filled in, and the front matter is there as its author wrote it, too', () => {
  const { meta, written } = story();
  expect(meta.standfirst).toContain('In 2016 it was 49.2%.');
  expect(written.standfirst).toContain('In 2016 it was {plots/2016/share}.');
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

test('the content is its publication and its stories', () => {
  const { content } = readContent(root);
  expect(content?.publication.name).toBe('The Orchard News');
  expect(content?.stories.map(({ slug }) => slug)).toEqual([
    'aelodau',
    'allotments',
    'harvest',
    'orchard',
    'quinces-and-markup',
  ]);
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

test('an id that is not there is an error that names it', () => {
  expect(() => byId(story().scenes, 'plums')).toThrow(/there is no "plums"/);
});
