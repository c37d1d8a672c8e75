import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readContent } from '../../../../src/story/read/content.ts';
import { fileURLToPath } from 'node:url';
import {
  at,
  edit,
  expectSlips,
  lineOf,
  PEARS,
  problems,
  PUBLICATION,
  read,
  SOURCES,
  STORY,
  useFixtureStory,
  write,
} from '../fixture-story.ts';

useFixtureStory();

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

test('the fixture stories and the stories of this site have no problem', () => {
  expect(problems()).toEqual([]);
  expect(readContent(ROOT).problems).toEqual([]);
});

test('several faults give several messages, sorted by file and line', () => {
  edit(PEARS, '5,50', 'five,50');
  edit(STORY, 'form="dots"', 'form="pie"');
  edit(STORY, '<Quote source="grower-2020"', '<Quote source="nobody"');
  expect(problems().map((line) => line.replace(/: .*/, ''))).toEqual([
    `${PEARS}:2`,
    `${STORY}:${lineOf(STORY, 'form="pie"')}`,
    `${STORY}:${lineOf(STORY, 'nobody')}`,
  ]);
});

test.each([
  ['sources.yaml', SOURCES],
  ['a CSV', PEARS],
  ['the story', STORY],
  ['publication.yaml', PUBLICATION],
])('a missing file is named: %s', (_, file) => {
  rmSync(at(file));
  expect(
    problems().filter((line) => line.startsWith(`${file}:1: the file is missing`)),
  ).toHaveLength(1);
});

test('byte-order marks and Windows line ends are accepted in every file', () => {
  for (const file of [PEARS, SOURCES, STORY, PUBLICATION])
    write(file, `\uFEFF${read(file).replaceAll('\n', '\r\n')}`);
  expect(problems()).toEqual([]);
});

test('a folder of stories without a story is reported once, whatever else is in it', () =>
  expectSlips('content', [
    [
      'a folder without story.mdx',
      () => {
        write('content/stories/story/notes.txt', 'Later');
        write('content/stories/story/plums.csv', 'a,b\n');
      },
    ],
    ['a story outside a folder of its own', () => write('content/stories/story.mdx', 'Pears')],
    ['no story', () => rmSync(at('content/stories'), { recursive: true })],
  ]));

test('files that systems and editors leave behind are ignored', () => {
  const names = [
    '.DS_Store',
    'Thumbs.db',
    '.story.mdx.swp',
    'story.mdx~',
    '#story.mdx#',
    '~$pears.csv',
  ];
  for (const name of ['../.DS_Store', '../.git/config', ...names])
    write(`content/stories/orchard/${name}`, '');
  expect(problems()).toEqual([]);
});
