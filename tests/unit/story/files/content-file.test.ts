// Every file with every fault. `slips/` has the commonest of them, for `npm test`.
// @module-tag breadth
import { mkdirSync, rmSync } from 'node:fs';
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
      expect.stringContaining(`${file}:${lines() - 1}: this is not UTF-8`),
    ]);
  });

  test('is refused as UTF-16', () => {
    write(file, Buffer.from(`\uFEFF${read(file)}`, 'utf16le'));
    expect(problems()).toEqual([`${file}:1: this is not UTF-8: save the file as UTF-8`]);
  });

  test('is refused with a NUL byte in it', () => {
    write(file, `${read(file)}\0\n`);
    expect(problems()).toEqual([
      expect.stringContaining(
        `${file}:${lines()}: there is a character that nobody can see, U+0000`,
      ),
    ]);
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
