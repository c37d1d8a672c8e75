import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { telAddress } from '../../../src/addresses/external.ts';
import { percent } from '../../../src/data/number.ts';
import { readContent } from '../../../src/story/read/content.ts';
import type { Story } from '../../../src/story/story.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** All that authors do not write, apart from the licence of the fonts. */
const SOURCES = globSync('src/**/*.{ts,astro,css,md}', { cwd: ROOT });

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** Whether a number may be a story's alone: small ones, years, round numbers and powers of two are anybody's. */
const isOwn = (n: number) => n > 99 && !(n >= 1900 && n < 2100) && n % 10 !== 0 && !!(n & (n - 1));
/** A count as code and as texts have it. */
const spellings = (n: number) => [String(n), n.toLocaleString('en-GB')];

/** The identifiers, names, sentences and numbers of a story: what no other text has. */
function ownOf({
  slug,
  language,
  meta,
  sources,
  scenes,
  quotes,
  timelines,
  tables,
  values,
}: Story) {
  const events = Object.values(timelines).flatMap(({ events }) => events);
  const texts = [
    ...textsIn({ ...meta, help: [] }),
    ...textsIn(events),
    ...quotes.map(({ text }) => text),
    ...scenes.flatMap(({ title, note, steps }) => [
      title,
      note,
      ...steps.map(({ heading }) => heading),
    ]),
  ].filter((text) => text !== undefined);
  const rows = Object.values(tables).flatMap(({ rows }) => rows);
  const counts = rows.flatMap(({ part, whole }) => [part, whole, whole - part]).filter(isOwn);
  const measured = Object.values(values).flatMap(({ measures }) =>
    measures.flatMap(({ rows }) => rows),
  );
  const phones = meta.help.flatMap(({ phone }) => phone ?? []).filter((phone) => phone.length > 4);
  return [
    slug,
    // Words of one part, such as “start”, are anybody's.
    ...events.map(({ id }) => id).filter((id) => id.includes('-')),
    ...texts
      .flatMap((text) => text.split(/(?<=[.!?:])\s+/))
      .filter((sentence) => sentence.split(' ').length > 3),
    ...counts.flatMap(spellings),
    ...rows.flatMap(({ part, whole }) => /\d\d\.\d/.exec(percent(part, whole, language)) ?? []),
    ...measured.flatMap(({ text }) => /\d\d[\d,]*\.\d+/.exec(text) ?? []),
    ...phones.flatMap((phone) => [phone, telAddress(phone)]),
    ...meta.help.map(({ name }) => name),
    ...sources.flatMap(({ id, publisher, author, url }) => [
      id,
      publisher,
      author,
      url?.split('/')[2],
    ]),
    ...quotes.map(({ speaker }) => speaker),
    meta.reporter?.publisher,
  ].filter((text) => typeof text === 'string');
}

test('no phrase, name or number of a story is in src', () => {
  const own = (readContent(ROOT).content?.stories ?? []).flatMap(ownOf);
  expect(own.length).toBeGreaterThan(50);
  const ofStories = new RegExp(
    `(?<![\\p{L}\\d.,_-])(?:${[...new Set(own)].map((text) => RegExp.escape(text)).join('|')})(?![\\p{L}\\d_-])`,
    'gu',
  );
  const found = SOURCES.flatMap((file) =>
    (readFileSync(join(ROOT, file), 'utf8').match(ofStories) ?? []).map(
      (text) => `${file}: ${text}`,
    ),
  );
  expect(found).toEqual([]);
});
