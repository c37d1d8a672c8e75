import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../../src/story/read/content.ts';
import { fileURLToPath } from 'node:url';
import {
  at,
  edit,
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

const NO_STORY =
  'content/stories:1: there is no story: add a folder with story.mdx and sources.yaml';

test('a project without content is reported', () => {
  rmSync(at('content/'), { recursive: true });
  expect(problems()).toEqual([
    'content/publication.yaml:1: the file is missing: add it, or correct its name where it is named',
    NO_STORY,
  ]);
});

describe('the folder of stories', () => {
  test('a folder without story.mdx is reported once, whatever else is in it', () => {
    write('content/stories/story/notes.txt', 'Later');
    write('content/stories/story/plums.csv', 'a,b\n');
    expect(problems()).toEqual([
      'content/stories/story/story.mdx:1: the file is missing: add it, or correct its name where it is named',
    ]);
  });

  test('a story outside a folder of its own is reported', () => {
    write('content/stories/story.mdx', 'Pears');
    expect(problems()).toEqual([
      "content/stories/story.mdx:1: a story is a folder: put the file into its story's folder, or remove it",
    ]);
  });

  test('files that systems and editors leave behind are ignored', () => {
    write('content/stories/.DS_Store', '');
    write('content/stories/.git/config', '');
    write('content/stories/orchard/.DS_Store', '');
    write('content/stories/orchard/Thumbs.db', '');
    write('content/stories/orchard/.story.mdx.swp', '');
    write('content/stories/orchard/story.mdx~', '');
    write('content/stories/orchard/#story.mdx#', '');
    write('content/stories/orchard/~$pears.csv', '');
    expect(problems()).toEqual([]);
  });
});
