import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeMissing } from '../../../src/fonts/missing.ts';

const root = mkdtempSync(join(tmpdir(), 'content-'));
const FILES = {
  'content/publication.yaml': 'origin: https://pears.example\nname: Pears\ncredit: Pears ג\n',
  'content/stories/pears/story.mdx': '---\ntitle: A 🍐\n---\n\nאב and 🍐\r\n\nA 🍐\n',
  'content/stories/pears/pears.csv': 'key,n\n&#x05d0;,1\n',
  'content/stories/pears/sources.yaml': '- title: "\\u05D1 \\U0001F350"\n',
  'content/stories/pears/pear.png': '🍐',
  'content/stories/quinces/story.mdx': Array.from({ length: 15 }, (_, i) => `${i} ט\n`).join(''),
};
beforeAll(() => {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
});
afterAll(() => rmSync(root, { recursive: true }));

const page = (slug: string, characters: string) => ({
  path: `stories/${slug}/index.html`,
  characters: Array.from(characters),
});
const report = (pages: ReturnType<typeof page>[]) => describeMissing(root, pages);

test('each line of the content with missing characters is reported, with what readers see', () => {
  expect(report([page('pears', '🍐')])).toEqual([
    'content/stories/pears/sources.yaml:1: no typeface has "🍐" (U+1F350): readers will see it in another font',
    'content/stories/pears/story.mdx:2: no typeface has "🍐" (U+1F350): readers will see it in another font',
    'content/stories/pears/story.mdx:5: no typeface has "🍐" (U+1F350): readers will see it in another font',
    'content/stories/pears/story.mdx:7: no typeface has "🍐" (U+1F350): readers will see it in another font',
  ]);
});

test('characters written as references or escapes are found too', () => {
  const lines = report([page('pears', 'אב')]);
  expect(lines.map((line) => line.replace(/: readers.*/, ''))).toEqual([
    'content/stories/pears/pears.csv:2: no typeface has "א" (U+05D0)',
    'content/stories/pears/sources.yaml:1: no typeface has "ב" (U+05D1)',
    'content/stories/pears/story.mdx:5: no typeface has "א" (U+05D0) and "ב" (U+05D1)',
  ]);
});

test('a story’s report has no lines of another story; characters from no content are reported for the page', () => {
  expect(report([page('pears', '→ט')])).toEqual([
    'stories/pears/index.html: no typeface has "→" (U+2192) and "ט" (U+05D8): readers will see it in another font',
  ]);
});

test('characters of the publication are reported by their line, for every story that names it', () => {
  expect(report([page('pears', 'ג')])).toEqual([
    'content/publication.yaml:3: no typeface has "ג" (U+05D2): readers will see it in another font',
  ]);
});

test('a file with many lines has ten of them reported, and the number of the others', () => {
  const lines = report([{ path: 'index.html', characters: ['ט'] }]);
  expect(lines).toHaveLength(11);
  expect(lines[9]).toMatch(/^content\/stories\/quinces\/story\.mdx:10: /);
  expect(lines[10]).toBe('content/stories/quinces/story.mdx: the same on 5 more lines');
});

test('nothing is reported where no character is missing', () => {
  expect(report([page('pears', '')])).toEqual([]);
});
