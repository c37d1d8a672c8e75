// Every file with every fault. `slips/` has the commonest of them, for `npm test`.
// @module-tag breadth
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  at,
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

describe.each([STORY, SOURCES, PEARS, PUBLICATION])('%s', (file) => {
  const bytes = () => Array.from(Buffer.from(read(file)));
  const lines = () => read(file).split('\n').length - 1;

  test('is refused if it is not UTF-8, with the first line that is not', () => {
    write(file, Uint8Array.from([...bytes(), 0x23, 0xe9, 0x0a, 0x23, 0xe9, 0x0a]));
    expect(problems()).toEqual([
      expect.stringContaining(`${file}:${lines() - 1}: this is not UTF-8: there is a byte E9`),
    ]);
  });

  test('is refused as UTF-16', () => {
    write(file, Buffer.from(`\uFEFF${read(file)}`, 'utf16le'));
    expect(problems()).toEqual([`${file}:1: this is UTF-16: save the file as UTF-8`]);
  });

  test('is refused with a NUL byte in it', () => {
    write(file, `${read(file)}\0\n`);
    expect(problems()).toEqual([expect.stringContaining(`${file}:${lines()}: there is a NUL`)]);
  });

  test('is refused with carriage returns as line ends', () => {
    write(file, read(file).replaceAll('\n', '\r'));
    expect(problems()).toEqual([expect.stringContaining(`${file}:1: the line ends with a carr`)]);
  });

  test('may have a byte-order mark', () => {
    write(file, `\uFEFF${read(file)}`);
    expect(problems()).toEqual([]);
  });

  test('is refused if it is a folder', () => {
    rmSync(at(file));
    mkdirSync(at(file));
    expect(problems()).toEqual([`${file}:1: this is a folder: it should be a file`]);
  });

  test('is refused if it is empty, in plain words', () => {
    write(file, '');
    const [first = '', ...more] = problems();
    expect(first.slice(0, file.length + 3)).toBe(`${file}:1:`);
    expect(more).toEqual([]);
    expect(first).not.toMatch(/Invalid|expected|received/);
  });
});

describe('a file with nearly the right name is reported once, with the name to give it', () => {
  test.each([
    [STORY, 'content/stories/orchard/story.md', 'rename "story.md" to "story.mdx"'],
    [STORY, 'content/stories/orchard/Story.mdx', 'rename "Story.mdx" to "story.mdx"'],
    [SOURCES, 'content/stories/orchard/sources.yml', 'rename "sources.yml" to "sources.yaml"'],
    [PEARS, 'content/stories/orchard/Pears.csv', 'rename "Pears.csv" to "pears.csv"'],
    [PEARS, 'content/stories/orchard/pears.CSV', 'rename "pears.CSV" to "pears.csv"'],
    [PEARS, 'content/stories/orchard/pears.xlsx', 'save "pears.xlsx" as "pears.csv"'],
    [PUBLICATION, 'content/publication.yml', 'rename "publication.yml" to "publication.yaml"'],
  ])('%s, of which there is only %s', (file, other, message) => {
    renameSync(at(file), at(other));
    const told = problems();
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`${file}:1: the file is missing: `);
    expect(told[0]).toContain(message);
  });
});
