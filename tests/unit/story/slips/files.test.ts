import { renameSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  at,
  edit,
  linePrefix,
  PEARS,
  problems,
  SOURCES,
  STORY,
  useFixtureStory,
  write,
} from '../fixture-story.ts';

useFixtureStory();

describe('a file that is missing, or has a name that is no address, gives one message', () => {
  test('a file that is not there', () => {
    rmSync(at(SOURCES));
    expect(problems()).toEqual([
      `${SOURCES}:1: the file is missing: add it, or correct its name where it is named`,
    ]);
  });

  test('a folder with a space and capitals', () => {
    renameSync(at('content/stories/orchard'), at('content/stories/My Orchard'));
    expect(problems()).toEqual([
      "content/stories/My Orchard:1: the folder's name is the story's address: write it in small letters, digits and hyphens",
    ]);
  });
});

test('a table in Windows-1252 gives one message', () => {
  write(PEARS, Buffer.from('season,ripe,picked\nspring,5,50\n\xe9t\xe9,30,60\n', 'latin1'));
  expect(problems()).toEqual([`${PEARS}:3: this is not UTF-8: save the file as UTF-8`]);
});

describe('a slip with sources gives one message', () => {
  test('a source whose id is misspelt where it is cited', () => {
    edit(STORY, '#source-letter-2021', '#source-leter-2021');
    expect(problems()).toEqual([
      `${linePrefix(STORY, 'leter')}the link "#source-leter-2021" leads nowhere: there is no such id on the page, and a source has the id source-…`,
    ]);
  });

  test('a source that is younger than the story', () => {
    edit(SOURCES, 'date: 2020-10', 'date: 2021-03');
    expect(problems()).toEqual([
      `${linePrefix(SOURCES, 'date: 2021-03')}the source "grower-2020" is dated 2021-03, after the last change of the story (3 February 2021): correct the date, or say when the story was "updated"`,
    ]);
    edit(STORY, 'published: 2021-02-03', 'published: 2021-02-03\nupdated: 2021-03-04');
    expect(problems()).toEqual([]);
  });

  test('two sources with one id', () => {
    edit(STORY, '[a letter](#source-letter-2021)', 'a letter');
    edit(SOURCES, 'letter-2021', 'grower-2020');
    expect(problems()).toEqual([
      `${SOURCES}:6: "[2].id" is "grower-2020", the id of an earlier source: give each its own`,
    ]);
  });
});
