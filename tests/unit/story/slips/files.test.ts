import { renameSync, rmSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  append,
  at,
  edit,
  linePrefix,
  PEARS,
  problems,
  read,
  SOURCES,
  STORY,
  useFixtureStory,
  write,
} from '../fixture-story.ts';

useFixtureStory();

describe('a file by another name gives one message', () => {
  test.each([
    ['pears.csv', 'Pears.csv', 'rename "Pears.csv" to "pears.csv"'],
    ['pears.csv', 'pears.CSV', 'rename "pears.CSV" to "pears.csv"'],
    ['pears.csv', 'pears.csv.txt', 'rename "pears.csv.txt" to "pears.csv"'],
    ['pears.csv', 'pears.xlsx', 'save "pears.xlsx" as "pears.csv"'],
    [
      'pears.csv',
      'pear.csv',
      'add it, or correct its name in the front matter. The folder has "pear.csv"',
    ],
    ['story.mdx', 'story.md', 'rename "story.md" to "story.mdx"'],
    ['sources.yaml', 'sources.yml', 'rename "sources.yml" to "sources.yaml"'],
  ])('%s is called %s', (name, other, right) => {
    renameSync(at(name), at(other));
    expect(problems()).toEqual([
      `content/stories/orchard/${name}:1: the file is missing: ${right}`,
    ]);
  });

  test('a file that is not there', () => {
    rmSync(at(SOURCES));
    expect(problems()).toEqual([`${SOURCES}:1: the file is missing: add it`]);
  });

  test('a folder with a space and capitals', () => {
    renameSync(at('content/stories/orchard'), at('content/stories/My Orchard'));
    expect(problems()).toEqual([
      "content/stories/My Orchard:1: the folder's name is the story's address: write it in small letters, digits and hyphens",
    ]);
  });

  test('a file that the story does not use', () => {
    write('notes.docx', 'x');
    expect(problems()).toEqual([
      'content/stories/orchard/notes.docx:1: advice: the story does not use this file: remove it from the folder, or start its name with #',
    ]);
  });
});

describe('a file in another encoding gives one message', () => {
  const latin1 = (text: string) => Buffer.from(text, 'latin1');

  test('a table in Windows-1252', () => {
    write(PEARS, latin1('season,ripe,picked\nspring,5,50\n\xe9t\xe9,30,60\n'));
    expect(problems()).toEqual([
      `${PEARS}:3: this is not UTF-8: there is a byte E9, which is "é" in Windows-1252 and Latin-1. Check its accents and quotation marks, and save the file as UTF-8`,
    ]);
  });

  test('a story in Windows-1252', () => {
    write(STORY, latin1(read(STORY).replace('Few were', '\x93Few\x94 were')));
    expect(problems()).toEqual([
      `${STORY}:28: this is not UTF-8: there is a byte 93, which is "“" in Windows-1252 and Latin-1. Check its accents and quotation marks, and save the file as UTF-8`,
    ]);
  });

  test.each([
    ['Ã©', 'é'],
    ['â€œ', '“'],
    ['â€™', '’'],
    ['â€“', '–'],
    ['Â£', '£'],
  ])('UTF-8 that was read as Windows-1252, and saved again: %s', (wrong, right) => {
    edit(STORY, 'Few were ripe.', `Few ${wrong} ripe.`);
    expect(problems()).toEqual([
      `${linePrefix(STORY, wrong)}"${wrong}" is "${right}" that was read in the wrong encoding: put it back, and save the file as UTF-8`,
    ]);
  });

  test('UTF-16', () => {
    write(STORY, Buffer.from(`\uFEFF${read(STORY)}`, 'utf16le'));
    expect(problems()).toEqual([`${STORY}:1: this is UTF-16: save the file as UTF-8`]);
  });
});

describe('a slip with sources gives one message', () => {
  test('a source that nothing cites', () => {
    edit(STORY, '[a letter](#source-letter-2021)', 'a letter');
    expect(problems()).toEqual([
      `${linePrefix(SOURCES, 'letter-2021')}advice: nothing cites the source "letter-2021": cite it, as [words](#source-letter-2021), or say why it is worth reading, as "reading"`,
    ]);
  });

  test('a source that is only further reading is not a slip', () => {
    edit(STORY, '[a letter](#source-letter-2021)', 'a letter');
    edit(SOURCES, /$/, '  url: https://letter.example/\n  reading: A letter on pears.\n');
    expect(problems()).toEqual([]);
  });

  test('a source whose id is misspelt where it is cited', () => {
    edit(STORY, '#source-letter-2021', '#source-leter-2021');
    expect(problems()).toEqual([
      `${linePrefix(STORY, 'leter')}the link "#source-leter-2021" leads nowhere: did you mean "#source-letter-2021"?`,
    ]);
  });

  test('a source that is cited without the start of its address', () => {
    edit(STORY, '#source-letter-2021', '#letter-2021');
    expect(problems()).toEqual([
      `${linePrefix(STORY, '#letter')}the link "#letter-2021" leads nowhere: did you mean "#source-letter-2021"?`,
    ]);
  });

  test('a source whose citation is in a text that cannot be read', () => {
    edit(STORY, '</Quote>', '');
    edit(STORY, '[a letter](#source-letter-2021)', 'a letter');
    expect(problems()).toEqual([
      `${linePrefix(STORY, '<Quote')}this is not MDX: <Quote> is never closed: write </Quote> after its content`,
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

test('an image of a type that a phone makes gives one message', () => {
  write('pear.heic', 'x');
  append('![A pear](./pear.heic)');
  expect(problems()).toEqual([
    `${linePrefix(STORY, '![A pear]')}the image "./pear.heic" is of a type that not every browser shows: save it as a type that ends in .png, .jpg, .jpeg, .webp, .gif, .avif, .svg`,
  ]);
});

test('an image without words for those who do not see it gives one message', async () => {
  const red = sharp({ create: { width: 6, height: 4, channels: 3, background: '#c33' } });
  write('pear.png', await red.png().toBuffer());
  append('![](./pear.png)');
  expect(problems()).toEqual([
    `${linePrefix(STORY, '![]')}the image "./pear.png" has no alternative text: say in words what it shows`,
  ]);
});
