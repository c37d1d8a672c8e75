import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { checkSizes, overweight } from '../../../src/build/size-limits.ts';
import { embedNames } from '../../../src/syndication/embeds/names.ts';
import { readContent } from '../../../src/story/read/content.ts';
import { filesUnder } from '../../files.ts';

const folder = mkdtempSync(join(tmpdir(), 'size-limits-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { write } = filesUnder(() => folder);

const { content } = readContent(fileURLToPath(new URL('../../fixtures/', import.meta.url)));
const stories = content?.stories.filter(({ slug }) => slug === 'allotments') ?? [];

/** What partners get of the story in one piece, and its limit in bytes. */
const FILES = [
  ...stories.flatMap(({ scenes }) =>
    Array.from(
      embedNames(scenes).keys(),
      (name) => [`embed/allotments/${name}/index.html`, 60_000] as const,
    ),
  ),
  ['embed/allotments/story/index.html', 160_000],
  ['stories/allotments/standalone.html', 160_000],
  ['stories/allotments/ninjs.json', 100_000],
] as const;
/** A text of about so many bytes when it is compressed. */
const noise = (bytes: number) => randomBytes(bytes).toString('base64');
beforeEach(() => {
  for (const [file] of FILES) write(file, '<p>Short.</p>');
});

test.each(FILES)('a build is stopped where %s is over its limit of %d bytes', (file, limit) => {
  write(file, noise(1.05 * limit));
  expect(() => checkSizes({ site: folder, stories })).toThrow(`${file} is `);
});

test('a file over its limit is reported with its largest parts, the heaviest first', () => {
  const html = `<style>${noise(3200)}</style><svg>${noise(9600)}</svg><p>Short.</p>`;
  expect(overweight('embed/a/', html, { compressed: 10_000, images: 50_000 })).toMatch(
    /^embed\/a\/ is \d+ kB compressed; the limit is 10 kB\. Its largest parts: graphics \d+ kB, styles \d+ kB$/,
  );
});
