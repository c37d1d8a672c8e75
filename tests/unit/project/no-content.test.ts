import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { abs, fraction, subtract } from '../../../src/data/fraction.ts';
import { hundredths, percent } from '../../../src/data/number.ts';
import type { Language } from '../../../src/language/languages.ts';
import { readContent } from '../../../src/story/read/content.ts';
import type { Story, Table } from '../../../src/story/story.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** All that authors do not write, apart from the licence of the fonts. */
const SOURCES = globSync('src/**/*.{ts,astro,css,md}', { cwd: ROOT });

/** The identifiers, the names and the longer phrases of a story: what no other text has. */
function wordsOf({ slug, meta, sources, scenes, quotes, timelines, tables }: Story): string[] {
  const events = Object.values(timelines).flatMap(({ events }) => events);
  const people = [...sources.map(({ author }) => author), ...quotes.map(({ speaker }) => speaker)];
  const phrases = [
    meta.title,
    meta.byline,
    ...quotes.map(({ text }) => text),
    ...scenes.flatMap(({ title, steps }) => [title, ...steps.map(({ heading }) => heading)]),
    ...events.flatMap(({ label, text, count }) => [label, text, count]),
    ...Object.values(tables).flatMap(({ caption, words }) => [caption, ...Object.values(words)]),
  ].filter((text) => typeof text === 'string' && text.split(' ').length > 3);
  return [
    // Words of one part, such as “start”, are anybody's.
    slug,
    ...events.map(({ id }) => id).filter((id) => id.includes('-')),
    ...phrases,
    ...sources.flatMap(({ id, publisher, url }) => [id, publisher, url?.split('/')[2]]),
    ...people,
  ].filter((text) => typeof text === 'string');
}

/** The numbers of a table that are long enough to be nobody else's. */
function numbersOf({ rows }: Table, language: Language): string[] {
  const shares = rows.map(({ part, whole }) => fraction(part, whole));
  const printed = [
    ...rows.map(({ part, whole }) => percent(part, whole, language)),
    ...shares.flatMap((a) => shares.map((b) => hundredths(abs(subtract(a, b)), language).text)),
  ];
  return [
    // Powers of two are numbers of computing, and round numbers are anybody's.
    ...rows
      .flatMap(({ part, whole }) => [part, whole])
      .filter((n) => n > 99 && n % 10 !== 0 && n & (n - 1)),
    ...printed.flatMap((text) => /\d\d\.\d/.exec(text) ?? []),
  ].map(String);
}

test('no phrase, name or number of a story is in src', () => {
  const { content } = readContent(ROOT);
  const own = (content?.stories ?? []).flatMap((story) => [
    ...wordsOf(story),
    ...Object.values(story.tables).flatMap((table) => numbersOf(table, story.language)),
    ...Object.values(story.values).flatMap(({ rows }) =>
      rows.flatMap(({ text }) => /\d\d[\d,]*\.\d+/.exec(text) ?? []),
    ),
  ]);
  expect(own.length).toBeGreaterThan(0);
  const ofStories = new RegExp(
    `(?<![\\p{L}\\d.,_-])(?:${own.map((text) => RegExp.escape(text)).join('|')})(?![\\p{L}\\d_-])`,
    'gu',
  );
  const found = SOURCES.flatMap((file) =>
    (readFileSync(join(ROOT, file), 'utf8').match(ofStories) ?? []).map(
      (text) => `${file}: ${text}`,
    ),
  );
  expect(found).toEqual([]);
});
